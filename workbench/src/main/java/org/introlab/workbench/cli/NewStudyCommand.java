package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.introlab.csv.Dialect;
import org.introlab.data.Provenance;
import org.introlab.data.book.ColumnGuess;
import org.introlab.data.study.Study;
import org.introlab.files.WorkFolder;
import org.introlab.internal.Near;
import org.introlab.workbench.convert.Conversion;
import org.introlab.workbench.kernel.PythonEnvironment;
import org.introlab.workbench.study.NewStudy;
import org.introlab.workbench.terminal.ShellWords;
import org.introlab.workbench.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "Creates the folder of a new study that is ready for review: data files with a guessed code book, an"
                    + " empty list of published values, and a first notebook. Overwrites nothing."
        },
        footerHeading = "%n" + Launcher.EXAMPLES + "%n",
        footer = {
            "  introlab new-study wages                     with ten invented persons",
            "  introlab new-study wages --from wages.csv --provenance public",
            "                                               with your own data",
            "  introlab new-study wages --from wages.csv --from firms.dta",
            "                                               with several files",
            "  introlab review --study wages"
        })
final class NewStudyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder to create.")
    private Path folder;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "A data file: CSV, Parquet or Excel files are copied; SPSS, Stata or SAS files are converted to"
                            + " CSV. Can be repeated; the first notebook uses the first file.")
    private List<Path> from = List.of();

    @Option(
            names = "--provenance",
            paramLabel = "WORD",
            description = "The provenance of the data: public, synthetic or unknown (default: as in a code book next to"
                    + " them).")
    private String provenance = Provenance.UNKNOWN.id();

    @Mixin
    private DialectOptions dialect;

    @Override
    public Integer call() throws IOException {
        Provenance declared = provenance();
        dialect.check(from.stream().anyMatch(Conversion::isCsv), "no file to copy is a CSV file");
        // next to the study folder, which must be empty
        try (WorkFolder scratch = WorkFolder.in(folder.toAbsolutePath().resolve(".."))) {
            List<String> doubts = new ArrayList<>();
            NewStudy.Made made = new NewStudy(folder, data(scratch.path(), doubts), declared, dialects()).make();
            PrintWriter out = spec.commandLine().getOut();
            Texts texts = TextSource.of(spec);
            String files = made.files().stream()
                    .map(f -> texts.text(
                            "new-study.file", Map.of("file", f.name(), "rows", f.rows(), "columns", f.columns())))
                    .collect(Collectors.joining(", "));
            out.println(texts.text("new-study.created", Map.of("folder", made.folder(), "files", files)));
            made.files().stream().filter(f -> !f.guesses().isEmpty()).forEach(f -> {
                out.println();
                out.println(texts.text("new-study.guessed", Map.of("file", f.name())));
                out.print(ColumnGuess.lines(f.guesses()));
                out.println();
            });
            doubts.forEach(doubt -> out.println("? " + doubt));
            String next = ShellWords.of(List.of(
                    Launcher.called(), "review", "--study", made.folder().toString()));
            out.println(texts.text("new-study.next", Map.of("command", next)));
            out.println(
                    texts.text("new-study.then", Map.of("file", made.folder().resolve("README.md"))));
            return 0;
        }
    }

    /** Returns the dialect from the command line for each CSV file. */
    private Map<Path, Dialect> dialects() {
        return dialect.dialect()
                .map(d -> from.stream()
                        .filter(Conversion::isCsv)
                        .distinct()
                        .collect(Collectors.toMap(file -> file, file -> d)))
                .orElse(Map.of());
    }

    /** Returns the data files; those of SPSS, Stata and SAS as CSV with their labels. */
    private List<Path> data(Path scratch, List<String> doubts) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path file : from) {
            files.add(Conversion.isForeign(file) ? converted(file, scratch, doubts) : file);
        }
        return files;
    }

    private Path converted(Path file, Path scratch, List<String> doubts) throws IOException {
        String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Conversion conversion =
                new Conversion(file, scratch, stem, dialect.encoding().orElse(""), false);
        conversion.check();
        PythonEnvironment python = PythonEnvironment.of(Home.of(Study.at(folder)));
        python.make(spec.commandLine().getErr()::println);
        Conversion.Written written = conversion.run(python);
        written.doubts().forEach(doubt -> doubts.add(file + ", " + doubt));
        return written.data();
    }

    private Provenance provenance() {
        List<String> known =
                Arrays.stream(Provenance.values()).map(Provenance::id).toList();
        Provenance declared = Provenance.fromId(provenance)
                .orElseThrow(() -> new UsageException("Unknown provenance '" + provenance + "'."
                        + Near.hint(provenance, known) + " Provenances: " + String.join(", ", known) + "."));
        if (declared == Provenance.RESTRICTED) {
            throw new UsageException(
                    "Restricted data can't be copied into a study, because its code book would list their values."
                            + " Create the study from a synthetic or public file of the same form, and put the"
                            + " restricted file into its data/restricted.");
        }
        return declared;
    }
}
