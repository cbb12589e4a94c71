package org.introlab.data.internal.twin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.introlab.data.Values;
import tech.tablesaw.columns.Column;

/** Compares the numbers of a column by their significant digits, so that a change of unit (thousands, per cent) does not matter. */
public final class Digits {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    /** The number of neighbours checked on each side of a number. */
    private static final int NEIGHBOURS = 3;

    private Digits() {}

    /** Returns a hash of the significant digits of each value that is present, or of its text if it is not a number. */
    public static long[] of(Column<?> column) {
        Values values = Values.of(column);
        Map<String, Long> known = new HashMap<>();
        long[] hashes = new long[column.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = known.computeIfAbsent(
                    values.text(i),
                    text -> TracedColumn.hash(NUMBER.matcher(text).matches() ? digits(text) : text));
        }
        long[] there = Arrays.stream(hashes).filter(hash -> hash != 0).toArray();
        return RowHashes.of(List.of(there), there.length);
    }

    private static String digits(String number) {
        return new BigDecimal(number).stripTrailingZeros().unscaledValue().toString();
    }

    /**
     * Returns the density of a column's numbers: how often the neighbours of a number, at the smallest step or 10, 100, ... times it, are
     * in the column too. For random numbers it estimates the share of another draw that would be found; for consecutive numbers (1, 2, 3)
     * it is 1. Empty if some value is not a number.
     */
    static OptionalDouble density(Column<?> column) {
        Values values = Values.of(column);
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < column.size(); i++) {
            texts.add(values.text(i));
        }
        texts.remove("");
        if (texts.size() < 2
                || !texts.stream().allMatch(text -> NUMBER.matcher(text).matches())) {
            return OptionalDouble.empty();
        }
        int decimals = texts.stream()
                .mapToInt(text -> new BigDecimal(text).scale())
                .max()
                .orElse(0);
        TreeSet<BigInteger> numbers = new TreeSet<>();
        texts.forEach(
                text -> numbers.add(new BigDecimal(text).setScale(decimals).unscaledValue()));
        BigInteger range = numbers.last().subtract(numbers.first());
        BigInteger step =
                numbers.stream().map(n -> n.subtract(numbers.first())).reduce(BigInteger.ZERO, BigInteger::gcd);
        double densest = 0;
        for (BigInteger s = step;
                s.equals(step) || s.multiply(BigInteger.TEN).compareTo(range) <= 0;
                s = s.multiply(BigInteger.TEN)) {
            densest = Math.max(densest, found(numbers, s));
        }
        return OptionalDouble.of(densest);
    }

    private static double found(NavigableSet<BigInteger> numbers, BigInteger step) {
        Set<BigInteger> known = new HashSet<>(numbers);
        int looked = 0;
        int found = 0;
        for (BigInteger number : numbers) {
            for (int k = -NEIGHBOURS; k <= NEIGHBOURS; k++) {
                BigInteger beside = number.add(step.multiply(BigInteger.valueOf(k)));
                if (k != 0 && beside.compareTo(numbers.first()) >= 0 && beside.compareTo(numbers.last()) <= 0) {
                    looked++;
                    found += known.contains(beside) ? 1 : 0;
                }
            }
        }
        return looked == 0 ? 1 : (double) found / looked;
    }
}
