package org.introlab.workbench.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dflib.jjava.jupyter.Extension;
import org.introlab.figure.PlotlyFigure;
import org.introlab.workbench.code.AppClassPath;
import org.introlab.workbench.runner.Imports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelsTest {
    @TempDir
    Path folder;

    private static JsonNode json(Path kernel) throws IOException {
        return new ObjectMapper().readTree(kernel.resolve("kernel.json").toFile());
    }

    private static List<String> argv(JsonNode json) {
        return StreamSupport.stream(json.path("argv").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private Path jar(String name, String entry) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.closeEntry();
        }
        return jar;
    }

    @Test
    void installsForTheUserWithAbsolutePathsAndACopyOfTheKernel() throws IOException {
        Path jjava = Files.writeString(folder.resolve("jjava.jar"), "a kernel");
        Path data = folder.resolve("data");
        Path installed = Kernels.installForUser(jjava, data);
        assertEquals(data.resolve("kernels/introlab"), installed);
        assertArrayEquals(Files.readAllBytes(jjava), Files.readAllBytes(installed.resolve("jjava.jar")));
        assertArrayEquals(
                PlotlyFigure.bundle(), Files.readAllBytes(data.resolve("labextensions/introlab/plotly.min.js")));
        JsonNode json = json(installed);
        assertEquals("Introlab (Java)", json.path("display_name").asText());
        assertEquals("java", json.path("language").asText());
        assertEquals("message", json.path("interrupt_mode").asText());
        List<String> argv = argv(json);
        assertTrue(Path.of(argv.get(0)).isAbsolute(), argv.get(0));
        assertEquals(
                List.of("org.dflib.jjava.distro.JJava", "{connection_file}"),
                argv.subList(argv.size() - 2, argv.size()));
        for (String entry : argv.get(argv.indexOf("-cp") + 1).split(File.pathSeparator)) {
            assertTrue(Path.of(entry).isAbsolute(), entry);
        }
        assertTrue(argv.get(argv.indexOf("-cp") + 1).startsWith(installed.resolve("jjava.jar") + File.pathSeparator));
    }

    @Test
    void installsAnIJavaThatTheUserHas() throws IOException {
        Path jar = jar("ijava.jar", "io/github/spencerpark/ijava/IJava.class");
        Path installed = Kernels.installIJava(jar, folder.resolve("data"));
        JsonNode json = json(installed);
        assertEquals("Introlab (IJava)", json.path("display_name").asText());
        List<String> argv = argv(json);
        assertEquals(List.of("-jar", jar.toString(), "{connection_file}"), argv.subList(argv.size() - 3, argv.size()));
        Path script =
                Path.of(json.path("env").path("IJAVA_STARTUP_SCRIPTS_PATH").asText());
        List<String> lines = Files.readAllLines(script);
        assertEquals(Imports.ALL, lines.subList(0, lines.size() - 1));
        assertEquals("org.introlab.workbench.kernel.IJavaStartup.connect();", lines.get(lines.size() - 1));
        // IJava finds files by its own globs, and we name each
        assertFalse(json.path("env").path("IJAVA_CLASSPATH").asText().contains("*"));
        assertTrue(json.path("env").path("IJAVA_CLASSPATH").asText().contains("tablesaw-core"));
    }

    @Test
    void refusesAJarThatIsNotIJavas() throws IOException {
        Path other = jar("other.jar", "Other.class");
        IOException e = assertThrows(IOException.class, () -> Kernels.installIJava(other, folder));
        assertTrue(e.getMessage().startsWith(other + " is not IJava"), e.getMessage());
        Path text = Files.writeString(folder.resolve("text.jar"), "text");
        e = assertThrows(IOException.class, () -> Kernels.installIJava(text, folder));
        assertTrue(e.getMessage().startsWith(text + " is not a jar"), e.getMessage());
        Path none = folder.resolve("none.jar");
        e = assertThrows(IOException.class, () -> Kernels.installIJava(none, folder));
        assertTrue(e.getMessage().startsWith(none + ": there is no such file"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, '', '', /home/a/.local/share/jupyter",
        "Linux, XDG_DATA_HOME, /xdg, /xdg/jupyter",
        "Linux, JUPYTER_DATA_DIR, /jup, /jup",
        "Mac OS X, '', '', /home/a/Library/Jupyter",
        "Windows 11, APPDATA, /roam, /roam/jupyter",
    })
    void findsJupytersDataFolder(String system, String variable, String value, String expected) {
        Map<String, String> properties = Map.of("os.name", system, "user.home", "/home/a");
        Map<String, String> environment = Map.of(variable, value);
        assertEquals(Path.of(expected), Kernels.userData(properties::get, environment::get));
    }

    @Test
    void isAnExtensionThatJJavaFinds() {
        assertTrue(ServiceLoader.load(Extension.class).stream()
                .anyMatch(provider -> provider.type().equals(JJavaExtension.class)));
    }

    @Test
    void takesEachJarOfAFolderOfJars() throws IOException {
        Path lib = Files.createDirectory(folder.resolve("lib"));
        Files.createFile(lib.resolve("b.jar"));
        Files.createFile(lib.resolve("a.jar"));
        Files.createFile(lib.resolve("note.txt"));
        AppClassPath path = new AppClassPath(List.of("/x.jar", lib + File.separator + "*"));
        assertEquals(
                List.of(
                        "/x.jar",
                        lib.resolve("a.jar").toString(),
                        lib.resolve("b.jar").toString()),
                path.expanded().entries());
    }

    @Test
    void namesTheNewestBuildInAKernelThatIsInstalledOnce(@TempDir Path programs) throws IOException {
        Path build = Files.createDirectory(programs.resolve("1"));
        AppClassPath path = new AppClassPath(List.of(
                build.resolve("workbench.jar").toString(), build.resolve("lib") + File.separator + "*", "/other.jar"));
        assertEquals(path, path.lasting());
        Path current = Files.createSymbolicLink(programs.resolve("current"), Path.of("1"));
        assertEquals(
                List.of(
                        current.resolve("workbench.jar").toString(),
                        current.resolve("lib") + File.separator + "*",
                        "/other.jar"),
                path.lasting().entries());
        List<String> command =
                KernelSpec.jjava(programs.resolve("jjava.jar"), path).argv();
        assertTrue(command.stream().noneMatch(argument -> argument.contains(build.toString())), command.toString());
    }
}
