package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.introlab.csv.CsvRows;
import org.introlab.csv.Dialect;
import org.introlab.files.Sha256;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;
import org.introlab.repository.Repository;
import org.introlab.repository.Repository.Ran;
import org.introlab.repository.Reviews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study of fast-food stores: every number as another program computes it, and the verdicts that follow. */
class ReviewOfFoodStoresTest {

    private static final String STUDY = "examples/card-krueger";
    private static final Path DATA = Repository.ROOT.resolve(STUDY).resolve("data");
    private static final Path EXPECTED = Path.of("src/test/resources/card-krueger/expected.csv");
    private static final int VALUE = 1;
    private static final int TEXT_FIRST = 2;
    private static final Ledger LEDGER = Ledger.read(DATA.resolve("published/published_values.csv"));

    private static final Map<String, List<String>> GROUPS_OF =
            Map.of("diff", List.of("pa", "nj"), "lowhigh", List.of("low", "high"), "midhigh", List.of("mid", "high"));

    @TempDir
    Path folder;

    @Test
    void computesWhatAnotherProgramComputes() throws IOException {
        Map<String, JsonNode> values = Verdicts.valuesOf(Reviews.of(STUDY));
        Map<String, Double> expected = computed(VALUE);
        assertEquals(expected.keySet(), values.keySet());
        assertEquals(192, expected.size());
        expected.forEach((id, value) -> assertEquals(
                value, values.get(id).get("computed").asDouble(), 1e-9 * Math.max(1, Math.abs(value)), id));
    }

    @Test
    void reproducesWhatLiesInsideItsInterval() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Map<String, Integer> differ = new TreeMap<>();
        computed(VALUE).forEach((id, value) -> {
            expected.put(id, isInside(id, value) ? "reproduced" : "differs");
            differ.merge(id.substring(0, "CK.T2".length()), isInside(id, value) ? 0 : 1, Integer::sum);
        });
        assertEquals(expected, Verdicts.of(Reviews.of(STUDY)));
        assertEquals(Map.of("CK.T2", 6, "CK.T3", 14, "CK.T4", 3), differ);
    }

    /** What the first notebook says of the order of precedence. */
    @Test
    void findsNineFewerInsideWithTheTextBeforeTheProgram() throws IOException {
        assertEquals(169, inside(computed(VALUE)));
        assertEquals(169 - 9, inside(computed(TEXT_FIRST)));
    }

    private static long inside(Map<String, Double> computed) {
        return computed.entrySet().stream()
                .filter(e -> isInside(e.getKey(), e.getValue()))
                .count();
    }

    private static boolean isInside(String id, double value) {
        PublishedValue printed = LEDGER.find(id).orElseThrow();
        return value >= printed.low() && value <= printed.high();
    }

    @Test
    void explainsWholeGroupsAndNoErrorOfRowThree() throws IOException {
        TreeSet<String> explained = new TreeSet<>();
        Verdicts.valuesOf(Reviews.of(STUDY)).forEach((id, value) -> {
            if (value.has("explanation")) {
                double computed = value.get("explanation").get("computed").asDouble();
                assertTrue(computed >= value.get("low").asDouble() - 1e-12, id);
                assertTrue(computed <= value.get("high").asDouble() + 1e-12, id);
                explained.add(id);
            }
        });
        assertEquals(
                new TreeSet<>(List.of(
                        "CK.T2.3e.nj",
                        "CK.T2.3e.nj.se",
                        "CK.T2.3e.t",
                        "CK.T3.r2.lowhigh",
                        "CK.T3.r2.midhigh",
                        "CK.T3.r3.diff",
                        "CK.T3.r4.low",
                        "CK.T4.dv_mean",
                        "CK.T4.v.p",
                        "CK.T4.v.ser")),
                explained);
    }

    /** What the notebook says of a correlation that is fitted to the print; no cell computes it, since that would be circular. */
    @Test
    void findsOneCorrelationThatWouldGiveAllErrorsOfRowThreeIfItWereFittedToThem() throws IOException {
        Map<String, Double> computed = computed(VALUE);
        double low = -1;
        double high = 1;
        for (String column : List.of("pa", "nj", "diff", "low", "mid", "high", "lowhigh", "midhigh")) {
            PublishedValue printed = LEDGER.find("CK.T3.r3." + column + ".se").orElseThrow();
            double squares = 0;
            double products = 0;
            for (String group : GROUPS_OF.getOrDefault(column, List.of(column))) {
                double before = computed.get("CK.T3.r1." + group + ".se");
                double after = computed.get("CK.T3.r2." + group + ".se");
                squares += before * before + after * after;
                products += 2 * before * after;
            }
            low = Math.max(low, (squares - printed.high() * printed.high()) / products);
            high = Math.min(high, (squares - printed.low() * printed.low()) / products);
        }
        assertEquals(0.450, low, 0.0005);
        assertEquals(0.452, high, 0.0005);
    }

    /** What findings and the notebook say of row 4, whose mean comes out if it is rounded twice. */
    @Test
    void losesNumbersOfRowsOneAndThreeIfAllAreRoundedTwice() throws IOException {
        Map<String, Double> computed = computed(VALUE);
        List<String> lost = computed.keySet().stream()
                .filter(id -> id.startsWith("CK.T3.r"))
                .filter(id -> isInside(id, computed.get(id)) && !isInside(id, rounded(2, rounded(3, computed.get(id)))))
                .toList();
        assertEquals(List.of("CK.T3.r1.low.se", "CK.T3.r1.lowhigh.se", "CK.T3.r3.mid"), lost);
    }

    /** Halves go away from zero. */
    private static double rounded(int decimals, double value) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }

    @Test
    void endsWithOneWhenTheEmploymentOfOneStoreChanges() throws IOException {
        Path copy = Repository.copyOfStudy(STUDY, folder.resolve("study"));
        Path stores = copy.resolve("data/stores.csv");
        List<String> rows = new ArrayList<>(Files.readAllLines(stores));
        assertTrue(rows.get(1).startsWith("46,1,0,0,0,0,0,1,0,0,0,30.00,"), rows.get(1));
        rows.set(1, rows.get(1).replace("30.00,15.00,3.00", "40.00,15.00,3.00"));
        Files.write(stores, rows);
        Path out = folder.resolve("review");
        Ran ran = Repository.introlab("review", "--study", copy.toString(), "--out", out.toString());
        assertEquals(1, ran.status(), ran.out() + ran.err());
        Map<String, String> after = Verdicts.of(out);
        assertNotEquals(Verdicts.of(Reviews.of(STUDY)), after);
        assertEquals("differs", after.get("CK.T3.r1.pa"));
        assertEquals("differs", after.get("CK.T3.r4.diff"));
        assertEquals("reproduced", after.get("CK.T3.r1.nj"));
    }

    @Test
    void holdsTheDataToTheirFingerprint() throws IOException {
        String sha = Sha256.of(Files.readAllBytes(DATA.resolve("stores.csv")));
        assertTrue(Files.readString(DATA.resolve("README.md")).contains("`" + sha + "`"));
    }

    /** A column of what the other program computed. */
    private static Map<String, Double> computed(int column) throws IOException {
        CsvRows rows = CsvRows.of(Files.readAllBytes(EXPECTED), Dialect.standard());
        rows.next();
        Map<String, Double> computed = new TreeMap<>();
        while (rows.hasNext()) {
            List<String> fields = rows.next().fields();
            computed.put(fields.get(0), Double.valueOf(fields.get(column)));
        }
        return computed;
    }
}
