package org.introlab.data.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** However many cells differ, a column gives back the cells that it was given. */
class StoredColumnTest {
    private static final int MANY = StoredColumn.MOST_CODES + 10;

    /** A cell: a number that is stored as one, or a text. */
    record Given(double number, String text) {
        static Given of(double number) {
            return new Given(number, NumberText.of(number + 0.0));
        }

        static Given of(String text) {
            return new Given(Double.NaN, text);
        }

        void addTo(StoredColumn column) {
            if (Double.isNaN(number)) {
                column.add(text);
            } else {
                column.add(number);
            }
        }
    }

    private static StoredColumn column(List<Given> cells) {
        StoredColumn column = new StoredColumn();
        cells.forEach(cell -> cell.addTo(column));
        return column;
    }

    private static void assertHolds(List<Given> cells, StoredColumn column) {
        for (int i = 0; i < cells.size(); i++) {
            assertEquals(cells.get(i).text(), column.text(i), "row " + i);
        }
    }

    private static List<Given> numbers() {
        List<Given> cells = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            cells.add(i % 1000 == 7 ? Given.of("") : Given.of(i / 4.0));
        }
        return cells;
    }

    @Property(tries = 200)
    void givesBackFewCellsAsTheyWere(@ForAll("cells") List<Given> cells) {
        StoredColumn column = column(cells);
        assertHolds(cells, column);
        assertTrue(column.isCoded());
        for (int i = 0; i < cells.size(); i++) {
            assertEquals(cells.get(i).text(), column.different().get(column.code(i)));
            assertEquals(cells.get(i).number() + 0.0, column.number(i));
        }
    }

    @Provide
    Arbitrary<List<Given>> cells() {
        Arbitrary<Given> numbers = Arbitraries.oneOf(
                        Arbitraries.doubles(),
                        Arbitraries.integers().map(i -> (double) i),
                        Arbitraries.of(-0.0, 0.0, 1e300))
                .map(Given::of);
        Arbitrary<Given> texts = Arbitraries.oneOf(Arbitraries.strings(), Arbitraries.of("", "1", "0", "-0", "1.0"))
                .map(Given::of);
        return Arbitraries.oneOf(numbers, texts).list();
    }

    @Test
    void keepsMoreNumbersThanCodesAsNumbers() {
        StoredColumn column = column(numbers());
        assertFalse(column.isCoded());
        assertHolds(numbers(), column);
        assertEquals(MANY / 4.0 - 0.25, column.number(MANY - 1));
        assertTrue(Double.isNaN(column.number(7)));
        assertEquals(List.of(), column.different());
    }

    @Test
    void keepsNumbersAsTextsOnceATextComes() {
        List<Given> cells = numbers();
        cells.add(Given.of("none"));
        cells.add(Given.of(0.5));
        StoredColumn column = column(cells);
        assertHolds(cells, column);
        assertTrue(Double.isNaN(column.number(1)));
    }

    @Test
    void keepsMoreTextsThanCodesAsTexts() {
        List<Given> cells = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            cells.add(i % 2 == 0 ? Given.of("a" + i) : Given.of(i));
        }
        StoredColumn column = column(cells);
        assertFalse(column.isCoded());
        assertHolds(cells, column);
    }

    @Test
    void takesTwoBytesARowWhereFewCellsDiffer() {
        List<Given> cells = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            cells.add(Given.of(i % 5 + 1));
        }
        assertEquals(5 + 1000 * 2, column(cells).bytes());
        assertEquals(8L * MANY, column(numbers()).bytes());
    }
}
