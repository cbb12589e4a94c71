package programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.SampleFlow.Step;
import org.introlab.data.Source;
import org.introlab.data.study.Study;
import org.junit.jupiter.api.Test;
import tech.tablesaw.columns.Column;

/** The joined register against a count of the shipped files' own lines, and one person traced by hand. */
class RegisterTest {
    private static final Register REGISTER = Register.open(Study.here());

    /** What the lines of the files say of the persons, counted without any class of the library. */
    private record Counted(Map<String, Long> persons, Map<String, Long> noStart, Map<String, Long> noUnemployment) {

        static Counted now() {
            Map<String, String> network = new HashMap<>();
            lines("municipalities").forEach(f -> network.put(f[0], f[1].equals("0") ? "other" : "network"));
            Set<String> published = new HashSet<>();
            lines("unemployment").filter(f -> f.length > 2).forEach(f -> published.add(f[0] + f[1]));
            Map<String, Long> persons = new TreeMap<>();
            Map<String, Long> noStart = new TreeMap<>();
            Map<String, Long> noUnemployment = new TreeMap<>();
            lines("register").forEach(f -> {
                String group = network.get(f[1]);
                persons.merge(group, 1L, Long::sum);
                if (f[6].isEmpty()) {
                    noStart.merge(group, 1L, Long::sum);
                } else if (!published.contains(f[1] + f[7].substring(0, 4))) {
                    noUnemployment.merge(group, 1L, Long::sum);
                }
            });
            return new Counted(persons, noStart, noUnemployment);
        }

        private static Stream<String[]> lines(String file) {
            try {
                return Files.readAllLines(Study.here().root().resolve("data").resolve(file + ".csv")).stream()
                        .skip(1)
                        .map(line -> line.split(","));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static long sum(Map<String, Long> groups) {
            return groups.values().stream().mapToLong(n -> n).sum();
        }
    }

    @Test
    void accountsForEveryPersonThatDropsOut() {
        Counted counted = Counted.now();
        long all = Counted.sum(counted.persons());
        long started = all - Counted.sum(counted.noStart());
        long complete = started - Counted.sum(counted.noUnemployment());
        assertEquals(
                List.of(
                        new Step("former participants in the register", 0, all),
                        new Step("no start month registered, so no months in the programme", all - started, started),
                        new Step(
                                "no unemployment figure for the municipality in the year of exit",
                                started - complete,
                                complete)),
                REGISTER.sample().steps());
        assertEquals(all, REGISTER.persons().rowCount());
        assertEquals(complete, REGISTER.completeCases().rowCount());
    }

    @Test
    void accountsForThemByMembership() {
        Counted counted = Counted.now();
        REGISTER.sample().groups().forEach((group, steps) -> {
            assertEquals(counted.persons().get(group), steps.get(0).remaining(), group);
            assertEquals(counted.noStart().get(group), steps.get(1).dropped(), group);
            assertEquals(counted.noUnemployment().get(group), steps.get(2).dropped(), group);
        });
        assertEquals(
                counted.persons().keySet(),
                new TreeSet<>(REGISTER.sample().groups().keySet()));
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
