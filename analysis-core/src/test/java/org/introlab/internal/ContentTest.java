package org.introlab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentTest {

    private record Sample(String name, int[] codes, double[][] matrix, List<long[]> rows, Optional<int[]> kept) {
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

    private record Other(String name) {}

    private static Sample sample() {
        return new Sample(
                "a",
                new int[] {1, 2},
                new double[][] {{1, Double.NaN}, {0, 2}},
                List.of(new long[] {7}),
                Optional.of(new int[] {3}));
    }

    @Test
    void recordsWithTheSameElementsAreEqualAndShareAHash() {
        Sample one = sample();
        assertEquals(one, one);
        assertEquals(one, sample());
        assertEquals(one.hashCode(), sample().hashCode());
    }

    @Test
    void oneOtherElementMakesThemDifferent() {
        Sample one = sample();
        assertNotEquals(one, new Sample("b", one.codes, one.matrix, one.rows, one.kept));
        assertNotEquals(one, new Sample("a", new int[] {1, 3}, one.matrix, one.rows, one.kept));
        assertNotEquals(one, new Sample("a", one.codes, new double[][] {{1, 0}, {0, 2}}, one.rows, one.kept));
        assertNotEquals(one, new Sample("a", one.codes, one.matrix, List.of(new long[] {8}), one.kept));
        assertNotEquals(one, new Sample("a", one.codes, one.matrix, one.rows, Optional.empty()));
        assertNotEquals(one, new Other("a"));
        assertNotEquals(one, null);
        assertNotEquals(one.hashCode(), new Sample("a", new int[] {1, 3}, one.matrix, one.rows, one.kept).hashCode());
    }

    @Test
    void theTextHasSizesAndNoElementsOfArrays() {
        assertEquals(
                "Sample[name=a, codes=int[2], matrix=double[2][], rows=[long[1]], kept=int[1]]", sample().toString());
        assertEquals(
                "Sample[name=null, codes=int[0], matrix=double[0][], rows=[], kept=none]",
                new Sample(null, new int[0], new double[0][], List.of(), Optional.empty()).toString());
    }

    @Test
    void aCopyOfAMatrixHasRowsOfItsOwn() {
        double[][] doubles = {{1, 2}, {3}};
        assertNotSame(doubles[1], Content.copy(doubles)[1]);
        assertEquals(3, Content.copy(doubles)[1][0]);
        long[][] longs = {{1}};
        assertNotSame(longs[0], Content.copy(longs)[0]);
        assertEquals(1, Content.copy(longs)[0][0]);
        int[][] ints = {{4}};
        assertNotSame(ints[0], Content.copy(ints)[0]);
        assertEquals(4, Content.copy(ints)[0][0]);
    }
}
