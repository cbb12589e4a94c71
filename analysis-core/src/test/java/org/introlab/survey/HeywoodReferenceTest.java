package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reference values: reference/survey-heywood/expected.csv, made by make.R there with factanal (R 4.2.2), polished on its own likelihood.
 * Tolerance 1e-7; factanal itself stops at about 1e-4.
 */
class HeywoodReferenceTest {
    private static final double TOLERANCE = 1e-7;
    private static final Map<String, Double> EXPECTED = Sampled.expected("survey-heywood");
    private static final List<String[]> DATA = Sampled.lines("survey-heywood/data.csv");

    private static Stream<String> sets() {
        return DATA.stream().skip(1).map(line -> line[0]).distinct();
    }

    private static Reliability.Several reliability(String set) {
        List<String> answers = DATA.stream()
                .filter(line -> line[0].equals(set))
                .map(line -> line[1])
                .toList();
        List<double[]> items = IntStream.range(0, answers.get(0).length())
                .mapToObj(i ->
                        answers.stream().mapToDouble(a -> a.charAt(i) - '0').toArray())
                .toList();
        List<String> names =
                IntStream.rangeClosed(1, items.size()).mapToObj(i -> "q" + i).toList();
        return (Reliability.Several) Reliability.of("set " + set, names, items, 0.95);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void givesFactanalsLoadingsAndOmegaWhereAUniquenessIsAtItsBound(String set) {
        Reliability.Several ours = reliability(set);
        assertEquals(EXPECTED.get(set + ",all,omega"), ours.omega(), TOLERANCE, set);
        for (int i = 0; i < ours.ofItems().size(); i++) {
            Reliability.ItemReliability item = ours.ofItems().get(i);
            String at = set + "," + (i + 1) + ",";
            assertEquals(EXPECTED.get(at + "loading"), item.loading(), TOLERANCE, at);
            assertEquals(EXPECTED.get(at + "uniqueness"), item.uniqueness(), TOLERANCE, at);
            boolean atBound = EXPECTED.get(at + "uniqueness") == 0.005;
            assertEquals(atBound, ours.remark().contains("Heywood case: the uniqueness of '" + item.item() + "'"), at);
        }
    }

    @Test
    void mostSetsAreHeywoodCases() {
        long heywood = sets().filter(set -> EXPECTED.entrySet().stream()
                        .anyMatch(e -> e.getKey().startsWith(set + ",")
                                && e.getKey().endsWith(",uniqueness")
                                && e.getValue() == 0.005))
                .count();
        assertTrue(heywood >= 47, heywood + " sets");
    }

    @Test
    void refusesAnOmegaOfItemsThatAreUncorrelated() {
        List<double[]> items =
                List.of(new double[] {1, 1, 1, 1, 2, 2, 2, 2}, new double[] {1, 1, 2, 2, 1, 1, 2, 2}, new double[] {
                    1, 2, 1, 2, 1, 2, 1, 2
                });
        Reliability.Several none =
                (Reliability.Several) Reliability.of("independent", List.of("a", "b", "c"), items, 0.95);
        assertTrue(Double.isNaN(none.omega()));
        assertTrue(none.remark().contains("no omega: the items are uncorrelated"), none.remark());
    }
}
