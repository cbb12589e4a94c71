package org.introlab.workbench.notebook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One cell of a notebook.
 *
 * @param id unique in its notebook
 * @param type code, markdown or raw
 * @param source the text, lines joined by line feeds
 * @param outputs the outputs of its last execution; empty unless it is a code cell
 * @param executionCount the number in brackets; empty when not executed
 * @param metadata plain JSON, without execution times
 * @param attachments attachments such as images that the text of a markdown or raw cell refers to: name to MIME type to content
 */
public record Cell(
        String id,
        CellType type,
        String source,
        List<Output> outputs,
        OptionalInt executionCount,
        Map<String, Object> metadata,
        Map<String, Object> attachments) {

    private static final String SKIP = "skip-execution";
    private static final String MAY_RAISE = "raises-exception";

    /** Copies outputs, metadata and attachments. */
    public Cell {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        source = Plain.text(source);
        Objects.requireNonNull(executionCount, "executionCount");
        outputs = List.copyOf(outputs);
        metadata = Plain.map(metadata);
        attachments = Plain.map(attachments);
    }

    /** Returns a code cell that was not executed. */
    public static Cell code(String id, String source) {
        return new Cell(id, CellType.CODE, source, List.of(), OptionalInt.empty(), Map.of(), Map.of());
    }

    /** Returns a markdown cell. */
    public static Cell markdown(String id, String source) {
        return new Cell(id, CellType.MARKDOWN, source, List.of(), OptionalInt.empty(), Map.of(), Map.of());
    }

    /** Returns whether a kernel would execute and count this cell: it is code and not blank. */
    public boolean isExecutable() {
        return type == CellType.CODE && !source.isBlank();
    }

    /** Returns whether runs skip this cell: it has the tag {@code skip-execution}. */
    public boolean isSkipped() {
        return hasTag(SKIP);
    }

    /** Returns whether the notebook continues if this cell fails: it has the tag {@code raises-exception}. */
    public boolean mayRaise() {
        return hasTag(MAY_RAISE);
    }

    private boolean hasTag(String tag) {
        return metadata.get("tags") instanceof List<?> tags && tags.contains(tag);
    }

    /** Returns this cell as executed. */
    public Cell executed(int count, List<Output> results) {
        return new Cell(id, type, source, results, OptionalInt.of(count), metadata, attachments);
    }

    /** Returns this cell as before any execution. */
    public Cell withoutOutputs() {
        return new Cell(id, type, source, List.of(), OptionalInt.empty(), metadata, attachments);
    }
}
