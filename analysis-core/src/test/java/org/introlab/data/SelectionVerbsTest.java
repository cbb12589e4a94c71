package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SelectionVerbsTest {
    private final Frame frame = Frame.of(
            "t",
            Table.create(
                    StringColumn.create("id", "a", "b", "c", "d", "e", "f"),
                    DoubleColumn.create("x", 2, Double.NaN, 10, 2, -1, 10),
                    StringColumn.create("size", "small", "large", "", "large", "medium", "small"),
                    StringColumn.create("code", "10", "9", "9", "", "100", "10"),
                    BooleanColumn.create("yes", true, false, true, false, true, false)),
            List.of(Variable.factor("size", List.of("small", "medium", "large"))),
            List.of(new Source("data/t.csv", Provenance.PUBLIC, "0".repeat(64))));

    private static String ids(Frame frame) {
        return frame.rows().stream().map(r -> r.text("id")).collect(Collectors.joining());
    }

    @Test
    void sortsNumbersUpAndDownWithMissingValuesLast() {
        assertEquals("eadcfb", ids(frame.sortedBy("x")));
        assertEquals("cfadeb", ids(frame.sortedBy("-x")));
    }

    @Test
    void sortsFactorsByTheirLevels() {
        assertEquals("afebdc", ids(frame.sortedBy("size")));
        assertEquals("bdeafc", ids(frame.sortedBy("-size")));
    }

    @Test
    void sortsTextsThatAreNumbersAsNumbersAndTruthValues() {
        assertEquals("bcafed", ids(frame.sortedBy("code")));
        assertEquals("bdface", ids(frame.sortedBy("yes")));
    }

    @Test
    void sortsBySeveralColumnsAndKeepsTheOrderOfEqualRows() {
        assertEquals("fdbcae", ids(frame.sortedBy("yes", "-x")));
        assertEquals("abcdef", ids(frame.sortedBy()));
        assertEquals(frame.sources(), frame.sortedBy("x").sources());
    }

    @Test
    void takesAColumnWhoseNameBeginsWithAMinusByItsName() {
        Frame minus = frame.renamed("x", "-x");
        assertEquals("eadcfb", ids(minus.sortedBy("-x")));
        assertThrows(IllegalArgumentException.class, () -> frame.sortedBy("-none"));
    }
}
