package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.introlab.data.Near;
import org.introlab.data.Provenance;
import org.introlab.data.Study;
import org.introlab.workbench.convert.Conversion;
import org.introlab.workbench.kernel.PythonEnvironment;
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

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "The data: CSV, Parquet or Excel, which are copied; SPSS, Stata or SAS, which become CSV.")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--provenance",
            paramLabel = "WORD",
            description =
                    "What the data are: public, synthetic or unknown (default: what a code book beside them says).")
    private String provenance = Provenance.UNKNOWN.id();

    @Override
    public Integer call() throws IOException {
        Provenance declared = provenance();
        Path scratch = Files.createTempDirectory("introlab-new-study");
        try {
            NewStudy.Made made = new NewStudy(folder, data(scratch), declared).make();
            PrintWriter out = spec.commandLine().getOut();
            out.println("Made " + made.folder() + " with data/" + made.data() + " (" + made.rows() + " rows, "
                    + made.columns() + " columns).");
            out.println("Next: introlab review --study " + made.folder());
            out.println("Then: " + made.folder().resolve("README.md") + " says what is left to do.");
            return 0;
        } finally {
            Scratch.delete(scratch);
        }
    }

    /** The data file; of SPSS, Stata and SAS as CSV with its labels. */
    private Optional<Path> data(Path scratch) throws IOException {
        if (from.isEmpty() || !from.get().toString().matches("(?i).*\\.(sav|zsav|por|dta|sas7bdat|xpt)")) {
            return from;
        }
        PythonEnvironment python = PythonEnvironment.of(Home.of(Study.at(folder)));
        python.make(spec.commandLine().getErr()::println);
        String stem = from.get().getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return Optional.of(
                new Conversion(from.get(), scratch, stem, "", false).run(python).data());
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
