package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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
        assertThrows(IllegalArgumentException.class, () -> new SmallGroups(Disclosure.MINIMUM - 1));
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
}
