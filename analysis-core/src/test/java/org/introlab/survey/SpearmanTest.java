package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reference values: reference/survey-association/expected.csv, made by make.R there with cor and cor.test(exact = FALSE) (R
 * 4.2.2). Tolerance 1e-9 relative.
 */
class SpearmanTest {
    private static final Map<String, Double> EXPECTED = Sampled.expected("survey-association");
    private static final List<String> NAMES = List.of("yes", "q1", "q2", "share", "weight");
    private static final List<double[]> COLUMNS =
            NAMES.stream().map(Sampled::numbers).toList();

    @ParameterizedTest
    @ValueSource(strings = {"listwise", "pairwise"})
    void givesCorrelationsPValuesAndCountsOfR(String deletion) {
        Spearman ours =
                deletion.equals("listwise") ? Spearman.listwise(NAMES, COLUMNS) : Spearman.pairwise(NAMES, COLUMNS);
        assertEquals(deletion, ours.deletion());
        for (int i = 1; i < NAMES.size(); i++) {
            for (int j = 0; j < i; j++) {
                String a = NAMES.get(i);
                String b = NAMES.get(j);
                String key = String.join(",", deletion, a, b, "");
                Sampled.assertNear(EXPECTED, key + "rho", ours.rho(b, a), 1e-9);
                Sampled.assertNear(EXPECTED, key + "p", ours.pValue(a, b), 1e-9);
                Sampled.assertNear(EXPECTED, key + "n", ours.n()[i][j], 0);
                Sampled.assertNear(
                        EXPECTED, key + "low", ours.interval(a, b, 0.95).low(), 1e-9);
                Sampled.assertNear(
                        EXPECTED, key + "high", ours.interval(a, b, 0.95).high(), 1e-9);
            }
        }
    }

    @Test
    void ranksManyDistinctValuesAsItRanksFew() {
        int n = 5000;
        double[] many = IntStream.range(0, n).mapToDouble(i -> i * 7919L % 5003).toArray();
        double[] tied = IntStream.range(0, n).mapToDouble(i -> i * 31L % 997).toArray();
        Spearman ours = Spearman.pairwise(List.of("many", "tied"), List.of(many, tied));
        double[] x = midRanks(many);
        double[] y = midRanks(tied);
        assertEquals(
                new org.apache.commons.math3.stat.correlation.PearsonsCorrelation().correlation(x, y),
                ours.rho("many", "tied"),
                1e-12);
    }

    private static double[] midRanks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(v -> {
                    long below = Arrays.stream(sorted).filter(s -> s < v).count();
                    long equal = Arrays.stream(sorted).filter(s -> s == v).count();
                    return below + (equal + 1) / 2.0;
                })
                .toArray();
    }

    @Test
    void tellsWhichColumnsHaveNoCorrelation() {
        double none = Double.NaN;
        List<String> names = List.of("rising", "equal", "nobody", "falling");
        Spearman ours = Spearman.pairwise(
                names,
                List.of(
                        new double[] {1, 2, 3, 4, 5},
                        new double[] {2, 2, 2, 2, 2},
                        new double[] {none, none, none, none, none},
                        new double[] {5, 4, 3, 2, 1}));
        assertEquals(List.of("equal", "nobody"), ours.constant());
        assertTrue(Double.isNaN(ours.rho("rising", "equal")));
        assertTrue(Double.isNaN(ours.pValue("rising", "nobody")));
        assertEquals(-1, ours.rho("rising", "falling"));
        assertEquals(Double.NaN, ours.pValue("rising", "falling"));
        assertEquals(Double.NaN, ours.interval("rising", "falling", 0.95).high());
    }

    @Test
    void refusesColumnsOfDifferentLengthsAndUnknownNames() {
        double[] x = {1, 2, 3};
        assertThrows(
                IllegalArgumentException.class,
                () -> Spearman.listwise(List.of("x", "y"), List.of(x, new double[] {1, 2})));
        Spearman one = Spearman.listwise(List.of("x"), List.of(x));
        assertThrows(IllegalArgumentException.class, () -> one.rho("x", "z"));
    }

    @Property(tries = 200)
    void doesNotChangeUnderRisingTransformationsNorTheOrderOfRows(
            @ForAll @Size(25) List<@IntRange(min = -3, max = 3) Integer> a,
            @ForAll @Size(25) List<@IntRange(min = -3, max = 3) Integer> b) {
        double[] x = a.stream().mapToDouble(v -> v).toArray();
        double[] y = b.stream().mapToDouble(v -> v).toArray();
        double[][] rho = Spearman.listwise(List.of("x", "y"), List.of(x, y)).rho();
        double[] exp = Arrays.stream(x).map(Math::exp).toArray();
        double[] cubed = Arrays.stream(y).map(v -> v * v * v).toArray();
        assertArrayEquals(
                rho, Spearman.listwise(List.of("x", "y"), List.of(exp, cubed)).rho());
        double[] falling = Arrays.stream(x).map(v -> -v).toArray();
        assertEquals(
                -rho[0][1],
                Spearman.listwise(List.of("x", "y"), List.of(falling, y)).rho()[0][1],
                1e-12);
        assertArrayEquals(
                rho,
                Spearman.listwise(List.of("x", "y"), List.of(backwards(x), backwards(y)))
                        .rho());
    }

    private static double[] backwards(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }
}
