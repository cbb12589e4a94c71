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

/** What somebody who knows the data should look at in a guessed column; collects its values from top to bottom. */
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

    /** Whether a number is written as a code is, such as 0301. */
    static boolean hasLeadingZero(String number) {
        return LEADING_ZERO.matcher(number).matches();
    }

    /**
     * Takes the next value that is not missing.
     *
     * @param plain the number that it is, in plain form
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

    /** Takes a number whose text would say nothing new; false if it may. */
    boolean takes(double number) {
        boolean known = !grouped && numbers.size() > FEW;
        present += known ? 1 : 0;
        numeric += known ? 1 : 0;
        return known;
    }

    /**
     * What is doubtful of a column that is taken for one of this type.
     *
     * @param text whether the file holds it as texts that numbers would not keep
     * @param guarded whether no value of it may be told
     */
    List<String> of(FieldType type, boolean text, boolean guarded) {
        List<String> doubts = new ArrayList<>();
        boolean number = type == FieldType.INTEGER || type == FieldType.NUMBER;
        if (zeros) {
            doubts.add("numbers with leading zeros are codes here, and stay text");
        } else if (text) {
            doubts.add(
                    "the file holds texts, of which numbers would not keep all (1e3, +5, 1.10 beside 1.1); it is text");
        } else if (type == FieldType.STRING && numeric == present && present > 0) {
            doubts.add("whole numbers of so many digits are ids here, and stay text");
        } else if (type == FieldType.STRING && 2 * numeric > present) {
            doubts.add(numeric + " of " + present + " values are numbers; because of the others"
                    + (guarded ? "" : ", such as " + Printable.quoted(other.orElse("")) + ",") + " it is text");
        }
        if (type == FieldType.STRING && dates > 0 && (dates < present || dateForms.size() > 1)) {
            doubts.add(dates + " of " + present + " values look like dates"
                    + (dateForms.size() > 1 ? ", written in " + dateForms.size() + " ways" : "") + "; it is text");
        }
        if (type == FieldType.STRING && fine > 0) {
            doubts.add(fine + " of " + present
                    + " times are finer than a millisecond, to which a clock is exact; it is text");
        }
        if (type == FieldType.INTEGER
                && numbers.size() <= FEW
                && numbers.size() > 2
                && present >= 2L * numbers.size()) {
            doubts.add(
                    "few different numbers: codes of categories? Then give them labels, or declare a string with its enum");
        }
        List<String> codes = number && numbers.size() <= FEW
                ? numbers.stream().filter(MISSING_CODES::contains).toList()
                : List.of();
        if (!codes.isEmpty() && numbers.size() > codes.size()) {
            doubts.add(
                    "does " + String.join(" or ", codes) + " mean a missing value? Then declare it in missingValues");
        }
        if (type == FieldType.NUMBER && grouped && numeric > 0) {
            doubts.add(
                    "every number has a point and three digits behind it: if that is a thousand, declare the point as groupChar");
        }
        return doubts;
    }
}
