package org.introlab.exhibit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.markup.CellKey;

/**
 * Marks that are laid over a finished exhibit where it is shown; the exhibit itself does not change.
 *
 * @param byCell marks by the key of their number
 * @param notes sentences below the exhibit's note
 * @param hints possible mistakes of the author, as sentences
 * @param summary a summary of all marks; empty if there are none
 */
public record Marks(Map<CellKey, Mark> byCell, List<String> notes, List<String> hints, String summary) {

    /** The prefix of a hint. */
    public static final String HINT = "Check the ids: ";

    public Marks {
        byCell = new LinkedHashMap<>(byCell);
        notes = List.copyOf(notes);
        hints = List.copyOf(hints);
    }

    /** Returns no marks. */
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
