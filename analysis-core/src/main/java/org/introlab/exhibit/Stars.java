package org.introlab.exhibit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Stars that mark significance: one for each level that a p-value is below.
 *
 * @param levels the levels, the largest first
 */
public record Stars(List<Double> levels) {
    public Stars {
        levels = List.copyOf(levels);
    }

    /** No stars. */
    public static Stars none() {
        return new Stars(List.of());
    }

    /** Stars at these levels, in any order. */
    public static Stars at(double... levels) {
        return new Stars(
                Arrays.stream(levels).boxed().sorted(Comparator.reverseOrder()).toList());
    }

    /** The stars of a p-value; none where it is NaN. */
    public String of(double pValue) {
        return "*".repeat((int) levels.stream().filter(level -> pValue < level).count());
    }

    /** What one star means, two, and so on: {@code * p < 0.05}. */
    public List<String> legend() {
        List<String> meanings = new ArrayList<>();
        for (double level : levels) {
            meanings.add("*".repeat(meanings.size() + 1) + " p < "
                    + BigDecimal.valueOf(level).stripTrailingZeros().toPlainString());
        }
        return meanings;
    }
}
