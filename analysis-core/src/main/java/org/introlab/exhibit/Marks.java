package org.introlab.exhibit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.markup.CellKey;

/**
 * What is laid over a finished exhibit where it is shown; the exhibit itself stays as it is.
 *
 * @param byCell marks by the number that they stand beside
 * @param notes sentences that stand under the exhibit's note
 * @param hints what its author may have got wrong, in sentences
 * @param summary what all marks say together; empty if there are none
 */
public record Marks(Map<CellKey, Mark> byCell, List<String> notes, List<String> hints, String summary) {

    /** Stands before a hint. */
    public static final String HINT = "Check the ids: ";

    public Marks {
        byCell = new LinkedHashMap<>(byCell);
        notes = List.copyOf(notes);
        hints = List.copyOf(hints);
    }

    /** Nothing at all. */
    public static Marks none() {
        return new Marks(Map.of(), List.of(), List.of(), "");
    }

    @Override
    public String toString() {
        return byCell.size() + " marks";
    }

    Optional<Mark> on(Cell cell) {
        return Optional.ofNullable(byCell.get(cell.key()));
    }
}
