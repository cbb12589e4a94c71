package org.introlab.workbench.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.introlab.workbench.code.AppClassPath;

/** Installs our kernelspecs where Jupyter finds them. */
public final class Kernels {
    private static final String JAR = "jjava.jar";

    private Kernels() {}

    /**
     * Installs "Introlab (Java)" inside a Python environment, and removes JJava's own kernelspec, which starts two JVMs without our classes.
     *
     * @return the kernelspec's folder
     * @throws IOException if it can't be written
     */
    public static Path installInto(PythonEnvironment environment) throws IOException {
        Path kernels = environment.folder().resolve("share/jupyter/kernels");
        Files.deleteIfExists(kernels.resolve("java").resolve("kernel.json"));
        JupyterSettings.writeInto(environment);
        return KernelSpec.jjava(environment.jjavaJar(), AppClassPath.running())
                .writeTo(kernels.resolve(KernelSpec.JJAVA));
    }

    /**
     * Installs "Introlab (Java)" for all Jupyter installations of this user, including VS Code.
     *
     * @param environment the source of JJava's jar, which is copied next to the kernelspec
     * @return the kernelspec's folder
     * @throws IOException if it can't be written
     */
    public static Path installForUser(PythonEnvironment environment) throws IOException {
        return installForUser(environment.jjavaJar(), userData(System::getProperty, System::getenv));
    }

    static Path installForUser(Path jjavaJar, Path userData) throws IOException {
        Path folder = userData.resolve("kernels").resolve(KernelSpec.JJAVA);
        Files.createDirectories(folder);
        Path jar = folder.resolve(JAR);
        Files.copy(jjavaJar, jar, StandardCopyOption.REPLACE_EXISTING);
        JupyterSettings.servePlotly(userData);
        return KernelSpec.jjava(jar, AppClassPath.running()).writeTo(folder);
    }

    /**
     * Installs "Introlab (IJava)" for all Jupyter installations of this user.
     *
     * @param ijavaJar the jar of the user's IJava
     * @return the kernelspec's folder
     * @throws IOException if the jar is not IJava's, or the kernelspec can't be written
     */
    public static Path installIJava(Path ijavaJar) throws IOException {
        return installIJava(ijavaJar, userData(System::getProperty, System::getenv));
    }

    static Path installIJava(Path ijavaJar, Path userData) throws IOException {
        Path folder = userData.resolve("kernels").resolve(KernelSpec.IJAVA);
        return KernelSpec.ijava(ijavaJar, AppClassPath.running(), folder).writeTo(folder);
    }

    /** Returns Jupyter's data folder of this user, by Jupyter's own rules. */
    static Path userData(UnaryOperator<String> property, UnaryOperator<String> environment) {
        Optional<Path> declared = set(environment.apply("JUPYTER_DATA_DIR"));
        if (declared.isPresent()) {
            return declared.get();
        }
        // like Jupyter, which uses HOME before it asks the system
        Path home = set(environment.apply("HOME")).orElse(Path.of(property.apply("user.home")));
        String system = property.apply("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return home.resolve("Library/Jupyter");
        }
        if (system.startsWith("windows")) {
            return set(environment.apply("APPDATA"))
                    .orElse(home.resolve("AppData/Roaming"))
                    .resolve("jupyter");
        }
        return set(environment.apply("XDG_DATA_HOME"))
                .orElse(home.resolve(".local/share"))
                .resolve("jupyter");
    }

    private static Optional<Path> set(String value) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
    }
}
