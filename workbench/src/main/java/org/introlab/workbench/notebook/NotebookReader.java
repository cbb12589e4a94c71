package org.introlab.workbench.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.introlab.files.FileReason;
import org.jspecify.annotations.Nullable;

/**
 * Reads nbformat 4 and normalises meaningless differences between runners and front ends: adjacent prints become one
 * stream, line lists are joined, the image that JupyterLab adds to a plotly output, execution times, the kernel's
 * version and display ids are dropped, numbers are canonical.
 */
public final class NotebookReader {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String PLOTLY = "application/vnd.plotly.v1+json";

    /** The largest file; figures in outputs take some megabytes each. */
    private static final long LARGEST = 128L << 20;

    private final String file;

    private NotebookReader(String file) {
        this.file = file;
    }

    /**
     * Reads a notebook file.
     *
     * @throws NotebookException if the file can't be read or is not a notebook of nbformat 4; the message names file and cell
     */
    public static Notebook read(Path path) {
        try {
            // Opening a pipe or a device would wait forever or never end.
            if (Files.exists(path) && (!Files.isRegularFile(path) || Files.size(path) > LARGEST)) {
                String what =
                        Files.isRegularFile(path) ? "is larger than " + LARGEST + " bytes" : "is not a regular file";
                throw new NotebookException(path + ": " + what);
            }
            return parse(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new NotebookException(path + ": there is no such notebook", e);
        } catch (CharacterCodingException e) {
            throw new NotebookException(path + ": can't be read as UTF-8 text", e);
        } catch (IOException e) {
            throw new NotebookException(path + ": can't be read: " + FileReason.reason(e), e);
        }
    }

    /**
     * Reads a notebook from its text.
     *
     * @param name its name in messages
     * @throws NotebookException as {@link #read(Path)}
     */
    public static Notebook parse(String name, String json) {
        return new NotebookReader(name).notebook(json);
    }

    private Notebook notebook(String json) {
        Map<String, Object> root = object("the notebook", tree(json));
        Object major = root.get("nbformat");
        if (!Long.valueOf(4).equals(major)) {
            throw fault("nbformat is " + (major == null ? "missing" : major)
                    + ", expected 4. Convert it with `jupyter nbconvert --to notebook`");
        }
        Map<String, Object> metadata = new LinkedHashMap<>(object("metadata", root.getOrDefault("metadata", Map.of())));
        metadata.remove("language_info");
        List<?> raw = list("cells", root.get("cells"));
        List<Cell> cells = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < raw.size(); i++) {
            Cell cell = cell(i + 1, raw.get(i));
            Integer other = places.putIfAbsent(cell.id(), i + 1);
            if (other != null) {
                throw fault("cell " + (i + 1) + " has the same id '" + cell.id() + "' as cell " + other);
            }
            cells.add(cell);
        }
        return new Notebook(metadata, cells);
    }

    private @Nullable Object tree(String json) {
        try {
            return Plain.of(JSON.readValue(json.startsWith("\uFEFF") ? json.substring(1) : json, Object.class));
        } catch (JsonProcessingException e) {
            Optional<String> place = Optional.ofNullable(e.getLocation())
                    .map(at -> " at line " + at.getLineNr() + ", column " + at.getColumnNr());
            throw new NotebookException(
                    file + ": not JSON" + place.orElse("") + " (" + e.getOriginalMessage() + ")", e);
        }
    }

    private Cell cell(int number, Object value) {
        String where = "cell " + number;
        Map<String, Object> cell = object(where, value);
        String typeName = text(where + ": cell_type", cell.get("cell_type"));
        CellType type = CellType.of(typeName)
                .orElseThrow(() -> fault(where + ": cell_type is '" + typeName + "', expected code, markdown or raw"));
        Map<String, Object> metadata =
                new LinkedHashMap<>(object(where + ": metadata", cell.getOrDefault("metadata", Map.of())));
        metadata.remove("execution");
        // ids exist since nbformat 4.5; cells of older files get their number
        String id = cell.get("id") == null ? "cell-" + number : text(where + ": id", cell.get("id"));
        List<Output> outputs = new ArrayList<>();
        if (type == CellType.CODE) {
            List<?> raw = list(where + ": outputs", cell.getOrDefault("outputs", List.of()));
            for (int i = 0; i < raw.size(); i++) {
                outputs.add(output(where + ", output " + (i + 1), raw.get(i)));
            }
        }
        return new Cell(
                id,
                type,
                text(where + ": source", cell.getOrDefault("source", "")),
                merged(outputs),
                type == CellType.CODE ? count(where, cell.get("execution_count")) : OptionalInt.empty(),
                metadata,
                type == CellType.CODE
                        ? Map.of()
                        : object(where + ": attachments", cell.getOrDefault("attachments", Map.of())));
    }

    private Output output(String where, Object value) {
        Map<String, Object> output = object(where, value);
        String type = text(where + ": output_type", output.get("output_type"));
        return switch (type) {
            case "stream" ->
                new Output.Stream(
                        text(where + ": name", output.getOrDefault("name", Output.Stream.STDOUT)),
                        text(where + ": text", output.getOrDefault("text", "")));
            case "display_data" -> new Output.Display(data(where, output));
            case "execute_result" ->
                new Output.Result(data(where, output), count(where, output.get("execution_count")));
            case "error" ->
                new Output.Failure(
                        text(where + ": ename", output.getOrDefault("ename", "")),
                        text(where + ": evalue", output.getOrDefault("evalue", "")),
                        list(where + ": traceback", output.getOrDefault("traceback", List.of())).stream()
                                .map(line -> text(where + ": traceback", line))
                                .toList());
            default ->
                throw fault(where + ": output_type is '" + type
                        + "', expected stream, display_data, execute_result or error");
        };
    }

    private Map<String, Object> data(String where, Map<String, Object> output) {
        Map<String, Object> data = new LinkedHashMap<>();
        object(where + ": data", output.getOrDefault("data", Map.of()))
                .forEach(
                        (mime, content) -> data.put(mime, isJson(mime) ? content : text(where + ": " + mime, content)));
        if (data.containsKey(PLOTLY)) {
            data.remove("image/png");
        }
        return data;
    }

    static boolean isJson(String mime) {
        return mime.equals("application/json") || mime.startsWith("application/") && mime.endsWith("+json");
    }

    /** Joins adjacent streams of one name: JJava flushes, and so stores, each print separately. There can be a million of them. */
    static List<Output> merged(List<Output> outputs) {
        List<Output> merged = new ArrayList<>();
        int at = 0;
        while (at < outputs.size()) {
            Output first = outputs.get(at++);
            if (!(first instanceof Output.Stream stream)) {
                merged.add(first);
                continue;
            }
            StringBuilder text = new StringBuilder(stream.text());
            while (at < outputs.size()
                    && outputs.get(at) instanceof Output.Stream next
                    && next.name().equals(stream.name())) {
                text.append(next.text());
                at++;
            }
            merged.add(new Output.Stream(stream.name(), text.toString()));
        }
        return merged;
    }

    private OptionalInt count(String where, @Nullable Object value) {
        if (value == null) {
            return OptionalInt.empty();
        }
        if (value instanceof Long number) {
            return OptionalInt.of(number.intValue());
        }
        throw fault(where + ": execution_count is not a number");
    }

    private String text(String what, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof List<?> lines && lines.stream().allMatch(String.class::isInstance)) {
            StringBuilder joined = new StringBuilder();
            lines.forEach(joined::append);
            return joined.toString();
        }
        throw fault(what + " is " + (value == null ? "missing" : "not text"));
    }

    private Map<String, Object> object(String what, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return Plain.map(map);
        }
        throw fault(what + " is " + (value == null ? "missing" : "not a JSON object"));
    }

    private List<?> list(String what, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw fault(what + " is " + (value == null ? "missing" : "not a JSON array"));
    }

    private NotebookException fault(String message) {
        return new NotebookException(file + ": " + message);
    }
}
