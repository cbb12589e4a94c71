package org.introlab.data.internal.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;

/** With 3 levels Tablesaw keeps bytes, with 300 shorts, with 40,000 integers. */
class ColumnCopyTest {
    @ParameterizedTest
    @ValueSource(ints = {3, 300, 40_000})
    void isEqualAndIndependentWhateverTheNumberOfLevels(int levels) {
        StringColumn original = StringColumn.create(
                "g",
                Stream.concat(
                        IntStream.range(0, levels + 7).mapToObj(i -> i == 5 ? "" : "v" + i % levels), Stream.of("v0")));
        List<String> before = original.asList();
        StringColumn copy = (StringColumn) ColumnCopy.of(original);
        assertEquals("g", copy.name());
        assertEquals(before, copy.asList());
        assertEquals(1, copy.countMissing());
        assertEquals(original.countUnique(), copy.countUnique());
        assertEquals(original.countOccurrences("v0"), copy.countOccurrences("v0"));
        assertEquals(original.isEqualTo("v1").size(), copy.isEqualTo("v1").size());

        copy.append("new").append("v1").set(0, "other");
        copy.appendMissing();
        assertEquals(before, original.asList());
        assertEquals("new", copy.get(before.size()));
        assertEquals("v1", copy.get(before.size() + 1));
        assertEquals("other", copy.get(0));
        assertTrue(copy.isMissing(before.size() + 2));
        assertEquals(0, original.isEqualTo("new").size());

        original.append("late");
        assertEquals("new", copy.get(before.size()), "a level added to the original is not one of the copy");
        assertEquals(0, copy.isEqualTo("late").size());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, Double.NaN})
    void copiesNumbers(double value) {
        DoubleColumn original = DoubleColumn.create("x", new double[] {value, 2});
        DoubleColumn copy = (DoubleColumn) ColumnCopy.of(original);
        original.set(1, 3);
        assertEquals(value, copy.getDouble(0));
        assertEquals(2, copy.getDouble(1));
    }
}
