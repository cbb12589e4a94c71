package org.introlab.workbench.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.introlab.workbench.code.AppClassPath;
import org.introlab.workbench.runner.CellJvm;

/**
 * The kernelspec with which Jupyter starts one of our kernels.
 *
 * @param name the folder's name, which notebooks refer to
 * @param displayName the name for users
 * @param argv the command; {@code {connection_file}} is replaced by Jupyter. All paths are absolute
 * @param env environment variables for the kernel
 * @param files further files of the kernelspec's folder: name and content
 */
record KernelSpec(
        String name, String displayName, List<String> argv, Map<String, String> env, Map<String, String> files) {
    static final String JJAVA = "introlab";
    static final String IJAVA = "introlab-ijava";

    private static final String SCRIPT = "startup.jsh";
    private static final String IJAVA_MAIN = "io/github/spencerpark/ijava/IJava.class";

    private static final List<String> JVM = Stream.concat(
                    Stream.of("--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED", "-Xmx2g"), CellJvm.OPTIONS.stream())
            .toList();

    KernelSpec {
        argv = List.copyOf(argv);
        env = Map.copyOf(env);
        files = Map.copyOf(files);
    }

    /**
     * Returns the kernelspec of JJava in one JVM, with our classes on its class path; its launcher would start two. The
     * kernel starts the program's newest build.
     */
    static KernelSpec jjava(Path jjavaJar, AppClassPath program) {
        AppClassPath application = program.lasting();
        List<String> argv = new ArrayList<>();
        argv.add(CellJvm.java());
        argv.addAll(JVM);
        argv.addAll(CellJvm.archive(application));
        argv.add("-cp");
        argv.add(jjavaJar.toAbsolutePath() + File.pathSeparator + application.joined());
        argv.add("org.dflib.jjava.distro.JJava");
        argv.add("{connection_file}");
        return new KernelSpec(JJAVA, "Introlab (Java)", argv, Map.of(), Map.of());
    }

    /**
     * Returns the kernelspec of the user's IJava.
     *
     * @param folder the folder of the kernelspec, which contains IJava's startup script
     * @throws IOException if {@code ijavaJar} is not IJava's jar
     */
    static KernelSpec ijava(Path ijavaJar, AppClassPath program, Path folder) throws IOException {
        AppClassPath application = program.lasting();
        requireIJava(ijavaJar);
        List<String> argv = new ArrayList<>();
        argv.add(CellJvm.java());
        argv.addAll(JVM);
        argv.addAll(CellJvm.archive(application));
        argv.add("-jar");
        argv.add(ijavaJar.toAbsolutePath().normalize().toString());
        argv.add("{connection_file}");
        Map<String, String> env = Map.of(
                "IJAVA_CLASSPATH",
                application.expanded().joined(),
                "IJAVA_STARTUP_SCRIPTS_PATH",
                folder.resolve(SCRIPT).toAbsolutePath().toString());
        return new KernelSpec(IJAVA, "Introlab (IJava)", argv, env, Map.of(SCRIPT, IJavaStartup.script()));
    }

    private static void requireIJava(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new IOException(jar + ": there is no such file; expected the IJava jar from its release archive");
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.getEntry(IJAVA_MAIN) == null) {
                throw new IOException(jar + " is not IJava: it has no " + IJAVA_MAIN + ". In IJava's release archive"
                        + " the jar is java/ijava-1.3.0.jar");
            }
        } catch (ZipException e) {
            throw new IOException(jar + " is not a jar (" + e.getMessage() + ")", e);
        }
    }

    /** Returns the content of {@code kernel.json}. */
    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("argv", argv);
        json.put("display_name", displayName);
        json.put("language", "java");
        json.put("interrupt_mode", "message");
        json.put("env", new TreeMap<>(env));
        json.put("metadata", Map.of("debugger", false));
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kernelspec must be plain JSON.", e);
        }
    }

    /**
     * Writes the kernelspec's folder, replacing an earlier one.
     *
     * @return the folder
     */
    Path writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            InstalledFile.write(folder.resolve(file.getKey()), file.getValue());
        }
        InstalledFile.write(folder.resolve("kernel.json"), json());
        return folder;
    }
}
