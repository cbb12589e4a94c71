package org.introlab.exhibit.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.exhibit.SmallGroups;
import org.introlab.internal.Content;
import org.introlab.survey.Answers;

/**
 * How many persons the numbers in an item's line disclose, given all that follows from the other numbers of the line:
 * all shares add up to the whole, and agreeing, disagreeing and neutral shares are known together. If a small level is
 * withheld, another is withheld with it, so that it can't be computed ({@link SmallGroups}).
 *
 * @param levels for the share at each level of the scale
 * @param disagree for the share below the middle
 * @param notAgree for the share that does not agree, which with the disagreeing share discloses the neutral one
 * @param agree for the share that agrees and its interval
 * @param valid for the number of answers
 * @param missing for the number without an answer
 * @param base for the number that all shares are of
 */
record LikertParts(long[] levels, long disagree, long notAgree, long agree, long valid, long missing, long base) {
    private static final SmallGroups RULE = new SmallGroups(Source.FEWEST);

    /**
     * Returns the numbers of an item's line.
     *
     * @param agreeing positions of the levels that agree
     * @param disagreeing positions of those below the middle that do not
     * @param ofAll whether the shares are of all respondents, including those who did not answer
     */
    static LikertParts of(Answers answers, Set<Integer> agreeing, Set<Integer> disagreeing, boolean ofAll) {
        long[] counts = answers.counts();
        long valid = answers.valid();
        long missing = answers.size() - valid;
        List<List<Integer>> blocks = List.of(
                List.copyOf(disagreeing),
                IntStream.range(0, counts.length)
                        .boxed()
                        .filter(i -> !agreeing.contains(i) && !disagreeing.contains(i))
                        .toList(),
                List.copyOf(agreeing));
        List<Long> sums = new ArrayList<>();
        blocks.forEach(
                block -> sums.add(block.stream().mapToLong(i -> counts[i]).sum()));
        boolean[] kept = new boolean[4];
        for (int b = 0; b < blocks.size(); b++) {
            long[] within = blocks.get(b).stream().mapToLong(i -> counts[i]).toArray();
            // all its levels are withheld and could be computed from it
            kept[b] = Arrays.stream(within).anyMatch(SmallCount::isFew) && !hidden(within, sums.get(b));
        }
        boolean fewMissing = ofAll && SmallCount.isFew(missing);
        long few = LongStream.concat(Arrays.stream(counts), LongStream.of(fewMissing ? missing : 0))
                .filter(SmallCount::isFew)
                .min()
                .orElse(Source.FEWEST);
        if (fewMissing) {
            sums.add(missing);
        }
        long[] ofSums = sums.stream().mapToLong(Long::longValue).toArray();
        long whole = fewMissing ? answers.size() : valid;
        boolean[] shown = RULE.shown(ofSums, whole, Arrays.copyOf(kept, ofSums.length));
        long[] ofBlocks = SmallGroups.persons(ofSums, shown, few);
        boolean computable = !RULE.hides(SmallGroups.leftOut(ofSums, shown), SmallGroups.rest(ofSums, shown, whole));
        long[] levels = new long[counts.length];
        for (int b = 0; b < blocks.size(); b++) {
            List<Integer> block = blocks.get(b);
            long[] in = block.stream().mapToLong(i -> counts[i]).toArray();
            long[] within = SmallGroups.persons(in, RULE.shown(in, sums.get(b)), few);
            for (int k = 0; k < within.length; k++) {
                levels[block.get(k)] = Math.min(within[k], ofBlocks[b] == 0 ? within[k] : ofBlocks[b]);
            }
        }
        boolean one = SmallCount.isFew(ofBlocks[0]) != SmallCount.isFew(ofBlocks[1]);
        long notAgree = Math.min(ofBlocks[2], one ? SmallGroups.fewest(ofBlocks[0], ofBlocks[1]) : ofBlocks[2]);
        if (fewMissing) {
            // with those who agree it would disclose how many answered
            notAgree = Math.min(notAgree, missing);
        }
        boolean fewValid = ofAll && SmallCount.isFew(valid);
        return new LikertParts(
                levels,
                ofBlocks[0],
                notAgree,
                ofBlocks[2],
                fewMissing ? missing : computable ? Math.min(few, valid) : valid,
                fewValid ? valid : computable && ofAll ? few : missing,
                computable ? few : whole(valid, missing, ofAll));
    }

    private static long whole(long valid, long missing, boolean ofAll) {
        return ofAll ? valid + missing : valid;
    }

    /** Returns whether the levels of a block can't be computed from its sum. */
    private static boolean hidden(long[] counts, long whole) {
        boolean[] shown = RULE.shown(counts, whole);
        return RULE.hides(SmallGroups.leftOut(counts, shown), SmallGroups.rest(counts, shown, whole));
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }

    @Override
    public String toString() {
        return Content.text(this);
    }
}
