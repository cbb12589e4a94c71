package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.introlab.data.Provenance;
import org.introlab.data.book.ColumnGuess;
import org.introlab.data.study.Study;
import org.introlab.workbench.convert.Conversion;
import org.introlab.workbench.kernel.PythonEnvironment;
import org.introlab.workbench.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code introlab convert FILE DIR}. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Converts a file of SPSS (.sav, .zsav, .por), Stata (.dta) or SAS (.sas7bdat, .xpt) to CSV with a code"
                    + " book, datapackage.json. Names, labels, value labels and codes of missing values are kept:"
                    + " user-missing values of SPSS, .a to .z of Stata, .A to .Z and ._ of SAS. Dates, times, and"
                    + " codes with leading zeros are written in their formats; unknown formats are reported. The"
                    + " result is read back before it is kept.",
            "",
            "Converts a CSV file (.csv, .tsv, .txt) in another dialect to commas, decimal points and UTF-8, with a"
                    + " guessed code book."
        },
        footer = {
            "",
            "You can convert several files into one folder. To use an extract in place of a study's",
            "synthetic data, convert it to data/restricted, or name its folder with review --data."
        })
final class ConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The file to convert.")
    private Path file;

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder for NAME.csv and datapackage.json.")
    private Path folder;

    @Option(names = "--name", paramLabel = "NAME", description = "The table's name (default: the file's name).")
    private Optional<String> name = Optional.empty();

    @Option(names = "--force", description = "Replace an existing table of that name.")
    private boolean force;

    @Mixin
    private DialectOptions dialect;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Conversion conversion = new Conversion(
                file, folder, name.orElse(stem), dialect.encoding().orElse(""), force);
        conversion.check();
        dialect.check(Conversion.isCsv(file), file.getFileName() + " is not a CSV file");
        Conversion.Written written =
                Conversion.isCsv(file) ? conversion.run(dialect.dialect()) : conversion.run(python());
        Texts texts = TextSource.of(spec);
        out.println(texts.text(
                "convert.written",
                Map.of(
                        "rows", written.rows(),
                        "columns", written.columns(),
                        "file", written.data(),
                        "book", written.codeBook())));
        out.print(ColumnGuess.lines(written.guesses()));
        written.doubts().forEach(doubt -> out.println("  ? " + doubt));
        if (written.provenance() == Provenance.UNKNOWN) {
            out.println(texts.text("convert.unknown"));
        }
        return 0;
    }

    private PythonEnvironment python() throws IOException {
        PythonEnvironment python = PythonEnvironment.of(Study.here().root());
        python.make(spec.commandLine().getErr()::println);
        return python;
    }
}
