package org.introlab.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.introlab.data.study.Study;
import org.introlab.data.study.SyntheticFiles;
import org.introlab.workbench.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code introlab fingerprint}: writes fingerprints by which a study's synthetic files are recognised. */
@Command(
        name = "fingerprint",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes fingerprints of the files that the study's code book declares synthetic: hashes of their rows"
                    + " (without key columns if the others distinguish rows), of small sets of columns that do, and"
                    + " of numbers that another file would not have by chance. They identify the rows in any other"
                    + " file, so that these count as synthetic whatever its code book declares."
        },
        footerHeading = "%n" + Launcher.EXAMPLES + "%n",
        footer = {
            "  introlab fingerprint               writes synthetic-rows.json next to data/",
            "  introlab fingerprint --study DIR   for another study"
        })
final class FingerprintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to FILE (default: " + SyntheticFiles.NAME + " in the study).")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private StudyOptions study;

    @Override
    public Integer call() throws IOException {
        return study.inThisProcess(this::write);
    }

    private int write(Study here) throws IOException {
        SyntheticFiles files = SyntheticFiles.of(here);
        if (files.isEmpty()) {
            throw new UsageException("The code book of " + here.root() + " declares no file synthetic.");
        }
        Path file = out.orElse(here.root().resolve(SyntheticFiles.NAME));
        Files.writeString(file, files.json());
        Texts texts = TextSource.of(spec);
        spec.commandLine().getOut().println(texts.text("fingerprint.written", Map.of("files", files, "file", file)));
        return 0;
    }
}
