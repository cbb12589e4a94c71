package org.introlab.workbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.introlab.data.study.Study;

/** The folder of the installed program, whose Python environment serves every study. */
final class Home {

    private Home() {}

    /** Returns the launcher's folder (property {@code introlab.home}); without a launcher, the study's. */
    static Path of(Study study) {
        return Optional.ofNullable(System.getProperty("introlab.home"))
                .map(Path::of)
                .orElse(study.root());
    }
}
