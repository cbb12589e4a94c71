package org.introlab.data.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.introlab.data.book.FieldType;
import org.introlab.data.internal.column.Moments;
import org.introlab.data.internal.column.Printable;

/** Collects the values of a guessed column and points out what someone who knows the data should check. */
final class ColumnDoubts {
    private static final Pattern LEADING_ZERO = Pattern.compile("[+-]?0[0-9]+.*");
    private static final Pattern DATE = Pattern.compile("[0-9]{1,4}([./-])[0-9]{1,2}\\1[0-9]{1,4}(?:[ T][0-9:.]+)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9][0-9]{0,2}[.][0-9]{3}");
    private static final Set<String> MISSING_CODES = Set.of(
            "-1", "-8", "-9", "-99", "-999", "8", "9", "88", "98", "99", "888", "998", "999", "9998", "9999", "99999");
    private static final int FEW = 10;
    private static final int MOST_FORMS = 20;

    private final Map<String, Long> dateForms = new TreeMap<>();
    private final Set<String> numbers = new TreeSet<>();
    private Optional<String> other = Optional.empty();
    private long present;
    private long numeric;
    private long dates;
    private long fine;
    private boolean zeros;
    private boolean grouped = true;

    /** Returns whether a number is written like a code, such as 0301. */
    static boolean hasLeadingZero(String number) {
        return LEADING_ZERO.matcher(number).matches();
    }

    /**
     * Adds the next value that is not missing.
     *
     * @param plain its number in plain form, if it is one
     * @param times how often it comes
     */
    void take(String cell, Optional<String> plain, long times) {
        present += times;
        fine += Moments.isFinerThanKept(cell) ? times : 0;
        plain.ifPresent(number -> {
            numeric += times;
            zeros |= hasLeadingZero(number);
            grouped &= GROUPED.matcher(number).matches();
            if (numbers.size() <= FEW) {
                numbers.add(number);
            }
        });
        if (plain.isEmpty() && other.isEmpty()) {
            other = Optional.of(cell);
        }
        if (DATE.matcher(cell).matches()) {
            dates += times;
            String form = cell.replaceFirst("[.][0-9]+$", "")
                    .replaceAll("[0-9]{4}", "Y")
                    .replaceAll("[0-9]+", "n");
            if (dateForms.size() < MOST_FORMS) {
                dateForms.merge(form, times, Long::sum);
            }
        }
    }

    /** Adds a number whose text adds no information; returns false if it might. */
    boolean takes(double number) {
        boolean known = !grouped && numbers.size() > FEW;
        present += known ? 1 : 0;
        numeric += known ? 1 : 0;
        return known;
    }

    /**
     * Returns the doubts about a column that is guessed to have this type.
     *
     * @param text whether the file stores text that would change as numbers
     * @param guarded whether its values must not be shown
     */
    List<String> of(FieldType type, boolean text, boolean guarded) {
        List<String> doubts = new ArrayList<>();
        boolean number = type == FieldType.INTEGER || type == FieldType.NUMBER;
        if (zeros) {
            doubts.add("numbers with leading zeros are treated as codes and kept as text");
        } else if (text) {
            doubts.add(
                    "the file stores text that would change as numbers (1e3, +5, both 1.1 and 1.10), so the column is text");
        } else if (type == FieldType.STRING && numeric == present && present > 0) {
            doubts.add("whole numbers with this many digits are treated as ids and kept as text");
        } else if (type == FieldType.STRING && 2 * numeric > present) {
            doubts.add(numeric + " of " + present + " values are numbers; the others"
                    + (guarded ? "" : ", such as " + Printable.quoted(other.orElse("")) + ",")
                    + " make the column text");
        }
        if (type == FieldType.STRING && dates > 0 && (dates < present || dateForms.size() > 1)) {
            doubts.add(dates + " of " + present + " values look like dates"
                    + (dateForms.size() > 1 ? " in " + dateForms.size() + " formats" : "") + "; the column is text");
        }
        if (type == FieldType.STRING && fine > 0) {
            doubts.add(fine + " of " + present
                    + " times are finer than a millisecond, the precision of times; the column is text");
        }
        if (type == FieldType.INTEGER
                && numbers.size() <= FEW
                && numbers.size() > 2
                && present >= 2L * numbers.size()) {
            doubts.add(
                    "few distinct numbers: if they are codes of levels, add labels, or declare a string with an enum");
        }
        List<String> codes = number && numbers.size() <= FEW
                ? numbers.stream().filter(MISSING_CODES::contains).toList()
                : List.of();
        if (!codes.isEmpty() && numbers.size() > codes.size()) {
            doubts.add("if " + String.join(" or ", codes) + " means missing, declare it in missingValues");
        }
        if (type == FieldType.NUMBER && grouped && numeric > 0) {
            doubts.add(
                    "every number has a point followed by three digits: if the point separates thousands, declare it as groupChar");
        }
        return doubts;
    }
}
