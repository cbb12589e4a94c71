package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.introlab.exhibit.view.FrameView;
import org.introlab.exhibit.view.Renderings;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class GroupedTest {
    private static final Source OPEN = new Source("data/people.csv", Provenance.PUBLIC, "0".repeat(64));
    private static final Source SECRET = new Source("data/people.csv", Provenance.RESTRICTED, "0".repeat(64));

    /** So many persons in each place; every other one is a woman, the income is 100 and the number of the row. */
    private static Frame people(Source source, int... places) {
        StringColumn place = StringColumn.create("place");
        for (int p = 0; p < places.length; p++) {
            for (int i = 0; i < places[p]; i++) {
                place.append("place" + p);
            }
        }
        int n = place.size();
        return Frame.of(
                "people",
                Table.create(
                        place,
                        StringColumn.create("gender", IntStream.range(0, n).mapToObj(i -> i % 2 == 0 ? "f" : "m")),
                        DoubleColumn.create(
                                "income",
                                IntStream.range(0, n)
                                        .mapToDouble(i -> 100.5 + i)
                                        .toArray()),
                        IntColumn.create(
                                "old",
                                IntStream.range(0, n).map(i -> i == 0 ? 1 : 0).toArray())),
                List.of(
                        Variable.factor(
                                "place",
                                IntStream.range(0, places.length)
                                        .mapToObj(p -> "place" + p)
                                        .toList()),
                        Variable.factor("gender", List.of("m", "f")).labelled("en", "Gender"),
                        Variable.of("income").labelled("en", "Income")),
                List.of(source));
    }

    @Test
    void givesARowForEachGroupAndAColumnForEachNumber() {
        Frame groups = people(OPEN, 3, 4)
                .groupBy("gender", "place")
                .count()
                .mean("income")
                .as("average")
                .first("income", "place")
                .as("where", "Where")
                .share("old", "1")
                .frame();
        assertEquals(
                List.of("gender", "place", "n", "average", "income_first", "where", "old=1"), groups.columnNames());
        assertEquals("m", groups.row(0).text("gender"));
        assertEquals(1, groups.row(0).number("n"));
        assertEquals(101.5, groups.row(0).number("average"));
        assertEquals("place0", groups.row(0).text("where"));
        assertEquals(0.5, groups.row(2).number("old=1"));
        assertEquals("Gender", groups.variable("gender").label("en"));
        assertEquals(List.of("m", "f"), groups.variable("gender").levels());
        assertEquals("Income, mean", groups.variable("average").label("en"));
        assertEquals("Where", groups.variable("where").label("en"));
        assertEquals(List.of(OPEN), groups.sources());
        assertEquals("people by gender, place", groups.name());
    }

    @Test
    void keepsRowsWithoutAValueAsTheLastGroup() {
        Frame frame = Frame.of(Table.create(
                StringColumn.create("g", "b", "", "a", "b"), DoubleColumn.create("x", 1, 2, Double.NaN, 3)));
        Frame groups = frame.groupBy("g").mean("x").frame();
        assertEquals(
                List.of("a", "b", ""),
                groups.rows().stream().map(r -> r.text("g")).toList());
        assertTrue(groups.row(0).isMissing("x_mean"));
        assertEquals(2, groups.row(1).number("x_mean"));
        assertEquals(List.of("a", "b"), groups.variable("g").levels());
        assertEquals(1, frame.groupBy().frame().rowCount());
        assertEquals(4, frame.groupBy().frame().row(0).number("n"));
    }

    @Test
    void weighsSumsMeansAndSharesAndRefusesWeightedQuantiles() {
        Frame frame = Frame.of(Table.create(
                StringColumn.create("g", "a", "a", "a"),
                DoubleColumn.create("x", 1, 2, 5),
                DoubleColumn.create("w", 1, 3, 0),
                DoubleColumn.create("negative", 1, -3, 0)));
        Frame groups = frame.groupBy("g")
                .weightedBy("w")
                .mean("x")
                .sum("x")
                .share("x", "2")
                .frame();
        assertEquals(1.75, groups.row(0).number("x_mean"));
        assertEquals(7, groups.row(0).number("x_sum"));
        assertEquals(0.75, groups.row(0).number("x=2"));
        assertThrows(
                IllegalArgumentException.class,
                () -> frame.groupBy("g").weightedBy("w").median("x").frame());
        assertThrows(IllegalArgumentException.class, () -> frame.groupBy("g").weightedBy("negative"));
    }

    @Test
    void refusesWhatIsNotThere() {
        Frame frame = people(OPEN, 3);
        assertThrows(IllegalArgumentException.class, () -> frame.groupBy("none"));
        assertThrows(
                IllegalArgumentException.class, () -> frame.groupBy("gender").mean("place"));
        assertThrows(
                IllegalArgumentException.class, () -> frame.groupBy("gender").share("gender", "x"));
        assertThrows(IllegalStateException.class, () -> frame.groupBy("gender").as("x"));
        assertThrows(
                IllegalArgumentException.class,
                () -> frame.groupBy("gender").mean("income").mean("income").frame());
    }

    @Test
    void withholdsAllNumbersOfSmallGroupsAndThoseThatTellThem() {
        Frame groups = people(SECRET, 9, 3, 6, 20)
                .groupBy("place")
                .count()
                .mean("income")
                .frame();
        // place1 has three persons; place2 would tell them from the total
        assertEquals(9, groups.row(0).number("n"));
        for (int small : List.of(1, 2)) {
            assertTrue(groups.row(small).isMissing("n"));
            assertTrue(groups.row(small).isMissing("income_mean"));
        }
        assertEquals(20, groups.row(3).number("n"));
        assertTrue(groups.isOfGuardedUnits());
        assertFalse(groups.isGuarded());
        assertEquals(Provenance.RESTRICTED, groups.provenance());
        assertTrue(FrameView.of(groups).text().contains("would disclose fewer than 5 persons are missing"));
    }

    @Test
    void withholdsTheOwnValuesOfFewInLargeGroups() {
        Frame groups = people(SECRET, 20, 21)
                .groupBy("place")
                .count()
                .min("income")
                .max("income")
                .median("income")
                .quantile("income", 0.9)
                .first("income")
                .mean("old")
                .sd("old")
                .sum("old")
                .frame();
        for (String own : List.of("income_min", "income_max", "income_median", "income_p90", "income_first")) {
            assertTrue(groups.row(1).isMissing(own), own);
        }
        for (String few : List.of("old_mean", "old_sd", "old_sum")) {
            assertTrue(groups.row(0).isMissing(few), few);
            assertEquals(0, groups.row(1).number(few), few);
        }
    }

    @Test
    void withholdsSharesThatTellTheRest() {
        StringColumn answer = StringColumn.create("answer");
        IntStream.range(0, 30).forEach(i -> answer.append(i < 3 ? "never" : i < 15 ? "often" : "daily"));
        Frame frame = Frame.of(
                "p",
                Table.create(answer),
                List.of(Variable.factor("answer", List.of("never", "often", "daily"))),
                List.of(SECRET));
        assertEquals(
                0.4, frame.groupBy().share("answer", "often").frame().row(0).number("answer=often"));
        Frame two = frame.groupBy()
                .share("answer", "often")
                .share("answer", "daily")
                .frame();
        assertTrue(two.row(0).isMissing("answer=often"));
        assertTrue(two.row(0).isMissing("answer=daily"));
        assertTrue(frame.groupBy().share("answer", "never").frame().row(0).isMissing("answer=never"));
    }

    @Test
    void refusesToGroupRestrictedPersonsByTheirOwnValues() {
        Frame frame = people(SECRET, 30);
        assertThrows(DisclosureException.class, () -> frame.groupBy("income"));
        assertThrows(DisclosureException.class, () -> frame.with("name", r -> "person " + r.index())
                .groupBy("name"));
    }

    @Test
    void showsGroupsOfManyOfDataOfWhichNobodyKnowsTheFile() {
        Frame byHand = Frame.of(people(OPEN, 10, 10).table().copy().where(t -> t.numberColumn("income")
                .isGreaterThan(0)));
        assertEquals(Provenance.PUBLIC, byHand.provenance());
        Frame unknown = Frame.of(Table.create(StringColumn.create("g", "a", "a", "a", "a", "a", "b")));
        assertTrue(unknown.groupBy("g").frame().isGuarded());
        assertEquals(1, unknown.groupBy("g").frame().row(1).number("n"));
        Frame many = unknown.where(r -> r.is("g", "a")).groupBy("g").frame();
        assertFalse(many.isGuarded());
        assertEquals(Provenance.UNKNOWN, many.provenance());
    }

    @Test
    void showsItselfAsAFrame() {
        String shown = Renderings.of(people(OPEN, 3, 4).groupBy("place").mean("income"))
                .orElseThrow()
                .text();
        assertTrue(shown.contains("income_mean"), shown);
        assertTrue(shown.contains("place1"), shown);
    }
}
