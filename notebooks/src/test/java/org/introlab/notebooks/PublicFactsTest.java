package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.study.Study;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.table.TotalsTable;
import org.introlab.repository.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.NumericColumn;

/** What agencies and the report say, as chapter 6 uses it: sourced row by row, and in agreement with itself. */
class PublicFactsTest {

    private static final Study STUDY = Study.at(Repository.ROOT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settlement",
                "county_requests",
                "county_exits_2016",
                "one_year_after",
                "status_november_2017",
                "unemployment_norway",
                "measures"
            })
    void namesTheSourceOfEveryRow(String resource) {
        Frame frame = STUDY.read(resource);
        assertEquals(Provenance.PUBLIC, frame.provenance());
        assertTrue(frame.rowCount() > 0);
        assertEquals(0, frame.column("source").countMissing());
    }

    @Test
    void countiesAddUpToThePrintedTotalsButForTheDifferenceThatTheCodeBookTellsOf() {
        Exhibit totals = TotalsTable.of(STUDY.read("county_requests"), "row", "printed_total")
                .adding("asked", "asked_minors", "agreed", "agreed_minors")
                .by("year")
                .exhibit("", "", "");
        assertEquals(Map.of("year=2017 agreed", 7.0, "year=2017 agreed_minors", 41.0), differences(totals));
    }

    @Test
    void exitsByCountyLackThePersonsWhoAreInNoCounty() {
        Exhibit totals = TotalsTable.of(STUDY.read("county_exits_2016"), "row", "printed_total")
                .adding("exited", "to_work", "to_education")
                .exhibit("", "", "");
        assertEquals(36.0, differences(totals).get("all exited"));
    }

    @Test
    void theCountryIsAskedForAndAgreesToWhatTheCountyTablePrints() {
        Frame settlement = STUDY.read("settlement");
        Frame requests = STUDY.read("county_requests");
        for (String year : List.of("2016", "2017")) {
            for (String series : List.of("asked", "agreed")) {
                assertEquals(
                        number(requests, series, Map.of("year", year, "row", "printed_total")),
                        number(settlement, "persons", Map.of("year", year, "series", series)));
            }
        }
    }

    @Test
    void printedPercentagesAreThoseOfTheCounts() {
        Frame exits = STUDY.read("county_exits_2016");
        for (int i = 0; i < exits.rowCount(); i++) {
            double went = at(exits, "to_work", i) + at(exits, "to_education", i);
            assertRounds(at(exits, "percent", i), 100 * went / at(exits, "exited", i));
        }
        Frame status = STUDY.read("status_november_2017");
        for (int i = 0; i < status.rowCount(); i++) {
            String gender = text(status, "gender", i);
            double all = number(status, "persons", Map.of("status", "all", "gender", gender));
            assertRounds(at(status, "percent", i), 100 * at(status, "persons", i) / all);
        }
    }

    @Test
    void statusesAndGendersAddUpToAll() {
        Frame status = STUDY.read("status_november_2017");
        for (String gender : List.of("all", "men", "women")) {
            assertEquals(
                    persons(status, gender, "work_or_education", "unemployed", "other"),
                    persons(status, gender, "all"));
            assertEquals(
                    persons(status, gender, "work_only", "work_and_education", "education_only"),
                    persons(status, gender, "work_or_education"));
        }
        for (String level : status.variable("status").levels()) {
            assertEquals(
                    persons(status, "men", level) + persons(status, "women", level), persons(status, "all", level));
        }
    }

    @Test
    void theYearAfter2016IsTheSameInBothFilesOfStatisticsNorway() {
        Frame after = STUDY.read("one_year_after");
        Frame status = STUDY.read("status_november_2017");
        for (String gender : List.of("all", "men", "women")) {
            assertEquals(
                    number(status, "percent", Map.of("status", "work_or_education", "gender", gender)),
                    number(after, "percent", Map.of("exit_year", "2016", "gender", gender)));
        }
    }

    @Test
    void measuresFollowTheTextAndUseEveryThemeStandingAndSection() {
        Frame measures = STUDY.read("measures");
        for (int i = 0; i < measures.rowCount(); i++) {
            assertEquals(i + 1, at(measures, "number", i));
            assertTrue(i == 0 || text(measures, "section", i - 1).compareTo(text(measures, "section", i)) <= 0);
            assertTrue(text(measures, "source", i).endsWith("page " + text(measures, "page", i)));
        }
        for (String column : List.of("theme", "standing", "section")) {
            assertEquals(
                    measures.variable(column).levels().size(),
                    measures.column(column).unique().size());
        }
    }

    private static Map<String, Double> differences(Exhibit totals) {
        Map<String, Double> found = new TreeMap<>();
        totals.cells()
                .filter(cell -> cell.key().statistic().equals("difference") && cell.value() != 0)
                .forEach(cell -> found.put(cell.key().row() + " " + cell.key().column(), cell.value()));
        return found;
    }

    private static double persons(Frame status, String gender, String... levels) {
        return List.of(levels).stream()
                .mapToDouble(level -> number(status, "persons", Map.of("status", level, "gender", gender)))
                .sum();
    }

    private static double number(Frame frame, String column, Map<String, String> where) {
        int[] rows = IntStream.range(0, frame.rowCount())
                .filter(i -> where.entrySet().stream()
                        .allMatch(e -> text(frame, e.getKey(), i).equals(e.getValue())))
                .toArray();
        assertEquals(1, rows.length, where.toString());
        return at(frame, column, rows[0]);
    }

    private static void assertRounds(double printed, double computed) {
        assertTrue(Math.abs(printed - computed) <= 0.5, printed + " for " + computed);
    }

    private static double at(Frame frame, String column, int row) {
        return ((NumericColumn<?>) frame.column(column)).getDouble(row);
    }

    private static String text(Frame frame, String column, int row) {
        return frame.column(column).getString(row);
    }
}
