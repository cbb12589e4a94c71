package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.table.NumberTable;
import org.introlab.exhibit.table.ValueList;
import org.introlab.markup.CellKey;
import org.introlab.markup.NumberStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number of restricted data is shown only of five persons or more, or if it is a 0 of nobody. */
class BasisOfNumbersTest {
    private static final List<Source> RESTRICTED = List.of(new Source("x.csv", Provenance.RESTRICTED, "00"));
    private static final NumberStyle STYLE = NumberStyle.decimals(2);

    private static Cell cell(double value) {
        return Cell.of("s", "r", "c", value, STYLE);
    }

    @ParameterizedTest
    @CsvSource({
        "7.5, 0, true",
        "-1, 0, true",
        "0, 0, false",
        "NaN, 0, false",
        "0, 4, true",
        "7.5, 4, true",
        "7.5, 5, false"
    })
    void ofNobodyOnlyAZeroIsShown(double value, long persons, boolean withheld) {
        Exhibit of = Exhibit.of(
                "t",
                List.of("c"),
                List.of(ExhibitRow.body("r", List.of(Entry.of(cell(value).basedOn(persons))))),
                RESTRICTED);
        Exhibit list =
                ValueList.of(RESTRICTED).value("", "r", value, STYLE, persons).exhibit("", "", "t");
        Exhibit table = NumberTable.of(RESTRICTED)
                .columns("c")
                .row("r", "r", value)
                .basedOn(persons)
                .exhibit("", "", "t");
        for (Exhibit e : List.of(of, list, table)) {
            assertTrue(e.cells().allMatch(c -> c.withheld() == withheld), e.text());
            assertEquals(withheld, e.text().contains("withheld"), e.text());
        }
    }

    @Test
    void anIntervalOfNobodyIsWithheldWithBothItsEnds() {
        Exhibit e = Exhibit.of(
                "t",
                List.of("c"),
                List.of(ExhibitRow.body(
                        "r",
                        List.of(new Entry.Interval(
                                cell(0).basedOn(0),
                                Cell.of("high", "r", "c", 7.5, STYLE).basedOn(0))))),
                RESTRICTED);
        assertTrue(e.cells().allMatch(Cell::withheld));
    }

    @Test
    void ofSeveralGroupsTheSmallestCountsThatAnybodyIsIn() {
        assertEquals(OptionalLong.of(4), cell(1).basedOn(0, 40, 4).basis());
        assertFalse(cell(100).basedOn(200, 0, 200).isOfFew(), "a share of all");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void aNegativeNumberOfPersonsIsRefused(long persons) {
        assertThrows(IllegalArgumentException.class, () -> cell(1).basedOn(persons));
        assertThrows(IllegalArgumentException.class, () -> cell(1).basedOn(10, persons));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Cell(new CellKey("s", "r", "c"), 1, STYLE, OptionalLong.of(persons)));
        assertThrows(
                IllegalArgumentException.class, () -> ValueList.of(RESTRICTED).value("", "r", 1, STYLE, persons));
    }
}
