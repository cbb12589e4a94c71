package org.introlab.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.introlab.data.Frame;
import org.introlab.survey.Grouping;
import org.introlab.survey.IntraclassCorrelation;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.SurveyMean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** Rounding of sums makes no spread and no test; reference/sums/make.py has the exact values. */
class SumsTest {
    @Property(tries = 50)
    void aConstantColumnHasItsValueAsMeanAndNoSpread(
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double value, @ForAll @IntRange(min = 2, max = 5000) int n) {
        Summary summary = Summary.of(numbers(n, i -> value));
        assertEquals(value, summary.mean());
        assertEquals(0, summary.sd());
        assertEquals(
                value,
                weighted(numbers(n, i -> value), numbers(n, i -> 0.1 + i % 7)).mean());
        assertEquals(
                0,
                weighted(numbers(n, i -> value), numbers(n, i -> 0.1 + i % 7)).sd());
    }

    @Property(tries = 100)
    void theOrderOfRowsChangesNoDigit(
            @ForAll @Size(min = 2, max = 200) List<@DoubleRange(min = -1e9, max = 1e9) Double> values,
            @ForAll Random random) {
        Summary before = Summary.of(values.stream().mapToDouble(v -> v).toArray());
        Collections.shuffle(values, random);
        Summary after = Summary.of(values.stream().mapToDouble(v -> v).toArray());
        assertEquals(before.mean(), after.mean(), Math.ulp(before.mean()));
        assertEquals(before.sd(), after.sd(), 2 * Math.ulp(before.sd()));
    }

    @Property(tries = 100)
    void anOffsetThatDoublesHoldLeavesTheSpread(
            @ForAll @Size(min = 2, max = 200) List<@IntRange(min = -1000, max = 1000) Integer> values) {
        Summary before = Summary.of(values.stream().mapToDouble(v -> v).toArray());
        Summary after = Summary.of(values.stream().mapToDouble(v -> v + 1e15).toArray());
        // the mean is rounded to an eighth there, and what that takes is put right in the last places
        assertEquals(before.sd(), after.sd(), 8 * Math.ulp(before.sd()));
    }

    @ParameterizedTest
    @CsvSource({"1600, 2011.3, 2011.3", "2000, 0.1, 0.3", "1000001, 0.1, 0.1", "1000000, 0.1, 0.3"})
    void groupsOfEqualValuesHaveADifferenceAndNoTest(int n, double first, double second) {
        Frame frame = frame(n, i -> i % 2 == 0 ? first : second);
        for (Difference d :
                List.of(Difference.pooled(frame, "y", "g", "0", "1"), Difference.unequal(frame, "y", "g", "0", "1"))) {
            assertEquals(first - second, d.estimate());
            assertTrue(d.untested().isPresent());
            assertTrue(Double.isNaN(d.pValue()));
        }
    }

    @Test
    void hasTheDigitsOfExactArithmetic() throws IOException {
        assertEquals(1.0 / 3, Summary.of(1e16, 1, -1e16).mean());
        double[] a = numbers(20, i -> 1e15 + i * 7 % 11);
        double[] b = numbers(20, i -> 1e15 + (i * 5 + 3) % 13);
        assertEquals(expected("sd"), Summary.of(a).sd(), 1e-12);
        Frame pair = Frame.of(
                "pair", Table.create(DoubleColumn.create("a", a), DoubleColumn.create("b", b)), List.of(), List.of());
        assertEquals(expected("r"), Correlations.pearson(pair, "a", "b").r("a", "b"), 1e-12);
        Frame halves = Frame.of(
                "halves",
                Table.create(
                        DoubleColumn.create("y", numbers(20, i -> 1e12 + 0.001 * (i * 7 % 11))),
                        IntColumn.create(
                                "g", IntStream.range(0, 20).map(i -> i / 10).toArray())),
                List.of(),
                List.of());
        assertEquals(
                expected("difference"),
                Difference.unequal(halves, "y", "g", "0", "1").estimate(),
                1e-15);
        double[] scores = {1e15 + 1, 1e15 + 2, 1e15 + 5, 1e15 + 3, 1e15 + 9, 1e15 + 7};
        Grouping three = Grouping.of("g", List.of("a", "b", "c"), 0, 0, 1, 1, 2, 2);
        assertEquals(
                expected("f"), IntraclassCorrelation.of(scores, three, 0.95).f(), 1e-12);
    }

    @Test
    void equalScoresWithinGroupsHaveNoIntraclassTest() {
        int n = 100_000;
        int[] codes = IntStream.range(0, n).map(i -> i % 3).toArray();
        Grouping three = Grouping.of("g", List.of("a", "b", "c"), codes);
        IntraclassCorrelation icc =
                IntraclassCorrelation.of(numbers(n, i -> new double[] {0.1, 0.3, 0.7}[i % 3]), three, 0.95);
        assertTrue(Double.isNaN(icc.pValue()));
        for (double sign : new double[] {1, -1}) {
            double[] ulp = numbers(n, i -> sign * (i == 0 ? Math.nextUp(0.1) : 0.1));
            assertThrows(IllegalArgumentException.class, () -> IntraclassCorrelation.of(ulp, three, 0.95));
        }
    }

    @Test
    void equalScoresWithinStrataHaveAMeanToTheLastDigitAndNoInterval() {
        int n = 100_000;
        int[] codes = IntStream.range(0, n).map(i -> i % 2).toArray();
        SurveyDesign design = SurveyDesign.simple(n).stratifiedBy(Grouping.of("s", List.of("a", "b"), codes));
        MeanEstimate mean =
                SurveyMean.of(numbers(n, i -> i % 2 == 0 ? 0.1 : 0.3), design).total();
        assertEquals(0.2, mean.mean(), Math.ulp(0.2));
        assertTrue(!(mean.standardError() > 0));
    }

    private static double[] numbers(int n, IntToDoubleFunction of) {
        return IntStream.range(0, n).mapToDouble(of).toArray();
    }

    private static Frame frame(int n, IntToDoubleFunction of) {
        int[] codes = IntStream.range(0, n).map(i -> i % 2).toArray();
        return Frame.of(
                "rows",
                Table.create(DoubleColumn.create("y", numbers(n, of)), IntColumn.create("g", codes)),
                List.of(),
                List.of());
    }

    private static Summary weighted(double[] values, double[] weights) {
        Frame frame = Frame.of(
                "rows",
                Table.create(DoubleColumn.create("y", values), DoubleColumn.create("w", weights)),
                List.of(),
                List.of());
        return Summary.of(frame, "y", "w");
    }

    private static double expected(String what) throws IOException {
        try (var in = SumsTest.class.getResourceAsStream("/reference/sums/expected.csv")) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> line.startsWith(what + ","))
                    .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
