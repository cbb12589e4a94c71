package org.introlab.data;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.introlab.data.internal.column.Printable;
import org.introlab.internal.Content;
import tech.tablesaw.columns.Column;

/** Finds for each row of a frame the row of another frame with the same key. */
final class Join {
    private static final int EXAMPLES = 3;

    private final DescribedColumns left;
    private final DescribedColumns right;
    private final List<String> keys;

    Join(DescribedColumns left, DescribedColumns right, String... keys) {
        this.left = left;
        this.right = right;
        this.keys = List.of(keys);
    }

    /**
     * The result of a join.
     *
     * @param rowOf for each row of the left frame the matching row of the right one, or -1
     */
    record Found(int[] rowOf, JoinReport report) {
        /** Returns whether a row of the right frame matches several rows of the left. */
        boolean repeats() {
            BitSet seen = new BitSet();
            for (int row : rowOf) {
                if (row >= 0 && seen.get(row)) {
                    return true;
                }
                if (row >= 0) {
                    seen.set(row);
                }
            }
            return false;
        }

        @Override
        public boolean equals(Object other) {
            return Content.isEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Content.hash(this);
        }

        @Override
        public String toString() {
            return Content.text(this);
        }
    }

    /**
     * Looks up the rows.
     *
     * @throws IllegalArgumentException if a key column is absent or has ids beyond the precision of its type, a key occurs twice in the
     *     right frame, no row matches, or the rows of both are persons of different files
     * @throws DisclosureException if a person of a file with hidden values would be in several rows
     */
    Found find() {
        requireUnlinked();
        requireKeys();
        Map<List<String>, Integer> index = index();
        int[] rowOf = new int[left.rowCount()];
        boolean[] used = new boolean[right.rowCount()];
        long matched = 0;
        long without = 0;
        Keys own = keysOf(left);
        for (int i = 0; i < rowOf.length; i++) {
            List<String> key = own.at(i);
            rowOf[i] = index.getOrDefault(key, -1);
            without += key.equals(Keys.NONE) ? 1 : 0;
            if (rowOf[i] >= 0) {
                used[rowOf[i]] = true;
                matched++;
            }
        }
        if (matched == 0 && rowOf.length > 0) {
            throw new IllegalArgumentException(nothing());
        }
        long unused = right.rowCount();
        for (boolean u : used) {
            unused -= u ? 1 : 0;
        }
        Found found = new Found(rowOf, new JoinReport(right.name(), keys, rowOf.length, matched, without, unused));
        requireEachPersonOnce(found);
        return found;
    }

    /**
     * Returns the rows of the left frame without a match.
     *
     * @throws IllegalArgumentException if a key column is absent or has ids beyond the precision of its type, or the rows of both are
     *     persons of different files
     */
    int[] unmatched() {
        requireUnlinked();
        requireKeys();
        Set<List<String>> there = new HashSet<>();
        Keys others = keysOf(right);
        for (int i = 0; i < right.rowCount(); i++) {
            there.add(others.at(i));
        }
        there.remove(Keys.NONE);
        Keys own = keysOf(left);
        return IntStream.range(0, left.rowCount())
                .filter(i -> !there.contains(own.at(i)))
                .toArray();
    }

    private void requireKeys() {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "join() needs at least one key column of " + left.name() + " and " + right.name() + ", got none.");
        }
    }

    private void requireUnlinked() {
        Optional<String> persons = left.persons();
        Optional<String> others = right.persons();
        if (persons.isPresent() && others.isPresent() && !persons.equals(others)) {
            throw new IllegalArgumentException(
                    "The rows of '" + persons.get() + "' and of '" + others.get()
                            + "' are persons of different files and can't be joined. The files share no key, and linking people by other columns could identify them.");
        }
    }

    private void requireEachPersonOnce(Found found) {
        if (right.persons().isPresent() && right.hidesValues() && found.repeats()) {
            throw new DisclosureException("A row of '" + right.name()
                    + "' is a person, and the join would repeat it in several rows of '" + left.name()
                    + "': a number from " + Source.FEWEST + " rows could then describe one person. Join '" + left.name()
                    + "' to '" + right.name() + "' instead, or summarise '" + left.name() + "' by person first.");
        }
    }

    private Map<List<String>, Integer> index() {
        Map<List<String>, Integer> index = new HashMap<>();
        Keys there = keysOf(right);
        for (int i = 0; i < right.rowCount(); i++) {
            List<String> key = there.at(i);
            if (!key.equals(Keys.NONE) && index.put(key, i) != null) {
                throw new IllegalArgumentException("The key (" + String.join(", ", keys) + ") is not unique in "
                        + right.name()
                        + (right.hidesValues()
                                ? ". The rows are not named, because the data are restricted or of unknown provenance."
                                : ": row " + (i + 1) + " repeats the key of an earlier row."));
            }
        }
        return index;
    }

    private Keys keysOf(DescribedColumns frame) {
        keys.forEach(key -> Values.of(frame.column(key)).requireExact("a key of " + frame.name()));
        return Keys.of(keys.stream().<Column<?>>map(frame::column).toList());
    }

    private String nothing() {
        return "No row of " + left.name() + " matches a row of " + right.name() + ": "
                + keys.stream()
                        .map(key -> "'" + key + "' is " + side(left, key) + " in " + left.name() + " and "
                                + side(right, key) + " in " + right.name())
                        .collect(Collectors.joining("; "))
                + ". Keys are compared by value: the number 2011 equals 2011.0 and the text 2011, but not the text 02011 or text with a space.";
    }

    /** Returns the type and, if the data are known to be public, the first keys in order. */
    private static String side(DescribedColumns frame, String key) {
        Values values = Values.of(frame.column(key));
        List<String> found = isOpen(frame) ? values.occurring() : List.of();
        String examples = found.stream().limit(EXAMPLES).map(Printable::quoted).collect(Collectors.joining(", "));
        return values.type()
                + (examples.isEmpty() ? "" : " (" + examples + (found.size() > EXAMPLES ? ", ..." : "") + ")");
    }

    /** Returns whether values may be shown: all files are known, and none is restricted. */
    private static boolean isOpen(DescribedColumns frame) {
        return !frame.sources().isEmpty()
                && frame.sources().stream()
                        .allMatch(s -> s.provenance() == Provenance.PUBLIC || s.provenance() == Provenance.SYNTHETIC);
    }
}
