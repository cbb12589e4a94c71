package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.MeanBasis;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.survey.AlternativeReadings;
import org.introlab.exhibit.survey.MeanTable;
import org.introlab.exhibit.survey.SubgroupTable;
import org.introlab.exhibit.table.DescriptiveTable;
import org.introlab.exhibit.table.DifferenceTable;
import org.introlab.model.DiffInDiff;
import org.introlab.survey.Indicator;
import org.introlab.survey.Item;
import org.introlab.survey.ItemMean;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.MissingRule;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.SurveyMean;
import org.introlab.survey.groups.SubgroupShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A share of few among many is withheld, however it is weighted and however its two values are coded; a mean of numbers is no share. */
class SharesOfFewTest {
    private static final int N = 200;
    private static final List<Source> RESTRICTED = List.of(new Source("x.csv", Provenance.RESTRICTED, "00"));

    private static double[] weights() {
        return IntStream.range(0, N).mapToDouble(i -> 1 + i % 7 / 100.0).toArray();
    }

    /** The first so many have one value, all others another. */
    private static Frame persons(int yes, double no, double other) {
        double[] value =
                IntStream.range(0, N).mapToDouble(i -> i < yes ? other : no).toArray();
        String[] answer =
                IntStream.range(0, N).mapToObj(i -> i < yes ? "yes" : "no").toArray(String[]::new);
        String[] sex = IntStream.range(0, N)
                .mapToObj(i -> i < yes || i % 2 == 0 ? "f" : "m")
                .toArray(String[]::new);
        return Frame.of(
                "persons",
                Table.create(
                        DoubleColumn.create("v", value),
                        StringColumn.create("q", answer),
                        StringColumn.create("sex", sex),
                        DoubleColumn.create("w", weights()),
                        DoubleColumn.create(
                                "treated",
                                IntStream.range(0, N)
                                        .mapToDouble(i -> i % 4 / 2)
                                        .toArray()),
                        DoubleColumn.create(
                                "after",
                                IntStream.range(0, N).mapToDouble(i -> i % 2).toArray())),
                List.of(Variable.factor("q", List.of("no", "yes")), Variable.factor("sex", List.of("f", "m"))),
                RESTRICTED);
    }

    private static boolean withholds(Exhibit e, String statistic) {
        List<Cell> cells =
                e.cells().filter(c -> c.key().statistic().equals(statistic)).toList();
        assertFalse(cells.isEmpty(), e.text());
        return cells.stream().anyMatch(Cell::withheld);
    }

    private static Responses responses(Frame frame) {
        return Responses.of(frame, List.of(Item.of("q", "Q", Scale.of("no", "yes"))))
                .sampled(SurveyDesign.simple(N).weightedBy(weights()));
    }

    private static Indicator agrees() {
        return new Indicator("agrees", "Agrees", List.of("q"), Set.of("yes"), MissingRule.VALID_ANSWERS);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "4, true", "5, false", "100, false", "195, false", "196, true", "199, true"})
    void aWeightedShareIsThatOfThoseWhoHaveItOrHaveItNot(int yes, boolean withheld) {
        Frame frame = persons(yes, 0, 1);
        MeanEstimate mean = SurveyMean.of(
                        frame.numbers("v"), SurveyDesign.simple(N).weightedBy(weights()))
                .total();
        assertEquals(Math.min(yes, N - yes), mean.fewest());
        assertEquals(withheld, withholds(MeanTable.of("t", Map.of("all", mean), RESTRICTED), "share"));
        assertEquals(
                withheld,
                withholds(
                        AlternativeReadings.of("t", "u")
                                .reading("a", "A", mean)
                                .from(RESTRICTED)
                                .exhibit("", "", "t"),
                        "estimate"));
        assertEquals(
                withheld,
                withholds(
                        DescriptiveTable.of(frame)
                                .weightedBy("w")
                                .mean("v")
                                .sd("v")
                                .exhibit("", "", "t"),
                        "sd"));
        MeanEstimate item = ItemMean.of(responses(frame), agrees());
        assertEquals(withheld, withholds(MeanTable.of("t", Map.of("item", item), RESTRICTED), "share"));
        Exhibit groups = SubgroupTable.of(
                        SubgroupShares.of(responses(frame), List.of(agrees()), "sex"), List.of("agrees"))
                .exhibit("", "", "t");
        assertEquals(
                withheld,
                groups.cell("share", "total=all", "agrees").orElseThrow().withheld());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 100", "1, 2", "-1, 1", "0.1, 0.3"})
    void aShareIsOneHoweverItsTwoValuesAreCoded(double no, double yes) {
        Frame frame = persons(1, no, yes);
        assertTrue(withholds(DescriptiveTable.of(frame).mean("v").exhibit("", "", "t"), "mean"));
        assertTrue(
                withholds(DescriptiveTable.of(frame).weightedBy("w").mean("v").exhibit("", "", "t"), "mean"));
        assertTrue(
                withholds(DifferenceTable.of(frame, "sex", "f", "m").means("v").exhibit("", "", "t"), "mean"));
        assertThrows(DisclosureException.class, () -> DiffInDiff.of("v", "treated", "after")
                .fit(frame));
    }

    @Test
    void aMeanOfNumbersIsNoShareEvenIfItTimesThePersonsIsAWholeNumber() {
        assertEquals(10, MeanBasis.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 2));
        assertEquals(10, MeanBasis.of(-1, -1, 0, 0, 1, 1, 1, 2, 0, 0));
    }

    @Test
    void theFewOthersAreWhatAMeanTellsWhereNearlyAllHaveOneValue() {
        double[] incomes = new double[N];
        incomes[3] = 355_057;
        incomes[4] = 20_000;
        assertEquals(2, MeanBasis.of(incomes));
        assertEquals(3, MeanBasis.of(1, Double.NaN, 2, 3));
        assertEquals(N, MeanBasis.of(new double[N]));
        assertEquals(0, MeanBasis.of());
        assertEquals(1, MeanBasis.of(0, -0.0, 0, 0, 0, 0, 1), "the zeros of either sign are one value");
    }

    @Test
    void aMeanThatNobodyCountedIsWithheld() {
        MeanEstimate handed = new MeanEstimate("all", 0.1234, 0.01, 1000, 1, 99, "");
        assertTrue(withholds(MeanTable.of("t", Map.of("all", handed), RESTRICTED), "share"));
    }
}
