package org.introlab.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * The outcome of a join.
 *
 * @param table the name of the table that was looked up
 * @param keys the columns that were compared
 * @param rows the number of rows of the frame
 * @param matched the number of rows whose key is in the other table
 * @param withoutKey the number of rows with an incomplete key, which match nothing
 * @param unused the number of rows of the other table that match no row
 */
public record JoinReport(String table, List<String> keys, long rows, long matched, long withoutKey, long unused) {
    /** A join matches little if it matches a smaller share of the rows with a key. */
    private static final double LITTLE = 0.5;

    public JoinReport {
        keys = List.copyOf(keys);
    }

    /** Returns the number of rows whose key is not in the other table. */
    public long notFound() {
        return rows - matched - withoutKey;
    }

    /** Returns whether every row matched. */
    public boolean isComplete() {
        return notFound() == 0 && withoutKey == 0;
    }

    /** Returns whether fewer than half of the rows with a key matched. */
    public boolean matchesLittle() {
        return matched < LITTLE * (rows - withoutKey);
    }

    /** Returns the counts as a sentence without values of the data; it points out a join that matches little. */
    public String words() {
        String share = String.format(Locale.ROOT, "%,d of %,d", matched, rows);
        String lost = (notFound() > 0 ? String.format(Locale.ROOT, "; %,d not found", notFound()) : "")
                + (withoutKey > 0 ? String.format(Locale.ROOT, "; %,d without a key", withoutKey) : "");
        return start() + (matchesLittle() ? "only " : "") + share + (rows == 1 ? " row" : " rows") + " matched" + lost
                + ".";
    }

    /** Same as {@link #words} for data that hide small counts: without the counts if one of them is between one and four. */
    String wordsHidingFew() {
        boolean few = LongStream.of(rows, matched, notFound(), withoutKey).anyMatch(SmallCount::isFew);
        return few
                ? start() + "not all rows matched. The counts are withheld, because one of them is below five."
                : words();
    }

    private String start() {
        return "Joined with " + table + " by " + String.join(", ", keys) + ": ";
    }
}
