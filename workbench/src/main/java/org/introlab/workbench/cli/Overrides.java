package org.introlab.workbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Other places for data and published values, as a study finds them: by environment variables in a kernel's process, by
 * system properties in this one.
 */
record Overrides(Optional<Path> data, Optional<Path> published) {

    /** For a kernel that is a process of its own. */
    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        data.ifPresent(
                folder -> variables.put("INTROLAB_DATA", folder.toAbsolutePath().toString()));
        published.ifPresent(file ->
                variables.put("INTROLAB_PUBLISHED", file.toAbsolutePath().toString()));
        return variables;
    }

    /** Does something in this process with the places changed, and puts them back. */
    <T> T inThisProcess(Work<T> work) throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        data.ifPresent(folder ->
                properties.put("introlab.data", folder.toAbsolutePath().toString()));
        published.ifPresent(file ->
                properties.put("introlab.published", file.toAbsolutePath().toString()));
        Map<String, Optional<String>> before = new LinkedHashMap<>();
        properties.forEach((name, value) -> before.put(name, Optional.ofNullable(System.setProperty(name, value))));
        try {
            return work.run();
        } finally {
            before.forEach((name, value) ->
                    value.ifPresentOrElse(old -> System.setProperty(name, old), () -> System.clearProperty(name)));
        }
    }

    /** What is done meanwhile. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }
}
