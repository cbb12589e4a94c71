package org.introlab.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.SampleFlow.Step;
import org.introlab.data.Source;
import org.introlab.data.Study;
import org.junit.jupiter.api.Test;
import tech.tablesaw.columns.Column;

/** Counts of the shipped synthetic files as their code book states them, and of one person traced by hand. */
class RegisterTest {
    private static final Register REGISTER = Register.open(Study.here());

    @Test
    void holdsAllPersonsAndTheCompleteCases() {
        assertEquals(23_032, REGISTER.persons().rowCount());
        assertEquals(22_009, REGISTER.completeCases().rowCount());
    }

    @Test
    void accountsForEveryPersonThatDropsOut() {
        assertEquals(
                List.of(
                        new Step("former participants in the register", 0, 23_032),
                        new Step("no start month registered, so no months in the programme", 727, 22_305),
                        new Step("no unemployment figure for the municipality in the year of exit", 296, 22_009)),
                REGISTER.sample().steps());
    }

    @Test
    void accountsForThemByMembership() {
        Map<String, List<Long>> dropped = new TreeMap<>();
        REGISTER.sample()
                .groups()
                .forEach((group, steps) ->
                        dropped.put(group, steps.stream().map(Step::dropped).toList()));
        assertEquals(Map.of("network", List.of(0L, 360L, 10L), "other", List.of(0L, 367L, 286L)), dropped);
        long remaining = REGISTER.sample().groups().values().stream()
                .mapToLong(steps -> steps.get(2).remaining())
                .sum();
        assertEquals(22_009, remaining);
    }

    @Test
    void derivesThePersonInRowThree() {
        // register.csv row 3: 2,M004,male,25-34,1,Somalia,2011-06,2013-06,work
        Frame persons = REGISTER.persons();
        int row = 1;
        assertEquals("2", persons.column("person_id").getString(row));
        assertEquals("2013", persons.column("cohort").getString(row));
        assertEquals("24", persons.column("months").getString(row));
        assertEquals("1", persons.column("success").getString(row));
        assertEquals("0", persons.column("after").getString(row));
    }

    @Test
    void derivesSuccessFromTheReasonAlone() {
        Frame persons = REGISTER.persons();
        Map<String, String> success = new TreeMap<>();
        for (int i = 0; i < persons.rowCount(); i++) {
            success.merge(
                    persons.column("exit_reason").getString(i),
                    persons.column("success").getString(i),
                    (a, b) -> a.equals(b) ? a : "both");
        }
        assertEquals(
                Map.of(
                        "work", "1",
                        "upper_secondary_education", "1",
                        "higher_education", "1",
                        "completed_other", "0",
                        "dropped_out", "0",
                        "moved", "0",
                        "illness_or_parental_leave", "0",
                        "other", "0"),
                success);
    }

    @Test
    void joinsTheMunicipalityAndTheYearOfExit() {
        Frame persons = REGISTER.persons();
        Column<?> municipality = persons.column("municipality_id");
        int checked = 0;
        for (int i = 0; i < persons.rowCount(); i++) {
            if (municipality.getString(i).equals("M001")) {
                String cohort = persons.column("cohort").getString(i);
                assertEquals("2", persons.column("network").getString(i));
                assertEquals("network", persons.column("group").getString(i));
                assertEquals("1", persons.column("member").getString(i));
                if (cohort.equals("2012")) {
                    assertEquals(1.85, persons.column("unemployment").get(i));
                    checked++;
                }
            }
        }
        assertTrue(checked > 0);
    }

    @Test
    void namesAndLevelsComeFromTheCodeBook() {
        Frame cases = REGISTER.completeCases();
        for (String name :
                List.of("success", "gender", "age", "track", "origin", "cohort", "months", "unemployment", "network")) {
            assertEquals(0, cases.column(name).countMissing(), name);
        }
        assertEquals(List.of("0", "1", "2", "3"), cases.variable("network").levels());
        assertEquals(
                List.of("16-24", "25-34", "35-44", "45+"), cases.variable("age").levels());
        assertEquals("Alder ved innvandring", cases.variable("age").label("nb"));
        assertEquals("2011", cases.variable("cohort").levels().get(0));
    }

    @Test
    void isSyntheticAndNamesItsThreeFiles() {
        assertEquals(Provenance.SYNTHETIC, REGISTER.completeCases().provenance());
        assertEquals(
                List.of("data/register.csv", "data/municipalities.csv", "data/unemployment.csv"),
                REGISTER.completeCases().sources().stream().map(Source::file).toList());
    }
}
