package org.introlab.data.book;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.introlab.data.internal.column.Printable;

/**
 * Checks the column names in the header of a file of any format: they must be present, unpadded and unique. Tablesaw trims names and
 * ignores their case.
 */
public final class ColumnNames {
    private ColumnNames() {}

    /**
     * Checks the names of a file's columns.
     *
     * @param read the columns that are read; the others only need a name
     * @return whether all names are valid
     */
    public static boolean check(List<String> header, Set<String> read, Faults.FileFaults faults) {
        Map<String, String> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> reported = new HashSet<>();
        boolean sound = true;
        for (int j = 0; j < header.size(); j++) {
            String name = header.get(j);
            if (isBlank(name)) {
                unnamed(j, faults);
                sound = false;
            } else if (read.contains(name)) {
                if (isPadded(name)) {
                    String found = Printable.quoted(name) + ", the name of column " + (j + 1);
                    faults.row("blank around a name", 1, "names without leading or trailing blanks", found);
                    sound = false;
                }
                String before = seen.putIfAbsent(name, name);
                if (before != null && reported.add(before)) {
                    boolean same = before.equals(name);
                    String found =
                            same ? "it several times" : Printable.quoted(name) + " too, which differs only in case";
                    faults.column("duplicate column", before, "each column once", Optional.of(found));
                }
                sound &= before == null;
            }
        }
        return sound;
    }

    /** Reports that a column has no name. */
    public static void unnamed(int column, Faults.FileFaults faults) {
        String expected = "a name in the header; name or remove row names written by R";
        faults.column("column without a name", "number " + (column + 1), expected, Optional.empty());
    }

    /** Returns whether a name begins or ends with white space of any kind. */
    static boolean isPadded(String name) {
        return !name.isEmpty() && (isBlank(name.substring(0, 1)) || isBlank(name.substring(name.length() - 1)));
    }

    /** Returns whether a text consists only of white space of any kind. */
    public static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
