package org.introlab.data.internal.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.introlab.csv.NumberForm;
import org.introlab.csv.OddNumber;
import org.introlab.data.SmallCount;
import org.introlab.data.book.ColumnGuess;
import org.introlab.data.book.ColumnNames;
import org.introlab.data.book.DialectJson;
import org.introlab.data.book.FieldType;
import org.introlab.data.internal.column.Moments;
import org.introlab.data.internal.column.Printable;
import org.introlab.data.internal.column.WholeNumbers;
import org.introlab.data.internal.format.FileTable;
import org.introlab.data.internal.format.NumberText;

/** Guesses the type of a column from its values, which are added from top to bottom. */
public final class GuessedColumn {
    /** Text with more distinct values is not a factor. */
    static final int MOST_LEVELS = 20;

    private static final int REMEMBERED = 10_000;

    /** From this share of numbers on, other values are faults and not categories. */
    private static final double NUMERIC_SHARE = 0.9;

    private final String name;
    private final NumberForm form;
    private final boolean text;
    private final boolean nulls;
    private final Set<String> words = new TreeSet<>();
    private final Set<String> values = new HashSet<>();
    private final Set<String> levels = new TreeSet<>();
    private boolean integers = true;
    private boolean whole = true;
    private boolean beyond;
    private long numbers;
    private long odd;
    private long zeros;
    private long missingWords;
    private final IsoTypes iso = new IsoTypes();
    private long moments;
    private long likeMoments;
    private long bounds;
    private boolean blank;
    private boolean distinct = true;
    private final ColumnDoubts doubts = new ColumnDoubts();
    private long empty;
    private final Extremes extremes = new Extremes();
    private String first = "";
    private String last = "";
    private long present;

    /**
     * Creates a guess.
     *
     * @param form the number format of the file
     * @param file the file, which may store types of columns
     */
    GuessedColumn(String name, NumberForm form, FileTable file) {
        this.name = name;
        this.form = form;
        text = file.texts().contains(name);
        nulls = file.nulls();
    }

    public String name() {
        return name;
    }

    /** Adds a cell that occurs {@code times} times. */
    void take(String cell, long times) {
        if (cell.isEmpty()) {
            empty += times;
            return;
        }
        blank |= ColumnNames.isBlank(cell);
        if (CellReader.isMissingWord(cell)) {
            words.add(cell);
            missingWords += times;
        } else {
            present += times;
            Optional<String> plain = form.plain(cell);
            if (plain.filter(n -> ColumnDoubts.hasLeadingZero(n)).isPresent()) {
                zeros += times;
            }
            numbers += plain.isPresent() ? times : 0;
            odd += plain.isEmpty() && OddNumber.is(cell, form) ? times : 0;
            integers &= plain.filter(CellReader::isInteger).isPresent();
            whole &= plain.filter(WholeNumbers::isWhole).isPresent();
            beyond |= plain.filter(WholeNumbers::isBeyondDoubles).isPresent();
            boolean moment = plain.isEmpty() && iso.take(cell);
            moments += moment ? times : 0;
            likeMoments += plain.isEmpty() && !moment && Moments.isLikeOne(cell) ? times : 0;
            bounds += plain.isEmpty() && OddNumber.isBoundOrPair(cell, form) ? times : 0;
            if (integers) {
                extremes.takeWhole(Long.parseLong(plain.orElseThrow()));
            }
            plain.map(Double::parseDouble).ifPresent(extremes::take);
            first = first.isEmpty() || cell.compareTo(first) < 0 ? cell : first;
            last = cell.compareTo(last) > 0 ? cell : last;
            doubts.take(cell, plain, times);
            if (values.size() < REMEMBERED) {
                distinct &= values.add(cell) && times == 1;
            }
        }
        if (levels.size() <= MOST_LEVELS) {
            levels.add(cell);
        }
    }

    /** Adds a number that the file stores as a number; its text is used only if it may add information. */
    void take(double number) {
        boolean settled = values.size() >= REMEMBERED && levels.size() > MOST_LEVELS && NumberText.isKept(number);
        if (!settled || !doubts.takes(number)) {
            take(NumberText.of(number), 1);
            return;
        }
        present++;
        numbers++;
        whole &= number == Math.rint(number);
        integers &= whole;
        if (integers) {
            extremes.takeWhole((long) number);
        }
        extremes.take(number);
    }

    /**
     * Returns whether the column is numeric: nine of ten values are numbers; or most are numbers, and some have another format; or half are
     * numbers and the rest are bounds such as {@code <5} or pairs such as {@code 1;2}. All other values are then faults, and never
     * categories. Numbers with a leading zero are codes.
     */
    public boolean isNumber() {
        return !text && isNumeric() && !areLongIds() && !holdsLongIds();
    }

    private boolean isNumeric() {
        long like = numbers + odd;
        boolean nearly = like + missingWords >= NUMERIC_SHARE * (present + missingWords);
        boolean some = nearly || (odd > 0 && 2 * like > present) || (isMixed() && like >= moments);
        some |= 2 * numbers >= present && numbers + odd + bounds == present;
        return present > 0 && zeros == 0 && like > 0 && some;
    }

    /**
     * Returns whether the column has only numbers and dates: the rarer kind is then a fault, as when a spreadsheet turns 3.4 into a date.
     */
    private boolean isMixed() {
        return moments > 0 && moments < present && moments + numbers + odd == present;
    }

    /** Returns whether all values are whole numbers and one is too long for an integer column: they are read as text. */
    private boolean areLongIds() {
        return present > 0 && zeros == 0 && whole && !integers;
    }

    /** Returns whether decimal numbers are mixed with a whole number that doubles can't represent. */
    boolean holdsLongIds() {
        return !text && isNumeric() && !whole && beyond;
    }

    /** Returns the guessed type, with {@code known} as the codes for missing values. */
    FieldType type(Set<String> known) {
        if (isMoment()) {
            return iso.type().orElseThrow();
        }
        // Only undeclared codes for missing values: a fault in any case.
        boolean undeclared = present == 0 && !holdsNa() && !known.containsAll(words);
        return !isNumber() && !undeclared
                ? FieldType.STRING
                : integers && present > 0 ? FieldType.INTEGER : FieldType.NUMBER;
    }

    /** Returns whether {@code NA} is a value: the file stores real missing values in a text column. */
    boolean holdsNa() {
        return nulls && empty > 0 && words.contains("NA") && !isNumber() && !isMoment();
    }

    /** Returns whether the column numbers the rows. */
    public boolean isRunningNumber() {
        return isNumber() && integers && distinct && present > 1 && extremes.areFilledBy(present);
    }

    /** Returns whether the column has dates, times, months or durations in ISO 8601; other date formats are not guessed. */
    private boolean isMoment() {
        boolean most = moments == present
                || (isMixed() && moments > numbers + odd)
                || (2 * moments >= present && moments + likeMoments == present);
        return moments > 0 && most && iso.type().isPresent();
    }

    /** Returns the listed values; empty if the column is not a factor. */
    public Set<String> levels() {
        Set<String> known = new TreeSet<>(levels);
        if (!holdsNa()) {
            known.remove("NA");
        }
        boolean factor = !isNumber()
                && !blank
                && !isMoment()
                && known.size() > 1
                && known.size() <= MOST_LEVELS
                && present + (holdsNa() ? missingWords : 0) >= 2L * known.size();
        return factor ? known : Set.of();
    }

    /** Returns the codes for missing values. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>(words);
        if (!isNumber() && !isMoment()) {
            // in a text column, a dash or "none" may be a value
            missing.retainAll(holdsNa() ? Set.of() : Set.of("NA"));
        }
        return missing;
    }

    /**
     * Returns the guess.
     *
     * @param guarded whether values must not be shown: extremes, levels and examples are then omitted
     */
    public ColumnGuess guess(boolean guarded) {
        FieldType type = type(words);
        return new ColumnGuess(
                name,
                type.id(),
                (guarded ? withoutValues(type) : present(type)) + missingInWords(),
                doubts.of(type, text, guarded));
    }

    private String withoutValues(FieldType type) {
        if (present == 0 || type == FieldType.STRING && levels().isEmpty()) {
            return present(type);
        }
        return type == FieldType.STRING ? levels().size() + " levels" : SmallCount.rows(present) + " with a value";
    }

    private String present(FieldType type) {
        if (present == 0) {
            return "no values";
        }
        if (type == FieldType.INTEGER || type == FieldType.NUMBER) {
            return extremes.toString();
        }
        if (type != FieldType.STRING) {
            return first + " to " + last;
        }
        String count = values.size() < REMEMBERED ? String.valueOf(values.size()) : REMEMBERED + " or more";
        return levels().isEmpty()
                ? "text, " + count + " distinct"
                : levels().size() + " levels: "
                        + levels().stream().map(Printable::of).collect(Collectors.joining(", "));
    }

    private String missingInWords() {
        long missing = empty + (missing().isEmpty() ? 0 : missingWords);
        String as = missing().isEmpty() ? "" : " (" + (empty > 0 ? "empty, " : "") + String.join(", ", missing()) + ")";
        return missing == 0 ? "" : "; " + missing + " missing" + as;
    }

    /** Returns the column's entry for a code book. */
    public Map<String, Object> field() {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("type", type(words).id());
        field.put("title", name);
        if (areLongIds() || holdsLongIds()) {
            field.put("description", "Whole numbers with more digits than a number can represent; read as text.");
        }
        if (isNumber()) {
            // Without grouping, whole numbers look the same in every format.
            boolean same = integers && form.group().isEmpty() && form.bare();
            field.putAll(same ? Map.of() : DialectJson.ofNumbers(form));
        }
        Set<String> missing = missing();
        if (!missing.isEmpty()) {
            field.put("missingValues", List.copyOf(missing));
        }
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (empty == 0 && !blank && missing.isEmpty()) {
            constraints.put("required", true);
        }
        if (!levels().isEmpty()) {
            constraints.put("enum", List.copyOf(levels()));
        }
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }
}
