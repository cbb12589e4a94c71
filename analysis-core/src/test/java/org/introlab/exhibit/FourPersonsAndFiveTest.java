package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.series.SeriesFigure;
import org.introlab.exhibit.table.DescriptiveTable;
import org.introlab.exhibit.table.TotalsTable;
import org.introlab.exhibit.units.RankTable;
import org.introlab.exhibit.units.UnitScatter;
import org.introlab.exhibit.view.TableView;
import org.introlab.index.RankSets;
import org.introlab.index.UnitMeans;
import org.introlab.model.Fit;
import org.introlab.model.Ols;
import org.introlab.survey.Grouping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Four persons are few and five are not, in whatever shows groups, units or rows; of public data all is shown. */
class FourPersonsAndFiveTest {

    /** A large group a and a small one b, whose mean no other has. */
    private static Frame persons(Provenance provenance, int few) {
        int n = 20 + few;
        return Frame.of(
                "persons",
                Table.create(
                        StringColumn.create(
                                "group",
                                IntStream.range(0, n)
                                        .mapToObj(i -> i < 20 ? "a" : "b")
                                        .toArray(String[]::new)),
                        DoubleColumn.create(
                                "x",
                                IntStream.range(0, n)
                                        .mapToDouble(i -> i < 20 ? i : 7316.25)
                                        .toArray())),
                List.of(Variable.factor("group", List.of("a", "b"))),
                List.of(new Source("persons.csv", provenance, "00")));
    }

    @ParameterizedTest
    @CsvSource({"RESTRICTED,4,false", "UNKNOWN,4,false", "PUBLIC,4,true", "RESTRICTED,5,true", "UNKNOWN,5,true"})
    void aSeriesIsDrawnOfFive(Provenance provenance, int few, boolean shown) {
        Exhibit means =
                DescriptiveTable.of(persons(provenance, few), "group").mean("x").exhibit("", "", "t");
        for (SeriesFigure figure : List.of(SeriesFigure.ofColumns(means, "mean"), SeriesFigure.ofRows(means, "mean"))) {
            Exhibit drawn = figure.exhibit("", "", "t");
            String all = drawn.html()
                    + drawn.csv()
                    + drawn.figure().orElseThrow().json()
                    + drawn.figure().orElseThrow().dataTable().printAll();
            assertEquals(shown, all.contains("7316.25") || all.contains("7,316"), all);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Provenance.class,
            names = {"RESTRICTED", "UNKNOWN"})
    void rowsAreNotShownOneByOneHoweverManyThereAre(Provenance guarded) {
        for (int few : new int[] {4, 5}) {
            Frame frame = persons(guarded, few);
            Fit fit = Ols.of("x ~ factor(group)").fit(frame);
            assertThrows(DisclosureException.class, () -> SeriesFigure.of(frame, "group", "x"));
            assertThrows(DisclosureException.class, () -> SeriesFigure.of(frame, "group", "x", "group"));
            assertThrows(DisclosureException.class, () -> TotalsTable.of(frame, "group", "b"));
            assertThrows(DisclosureException.class, () -> UnitScatter.of(frame, "group", "x", "x", fit, "t"));
            assertFalse(TableView.of(frame.table()).text().contains("7316"));
            assertFalse(TableView.of(
                            frame.table().where(frame.table().doubleColumn("x").isGreaterThan(100)))
                    .html()
                    .contains("7316"));
        }
        assertTrue(TableView.of(Table.create(DoubleColumn.create("x", 7316.25)))
                .text()
                .contains("7316"));
    }

    @ParameterizedTest
    @CsvSource({"RESTRICTED,4,false", "UNKNOWN,4,false", "RESTRICTED,5,true", "UNKNOWN,5,true", "PUBLIC,4,true"})
    void aScatterOfUnitsHasThoseOfFive(Provenance provenance, int few, boolean shown) {
        Frame units = Frame.ofUnits(
                "units",
                Table.create(
                        StringColumn.create("unit", "a", "b", "c", "d", "e", "f", "g"),
                        DoubleColumn.create("x", new double[] {1, 2, 3, 4, 5, 6, 7}),
                        DoubleColumn.create("y", new double[] {2, 3, 3, 5, 6, 6, 7316.25})),
                List.of(),
                List.of(new Source("units.csv", provenance, "00")),
                9,
                9,
                9,
                9,
                9,
                9,
                few);
        Exhibit e = UnitScatter.of(units, "unit", "x", "y", Ols.of("y ~ x").fit(units), "t");
        String all = e.html() + e.csv() + e.figure().orElseThrow().json();
        assertEquals(shown, all.contains("7316.25"), all);
        assertEquals(shown ? 7 : 6, e.cell("value", "n", "value").orElseThrow().value());
        assertEquals(provenance, e.provenance());
    }

    @Test
    void aScatterRefusesAFitOfGuardedData() {
        Table table = Table.create(
                StringColumn.create("unit", "a", "b", "c", "d", "e"),
                DoubleColumn.create("x", new double[] {1, 2, 3, 4, 5}),
                DoubleColumn.create("y", new double[] {2, 3, 3, 5, 6}));
        Frame open = Frame.of("open", table, List.of(), List.of(new Source("open.csv", Provenance.PUBLIC, "00")));
        Frame closed = Frame.of("closed", table, List.of(), List.of());
        Fit fit = Ols.of("y ~ x").fit(closed);
        assertThrows(DisclosureException.class, () -> UnitScatter.of(open, "unit", "x", "y", fit, "t"));
    }

    private static Exhibit ranks(Provenance provenance, int... sizes) {
        List<String> names =
                IntStream.range(0, sizes.length).mapToObj(u -> "unit " + u).toList();
        int[] codes = IntStream.range(0, sizes.length)
                .flatMap(u -> IntStream.range(0, sizes[u]).map(i -> u))
                .toArray();
        double[] numbers = IntStream.range(0, codes.length)
                .mapToDouble(i -> 10 * codes[i] + i * 7 % 5)
                .toArray();
        UnitMeans means = UnitMeans.of(
                Grouping.of("unit", names, codes), numbers, List.of(new Source("x.csv", provenance, "00")));
        double[] errors =
                IntStream.range(0, sizes.length).mapToDouble(u -> 0.5 + u).toArray();
        return RankTable.sets(RankSets.of(names, means.means(), errors, 0.95, 50, 1), means, "t");
    }

    @ParameterizedTest
    @EnumSource(
            value = Provenance.class,
            names = {"RESTRICTED", "UNKNOWN"})
    void aUnitOfFourKeepsItsNameAloneAndStandsLast(Provenance guarded) {
        Exhibit e = ranks(guarded, 6, 7, 8, 4);
        assertEquals("unit 3", e.rows().get(3).label(), "the highest stands last, where no place tells its rank");
        List<Cell> withheld = e.cells().filter(Cell::withheld).toList();
        assertEquals(e.cells().filter(cell -> cell.key().row().equals("unit 3")).toList(), withheld, "all its numbers");
        assertFalse(e.figure().orElseThrow().json().toString().contains("unit 3"));
        Exhibit five = ranks(guarded, 6, 7, 8, 5);
        assertEquals("unit 3", five.rows().get(0).label());
        assertTrue(five.cells().noneMatch(Cell::withheld));
    }

    @ParameterizedTest
    @EnumSource(
            value = Provenance.class,
            names = {"RESTRICTED", "UNKNOWN"})
    void personsAreNoUnits(Provenance guarded) {
        assertThrows(DisclosureException.class, () -> ranks(guarded, 1, 1, 1, 9));
        ranks(Provenance.PUBLIC, 1, 1, 1, 9);
        ranks(guarded, 1, 1, 9, 9);
    }
}
