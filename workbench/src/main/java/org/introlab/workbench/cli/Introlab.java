package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.introlab.workbench.text.Texts;
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
        description = "Recomputes the published numbers of a study and judges each of them.",
        footer = {"", "Help for a command: introlab COMMAND --help"},
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
public final class Introlab implements Runnable, TextSource {

    private final Texts texts = Texts.of(Texts.Area.TERMINAL);

    @Spec
    private CommandSpec spec;

    @Override
    public Texts texts() {
        return texts;
    }

    /** Runs the program and ends the JVM with its exit status. */
    public static void main(String[] arguments) {
        int status = ExitStatus.FAULT;
        Interrupts interrupts = Interrupts.of(Thread.currentThread());
        try {
            Locale.setDefault(Locale.ROOT);
            StandardOutput out = new StandardOutput();
            PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
            status = checked(out, err, run(out.writer(), err, arguments));
        } catch (Throwable e) {
            System.err.println("This is a bug in introlab itself ("
                    + e.getClass().getSimpleName() + "). Please report the command.");
        } finally {
            interrupts.over();
        }
        System.exit(status);
    }

    /** Returns success only if all output was written. */
    private static int checked(StandardOutput out, PrintWriter err, int status) {
        out.reason()
                .ifPresent(reason ->
                        err.println("The result was not completely written to standard output: " + reason + "."));
        return out.reason().isPresent() && status == 0 ? ExitStatus.USAGE : status;
    }

    /**
     * Runs the program and returns its exit status: 0 success, 1 unexpected verdicts, 2 usage or data error, 3 a cell
     * failed, 70 a bug in the program.
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        PrintWriter errors = TerminalWriter.to(err);
        Introlab program = new Introlab();
        try {
            PrintWriter results = TerminalWriter.to(out);
            CommandLine line = new CommandLine(program)
                    .setOut(results)
                    .setErr(errors)
                    .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setUsageHelpAutoWidth(true)
                    .setExecutionStrategy(Introlab::execute)
                    .setParameterExceptionHandler(Introlab::misuse)
                    .setExecutionExceptionHandler(Introlab::failure);
            ExitStatus.describeIn(line, program.texts);
            int status = line.execute(arguments);
            results.flush();
            return status;
        } catch (Throwable e) {
            // an Error is not an Exception, so it bypasses the handlers
            return Thread.currentThread().isInterrupted()
                    ? interrupted(errors, program.texts)
                    : Fault.handle(e, errors, arguments);
        }
    }

    /** Runs the command; picocli passes only its own exceptions to the handlers. */
    private static int execute(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (PicocliException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), "Unexpected exception", e);
        }
    }

    private static int interrupted(PrintWriter err, Texts texts) {
        err.println(texts.text("interrupted"));
        return ExitStatus.INTERRUPTED;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }

    /** Prints what was wrong, suggestions and where to find help, but not the whole help. */
    private static int misuse(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(error.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(error, err);
        Texts texts = TextSource.of(command.getCommandSpec());
        String help = command.getCommandSpec().qualifiedName() + " --help";
        err.println(texts.text("help", Map.of("command", help)));
        return ExitStatus.USAGE;
    }

    /** Prints the same command with options that read the file. */
    private static void suggestDialects(List<Dialect> dialects, List<String> arguments, PrintWriter err, Texts texts) {
        if (!dialects.isEmpty()) {
            err.println();
            err.println(texts.text(dialects.size() == 1 ? "dialects.single" : "dialects.several"));
            dialects.forEach(dialect -> err.println("  " + DialectOptions.command(arguments, dialect)));
        }
    }

    private static String fileTrouble(Exception error) {
        if (error instanceof InvalidPathException path) {
            return FileReason.sentence(path);
        }
        return FileReason.sentence(
                error instanceof UncheckedIOException unchecked
                        ? Objects.requireNonNull(unchecked.getCause())
                        : (IOException) error);
    }

    /** Prints the message of an error that users can fix and returns 2; anything else is a bug in the program. */
    private static int failure(Exception error, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(err, TextSource.of(command.getCommandSpec()));
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
                suggestDialects(data.dialects(), parsed.originalArgs(), err, TextSource.of(command.getCommandSpec()));
            }
            return ExitStatus.USAGE;
        }
        if (error instanceof IOException
                || error instanceof UncheckedIOException
                || error instanceof InvalidPathException) {
            err.println(fileTrouble(error) + ".");
            return ExitStatus.USAGE;
        }
        return Fault.handle(error, err, parsed.originalArgs().toArray(String[]::new));
    }
}
