package org.introlab.workbench.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Data for the pages' script, as a separate script: pages opened from a folder may load scripts, but may not fetch files. */
final class ScriptFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScriptFile() {}

    /** A script that sets a property of the window to rows, one on a line. */
    static String of(String property, List<?> rows) {
        return rows.stream()
                .map(ScriptFile::json)
                .collect(Collectors.joining(",\n", "window." + property + " = [\n", "\n];\n"));
    }

    /** A script that sets a property of the window to named texts, one on a line. */
    static String of(String property, Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> json(text.getKey()) + ": " + json(text.getValue()))
                .collect(Collectors.joining(",\n", "window." + property + " = {\n", "\n};\n"));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can't be written as JSON.", e);
        }
    }
}
