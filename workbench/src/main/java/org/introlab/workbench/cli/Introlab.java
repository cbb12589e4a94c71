package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import org.introlab.csv.Dialect;
import org.introlab.data.DataException;
import org.introlab.files.FileReason;
import org.introlab.published.LedgerException;
import org.introlab.workbench.convert.ConversionException;
import org.introlab.workbench.kernel.PythonException;
import org.introlab.workbench.notebook.NotebookException;
import org.introlab.workbench.review.ReviewException;
import org.introlab.workbench.study.StudyException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code introlab}. */
@Command(
        name = "introlab",
        mixinStandardHelpOptions = true,
        version = "introlab 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "Recomputes the published figures of a study and judges each of them.",
        footer = {"", "Help on a command: introlab COMMAND --help"},
        subcommands = {
            ReviewCommand.class,
            LabCommand.class,
            KernelCommand.class,
            FitCommand.class,
            ConvertCommand.class,
            NewStudyCommand.class,
            FingerprintCommand.class,
            ShowCommand.class
        })
public final class Introlab implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs the program and ends the JVM with its exit status. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(run(out, err, arguments));
    }

    /** Runs the program and returns its exit status: 0 fine, 1 unexpected verdicts, 2 usage or data, 3 a cell failed. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Introlab())
                .setOut(TerminalWriter.to(out))
                .setErr(TerminalWriter.to(err))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Introlab::misuse)
                .setExecutionExceptionHandler(expectedErrors())
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }

    /** What was wrong, what is near to it, and where help is: not the whole help. */
    private static int misuse(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(error.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(error, err);
        err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    /** The same command with the options that read the file. */
    private static void tellDialects(List<Dialect> dialects, List<String> arguments, PrintWriter err) {
        if (!dialects.isEmpty()) {
            err.println();
            err.println(
                    dialects.size() == 1
                            ? "This reads it:"
                            : "Each of these reads it, but as other numbers; only you can say which is meant:");
            dialects.forEach(dialect -> err.println("  " + DialectOptions.command(arguments, dialect)));
        }
    }

    private static String fileTrouble(Exception error) {
        if (error instanceof InvalidPathException path) {
            return FileReason.sentence(path);
        }
        return FileReason.sentence(
                error instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) error);
    }

    /** What a user can mend is told in its own words and ends with 2; anything else is a fault of the program. */
    private static IExecutionExceptionHandler expectedErrors() {
        return (error, command, parsed) -> {
            if (error instanceof DataException
                    || error instanceof LedgerException
                    || error instanceof NotebookException
                    || error instanceof ReviewException
                    || error instanceof ConversionException
                    || error instanceof PythonException
                    || error instanceof StudyException
                    || error instanceof UsageException) {
                command.getErr().println(error.getMessage());
                if (error instanceof DataException data
                        && command.getCommandSpec().findOption("--delimiter") != null) {
                    tellDialects(data.dialects(), parsed.originalArgs(), command.getErr());
                }
                return CommandLine.ExitCode.USAGE;
            }
            if (error instanceof IOException
                    || error instanceof UncheckedIOException
                    || error instanceof InvalidPathException) {
                command.getErr().println(fileTrouble(error) + ".");
                return CommandLine.ExitCode.USAGE;
            }
            throw error;
        };
    }
}
