package org.introlab.exhibit.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.Parishes;
import org.introlab.index.CompositeIndex;
import org.introlab.index.QuantileRule;
import org.introlab.index.UnitScores;
import org.introlab.survey.Interval;
import org.introlab.survey.UnitProfiles;
import org.junit.jupiter.api.Test;

class UnitComparisonTest {
    private final UnitComparison comparison = Parishes.comparison();

    @Test
    void theTableOfAllHasTheMeansIntervalsAndPointsOfEveryUnitThatIsShown() {
        UnitProfiles profiles = Parishes.profiles(Parishes.NAMES);
        CompositeIndex index = CompositeIndex.quartiles(
                UnitScores.of(profiles.responses(), Parishes.INDICATORS, "parish"), QuantileRule.ntiles());
        Exhibit all = comparison.exhibit();
        for (String unit : List.of("B <b>", "D\"4\\", "E", "F", "G")) {
            Interval interval = profiles.unit(unit, "kind").wilson(0.95);
            assertEquals(100 * profiles.unit(unit, "kind").mean(), value(all, "share", unit, "kind"));
            assertEquals(100 * interval.low(), value(all, "conf_low", unit, "kind"));
            assertEquals(100 * interval.high(), value(all, "conf_high", unit, "kind"));
            assertEquals(index.points(unit, "heard"), value(all, "points", unit, "heard"));
            assertEquals(index.total(unit), value(all, "points", unit, "total"));
        }
        assertEquals(100 * profiles.group("south", "kind").mean(), value(all, "share", "county=south", "kind"));
        assertEquals(105, value(all, "n", "total=all", "n"));
    }

    @Test
    void oneUnitStandsBesideItsGroupAndAll() {
        Exhibit one = comparison.unit("E");
        UnitProfiles profiles = Parishes.profiles(Parishes.NAMES);
        assertEquals(List.of("Parish E", "95 %", "south", "95 %", "All", "95 %", "Points"), one.columns());
        assertEquals(100 * profiles.unit("E", "heard").mean(), value(one, "share", "heard", "unit"));
        assertEquals(100 * profiles.group("south", "heard").mean(), value(one, "share", "heard", "group"));
        assertEquals(100 * profiles.all("heard").mean(), value(one, "share", "heard", "all"));
        assertEquals(11, value(one, "n", "n", "unit"));
        assertTrue(one.figure().isPresent());
    }

    @Test
    void aSmallUnitAndTheOneThatWouldGiveItAwayAreLeftOut() {
        Exhibit all = comparison.exhibit();
        for (String unit : List.of("A", "C")) {
            assertTrue(all.cells().noneMatch(cell -> cell.key().row().equals(unit)), unit);
            assertTrue(assertThrows(IllegalArgumentException.class, () -> comparison.unit(unit))
                    .getMessage()
                    .contains("left out"));
            assertThrows(IllegalArgumentException.class, () -> comparison.subgroups(unit));
            assertTrue(comparison.html().contains("<option value=\"" + unit + "\" data-in=\"north\" disabled>"));
            assertFalse(comparison.html().contains("data-unit=\"" + unit + "\""));
        }
    }

    @Test
    void nothingOfWhoIsLeftOutIsInThePage() {
        // the two that are left out exchange all their people: every form must stay the same, byte for byte
        UnitComparison exchanged = Parishes.comparison(List.of("C", "B <b>", "A", "D\"4\\", "E", "F", "G"));
        assertEquals(comparison.html(), exchanged.html());
        assertEquals(comparison.text(), exchanged.text());
        assertEquals(comparison.exhibit().csv(), exchanged.exhibit().csv());
        UnitComparison others = Parishes.comparison(List.of("A", "B <b>", "C", "D\"4\\", "F", "E", "G"));
        assertFalse(comparison.html().equals(others.html()));
    }

    @Test
    void aSmallSubgroupIsLeftOutTogetherWithWhatWouldGiveItAway() {
        Exhibit large = comparison.subgroups("F");
        assertEquals("left out", ((Entry.Text) row(large, "man").entries().get(0)).text());
        assertEquals("left out", ((Entry.Text) row(large, "woman").entries().get(0)).text());
        Exhibit lower = comparison.leavingOutFewerThan(5).subgroups("F");
        assertEquals(6, value(lower, "n", "sex=man", "n"));
        assertEquals(
                100
                        * Parishes.profiles(Parishes.NAMES)
                                .subgroup("F", "sex", "woman", "kind")
                                .mean(),
                value(lower, "share", "sex=woman", "kind"));
    }

    @Test
    void namesCanNotBreakOutOfThePage() {
        String html = comparison.html();
        assertFalse(html.contains("<b>\""), html);
        assertFalse(html.contains("B <b>"));
        assertTrue(html.contains("option[value=\"D\\22 4\\5c \"]"));
        assertTrue(html.contains("Kindly &amp; met"));
    }

    @Test
    void countsTheUnitsWhoseIntervalLeavesOutTheMeanOfAll() {
        UnitProfiles profiles = Parishes.profiles(Parishes.NAMES);
        double all = profiles.all("kind").mean();
        List<String> shown = List.of("B <b>", "D\"4\\", "E", "F", "G");
        Exhibit differences = comparison.differences();
        assertEquals(
                shown.stream()
                        .filter(u -> profiles.unit(u, "kind").wilson(0.95).high() < all)
                        .count(),
                value(differences, "below", "kind", "all"));
        assertEquals(
                shown.stream()
                        .filter(u -> profiles.unit(u, "kind").wilson(0.95).low() > all)
                        .count(),
                value(differences, "above", "kind", "all"));
        assertTrue(value(differences, "below", "total", "all") + value(differences, "above", "total", "all") > 0);
        double[] widths = shown.stream()
                .map(u -> profiles.unit(u, "heard").wilson(0.95))
                .mapToDouble(i -> 100 * (i.high() - i.low()))
                .sorted()
                .toArray();
        assertEquals(widths[2], value(differences, "median_width", "heard", "unit"));
        assertTrue(differences.note().contains("Of 10 comparisons"), differences.note());
    }

    @Test
    void needsNoScriptAndNoOtherHost() {
        assertFalse(comparison.html().contains("<script"));
        assertFalse(comparison.html().contains("http"));
        assertFalse(comparison.html().contains("url("));
    }

    @Test
    void refusesAnIndexOfOtherIndicators() {
        UnitProfiles profiles = Parishes.profiles(Parishes.NAMES);
        CompositeIndex other = CompositeIndex.quartiles(
                UnitScores.of(profiles.responses(), Parishes.INDICATORS.subList(0, 1), "parish"),
                QuantileRule.ntiles());
        assertThrows(IllegalArgumentException.class, () -> UnitComparison.of(profiles, other));
    }

    private static double value(Exhibit exhibit, String statistic, String row, String column) {
        return exhibit.cell(statistic, row, column).orElseThrow().value();
    }

    private static ExhibitRow row(Exhibit exhibit, String label) {
        return exhibit.rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
