package org.introlab.workbench.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.runner.SnippetRun;
import org.introlab.workbench.runner.Thrown;

/** JJava's errors in the form of the embedded runner: type, message and causes, without frames. */
final class JJavaErrors {
    static final String COMPILATION = "CompilationException";

    private static final String INCOMPLETE = "IncompleteSourceException";

    private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;]*m");
    private static final Pattern FRAME = Pattern.compile("\\s+(at .*|\\.\\.\\. \\d+ (more|common frames omitted).*)");
    private static final Pattern HEADLINE = Pattern.compile("([\\p{L}\\d_$.]+)(?:: (.*))?", Pattern.DOTALL);
    private static final String CAUSE = "Caused by: ";
    private static final String SANITISED = "\\b" + Pattern.quote(SanitisedException.class.getName() + ": ");
    private static final String QUOTED = "|";
    private static final String QUOTE = QUOTED + "   ";

    private JJavaErrors() {}

    /** Returns the lines of an error with all its frames, without colours. */
    static List<String> lines(Output.Failure error) {
        String text = ANSI.matcher(String.join("\n", error.traceback())).replaceAll("");
        return text.lines()
                .map(line -> line.replace("\t", "    ").replaceFirst(SANITISED, ""))
                .toList();
    }

    /** Returns the error in the embedded runner's form; unchanged if it does not have JJava's form. */
    static Output.Failure plain(Output.Failure error) {
        List<String> lines = lines(error);
        if (error.name().equals(COMPILATION)) {
            String messages = String.join(
                    "\n",
                    lines.stream()
                            .filter(line -> !line.startsWith(QUOTED) && !line.isBlank())
                            .distinct()
                            .toList());
            return messages.isEmpty() ? error : compilation(messages);
        }
        if (error.name().equals(INCOMPLETE)) {
            return compilation(SnippetRun.INCOMPLETE);
        }
        if (error.name().endsWith(CodeNotRunException.class.getSimpleName())) {
            return compilation(error.message());
        }
        List<String> headlines =
                headlines(lines.stream().map(JJavaErrors::unquoted).toList());
        Matcher first = HEADLINE.matcher(headlines.isEmpty() ? "" : headlines.get(0));
        if (!first.matches()) {
            return error;
        }
        return new Output.Failure(first.group(1), first.group(2) == null ? "" : first.group(2), headlines);
    }

    /** Returns a line of the trace of an error that was thrown while a value was shown; it takes the place of lines of the cell. */
    private static String unquoted(String line) {
        return line.startsWith(QUOTE) ? line.substring(QUOTE.length()) : line;
    }

    private static Output.Failure compilation(String messages) {
        return new Output.Failure(COMPILATION, messages, List.of(messages));
    }

    /** Returns an entry for the exception and each cause, with all lines of its message. */
    private static List<String> headlines(List<String> lines) {
        List<String> headlines = new ArrayList<>();
        for (String line : lines) {
            if (FRAME.matcher(line).matches() || line.isBlank()) {
                continue;
            }
            String own = Thrown.withoutSnippet(line).replaceFirst(": null$", "");
            if (headlines.isEmpty() || line.startsWith(CAUSE)) {
                headlines.add(own);
            } else {
                headlines.set(headlines.size() - 1, headlines.get(headlines.size() - 1) + "\n" + own);
            }
        }
        return headlines;
    }
}
