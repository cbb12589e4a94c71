package org.introlab.workbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.introlab.data.study.Study;

/** Where the program is installed: one Python environment there serves every study. */
final class Home {

    private Home() {}

    /** The launcher's folder (property {@code introlab.home}); without a launcher, the study's. */
    static Path of(Study study) {
        return Optional.ofNullable(System.getProperty("introlab.home"))
                .map(Path::of)
                .orElse(study.root());
    }
}
