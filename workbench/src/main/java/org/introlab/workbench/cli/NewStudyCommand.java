package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.introlab.data.Near;
import org.introlab.data.Provenance;
import org.introlab.workbench.study.NewStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code introlab new-study DIR}. */
@Command(
        name = "new-study",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes the folder of a new study that reviews at once: a data file with a guessed code book, an empty list of"
                    + " published values, and a first notebook. Overwrites nothing."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  introlab new-study wages                                        with ten invented persons",
            "  introlab new-study wages --from wages.csv --provenance public   with data of your own",
            "  introlab review --study wages"
        })
final class NewStudyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder to make.")
    private Path folder;

    @Option(names = "--from", paramLabel = "FILE", description = "The data: CSV, Parquet or Excel. It is copied.")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--provenance",
            paramLabel = "WORD",
            description = "What the data are: public, synthetic or unknown (default).")
    private String provenance = Provenance.UNKNOWN.id();

    @Override
    public Integer call() throws IOException {
        NewStudy.Made made = new NewStudy(folder, from, provenance()).make();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Made " + made.folder() + " with data/" + made.data() + " (" + made.rows() + " rows, "
                + made.columns() + " columns).");
        out.println("Next: introlab review --study " + made.folder());
        out.println("Then: " + made.folder().resolve("README.md") + " says what is left to do.");
        return 0;
    }

    private Provenance provenance() {
        List<String> known =
                Arrays.stream(Provenance.values()).map(Provenance::id).toList();
        Provenance declared = Provenance.fromId(provenance)
                .orElseThrow(() -> new UsageException("Unknown provenance '" + provenance + "'."
                        + Near.hint(provenance, known) + " Provenances: " + String.join(", ", known) + "."));
        if (declared == Provenance.RESTRICTED) {
            throw new UsageException(
                    "Restricted data are not copied into a study, whose code book would list their values. Make"
                            + " the study from a synthetic or public file of the same form, and put the restricted one into its"
                            + " data/restricted.");
        }
        return declared;
    }
}
