package org.introlab.workbench.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * A JShell for one notebook, which runs cells on the calling thread and says where they fail. The rules for a cell's value
 * are those of JJava's evaluator.
 */
final class CellShell implements AutoCloseable {

    /** Where a snippet stands: the cell's number and the line in it of the snippet's first character, both from 1. */
    record Place(int cell, int line) {}

    /** Why a cell failed; the lines are those of the cell. */
    record Fault(int line, String name, String message, List<String> traceback) {}

    /** A cell's value or its fault; both empty for a cell without value. */
    record Outcome(Optional<Object> value, Optional<Fault> fault) {
        static Outcome failed(Fault fault) {
            return new Outcome(Optional.empty(), Optional.of(fault));
        }
    }

    private static final class Engine implements ExecutionControlProvider {
        private final CellControl control;

        Engine(CellControl control) {
            this.control = control;
        }

        @Override
        public String name() {
            return "introlab";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return control;
        }
    }

    private final SnippetLoader loader = new SnippetLoader(CellShell.class.getClassLoader());
    private final CellControl control = new CellControl(loader);
    private final JShell shell;
    private final Map<String, Place> places = new TreeMap<>();
    private volatile int currentLine = 1;

    CellShell(List<String> imports) {
        shell = JShell.builder().executionEngine(new Engine(control), Map.of()).build();
        shell.addToClasspath(classPath());
        for (String declaration : imports) {
            Outcome outcome = evaluate(0, declaration);
            outcome.fault().ifPresent(fault -> {
                throw new IllegalStateException("the notebook import `" + declaration + "` fails: " + fault.message());
            });
        }
    }

    private static String classPath() {
        // Surefire may start its fork with a manifest-only jar as the class path
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    ClassLoader classLoader() {
        return loader.classLoader();
    }

    /** The line, from 1, of the snippet that runs now; for a cell whose time is over. */
    int currentLine() {
        return currentLine;
    }

    Outcome evaluate(int cell, String code) {
        Optional<Object> value = Optional.empty();
        String rest = code;
        while (true) {
            int start = code.length() - rest.length();
            while (start < code.length() && Character.isWhitespace(code.charAt(start))) {
                start++;
            }
            int line = lineAt(code, start);
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (info.completeness() == Completeness.EMPTY) {
                return new Outcome(value, Optional.empty());
            }
            currentLine = line;
            if (!info.completeness().isComplete() && info.completeness() != Completeness.UNKNOWN) {
                return Outcome.failed(compileFault(
                        line,
                        "the code is incomplete: a bracket or quote is not closed, or"
                                + " something is missing at the end"));
            }
            control.clear();
            // JShell counts lines wrongly when a snippet begins with a line feed
            String source = (info.completeness() == Completeness.UNKNOWN ? rest : info.source()).stripLeading();
            Snippet last = null;
            for (SnippetEvent event : shell.eval(source)) {
                if (event.causeSnippet() == null) {
                    last = event.snippet();
                    places.put(last.id(), new Place(cell, line));
                }
                Optional<Fault> fault = fault(event, cell, code, start, line);
                if (fault.isPresent()) {
                    return Outcome.failed(fault.get());
                }
            }
            value = last != null && hasValue(last) ? control.value() : Optional.empty();
            rest = info.completeness() == Completeness.UNKNOWN ? "" : info.remaining();
        }
    }

    private static boolean hasValue(Snippet snippet) {
        return switch (snippet.subKind()) {
            case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
            default -> false;
        };
    }

    private Optional<Fault> fault(SnippetEvent event, int cell, String code, int start, int line) {
        if (event.status() == Snippet.Status.REJECTED) {
            List<Diag> errors =
                    shell.diagnostics(event.snippet()).filter(Diag::isError).toList();
            if (errors.isEmpty()) {
                return Optional.of(compileFault(line, "the compiler rejects this without saying why"));
            }
            int position = (int) Math.max(0, errors.get(0).getPosition());
            String message = String.join(
                    "\n",
                    errors.stream()
                            .map(error -> error.getMessage(Locale.ROOT))
                            .distinct()
                            .toList());
            return Optional.of(compileFault(lineAt(code, start + position), message));
        }
        return Optional.ofNullable(event.exception()).map(exception -> thrown(exception, cell, line));
    }

    private static Fault compileFault(int line, String message) {
        return new Fault(line, "CompilationException", message, List.of("Line " + line + ": " + message));
    }

    private Fault thrown(JShellException exception, int cell, int line) {
        if (exception instanceof UnresolvedReferenceException unresolved) {
            String message = "used before all it refers to is declared: " + unresolvedNames(unresolved.getSnippet());
            return compileFault(place(unresolved, cell).orElse(line), message);
        }
        String name = exception instanceof EvalException eval
                ? eval.getExceptionClassName()
                : exception.getClass().getName();
        String text = control.thrown().map(Throwable::getMessage).orElse(exception.getMessage());
        return new Fault(
                place(exception, cell).orElse(line), name, text == null ? "" : text, traceback(exception, name, text));
    }

    private Optional<Integer> place(JShellException exception, int cell) {
        for (StackTraceElement frame : exception.getStackTrace()) {
            Optional<Place> place = place(frame);
            if (place.isPresent() && place.get().cell() == cell) {
                return Optional.of(place.get().line());
            }
        }
        return Optional.empty();
    }

    /** JShell names a snippet's file {@code #id} and counts its lines from 1. */
    private Optional<Place> place(StackTraceElement frame) {
        String file = frame.getFileName();
        if (file == null || !file.startsWith("#")) {
            return Optional.empty();
        }
        return Optional.ofNullable(places.get(file.substring(1)))
                .map(first -> new Place(first.cell(), first.line() + Math.max(1, frame.getLineNumber()) - 1));
    }

    private List<String> traceback(JShellException exception, String name, String message) {
        List<String> lines = new ArrayList<>();
        lines.add(message == null ? name : name + ": " + message);
        for (StackTraceElement frame : exception.getStackTrace()) {
            Optional<Place> place = place(frame);
            lines.add(place.map(p -> "    at code cell " + p.cell() + ", line " + p.line())
                    .orElse("    at " + frame.getClassName() + "." + frame.getMethodName()));
        }
        if (exception.getCause() instanceof EvalException cause) {
            List<String> inner = traceback(cause, cause.getExceptionClassName(), cause.getMessage());
            lines.add("Caused by: " + inner.get(0));
            lines.addAll(inner.subList(1, inner.size()));
        }
        return lines;
    }

    private String unresolvedNames(Snippet snippet) {
        if (!(snippet instanceof DeclarationSnippet declaration)) {
            return snippet.source().strip();
        }
        List<String> names = shell.unresolvedDependencies(declaration).sorted().toList();
        return names.isEmpty() ? snippet.source().strip() : String.join(", ", names);
    }

    /**
     * The first declaration that still refers to something undeclared; JShell accepts it silently, in the hope that the
     * rest follows.
     */
    Optional<Map.Entry<Place, Fault>> unresolved() {
        return shell.snippets()
                .filter(snippet -> switch (shell.status(snippet)) {
                    case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED -> true;
                    default -> false;
                })
                .filter(snippet -> places.containsKey(snippet.id()))
                .findFirst()
                .map(snippet -> {
                    Place place = places.get(snippet.id());
                    return Map.entry(place, compileFault(place.line(), "never declared: " + unresolvedNames(snippet)));
                });
    }

    private static int lineAt(String code, int position) {
        return 1
                + (int) code.substring(0, Math.min(position, code.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    @Override
    public void close() {
        shell.close();
    }
}
