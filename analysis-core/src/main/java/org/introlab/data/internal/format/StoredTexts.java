package org.introlab.data.internal.format;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.introlab.csv.NumberForm;

/**
 * The texts of a file that tells texts from numbers. A column of them may be of numbers that were stored as text ({@code 12}); it is of
 * texts when a number would not keep one: {@code 1e3}, {@code +5}, {@code 5.}, or two that are the same number, as {@code 1.1} and {@code
 * 1.10}.
 */
final class StoredTexts {
    private static final Pattern KEPT = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final int REMEMBERED = 100_000;

    private final Map<Integer, Map<BigDecimal, String>> numbers = new HashMap<>();
    private final Set<Integer> lost = new HashSet<>();

    /** Takes a text of a column, counted from 0. */
    void take(int column, String text) {
        if (text.isEmpty() || lost.contains(column) || !NumberForm.isPlain(text)) {
            return;
        }
        Map<BigDecimal, String> seen = numbers.computeIfAbsent(column, c -> new HashMap<>());
        boolean kept = KEPT.matcher(text).matches();
        if (kept && seen.size() < REMEMBERED) {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            kept = seen.merge(number, text, (before, own) -> before).equals(text);
        }
        if (!kept) {
            lost.add(column);
            numbers.remove(column);
        }
    }

    /** The columns that are of texts though their values may look like numbers. */
    Set<Integer> columns() {
        return Set.copyOf(lost);
    }
}
