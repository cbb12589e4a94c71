package org.introlab.workbench.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.workbench.code.StudyClasses;
import org.introlab.workbench.runner.Imports;

/** The startup of IJava, which has no extensions but evaluates a startup script. */
public final class IJavaStartup {
    private static final String KERNEL = "io.github.spencerpark.ijava.IJava";

    private IJavaStartup() {}

    /** Returns the startup script: the imports, and the call of {@link #connect()}. */
    public static String script() {
        return Stream.concat(Imports.ALL.stream(), List.of(IJavaStartup.class.getName() + ".connect();").stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Connects the IJava kernel that runs in this JVM, and puts the study's own classes on its class path.
     *
     * @throws org.introlab.workbench.code.StudyCodeException if they do not compile
     * @throws IllegalStateException if this JVM has no IJava kernel
     */
    public static void connect() {
        try {
            Object kernel = Class.forName(KERNEL).getMethod("getKernelInstance").invoke(null);
            if (kernel == null) {
                throw new IllegalStateException("IJava's kernel has not started.");
            }
            KernelBridge.connect(kernel);
            Method addToClasspath = kernel.getClass().getMethod("addToClasspath", String.class);
            Optional<StudyClasses> classes = KernelStudy.classes();
            if (classes.isPresent()) {
                addToClasspath.invoke(kernel, classes.get().jar().toString());
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("This JVM is not an IJava kernel: it has no " + KERNEL + ".", e);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "This version of IJava is not supported: it does not give access to its" + " kernel.", e);
        }
    }
}
