package org.introlab.data.internal.format;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.introlab.csv.NumberForm;

/**
 * Examines the texts of a file that distinguishes text from numbers. A text column may contain numbers stored as text ({@code 12}); it is
 * really text if one of its values would change as a number: {@code 1e3}, {@code +5}, {@code 5.}, or two texts of the same number, such as
 * {@code 1.1} and {@code 1.10}.
 */
final class StoredTexts {
    private static final Pattern KEPT = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final int REMEMBERED = 100_000;

    private final Map<Integer, Map<BigDecimal, String>> numbers = new HashMap<>();
    private final Set<Integer> lost = new HashSet<>();

    /** Adds a text of a column, counted from 0. */
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

    /** Returns the text columns whose values may look like numbers. */
    Set<Integer> columns() {
        return Set.copyOf(lost);
    }
}
