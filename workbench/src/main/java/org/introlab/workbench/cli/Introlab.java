package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import org.introlab.csv.Dialect;
import org.introlab.data.book.DataException;
import org.introlab.files.FileReason;
import org.introlab.published.LedgerException;
import org.introlab.workbench.code.StudyCodeException;
import org.introlab.workbench.convert.ConversionException;
import org.introlab.workbench.kernel.PythonException;
import org.introlab.workbench.notebook.NotebookException;
import org.introlab.workbench.review.ReviewException;
import org.introlab.workbench.study.StudyException;
import org.introlab.workbench.terminal.Interrupts;
import org.introlab.workbench.terminal.StandardOutput;
import org.introlab.workbench.terminal.TerminalWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.PicocliException;
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
        int status = ExitStatus.FAULT;
        Interrupts interrupts = Interrupts.of(Thread.currentThread());
        try {
            Locale.setDefault(Locale.ROOT);
            StandardOutput out = new StandardOutput();
            PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
            status = told(out, err, run(out.writer(), err, arguments));
        } catch (Throwable e) {
            System.err.println("This is a fault of introlab itself ("
                    + e.getClass().getSimpleName() + "), of which no more can be told; please report the command.");
        } finally {
            interrupts.over();
        }
        System.exit(status);
    }

    /** Success is said only if what was to be told was told. */
    private static int told(StandardOutput out, PrintWriter err, int status) {
        out.reason()
                .ifPresent(reason ->
                        err.println("Not all of the result was written to the standard output: " + reason + "."));
        return out.reason().isPresent() && status == 0 ? ExitStatus.USAGE : status;
    }

    /**
     * Runs the program and returns its exit status: 0 fine, 1 unexpected verdicts, 2 usage or data, 3 a cell failed, 70 a fault of the
     * program.
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        PrintWriter errors = TerminalWriter.to(err);
        try {
            PrintWriter results = TerminalWriter.to(out);
            CommandLine line = new CommandLine(new Introlab())
                    .setOut(results)
                    .setErr(errors)
                    .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setUsageHelpAutoWidth(true)
                    .setExecutionStrategy(Introlab::execute)
                    .setParameterExceptionHandler(Introlab::misuse)
                    .setExecutionExceptionHandler(Introlab::failure);
            ExitStatus.describeIn(line);
            int status = line.execute(arguments);
            results.flush();
            return status;
        } catch (Throwable e) {
            // an error is no exception, and passes the handlers
            return Thread.currentThread().isInterrupted() ? interrupted(errors) : Fault.tell(e, errors, arguments);
        }
    }

    /** Runs what was asked for; picocli hands only its own exceptions to the handlers. */
    private static int execute(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (PicocliException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), "Unexpected exception", e);
        }
    }

    private static int interrupted(PrintWriter err) {
        err.println("Interrupted.");
        return ExitStatus.INTERRUPTED;
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
        return ExitStatus.USAGE;
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
    private static int failure(Exception error, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(err);
        }
        if (error instanceof DataException
                || error instanceof LedgerException
                || error instanceof NotebookException
                || error instanceof ReviewException
                || error instanceof ConversionException
                || error instanceof PythonException
                || error instanceof StudyException
                || error instanceof StudyCodeException
                || error instanceof UsageException) {
            err.println(error.getMessage());
            if (error instanceof DataException data && command.getCommandSpec().findOption("--delimiter") != null) {
                tellDialects(data.dialects(), parsed.originalArgs(), err);
            }
            return ExitStatus.USAGE;
        }
        if (error instanceof IOException
                || error instanceof UncheckedIOException
                || error instanceof InvalidPathException) {
            err.println(fileTrouble(error) + ".");
            return ExitStatus.USAGE;
        }
        return Fault.tell(error, err, parsed.originalArgs().toArray(String[]::new));
    }
}
