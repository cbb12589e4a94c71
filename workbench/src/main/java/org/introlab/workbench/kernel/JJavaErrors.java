package org.introlab.workbench.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.runner.SnippetRun;
import org.introlab.workbench.runner.Thrown;

/** JJava's errors as the embedded runner tells them: type, message and causes, without frames. */
final class JJavaErrors {
    static final String COMPILATION = "CompilationException";

    private static final String INCOMPLETE = "IncompleteSourceException";

    private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;]*m");
    private static final Pattern FRAME = Pattern.compile("\\s+(at .*|\\.\\.\\. \\d+ (more|common frames omitted).*)");
    private static final Pattern HEADLINE = Pattern.compile("([\\p{L}\\d_$.]+)(?:: (.*))?", Pattern.DOTALL);
    private static final String CAUSE = "Caused by: ";
    private static final String STANDS_FOR = "\\b" + Pattern.quote(ToldException.class.getName() + ": ");
    private static final String QUOTED = "|";
    private static final String QUOTE = QUOTED + "   ";

    private JJavaErrors() {}

    /** The lines of an error with all its frames, without colours. */
    static List<String> lines(Output.Failure error) {
        String text = ANSI.matcher(String.join("\n", error.traceback())).replaceAll("");
        return text.lines()
                .map(line -> line.replace("\t", "    ").replaceFirst(STANDS_FOR, ""))
                .toList();
    }

    /** The error in the embedded runner's form; as it is when it has another form than JJava's. */
    static Output.Failure plain(Output.Failure error) {
        List<String> lines = lines(error);
        if (error.name().equals(COMPILATION)) {
            String said = String.join(
                    "\n",
                    lines.stream()
                            .filter(line -> !line.startsWith(QUOTED) && !line.isBlank())
                            .distinct()
                            .toList());
            return said.isEmpty() ? error : compilation(said);
        }
        if (error.name().equals(INCOMPLETE)) {
            return compilation(SnippetRun.INCOMPLETE);
        }
        if (error.name().endsWith(CodeNotRunException.class.getSimpleName())) {
            return compilation(error.message());
        }
        List<String> told = told(lines.stream().map(JJavaErrors::unquoted).toList());
        Matcher first = HEADLINE.matcher(told.isEmpty() ? "" : told.get(0));
        if (!first.matches()) {
            return error;
        }
        return new Output.Failure(first.group(1), first.group(2) == null ? "" : first.group(2), told);
    }

    /** A line of the trace of what was thrown while a value was shown; it stands where otherwise lines of the cell stand. */
    private static String unquoted(String line) {
        return line.startsWith(QUOTE) ? line.substring(QUOTE.length()) : line;
    }

    private static Output.Failure compilation(String said) {
        return new Output.Failure(COMPILATION, said, List.of(said));
    }

    /** An entry for the exception and for each cause, of as many lines as its message has. */
    private static List<String> told(List<String> lines) {
        List<String> told = new ArrayList<>();
        for (String line : lines) {
            if (FRAME.matcher(line).matches() || line.isBlank()) {
                continue;
            }
            String own = Thrown.withoutSnippet(line).replaceFirst(": null$", "");
            if (told.isEmpty() || line.startsWith(CAUSE)) {
                told.add(own);
            } else {
                told.set(told.size() - 1, told.get(told.size() - 1) + "\n" + own);
            }
        }
        return told;
    }
}
