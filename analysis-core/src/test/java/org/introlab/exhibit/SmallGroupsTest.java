package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.introlab.data.Source;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {
    private static final SmallGroups TEN = new SmallGroups(10);

    @Test
    void showsAllPartsWhenNoneIsSmall() {
        assertArrayEquals(new boolean[] {true, true}, TEN.shown(new long[] {10, 12}, 22));
    }

    @Test
    void leavesOutTheNextSmallestWhereTheWholeWouldGiveTheSmallOneAway() {
        assertArrayEquals(new boolean[] {false, true, false}, TEN.shown(new long[] {15, 20, 3}, 38));
    }

    @Test
    void leavesOutNoMoreThanIsNeededWhenTwoSmallOnesHideEachOther() {
        assertArrayEquals(new boolean[] {true, false, false}, TEN.shown(new long[] {15, 6, 4}, 25));
    }

    @Test
    void thoseOfNoPartHideASmallOneToo() {
        assertArrayEquals(new boolean[] {true, false}, TEN.shown(new long[] {15, 6}, 25));
    }

    @Test
    void anEmptyPartGivesNothingAway() {
        assertArrayEquals(new boolean[] {true, false}, TEN.shown(new long[] {15, 0}, 15));
    }

    @Test
    void refusesAMinimumBelowThatOfTheLibrary() {
        assertThrows(IllegalArgumentException.class, () -> new SmallGroups(Source.FEWEST - 1));
    }

    @Property
    void whatIsLeftOutIsNobodyOrAtLeastTheMinimumTogether(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 30) Integer> sizes,
            @ForAll @IntRange(max = 12) int others) {
        long[] counts = sizes.stream().mapToLong(Integer::longValue).toArray();
        long whole = Arrays.stream(counts).sum() + others;
        boolean[] shown = TEN.shown(counts, whole);
        long left = IntStream.range(0, counts.length)
                .filter(i -> !shown[i])
                .mapToLong(i -> counts[i])
                .sum();
        boolean none = IntStream.range(0, counts.length).noneMatch(i -> shown[i]);
        assertTrue(left == 0 || left + others >= 10 || none);
        for (int i = 0; i < counts.length; i++) {
            assertTrue(!shown[i] || counts[i] >= 10);
        }
    }

    /** What the rest leaves to each part, found by trying all numbers that the parts may have. */
    @Property
    void partsOfFewThatAreHiddenMayEachHaveSeveralNumbers(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 4) Integer> parts) {
        SmallGroups rule = new SmallGroups(Source.FEWEST);
        long[] few = parts.stream().mapToLong(Integer::longValue).toArray();
        long rest = Arrays.stream(few).sum();
        int all = (int) Math.pow(4, few.length);
        long[] first = IntStream.range(0, all)
                .filter(code -> IntStream.range(0, few.length)
                                .map(i -> code / (int) Math.pow(4, i) % 4 + 1)
                                .sum()
                        == rest)
                .mapToLong(code -> code % 4 + 1)
                .toArray();
        long width = Arrays.stream(first).max().orElseThrow()
                - Arrays.stream(first).min().orElseThrow();
        assertEquals(rest >= Source.FEWEST && width >= SmallGroups.WIDTH, rule.hides(few, rest));
    }

    @Test
    void twoPartsOfFourLeaveOutAThirdBecauseTheRestOfEightTellsThem() {
        assertArrayEquals(
                new boolean[] {false, false, false, true}, new SmallGroups(5).shown(new long[] {4, 4, 20, 192}, 220));
    }
}
