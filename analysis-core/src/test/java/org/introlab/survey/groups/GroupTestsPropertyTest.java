package org.introlab.survey.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.introlab.survey.Odd;
import org.introlab.survey.groups.GroupTest.Method;

/** Laws of the tests between groups that hold for any data. */
class GroupTestsPropertyTest {
    private static final int LEVELS = 4;
    private static final int CLUSTERS = 8;

    /** Respondents at random: some without a group, some without a score. */
    private record People(int[] group, int[] cluster, double[] scores) {
        static People random(long seed, int n, boolean binary) {
            Random random = new Random(seed);
            int[] group = random.ints(n, -1, LEVELS).toArray();
            int[] cluster = random.ints(n, 0, CLUSTERS).toArray();
            double[] scores = new double[n];
            for (int i = 0; i < n; i++) {
                int k = random.nextInt(5);
                scores[i] = k == 4 ? Double.NaN : binary ? k % 2 : k / 3.0;
            }
            return new People(group, cluster, scores);
        }

        /** The same people with level k named and placed as {@code order.get(k)}, among one more that nobody has. */
        People relabelled(List<Integer> order) {
            int[] codes =
                    Arrays.stream(group).map(g -> g < 0 ? -1 : order.get(g)).toArray();
            return new People(codes, cluster, scores);
        }

        People picked(List<Integer> rows) {
            return new People(
                    rows.stream().mapToInt(i -> group[i]).toArray(),
                    rows.stream().mapToInt(i -> cluster[i]).toArray(),
                    rows.stream().mapToDouble(i -> scores[i]).toArray());
        }

        People scored(DoubleUnaryOperator map) {
            return new People(group, cluster, Arrays.stream(scores).map(map).toArray());
        }

        People inTwoGroups() {
            return new People(Arrays.stream(group).map(g -> g < 0 ? -1 : g % 2).toArray(), cluster, scores);
        }

        GroupTest test(Method method) {
            return Odd.test(method, Odd.groups(LEVELS + 1, group), Odd.groups(CLUSTERS, cluster), scores);
        }
    }

    @Property(tries = 60)
    void relabellingAndReorderingLevelsChangesNothing(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 200) int n, @ForAll boolean binary) {
        People people = People.random(seed, n, binary);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        Collections.shuffle(order, new Random(seed));
        for (Method method : Method.values()) {
            same(people.test(method), people.relabelled(order).test(method));
        }
    }

    @Property(tries = 40)
    void theOrderOfTheRowsChangesNoDigit(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 200) int n, @ForAll boolean binary) {
        People people = People.random(seed, n, binary);
        List<Integer> rows = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(rows, new Random(seed));
        for (Method method : Method.values()) {
            assertEquals(people.test(method), people.picked(rows).test(method));
        }
    }

    @Property(tries = 60)
    void chiSquareOfTwoGroupsIsTheSquareOfZ(@ForAll long seed, @ForAll @IntRange(min = 12, max = 200) int n) {
        People people = People.random(seed, n, true).inTwoGroups();
        double[] size = new double[2];
        double[] yes = new double[2];
        for (int i = 0; i < n; i++) {
            if (people.group()[i] >= 0 && !Double.isNaN(people.scores()[i])) {
                size[people.group()[i]]++;
                yes[people.group()[i]] += people.scores()[i];
            }
        }
        double pooled = (yes[0] + yes[1]) / (size[0] + size[1]);
        double z =
                (yes[0] / size[0] - yes[1] / size[1]) / Math.sqrt(pooled * (1 - pooled) * (1 / size[0] + 1 / size[1]));
        double chi = people.test(Method.CHI_SQUARE).statistic();
        boolean comparable = size[0] > 0 && size[1] > 0 && pooled > 0 && pooled < 1;
        assertEquals(comparable, !Double.isNaN(chi));
        assertTrue(!comparable || Math.abs(chi - z * z) <= 1e-11 * Math.max(1, chi));
    }

    @Property(tries = 60)
    void kruskalAndWallisSeeTheOrderOfScoresOnly(@ForAll long seed, @ForAll @IntRange(min = 10, max = 200) int n) {
        People people = People.random(seed, n, false);
        GroupTest test = people.test(Method.KRUSKAL_WALLIS);
        assertEquals(test, people.scored(s -> Math.exp(7 * s) - 3).test(Method.KRUSKAL_WALLIS));
        same(test, people.scored(s -> -s).test(Method.KRUSKAL_WALLIS));
    }

    /** For scores of 0 and 1 all tests of the total variation agree: H is (n - 1)/n chi-square. */
    @Property(tries = 60)
    void kruskalAndWallisOfZerosAndOnesIsChiSquareButForOneRespondent(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 200) int n) {
        People people = People.random(seed, n, true);
        GroupTest chi = people.test(Method.CHI_SQUARE);
        double h = people.test(Method.KRUSKAL_WALLIS).statistic();
        double expected = chi.statistic() * (chi.n() - 1) / chi.n();
        assertTrue(Double.isNaN(expected) && Double.isNaN(h) || Math.abs(h - expected) <= 1e-11 * Math.max(1, h));
    }

    @Property(tries = 60)
    void noTestChangesWithTheUnitOfTheScores(@ForAll long seed, @ForAll @IntRange(min = 10, max = 200) int n) {
        People people = People.random(seed, n, false);
        for (Method method : List.of(Method.ONE_WAY_F, Method.WELCH_F, Method.CLUSTERED_WALD)) {
            same(people.test(method), people.scored(s -> 5 - 4 * s).test(method));
        }
    }

    @Property(tries = 100)
    void adjustedPValuesAreOrderedAndNeverBelowTheRaw(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> values) {
        double[] p = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] holm = MultipleTesting.holm(p);
        double[] bh = MultipleTesting.benjaminiHochberg(p);
        double[] by = MultipleTesting.benjaminiYekutieli(p);
        double[] bonferroni = MultipleTesting.bonferroni(p);
        double rounding = 1 + 1e-14;
        for (int i = 0; i < p.length; i++) {
            assertTrue(p[i] <= bh[i] * rounding && bh[i] <= holm[i] * rounding);
            assertTrue(holm[i] <= bonferroni[i] * rounding && bonferroni[i] <= 1 && bh[i] <= by[i] * rounding);
            for (int j = 0; j < p.length; j++) {
                assertTrue(p[i] > p[j] || holm[i] <= holm[j] && bh[i] <= bh[j]);
            }
        }
    }

    private static void same(GroupTest a, GroupTest b) {
        String both = a + " / " + b;
        assertEquals(Double.isNaN(a.statistic()), Double.isNaN(b.statistic()), both);
        assertEquals(a.n(), b.n());
        assertEquals(a.leftOut().size(), b.leftOut().size());
        if (!Double.isNaN(a.statistic())) {
            near(a.statistic(), b.statistic(), both);
            near(a.df1(), b.df1(), both);
            near(a.df2().orElse(0), b.df2().orElse(0), both);
            assertEquals(a.pValue(), b.pValue(), 1e-9, both);
        }
    }

    private static void near(double a, double b, String what) {
        assertEquals(a, b, 1e-9 * Math.max(1, Math.abs(a)), what);
    }
}
