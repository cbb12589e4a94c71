package org.introlab.workbench.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Other places for data and published values, as the environment variables by which a kernel's study finds them. */
final class Overrides {

    private Overrides() {}

    static Map<String, String> of(Optional<Path> data, Optional<Path> published) {
        Map<String, String> variables = new LinkedHashMap<>();
        data.ifPresent(
                folder -> variables.put("INTROLAB_DATA", folder.toAbsolutePath().toString()));
        published.ifPresent(file ->
                variables.put("INTROLAB_PUBLISHED", file.toAbsolutePath().toString()));
        return variables;
    }
}
