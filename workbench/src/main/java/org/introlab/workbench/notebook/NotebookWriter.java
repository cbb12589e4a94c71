package org.introlab.workbench.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Writes nbformat 4.5 in the layout of Python's nbformat: keys sorted at all depths, an indent of one space, text as
 * lists of lines, a line feed at the end. Equal notebooks give equal bytes.
 */
public final class NotebookWriter {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            // shortest doubles on every JDK; those of JDK 17 are not always shortest
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build()
            .writer(layout());

    private NotebookWriter() {}

    /**
     * Writes the notebook to a file, creating its folder if needed.
     *
     * @throws IOException if the file can't be written
     */
    public static void write(Notebook notebook, Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Files.writeString(path, json(notebook), StandardCharsets.UTF_8);
    }

    /** Returns the notebook as text, ending in a line feed. */
    public static String json(Notebook notebook) {
        Map<String, Object> root = new HashMap<>();
        root.put("nbformat", 4);
        root.put("nbformat_minor", 5);
        root.put("metadata", notebook.metadata());
        root.put("cells", notebook.cells().stream().map(NotebookWriter::cell).toList());
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain JSON can't be written.", e);
        }
    }

    private static Map<String, Object> cell(Cell cell) {
        Map<String, Object> json = new HashMap<>();
        json.put("id", cell.id());
        json.put("cell_type", cell.type().id());
        json.put("metadata", cell.metadata());
        json.put("source", lines(cell.source()));
        if (cell.type() == CellType.CODE) {
            json.put("execution_count", count(cell.executionCount()));
            json.put(
                    "outputs",
                    cell.outputs().stream().map(NotebookWriter::output).toList());
        }
        if (!cell.attachments().isEmpty()) {
            json.put("attachments", cell.attachments());
        }
        return json;
    }

    private static Map<String, Object> output(Output output) {
        Map<String, Object> json = new HashMap<>();
        if (output instanceof Output.Stream stream) {
            json.put("output_type", "stream");
            json.put("name", stream.name());
            json.put("text", lines(stream.text()));
        } else if (output instanceof Output.Failure failure) {
            json.put("output_type", "error");
            json.put("ename", failure.name());
            json.put("evalue", failure.message());
            json.put("traceback", failure.traceback());
        } else {
            json.put("data", data(output.bundle()));
            json.put("metadata", Map.of());
            if (output instanceof Output.Result result) {
                json.put("output_type", "execute_result");
                json.put("execution_count", count(result.executionCount()));
            } else {
                json.put("output_type", "display_data");
            }
        }
        return json;
    }

    private static Map<String, Object> data(Map<String, Object> bundle) {
        Map<String, Object> json = new HashMap<>();
        bundle.forEach((mime, content) ->
                json.put(mime, content instanceof String text && !NotebookReader.isJson(mime) ? lines(text) : content));
        return json;
    }

    private static @Nullable Object count(OptionalInt count) {
        return count.isPresent() ? (Object) count.getAsInt() : null;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    private static DefaultPrettyPrinter layout() {
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }
}
