package org.introlab.data;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the values of one column suggest that it is; collects them from top to bottom. */
final class GuessedColumn {
    /** A text with more different values is no factor. */
    static final int MOST_LEVELS = 20;

    private static final Pattern LEADING_ZERO = Pattern.compile("[+-]?0[0-9]+.*");
    private static final int REMEMBERED = 10_000;

    private final String name;
    private final Set<String> words = new TreeSet<>();
    private final Set<String> values = new HashSet<>();
    private final Set<String> levels = new TreeSet<>();
    private boolean integers = true;
    private boolean numbers = true;
    private boolean months = true;
    private boolean distinct = true;
    private boolean anyMissing;
    private long present;
    private long lowest = Long.MAX_VALUE;
    private long highest = Long.MIN_VALUE;

    GuessedColumn(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void take(String cell) {
        if (cell.isEmpty()) {
            anyMissing = true;
            return;
        }
        if (CellReader.isMissingWord(cell)) {
            words.add(cell);
        } else {
            present++;
            boolean zero = LEADING_ZERO.matcher(cell).matches();
            integers &= CellReader.isInteger(cell) && !zero;
            numbers &= CellReader.isNumber(cell) && !zero;
            months &= CellReader.isMonth(cell);
            if (integers) {
                lowest = Math.min(lowest, Long.parseLong(cell));
                highest = Math.max(highest, Long.parseLong(cell));
            }
            if (distinct && values.size() < REMEMBERED) {
                distinct = values.add(cell);
            }
        }
        if (levels.size() <= MOST_LEVELS) {
            levels.add(cell);
        }
    }

    boolean isNumber() {
        return present > 0 && numbers;
    }

    /** Whether it counts the rows. */
    boolean isRunningNumber() {
        return isNumber() && integers && distinct && present > 1 && highest - lowest + 1 == present;
    }

    private boolean isMonth() {
        return present > 0 && months;
    }

    /** The listed values; none when it is no factor. */
    Set<String> levels() {
        Set<String> known = new TreeSet<>(levels);
        known.remove("NA");
        boolean factor = !isNumber()
                && !isMonth()
                && known.size() > 1
                && known.size() <= MOST_LEVELS
                && present >= 2L * known.size();
        return factor ? known : Set.of();
    }

    /** Its entry in the code book. */
    Map<String, Object> field() {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("type", isMonth() ? "yearmonth" : !isNumber() ? "string" : integers ? "integer" : "number");
        field.put("title", name);
        Set<String> missing = new TreeSet<>(words);
        if (!isNumber() && !isMonth()) {
            // a dash or "none" among words may be a value
            missing.retainAll(Set.of("NA"));
        }
        if (!missing.isEmpty()) {
            field.put("missingValues", List.copyOf(missing));
        }
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (!anyMissing && missing.isEmpty()) {
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
