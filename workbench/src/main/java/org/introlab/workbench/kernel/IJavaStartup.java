package org.introlab.workbench.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.workbench.code.StudyClasses;
import org.introlab.workbench.runner.Imports;

/** What IJava needs at its start: IJava has no extensions, it evaluates a startup script. */
public final class IJavaStartup {
    private static final String KERNEL = "io.github.spencerpark.ijava.IJava";

    private IJavaStartup() {}

    /** The lines of the startup script: the imports, and the call of {@link #connect()}. */
    public static String script() {
        return Stream.concat(Imports.ALL.stream(), List.of(IJavaStartup.class.getName() + ".connect();").stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Connects the IJava kernel that runs in this JVM, and puts the study's own classes on its class path.
     *
     * @throws org.introlab.workbench.code.StudyCodeException if these do not compile
     * @throws IllegalStateException if there is none
     */
    public static void connect() {
        try {
            Object kernel = Class.forName(KERNEL).getMethod("getKernelInstance").invoke(null);
            if (kernel == null) {
                throw new IllegalStateException("IJava's kernel has not started");
            }
            KernelBridge.connect(kernel);
            Method addToClasspath = kernel.getClass().getMethod("addToClasspath", String.class);
            Optional<StudyClasses> classes = KernelStudy.classes();
            if (classes.isPresent()) {
                addToClasspath.invoke(kernel, classes.get().jar().toString());
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this JVM is not an IJava kernel: it has no " + KERNEL, e);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("this IJava does not give out its kernel", e);
        }
    }
}
