package org.introlab.workbench.kernel;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the tests with Jupyter need; without it they are skipped and say why, unless that is forbidden. */
public final class JupyterRequired {
    private JupyterRequired() {}

    /** The environment of this repository. */
    public static PythonEnvironment environment() {
        PythonEnvironment environment =
                PythonEnvironment.of(Path.of("").toAbsolutePath().getParent());
        need(
                environment.isReady(),
                "INTROLAB_REQUIRE_JUPYTER",
                environment.folder() + " is not there, or not of this version; `./introlab lab` makes it");
        return environment;
    }

    /** A browser's or its driver's program. */
    static Path program(String... names) {
        Optional<Path> found = Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        need(
                found.isPresent(),
                "INTROLAB_REQUIRE_BROWSER",
                names[0] + " is not on the PATH (Debian: apt-get install chromium chromium-driver)");
        return found.orElseThrow();
    }

    private static void need(boolean there, String variable, String missing) {
        if (!there && "true".equals(System.getenv(variable))) {
            fail(missing);
        }
        assumeTrue(there, missing);
    }
}
