package org.introlab.workbench.code;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles a study's sources against the library of notebooks, in memory: all of them or none. */
final class SourceCompiler {

    /** Java 17, no annotation processors; reports the errors of all files at once, even if one can't be parsed. Warnings are left to the author. */
    private static final List<String> OPTIONS = List.of(
            "--release",
            "17",
            "-proc:none",
            "-Xlint:none",
            "-g",
            "-parameters",
            "-Xmaxerrs",
            "1000",
            "-XDshould-stop.ifError=FLOW");

    /** An error with its place, for sorting. */
    private record Fault(String file, long line, String message) {}

    private final AppClassPath library;
    private final List<Fault> faults = new ArrayList<>();
    private final SortedMap<String, ByteArrayOutputStream> classFiles = new TreeMap<>();

    private SourceCompiler(AppClassPath library) {
        this.library = library;
    }

    /**
     * Returns the class files by the binary names of their classes.
     *
     * @throws StudyCodeException with all errors
     */
    static SortedMap<String, byte[]> compile(List<StudySource> sources, AppClassPath library) {
        SourceCompiler compiler = new SourceCompiler(library);
        sources.stream()
                .filter(StudySource::isOfAModule)
                .forEach(source -> compiler.faults.add(new Fault(
                        source.name(),
                        1,
                        source.name() + ": a study's code can't be a module, because notebooks are not modules."
                                + " Remove this file")));
        if (compiler.faults.isEmpty()) {
            compiler.run(sources);
        }
        if (!compiler.faults.isEmpty()) {
            throw new StudyCodeException(compiler.faults.stream()
                    .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line))
                    .map(Fault::message)
                    .distinct()
                    .toList());
        }
        SortedMap<String, byte[]> made = new TreeMap<>();
        compiler.classFiles.forEach((name, bytes) -> made.put(name, bytes.toByteArray()));
        return made;
    }

    private void run(List<StudySource> sources) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new IllegalStateException("This Java (" + System.getProperty("java.home") + ") lacks the module"
                    + " jdk.compiler. Use a JDK 17 or newer, not a JRE.");
        }
        StringWriter output = new StringWriter();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocation(
                    StandardLocation.CLASS_PATH,
                    library.expanded().entries().stream().map(File::new).toList());
            List<Source> all = sources.stream().map(Source::new).toList();
            JavacTask task =
                    (JavacTask) javac.getTask(output, new InMemory(files), diagnostics, OPTIONS, List.of(), all);
            task.addTaskListener(new Packages(files, Trees.instance(task), sources));
            boolean done = task.call();
            diagnostics.getDiagnostics().stream()
                    .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                    .forEach(one -> faults.add(fault(one)));
            if (!done && faults.isEmpty()) {
                String first = output.toString()
                        .lines()
                        .limit(3)
                        .reduce((a, b) -> a + " " + b)
                        .orElse("");
                faults.add(new Fault("", 0, "the compiler failed on this code without a position: " + first));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Formats an error like the compiler: place and message, the line, a caret below its place, and further lines. */
    private static Fault fault(Diagnostic<? extends JavaFileObject> error) {
        List<String> message = error.getMessage(Locale.ROOT).lines().toList();
        if (!(error.getSource() instanceof Source source)) {
            return new Fault("", 0, String.join("\n", message));
        }
        List<String> formatted = new ArrayList<>();
        long line = error.getLineNumber();
        formatted.add(
                source.of.name() + (line > 0 ? ":" + line : "") + ": " + (message.isEmpty() ? "" : message.get(0)));
        List<String> lines = source.of.text().lines().toList();
        if (line > 0 && line <= lines.size()) {
            String code = lines.get((int) line - 1);
            int column =
                    (int) Math.max(0, Math.min(error.getPosition() - start(source.of.text(), line), code.length()));
            formatted.add("    " + code);
            formatted.add("    " + code.substring(0, column).replaceAll("[^\t]", " ") + "^");
        }
        message.stream().skip(1).forEach(formatted::add);
        return new Fault(source.of.name(), line, String.join("\n", formatted));
    }

    /** Returns where a line begins in a text. */
    private static int start(String text, long line) {
        int at = 0;
        for (long n = 1; n < line; n++) {
            int feed = text.indexOf('\n', at);
            at = feed < 0 ? text.length() : feed + 1;
        }
        return at;
    }

    /** A source for the compiler. */
    private static final class Source extends SimpleJavaFileObject {
        private final StudySource of;

        Source(StudySource of) {
            super(uri(of.name()), Kind.SOURCE);
            this.of = of;
        }

        private static URI uri(String name) {
            try {
                return new URI("study", null, "/" + name, null);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(name, e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return of.text();
        }

        @Override
        public String getName() {
            return of.name();
        }

        /** Compares normalised names, because some file systems decompose letters of the class's name. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE
                    && Normalizer.normalize(of.fileName(), Normalizer.Form.NFC)
                            .equals(Normalizer.normalize(simpleName, Normalizer.Form.NFC) + kind.extension);
        }
    }

    /** Keeps class files in memory, so that a failed compilation leaves nothing behind. */
    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:/" + classFiles.size()), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classFiles.put(className, bytes);
                    return bytes;
                }
            };
        }
    }

    /** Checks that each source has a package that notebooks can import and that is the study's own. */
    private final class Packages implements TaskListener {
        private final StandardJavaFileManager files;
        private final Trees trees;
        private final List<StudySource> sources;

        Packages(StandardJavaFileManager files, Trees trees, List<StudySource> sources) {
            this.files = files;
            this.trees = trees;
            this.sources = sources;
        }

        @Override
        public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.PARSE) {
                // the compiler wraps the source in its own object
                String name = event.getSourceFile().getName();
                sources.stream()
                        .filter(source -> source.name().equals(name))
                        .forEach(source -> check(event.getCompilationUnit(), source));
            }
        }

        private void check(CompilationUnitTree unit, StudySource source) {
            Tree declared = unit.getPackageName();
            String name = declared == null ? "" : declared.toString();
            long line = declared == null
                    ? 1
                    : unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, declared));
            String why = PackageRule.fault(name, source.packageOfItsPlace(), this::isInAJar);
            if (!why.isEmpty()) {
                faults.add(new Fault(source.name(), line, source.name() + ":" + line + ": " + why));
            }
        }

        private boolean isInAJar(String name) {
            try {
                for (JavaFileObject file :
                        files.list(StandardLocation.CLASS_PATH, name, Set.of(JavaFileObject.Kind.CLASS), false)) {
                    if ("jar".equals(file.toUri().getScheme())) {
                        return true;
                    }
                }
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
