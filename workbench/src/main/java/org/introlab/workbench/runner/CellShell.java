package org.introlab.workbench.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import jdk.jshell.Diag;
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
import org.introlab.workbench.code.AppClassPath;
import org.introlab.workbench.code.StudyClasses;

/**
 * A JShell for one notebook, which runs cells on the calling thread and reports where they fail. The rules for a cell's
 * value are those of JJava's evaluator.
 */
final class CellShell implements AutoCloseable {

    /** The place of a snippet: the cell's number and the line of the snippet's first character in it, both from 1. */
    record Place(int cell, int line) {}

    /** A cell's value or fault; both empty for a cell without a value. */
    record Outcome(Optional<Object> value, Optional<CellFault> fault) {
        static Outcome failed(CellFault fault) {
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

    private static final String NESTED = "the code is nested too deeply for the compiler";
    private static final int MOST_FRAMES = 40;

    private final Optional<StudyClasses> study;
    private final SnippetLoader loader;
    private final CellControl control;
    private final JShell shell;
    private final Map<String, Place> places = new TreeMap<>();
    private int currentLine = 1;
    private IntConsumer lines = line -> {};

    /** @param study the classes of the study's own code, which cells can import as well */
    CellShell(List<String> imports, Optional<StudyClasses> study) {
        this.study = study;
        loader = new SnippetLoader(CellShell.class.getClassLoader(), study);
        control = new CellControl(loader);
        shell = JShell.builder().executionEngine(new Engine(control), Map.of()).build();
        study.ifPresent(classes -> shell.addToClasspath(classes.jar().toString()));
        shell.addToClasspath(AppClassPath.running().expanded().joined());
        for (String declaration : imports) {
            Outcome outcome = evaluate(0, declaration);
            outcome.fault().ifPresent(fault -> {
                throw new IllegalStateException("the notebook import `" + declaration + "` fails: " + fault.message());
            });
        }
    }

    ClassLoader classLoader() {
        return loader.classLoader();
    }

    /** Reports the line, from 1, of each snippet before it runs, from now on. */
    void onLine(IntConsumer listener) {
        lines = listener;
    }

    /** Returns whether nothing that the cells call can be noticed after this shell's end. */
    boolean leavesNothing() {
        return loader.leavesNothing();
    }

    Outcome evaluate(int cell, String code) {
        try {
            return evaluateAll(cell, code);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // exceptions of the cell itself do not get here: JShell or the compiler has failed and is in an undefined
            // state
            boolean nested = Thrown.chain(e).stream().anyMatch(StackOverflowError.class::isInstance);
            return Outcome.failed(nested ? unfit(NESTED) : fault(e).asLast());
        }
    }

    private Outcome evaluateAll(int cell, String code) {
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
            lines.accept(line);
            if (!info.completeness().isComplete() && info.completeness() != Completeness.UNKNOWN) {
                return Outcome.failed(compileFault(line, SnippetRun.INCOMPLETE));
            }
            control.clear();
            // JShell counts lines wrongly if a snippet begins with a line feed
            String source = (info.completeness() == Completeness.UNKNOWN ? rest : info.source()).stripLeading();
            Snippet last = null;
            List<SnippetEvent> events = shell.eval(source);
            if (events.isEmpty()) {
                return Outcome.failed(unfit("the compiler failed on this code"));
            }
            for (SnippetEvent event : events) {
                if (event.causeSnippet() == null) {
                    last = event.snippet();
                    places.put(last.id(), new Place(cell, line));
                }
                Optional<CellFault> fault = fault(event, cell, code, start, line);
                if (fault.isPresent()) {
                    return Outcome.failed(fault.get());
                }
                if (SnippetRun.isDue(event) && !control.hasRun()) {
                    return Outcome.failed(unfit(SnippetRun.whyNot(shell, event)));
                }
            }
            value = last != null && hasValue(last) ? control.value() : Optional.empty();
            rest = info.completeness() == Completeness.UNKNOWN ? "" : info.remaining();
        }
    }

    /** Returns a fault of the compiler or JShell, after which its state is undefined. */
    private CellFault unfit(String message) {
        return CellFault.plain(currentLine, "CompilationException", message).asLast();
    }

    private static boolean hasValue(Snippet snippet) {
        return switch (snippet.subKind()) {
            case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
            default -> false;
        };
    }

    private Optional<CellFault> fault(SnippetEvent event, int cell, String code, int start, int line) {
        if (event.status() == Snippet.Status.REJECTED) {
            Optional<Diag> first = SnippetRun.errors(shell, event.snippet()).findFirst();
            if (first.isEmpty()) {
                return Optional.of(compileFault(line, "the compiler rejected this code without a message"));
            }
            int position = (int) Math.max(0, first.get().getPosition());
            return Optional.of(
                    compileFault(lineAt(code, start + position), SnippetRun.messages(shell, event.snippet())));
        }
        return Optional.ofNullable(event.exception()).map(exception -> thrown(exception, cell, line));
    }

    private static CellFault compileFault(int line, String message) {
        return CellFault.plain(line, "CompilationException", message);
    }

    private CellFault thrown(JShellException exception, int cell, int line) {
        if (exception instanceof UnresolvedReferenceException unresolved) {
            String message = "used before all names it refers to are declared: "
                    + SnippetRun.unresolvedNames(shell, unresolved.getSnippet());
            return compileFault(place(unresolved, cell).orElse(line), message);
        }
        return control.thrown()
                .map(thrown -> fault(place(exception, cell).orElse(line), thrown, Optional.of(exception)))
                .orElseGet(() -> fault(line, exception, Optional.empty()));
    }

    /** Returns the fault of an exception thrown by a cell, or while its value is shown. */
    CellFault fault(Throwable thrown) {
        return fault(currentLine, thrown, Optional.empty());
    }

    /** @param translated the same exception with the cells' lines in its stack frames, as made by JShell */
    private CellFault fault(int line, Throwable thrown, Optional<JShellException> translated) {
        List<String> headlines = new ArrayList<>();
        List<String> frames = new ArrayList<>();
        Optional<Throwable> inCells = translated.map(Throwable.class::cast);
        for (Throwable one : Thrown.chain(thrown)) {
            String headline = (headlines.isEmpty() ? "" : "Caused by: ") + Thrown.headline(one);
            List<String> all = new ArrayList<>();
            for (StackTraceElement frame : Thrown.frames(inCells.orElse(one))) {
                all.add(place(frame)
                        .map(p -> "    at code cell " + p.cell() + ", line " + p.line())
                        .or(() -> study.flatMap(classes -> classes.described(frame))
                                .map(call -> "    at " + call))
                        .orElse("    at " + frame));
            }
            headlines.add(headline);
            frames.add(headline);
            frames.addAll(shortened(all));
            inCells = inCells.map(Throwable::getCause);
        }
        return new CellFault(line, Thrown.name(thrown), Thrown.message(thrown), headlines, frames, false);
    }

    /** Cuts long stack traces, such as those of endless recursion. */
    private static List<String> shortened(List<String> frames) {
        if (frames.size() <= MOST_FRAMES) {
            return frames;
        }
        List<String> shortened = new ArrayList<>(frames.subList(0, MOST_FRAMES));
        shortened.add("    ... and " + (frames.size() - MOST_FRAMES) + " more");
        return shortened;
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

    /** Finds the place of a frame; JShell names a snippet's file {@code #id} and counts its lines from 1. */
    private Optional<Place> place(StackTraceElement frame) {
        String file = frame.getFileName();
        if (file == null || !file.startsWith("#")) {
            return Optional.empty();
        }
        return Optional.ofNullable(places.get(file.substring(1)))
                .map(first -> new Place(first.cell(), first.line() + Math.max(1, frame.getLineNumber()) - 1));
    }

    /**
     * Returns the declarations that still refer to undeclared names; JShell accepts them silently in case the names are declared later.
     */
    List<AtEnd.Undeclared> undeclared() {
        return shell.snippets()
                .filter(snippet -> SnippetRun.isUndeclared(shell, snippet))
                .flatMap(snippet -> Optional.ofNullable(places.get(snippet.id()))
                        .map(place -> new AtEnd.Undeclared(
                                place.cell(), compileFault(place.line(), SnippetRun.neverDeclared(shell, snippet))))
                        .stream())
                .toList();
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
