package org.introlab.workbench.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import org.introlab.data.book.DataException;
import org.introlab.data.study.Study;
import org.introlab.workbench.code.StudyClasses;
import org.introlab.workbench.code.StudyCode;
import org.introlab.workbench.code.StudyCodeException;

/** The code of the study that a kernel's notebook belongs to: compiled if needed when the kernel starts, and on its class path. */
final class KernelStudy {
    private static final String FIX = "\nFix it, then restart the kernel.";

    private KernelStudy() {}

    /**
     * Connects JJava. Its loader gets the class files like those of cells, so that an interrupt ends their loops as
     * well. If they do not compile, each cell fails with the reason.
     */
    @SuppressWarnings("unchecked")
    static void connect(Object kernel) {
        JShell shell = (JShell) JJavaInternals.get(kernel, "jShell");
        try {
            classes().ifPresent(classes -> {
                shell.addToClasspath(classes.jar().toString());
                Object delegate = JJavaInternals.get(JJavaInternals.get(kernel, "evaluator"), "loaderDelegate");
                ((Map<String, byte[]>) JJavaInternals.get(delegate, "declaredClasses")).putAll(classes.classFiles());
            });
        } catch (StudyCodeException | UncheckedIOException e) {
            shell.onSnippetEvent(event -> {
                throw new CodeNotRunException(e.getMessage() + FIX);
            });
        }
    }

    /**
     * Returns the classes for the class path; they exist until this JVM ends.
     *
     * @throws StudyCodeException if they do not compile
     */
    static Optional<StudyClasses> classes() {
        Study study;
        try {
            study = Study.here();
        } catch (DataException none) {
            return Optional.empty();
        }
        try {
            Optional<StudyClasses> classes = StudyCode.of(study).classes();
            classes.ifPresent(own -> Runtime.getRuntime().addShutdownHook(new Thread(own::close, "introlab-classes")));
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException("The study's own code can't be compiled: " + e.getMessage(), e);
        }
    }
}
