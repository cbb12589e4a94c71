package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.survey.groups.SubgroupShares;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The statistics of responses are those of the arrays of their answers and scores. */
class ResponsesStatisticsTest {
    private static final List<String> ITEMS = List.of("q1", "q2", "q3", "q4");
    private static final List<String> GROUPS = List.of("d", "unused", "a", "b", "c");
    private static final Indicator INDICATOR =
            new Indicator("i", "I", ITEMS, Set.of("4", "5"), MissingRule.VALID_ANSWERS);

    private static Responses responses(String... scale) {
        Table table = Table.create("t");
        for (String item : ITEMS) {
            IntColumn column = IntColumn.create(item);
            for (double answer : Sampled.numbers(item)) {
                if (Double.isNaN(answer)) {
                    column.appendMissing();
                } else {
                    column.append((int) answer);
                }
            }
            table.addColumns(column);
        }
        Grouping group = Sampled.groups("group");
        table.addColumns(
                StringColumn.create("group", IntStream.range(0, group.size()).mapToObj(i -> group.levels()
                        .get(group.code(i)))));
        Frame frame = Frame.of("t", table, List.of(Variable.factor("group", GROUPS)), List.of());
        return Responses.of(
                frame, ITEMS.stream().map(i -> Item.of(i, i, Scale.of(scale))).toList());
    }

    @Test
    void reliabilityCountsTheLevelsFromOne() {
        Reliability ours = Reliability.of(responses("1", "2", "3", "4", "5"), INDICATOR);
        Reliability arrays =
                Reliability.of("i", ITEMS, ITEMS.stream().map(Sampled::numbers).toList(), 0.95);
        assertEquals(arrays, ours);
    }

    @Test
    void reliabilityIsTheSameOnAReversedScale() {
        Reliability.Several forth = assertInstanceOf(
                Reliability.Several.class, Reliability.of(responses("1", "2", "3", "4", "5"), INDICATOR));
        Reliability.Several back = assertInstanceOf(
                Reliability.Several.class, Reliability.of(responses("5", "4", "3", "2", "1"), INDICATOR));
        assertEquals(forth.alpha(), back.alpha(), 1e-12);
        assertEquals(forth.omega(), back.omega(), 1e-8);
    }

    @Test
    void meansComeInTheCodeBooksOrderAndAgreeWithTheSubgroupShares() {
        Responses all = responses("1", "2", "3", "4", "5");
        Responses weighted = all.sampled(all.design().weightedBy(Sampled.numbers("weight")));
        List<MeanEstimate> means = SurveyMean.of(weighted, INDICATOR).by(weighted.groups("group"));
        assertEquals(GROUPS, means.stream().map(MeanEstimate::label).toList());
        SubgroupShares shares = SubgroupShares.of(weighted, List.of(INDICATOR), "group");
        for (MeanEstimate mean : means) {
            assertEquals(shares.share("group", mean.label(), "i"), mean.mean(), 1e-12);
            assertEquals(shares.n("group", mean.label(), "i"), mean.n());
        }
        assertTrue(Double.isNaN(means.get(1).mean()));
    }

    @Test
    void intraclassAndRankCorrelationsTakeTheScores() {
        Responses all = responses("1", "2", "3", "4", "5");
        double[] scores = all.score(INDICATOR);
        assertEquals(
                IntraclassCorrelation.of(scores, all.groups("group"), 0.95),
                IntraclassCorrelation.of(all, INDICATOR, "group"));
        Indicator first = Indicator.of("first", "First", Set.of("5"), "q1");
        Spearman ours = Spearman.of(all, List.of(INDICATOR, first));
        Spearman arrays = Spearman.listwise(List.of("i", "first"), List.of(scores, all.score(first)));
        assertEquals(arrays.rho("i", "first"), ours.rho("i", "first"));
        assertEquals(Arrays.stream(scores).filter(s -> !Double.isNaN(s)).count(), ours.n()[0][1]);
    }
}
