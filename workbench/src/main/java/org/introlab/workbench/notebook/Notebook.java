package org.introlab.workbench.notebook;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A notebook of nbformat 4.
 *
 * @param metadata the notebook's metadata, without {@code language_info} (which differs by kernel version)
 * @param cells all cells in order
 */
public record Notebook(Map<String, Object> metadata, List<Cell> cells) {

    /** Copies both; the metadata must be plain JSON (see {@link Plain#of(Object)}). */
    public Notebook {
        metadata = Plain.map(metadata);
        cells = List.copyOf(cells);
    }

    /** Returns the cells that a kernel executes and counts, in order: code cells that are not blank. */
    public List<Cell> executable() {
        return cells.stream().filter(Cell::isExecutable).toList();
    }

    /**
     * Returns this notebook with another cell at {@code index}.
     *
     * @param index position among all cells, from 0
     */
    public Notebook with(int index, Cell cell) {
        return new Notebook(
                metadata,
                IntStream.range(0, cells.size())
                        .mapToObj(i -> i == index ? cell : cells.get(i))
                        .toList());
    }

    /** Returns this notebook without outputs and execution counts, as it is committed. */
    public Notebook withoutOutputs() {
        return new Notebook(metadata, cells.stream().map(Cell::withoutOutputs).toList());
    }
}
