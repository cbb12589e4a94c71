package org.introlab.workbench.kernel;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.introlab.files.Sha256;

/**
 * The Python environment in a study's folder: JupyterLab and the JJava kernel from PyPI, with every package pinned by its hashes.
 *
 * <p>A stamp with the hash of the requirements is written last, so an environment that is incomplete or for other
 * requirements is detected and created again.
 */
public final class PythonEnvironment {
    static final String REQUIREMENTS = "requirements.txt";

    private static final String STAMP = "introlab.stamp";
    private static final String MAKING = "being made";
    private static final String LOG = "introlab-install.log";
    private static final String CHECK = "import sys; sys.version_info >= (3, 10) or sys.exit('version '"
            + " + '.'.join(map(str, sys.version_info[:3]))); import venv, ensurepip";

    private final Path folder;

    private PythonEnvironment(Path folder) {
        this.folder = folder;
    }

    /** Returns the environment of a study: its folder {@code .venv}, which need not exist yet. */
    public static PythonEnvironment of(Path study) {
        return new PythonEnvironment(study.toAbsolutePath().normalize().resolve(".venv"));
    }

    /** Returns the environment's folder. */
    public Path folder() {
        return folder;
    }

    /** Returns the environment's Python. */
    public Path python() {
        return File.separatorChar == '\\'
                ? folder.resolve("Scripts").resolve("python.exe")
                : folder.resolve("bin").resolve("python");
    }

    /** Returns the jar of the JJava kernel. */
    public Path jjavaJar() {
        return folder.resolve("share/jupyter/kernels/java/jjava.jar");
    }

    /** Returns whether the environment exists, is complete, and matches the requirements of this program. */
    public boolean isReady() {
        return stamp().equals(wanted()) && Files.isExecutable(python()) && Files.isRegularFile(jjavaJar());
    }

    /**
     * Creates the environment unless it is ready.
     *
     * @param say receives progress messages for the terminal
     * @throws PythonException if Python 3.10 or newer, or its venv module, is missing, a package can't be installed, or
     * the folder was not created by Introlab
     * @throws IOException if the folder can't be written
     */
    public void make(Consumer<String> say) throws IOException {
        if (isReady()) {
            return;
        }
        String python = findPython();
        if (Files.exists(folder)) {
            if (stamp().isEmpty()) {
                throw new PythonException(folder + " already exists but was not created by Introlab. Move it"
                        + " elsewhere, and Introlab creates its own");
            }
            say.accept("Removing " + folder + ", which is incomplete or outdated");
            delete(folder);
        }
        say.accept("Creating " + folder + " (JupyterLab and the JJava kernel, about 320 MB, only once)");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(STAMP), MAKING);
        Path requirements = folder.resolve(REQUIREMENTS);
        Files.write(requirements, resource(REQUIREMENTS));
        step("The virtual environment can't be created", python, "-m", "venv", folder.toString());
        step(
                "The packages can't be installed",
                python().toString(),
                "-m",
                "pip",
                "install",
                "--disable-pip-version-check",
                "--no-input",
                "--require-hashes",
                "-r",
                requirements.toString());
        if (!Files.isRegularFile(jjavaJar())) {
            throw new PythonException("The package jjava did not install " + jjavaJar());
        }
        Files.writeString(folder.resolve(STAMP), wanted());
    }

    /** The output and exit status of a script. */
    public record Ran(int exit, String out, String err) {}

    /**
     * Runs one of the program's own scripts.
     *
     * @param place a folder for the script and its output, which may contain data; cleaned up at the end
     * @param name the script, a resource next to this class
     * @param modules the modules that it imports, resources next to it
     * @throws IOException if it can't be started
     */
    public Ran script(Path place, String name, List<String> modules, List<String> arguments) throws IOException {
        Path work = Files.createTempDirectory(place, "script");
        Path script = work.resolve(name);
        Path out = work.resolve("out.txt");
        Path err = work.resolve("err.txt");
        try {
            Files.write(script, resource(name));
            for (String module : modules) {
                Files.write(work.resolve(module), resource(module));
            }
            List<String> command = new ArrayList<>(List.of(python().toString(), script.toString()));
            command.addAll(arguments);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("PYTHONUTF8", "1");
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            int exit = waitFor(builder.start());
            return new Ran(
                    exit, Files.readString(out).strip(), Files.readString(err).strip());
        } finally {
            for (String module : modules) {
                Files.deleteIfExists(work.resolve(module));
            }
            for (Path path : List.of(script, out, err, work)) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Returns a Python that is new enough and can create environments. */
    private static String findPython() {
        String declared = System.getenv("INTROLAB_PYTHON");
        List<String> candidates =
                declared == null || declared.isBlank() ? List.of("python3", "python") : List.of(declared);
        List<String> found = new ArrayList<>();
        for (String candidate : candidates) {
            try {
                Process process = new ProcessBuilder(candidate, "-c", CHECK)
                        .redirectErrorStream(true)
                        .start();
                String message = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                if (waitFor(process) == 0) {
                    return candidate;
                }
                found.add(explain(candidate, message));
            } catch (IOException e) {
                found.add(candidate + " was not found");
            }
        }
        throw new PythonException("JupyterLab needs Python 3.10 or newer with its venv module; "
                + String.join("; ", found)
                + ". On Debian and Ubuntu: apt install python3 python3-venv. The embedded runner"
                + " (./introlab review without --jupyter) needs no Python.");
    }

    static String explain(String python, String message) {
        if (message.startsWith("version ")) {
            return python + " is " + message;
        }
        if (message.contains("ensurepip") || message.contains("venv")) {
            return python + " lacks the venv module";
        }
        return python + " can't be run ("
                + message.lines().reduce((first, last) -> last).orElse("no message") + ")";
    }

    private void step(String failure, String... command) throws IOException {
        Path log = folder.resolve(LOG);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        int code = waitFor(process);
        if (code != 0) {
            List<String> lines = Files.readString(log).lines().toList();
            throw new PythonException(failure + " (exit code " + code + "; see " + log + "):\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 6), lines.size())));
        }
    }

    /** Waits for a process; ends it and the processes that it started if this thread is interrupted. */
    static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new PythonException("interrupted", e);
        }
    }

    private String stamp() {
        try {
            return Files.readString(folder.resolve(STAMP)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static String wanted() {
        return Sha256.of(resource(REQUIREMENTS));
    }

    /** Returns a resource in our jar next to this class. */
    static byte[] resource(String name) {
        try (InputStream in = PythonEnvironment.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar does not contain " + name + ".");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The jar's " + name + " can't be read.", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
