package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.introlab.data.Dominance;
import org.introlab.data.Frame;
import org.introlab.data.MeanBasis;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.survey.groups.SubgroupShares;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A mean of a group speaks of four persons at most where four of them hold nearly all its weight. */
class FewByWeightInGroupsTest {
    private static final int N = 100;

    /** Person 6, of group a, has nearly all weight of the group; group b has equal weights. */
    private static final double[] WEIGHTS = IntStream.range(0, N)
            .mapToDouble(i -> i % 2 == 1 || i == 6 ? 1 : 1e-9)
            .toArray();

    private static final Grouping GROUPS = Grouping.of(
            "g", List.of("a", "b"), IntStream.range(0, N).map(i -> i % 2).toArray());

    @Test
    void ofASurveyMean() {
        double[] scores = IntStream.range(0, N).mapToDouble(i -> i).toArray();
        List<MeanEstimate> means = SurveyMean.of(scores, SurveyDesign.simple(N).weightedBy(WEIGHTS))
                .by(GROUPS);
        assertEquals(List.of(4L, 50L), means.stream().map(MeanEstimate::fewest).toList());
        assertEquals(
                List.of(50L, 50L),
                SurveyMean.of(scores, SurveyDesign.simple(N)).by(GROUPS).stream()
                        .map(MeanEstimate::fewest)
                        .toList());
    }

    @Test
    void ofASubgroup() {
        Frame frame = Frame.of(
                "people",
                Table.create(
                        StringColumn.create("g", IntStream.range(0, N).mapToObj(i -> i % 2 == 0 ? "a" : "b")),
                        StringColumn.create("q", IntStream.range(0, N).mapToObj(i -> String.valueOf(i / 2 % 2 + 1)))),
                List.of(Variable.factor("g", List.of("a", "b"))),
                List.of(new Source("people.csv", Provenance.RESTRICTED, "0".repeat(64))));
        Responses responses = Responses.of(frame, List.of(Item.of("q", "Q", Scale.of("1", "2"))))
                .sampled(SurveyDesign.simple(N).weightedBy(WEIGHTS));
        Indicator agrees = new Indicator("i", "I", List.of("q"), java.util.Set.of("2"), MissingRule.VALID_ANSWERS);
        SubgroupShares shares = SubgroupShares.of(responses, List.of(agrees), "g");
        assertEquals(4, shares.fewest("g", "a", "i"));
        assertEquals(25, shares.fewest("g", "b", "i"));
    }

    @Property
    void theFourLargestAreFoundInAnyOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
        double[] parts =
                new java.util.Random(seed).doubles(n).map(v -> Math.pow(v, 6)).toArray();
        double[] ascending = parts.clone();
        Arrays.sort(ascending);
        double few = Arrays.stream(ascending, Math.max(0, n - 4), n).sum();
        double all = Arrays.stream(ascending).sum();
        assertEquals(few > Dominance.NEARLY_ALL * all, Dominance.isHeldByFew(parts));
    }

    @Test
    void ofAShareOfWhichOneSideHasOnePersonsWeight() {
        MeanBasis basis = new MeanBasis();
        for (int i = 0; i < N; i++) {
            basis.add(i % 2, i % 2 == 0 || i == 1 ? 1 : 1e-9);
        }
        assertEquals(4, basis.fewest());
    }
}
