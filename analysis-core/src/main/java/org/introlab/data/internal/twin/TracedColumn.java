package org.introlab.data.internal.twin;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introlab.data.Values;
import org.introlab.files.Sha256;
import tech.tablesaw.columns.Column;

/**
 * Recognises a column of a synthetic file under another name by its distribution of values. A value is a hash of its text.
 *
 * @param name the column's name in the synthetic file
 * @param shares the shares of rows with its most frequent values
 * @param closed whether these are all of its values; any other value is then treated as missing, because files code missing values
 *     differently
 */
public record TracedColumn(String name, Map<Long, Double> shares, boolean closed) {
    private static final int MOST = 40;

    /** The largest distance between the distributions of two columns that count as the same. */
    private static final double NEAR = 0.1;

    private static final double DIGITS = 1e4;

    private static final int DIGITS_OF_A_HASH = 8;

    /** A month may be written as its first day, and a day as midnight. */
    private static final Pattern FIRST = Pattern.compile("(\\d{4}-\\d{2})-01(t00:00(:00)?)?");

    private static final Map<String, String> TRUTH = Map.of("true", "1", "false", "0");

    public TracedColumn {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /** Creates the trace of a column of a synthetic file. */
    public static TracedColumn of(String name, Hashed column) {
        Map<Long, Double> shares = new LinkedHashMap<>();
        List<Map.Entry<Long, Integer>> counts = column.counts().entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        counts.stream()
                .limit(MOST)
                .forEach(count -> shares.put(
                        count.getKey(), Math.rint(DIGITS * count.getValue() / column.hashes().length) / DIGITS));
        return new TracedColumn(name, shares, counts.size() <= MOST);
    }

    /** Returns the share of another column's distribution that would have to move to match this one, from 0 to 1. */
    public double distance(Hashed other) {
        double apart = 0;
        double here = 0;
        double there = 0;
        double rows = Math.max(1, other.hashes().length);
        for (Map.Entry<Long, Double> share : shares.entrySet()) {
            double its = other.counts().getOrDefault(share.getKey(), 0) / rows;
            apart += Math.abs(share.getValue() - its);
            here += share.getValue();
            there += its;
        }
        return (apart + Math.abs(here - there)) / 2;
    }

    /** Returns whether a column could be this one under another name. */
    public boolean isNear(Hashed other) {
        return distance(other) <= NEAR;
    }

    /** Returns a value's hash as used in rows: 0 if it is missing. */
    public long known(long hash) {
        return closed && !shares.containsKey(hash) ? 0 : hash;
    }

    /** The values of a column as hashes, 0 for missing ones. */
    public static final class Hashed {
        private final long[] hashes;
        private final Map<Long, Integer> counts;

        public Hashed(long[] hashes, Map<Long, Integer> counts) {
            this.hashes = hashes;
            this.counts = counts;
        }

        public long[] hashes() {
            return hashes;
        }

        /** Returns how often each value occurs, without missing ones. */
        public Map<Long, Integer> counts() {
            return counts;
        }

        public static Hashed of(Column<?> column) {
            Values values = Values.of(column);
            Map<String, Long> known = new HashMap<>();
            long[] hashes = new long[column.size()];
            Map<Long, Integer> counts = new TreeMap<>();
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = known.computeIfAbsent(values.text(i), TracedColumn::hash);
                if (hashes[i] != 0) {
                    counts.merge(hashes[i], 1, Integer::sum);
                }
            }
            return new Hashed(hashes, counts);
        }
    }

    /** Returns the hash of a value, independent of its notation; 0 if it is missing. */
    static long hash(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        Matcher first = FIRST.matcher(text);
        text = first.matches() ? first.group(1) : TRUTH.getOrDefault(text, text);
        if (text.isEmpty()) {
            return 0;
        }
        String digest = Sha256.of(text);
        return Long.parseLong(digest.substring(0, DIGITS_OF_A_HASH), 16) | 1L << Integer.SIZE;
    }
}
