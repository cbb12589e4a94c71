package org.introlab.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * What a join found.
 *
 * @param table the name of the table that was looked up
 * @param keys the columns that were compared
 * @param rows rows of the frame
 * @param matched rows whose key the other table has
 * @param withoutKey rows that lack a part of the key, and so match nothing
 * @param unused rows of the other table that no row asked for
 */
public record JoinReport(String table, List<String> keys, long rows, long matched, long withoutKey, long unused) {
    /** A join that matches a smaller share of the rows that have a key matches little. */
    private static final double LITTLE = 0.5;

    public JoinReport {
        keys = List.copyOf(keys);
    }

    /** Rows that have a key which the other table lacks. */
    public long notFound() {
        return rows - matched - withoutKey;
    }

    /** Whether every row that has a key found a row. */
    public boolean isComplete() {
        return notFound() == 0 && withoutKey == 0;
    }

    /** Whether fewer than half of the rows that have a key found a row. */
    public boolean matchesLittle() {
        return matched < LITTLE * (rows - withoutKey);
    }

    /** The numbers in a sentence without values; a join that matches little is told as such. */
    public String words() {
        String share = String.format(Locale.ROOT, "%,d of %,d", matched, rows);
        String lost = (notFound() > 0 ? String.format(Locale.ROOT, "; %,d not found", notFound()) : "")
                + (withoutKey > 0 ? String.format(Locale.ROOT, "; %,d without a key", withoutKey) : "");
        return start() + (matchesLittle() ? "only " : "") + share + (rows == 1 ? " row" : " rows") + " matched" + lost
                + ".";
    }

    /** The same of data that hide few: without numbers if one of them is of one to four rows. */
    String wordsHidingFew() {
        boolean few = LongStream.of(rows, matched, notFound(), withoutKey).anyMatch(SmallCount::isFew);
        return few
                ? start() + "not all rows matched. How many is not said, because one of the numbers is below five."
                : words();
    }

    private String start() {
        return "Joined with " + table + " by " + String.join(", ", keys) + ": ";
    }
}
