package org.introlab.data.book;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.introlab.data.internal.column.Printable;

/**
 * What the names in a header must be, in a file of any format: there, without blanks around them, and each once. Tablesaw trims names and
 * takes those that differ in case only for one.
 */
public final class ColumnNames {
    private ColumnNames() {}

    /**
     * Checks the names of a file's columns.
     *
     * @param read those of the columns that are read; of the others only that each has a name
     * @return whether none is at fault
     */
    public static boolean check(List<String> header, Set<String> read, Faults.FileFaults faults) {
        Map<String, String> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> told = new HashSet<>();
        boolean sound = true;
        for (int j = 0; j < header.size(); j++) {
            String name = header.get(j);
            if (isBlank(name)) {
                unnamed(j, faults);
                sound = false;
            } else if (read.contains(name)) {
                if (isPadded(name)) {
                    String found = Printable.quoted(name) + ", the name of column " + (j + 1);
                    faults.row("blank around a name", 1, "names without blanks before and behind them", found);
                    sound = false;
                }
                String before = seen.putIfAbsent(name, name);
                if (before != null && told.add(before)) {
                    boolean same = before.equals(name);
                    String found =
                            same ? "it several times" : Printable.quoted(name) + " too, which differs in case only";
                    faults.column("duplicate column", before, "each column once", Optional.of(found));
                }
                sound &= before == null;
            }
        }
        return sound;
    }

    /** Reports that a column has no name. */
    public static void unnamed(int column, Faults.FileFaults faults) {
        String expected = "a name in the header; row names as R writes them need one, or go";
        faults.column("column without a name", "number " + (column + 1), expected, Optional.empty());
    }

    /** Whether a name begins or ends with a blank of any kind. */
    static boolean isPadded(String name) {
        return !name.isEmpty() && (isBlank(name.substring(0, 1)) || isBlank(name.substring(name.length() - 1)));
    }

    /** Whether a text has nothing but blanks of any kind. */
    public static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
