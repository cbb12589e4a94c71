package org.introlab.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.index.UnitMeans;
import org.introlab.summary.Correlations;
import org.introlab.summary.Difference;
import org.introlab.summary.Summary;
import org.introlab.survey.Grouping;
import org.introlab.survey.IntraclassCorrelation;
import org.introlab.survey.Reliability;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.SurveyMean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RangeTest {
    private static final double[] PLAIN = {1, 2.5, -3, 4, 6, 2, -1, 0.5};
    private static final Grouping HALVES = Grouping.of("half", List.of("1", "2"), 0, 0, 0, 0, 1, 1, 1, 1);

    private static double[] times(double factor) {
        return Arrays.stream(PLAIN).map(x -> x * factor).toArray();
    }

    private static Frame frame(double factor) {
        Table table = Table.create(
                "t",
                DoubleColumn.create("x", times(factor)),
                DoubleColumn.create("y", 3, 1, 4, 1, 5, 9, 2, 6),
                StringColumn.create("g", "a", "a", "a", "a", "b", "b", "b", "b"));
        return Frame.of("t", table, List.of(Variable.factor("g", List.of("a", "b"))), List.of());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e200, 1e-200, 1e300, 1e-300})
    void meansCorrelationsAndReliabilityRefuseWhatTheyCannotSquare(double factor) {
        Frame frame = frame(factor);
        refuses(() -> Summary.of(times(factor)).sd());
        refuses(() -> Correlations.pearson(frame, "x", "y"));
        refuses(() -> Difference.unequal(frame, "x", "g", "a", "b").stdError());
        refuses(() -> Difference.pooled(frame, "x", "g", "a", "b").pValue());
        refuses(() -> IntraclassCorrelation.of(times(factor), HALVES, 0.95));
        refuses(() -> SurveyMean.of(times(factor), SurveyDesign.simple(8)));
        refuses(() -> SurveyDesign.simple(8)
                .weightedBy(Arrays.stream(times(factor)).map(Math::abs).toArray()));
        refuses(() -> UnitMeans.of(HALVES, times(factor), List.of()));
        List<double[]> items =
                IntStream.range(0, 3).mapToObj(i -> times(factor)).toList();
        refuses(() -> Reliability.of("r", List.of("a", "b", "c"), items, 0.95));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-150, 0x1p-40, 0x1p40, 0x1p150})
    void aPowerOfTwoIsOneInMeansAndNothingInCorrelations(double factor) {
        assertEquals(
                Summary.of(PLAIN).sd() * factor,
                Summary.of(times(factor)).sd(),
                1e-14 * factor * Summary.of(PLAIN).sd());
        assertEquals(
                Correlations.pearson(frame(1), "x", "y").r("x", "y"),
                Correlations.pearson(frame(factor), "x", "y").r("x", "y"),
                1e-14);
        Difference plain = Difference.unequal(frame(1), "x", "g", "a", "b");
        Difference scaled = Difference.unequal(frame(factor), "x", "g", "a", "b");
        assertEquals(plain.stdError() * factor, scaled.stdError(), 1e-13 * factor * plain.stdError());
        assertEquals(plain.pValue(), scaled.pValue(), 1e-12);
        assertEquals(
                IntraclassCorrelation.of(PLAIN, HALVES, 0.95).icc(),
                IntraclassCorrelation.of(times(factor), HALVES, 0.95).icc(),
                1e-12);
    }

    @Test
    void smallestAndMedianNeedNoSquares() {
        assertEquals(-3e200, Summary.of(times(1e200)).min(), 1e187);
        assertThrows(IllegalArgumentException.class, () -> Summary.of(1.7e308, 1.6e308)
                .mean());
    }

    @Test
    void zerosAndMissingValuesPass() {
        double[] none = {0, Double.NaN, 0};
        assertArrayEquals(none, Range.check(none, "Nothing"));
        assertArrayEquals(new double[0], Range.checkWeights(new double[0], "No weight"));
    }

    private static void refuses(Executable work) {
        String message = assertThrows(IllegalArgumentException.class, work).getMessage();
        assertTrue(message.contains("by a power of ten"), message);
    }
}
