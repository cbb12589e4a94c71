package org.introlab.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.numeric.Quantiles;
import org.introlab.survey.Indicator;
import org.introlab.survey.Item;
import org.introlab.survey.MissingRule;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Laws of points, indices and their uncertainty, and what happens at the edges. */
class IndexPropertyTest {
    private static final Scale SCALE = Scale.of("1", "2", "3", "4", "5");
    private static final List<Indicator> INDICATORS = List.of(
            Indicator.of("three", "Three items", Set.of("4", "5"), "a", "b", "c"),
            Indicator.of("one", "One item", Set.of("4", "5"), "d"));

    @Property(tries = 60)
    void neverMovesAPointWhenTheRowsArePermuted(
            @ForAll @Size(min = 8, max = 60) List<@IntRange(min = 0, max = 5) Integer> answers, @ForAll long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, answers.size()).boxed().toList());
        Responses straight = responses(answers, order);
        Collections.shuffle(order, new Random(seed));
        Responses shuffled = responses(answers, order);
        double[] ones = UnitScores.of(straight, INDICATORS, "unit").column(1);
        double[] threes = UnitScores.of(straight, INDICATORS, "unit").column(0);
        Assume.that(Arrays.stream(ones).distinct().count() > 1
                && Arrays.stream(threes).distinct().count() > 1);
        for (QuantileRule rule : QuantileRule.all()) {
            CompositeIndex first = CompositeIndex.quartiles(UnitScores.of(straight, INDICATORS, "unit"), rule);
            CompositeIndex second = CompositeIndex.quartiles(UnitScores.of(shuffled, INDICATORS, "unit"), rule);
            assertTrue(Arrays.deepEquals(first.points(), second.points()), rule.name());
            assertArrayEquals(first.scores().means()[0], second.scores().means()[0]);
        }
    }

    @Test
    void refusesPointsThatTheOrderOfTheListAloneWouldGive() {
        List<Integer> answers = Collections.nCopies(40, 4);
        Responses alike =
                responses(answers, IntStream.range(0, answers.size()).boxed().toList());
        UnitScores scores = UnitScores.of(alike, INDICATORS, "unit");
        for (QuantileRule rule : List.of(QuantileRule.ntiles(), QuantileRule.sqlNtile())) {
            for (Executable wanted : List.<Executable>of(
                    () -> CompositeIndex.quartiles(scores, rule),
                    () -> RankBootstrap.of(alike, INDICATORS, "unit", rule, 100, 1))) {
                assertTrue(assertThrows(IllegalArgumentException.class, wanted)
                        .getMessage()
                        .startsWith("All units have the same mean on 'three'"));
            }
        }
        CompositeIndex shared = CompositeIndex.quartiles(scores, QuantileRule.ntilesSharingTies());
        assertEquals(
                1,
                Arrays.stream(shared.points()).map(Arrays::toString).distinct().count());
    }

    @Property
    void givesTiedUnitsPointsByTheirOrderUnderTheDefaultRule(
            @ForAll @Size(min = 4, max = 40) List<@IntRange(min = 0, max = 3) Integer> scores) {
        double[] values = scores.stream().mapToDouble(s -> s / 3.0).toArray();
        int[] points = QuantileRule.ntiles().points(values, 4);
        for (int i = 0; i < values.length; i++) {
            int below = 0;
            for (int j = 0; j < values.length; j++) {
                below += values[j] < values[i] || values[j] == values[i] && j < i ? 1 : 0;
            }
            assertEquals(4 * (below + 1) / (values.length + 1) + 1, points[i]);
        }
    }

    @Property
    void givesHigherScoresNoFewerPointsUnderAnyRule(
            @ForAll @Size(min = 4, max = 30) List<@IntRange(min = 0, max = 9) Integer> scores) {
        double[] values = scores.stream().mapToDouble(Integer::doubleValue).toArray();
        for (QuantileRule rule : QuantileRule.all()) {
            int[] points = rule.points(values, 4);
            for (int i = 0; i < values.length; i++) {
                assertTrue(points[i] >= 1 && points[i] <= 4);
                for (int j = 0; j < values.length; j++) {
                    assertTrue(values[i] <= values[j] || points[i] >= points[j], rule.name());
                }
            }
        }
    }

    @Test
    void takesRoundingNoiseForATie() {
        double third = 1 / 3.0;
        double[] scores = {third + third + third, 1, 1, 1.0 - 1e-15, 0, 0.1 + 0.2, 0.3, 0.9};
        int[] exact = QuantileRule.ntiles().points(new double[] {1, 1, 1, 1, 0, 0.3, 0.3, 0.9}, 4);
        assertArrayEquals(exact, QuantileRule.ntiles().points(scores, 4));
    }

    @Test
    void givesTheMiddlePointsToAllWhenTiesAreSharedAndAllScoresAreEqual() {
        int[] shared = QuantileRule.ntilesSharingTies().points(new double[7], 4);
        assertArrayEquals(new int[] {3, 3, 3, 3, 3, 3, 3}, shared);
        assertArrayEquals(new int[] {1, 1, 1, 1}, QuantileRule.xtile().points(new double[4], 4));
    }

    @Test
    void refusesAUnitNobodyOfWhichAnsweredAndNamesIt() {
        Table table =
                Table.create("t", StringColumn.create("unit", "1", "2", "3", "4"), IntColumn.create("d", 5, 4, 3, 2));
        Frame frame =
                Frame.of("t", table, List.of(Variable.factor("unit", List.of("1", "2", "3", "4", "5"))), List.of());
        Responses responses = Responses.of(frame, List.of(Item.of("d", "d", SCALE)));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> UnitScores.of(responses, List.of(INDICATORS.get(1)), "unit"))
                .getMessage();
        assertTrue(message.contains("unit '5'") && message.contains("'one'"), message);
    }

    @Test
    void refusesToBootstrapAUnitWithoutAScoreAndNamesIt() {
        Responses responses =
                responses(List.of(5, 4, 1, 0), IntStream.range(0, 4).boxed().toList());
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> RankBootstrap.of(
                                responses,
                                List.of(INDICATORS.get(1).with(MissingRule.VALID_ANSWERS)),
                                "unit",
                                QuantileRule.ntiles(),
                                100,
                                1))
                .getMessage();
        assertTrue(message.contains("unit") && message.contains("'one'"), message);
    }

    @Test
    void keepsAnIndexAsItWasWhateverBecomesOfTheArraysItCameFrom() {
        double[][] means = {{1}, {2}, {3}, {4}};
        UnitScores scores = new UnitScores(
                List.of("a", "b", "c", "d"), List.of("k"), means, new double[4][1], new long[4][1], List.of());
        CompositeIndex index = CompositeIndex.quartiles(scores, QuantileRule.ntiles());
        means[0][0] = 9;
        scores.means()[0][0] = 9;
        index.points()[0][0] = 4;
        assertEquals(1, scores.means()[0][0]);
        assertEquals(1, index.points("a", "k"));
    }

    @Test
    void refusesFewerUnitsThanGroupsAndMissingScores() {
        assertThrows(IllegalArgumentException.class, () -> QuantileRule.ntiles().points(new double[3], 4));
        assertThrows(IllegalArgumentException.class, () -> QuantileRule.ntiles()
                .points(new double[] {1, 2, 3, Double.NaN}, 4));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new double[0], 0.5, 7));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new double[] {1}, 0.5, 10));
    }

    @Test
    void sharesTheBetterRankAmongEqualTotals() {
        double[][] means = {{4, 1}, {3, 2}, {2, 3}, {1, 4}};
        UnitScores scores = new UnitScores(
                List.of("a", "b", "c", "d"), List.of("k", "l"), means, new double[4][2], new long[4][2], List.of());
        CompositeIndex equal = CompositeIndex.quartiles(scores, QuantileRule.ntiles());
        assertEquals(
                List.of(1, 1, 1, 1), equal.units().stream().map(equal::rank).toList());
        assertEquals(List.of("a", "b", "c", "d"), equal.ranking());
        double[][] ahead = {{4, 5}, {3, 2}, {2, 3}, {1, 4}};
        CompositeIndex first = CompositeIndex.quartiles(
                new UnitScores(scores.units(), scores.indicators(), ahead, new double[4][2], new long[4][2], List.of()),
                QuantileRule.ntiles());
        assertEquals(1, first.rank("a"));
        assertEquals(4 * first.total("a"), 4 * 4.0);
    }

    @Test
    void bootstrapsTheSameNumbersOnAnyNumberOfProcessors() {
        List<Integer> answers = new Random(3).ints(64, 0, 6).boxed().toList();
        Responses responses = responses(answers, IntStream.range(0, 64).boxed().toList());
        RankBootstrap first = RankBootstrap.of(responses, INDICATORS, "unit", QuantileRule.ntiles(), 200, 5);
        ForkJoinPool alone = new ForkJoinPool(1);
        RankBootstrap again;
        try {
            again = alone.submit(() -> RankBootstrap.of(responses, INDICATORS, "unit", QuantileRule.ntiles(), 200, 5))
                    .join();
        } finally {
            alone.shutdown();
        }
        assertTrue(Arrays.deepEquals(first.ranks(), again.ranks()));
        for (String unit : first.units()) {
            double sum = IntStream.rangeClosed(1, 4)
                    .mapToDouble(q -> first.probability(unit, q))
                    .sum();
            assertEquals(1, sum, 1e-12);
            double p = first.probability(unit, 4);
            assertEquals(Math.sqrt(p * (1 - p) / 200), first.monteCarloError(unit, 4), 1e-15);
        }
    }

    @Test
    void leavesNoDoubtWhereEachUnitHasOneRespondent() {
        List<Integer> answers = List.of(5, 4, 1, 2, 3, 5, 1);
        Responses responses = responses(answers, IntStream.range(0, 4).boxed().toList());
        CompositeIndex index = CompositeIndex.quartiles(
                UnitScores.of(responses, List.of(INDICATORS.get(1)), "unit"), QuantileRule.ntiles());
        RankBootstrap bootstrap =
                RankBootstrap.of(responses, List.of(INDICATORS.get(1)), "unit", QuantileRule.ntiles(), 100, 1);
        for (String unit : bootstrap.units()) {
            assertEquals(index.rank(unit), bootstrap.rankQuantile(unit, 0.01));
            assertEquals(index.rank(unit), bootstrap.rankQuantile(unit, 0.99));
        }
    }

    @Test
    void stopsABootstrapWhenItsCallerIsInterruptedAlsoOnTheThreadsOfAPool() throws InterruptedException {
        Responses responses = responses(
                List.of(5, 4, 1, 2, 3, 5, 1), IntStream.range(0, 40).boxed().toList());
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                RankBootstrap.of(responses, INDICATORS, "unit", QuantileRule.hyndmanFan(7), 1_000_000, 1);
            } catch (CancellationException e) {
                thrown.set(e);
            }
        });
        caller.start();
        caller.interrupt();
        caller.join(20_000);
        assertTrue(thrown.get() instanceof CancellationException);
    }

    @Test
    void coversAllRanksAtOnceAsOftenAsItSays() {
        double[] truth = {0, 0.2, 1, 1.1, 3, 3.2, 6};
        double[] errors = {0.5, 1, 0.4, 0.9, 0.6, 1.2, 0.8};
        List<String> units = List.of("a", "b", "c", "d", "e", "f", "g");
        Random random = new Random(11);
        int covered = 0;
        for (int sample = 0; sample < 400; sample++) {
            double[] estimates = new double[7];
            Arrays.setAll(estimates, u -> truth[u] + errors[u] * random.nextGaussian());
            RankSets sets = RankSets.of(units, estimates, errors, 0.9, 500, sample);
            boolean all = true;
            for (int u = 0; u < 7; u++) {
                int[] set = sets.simultaneous(units.get(u));
                all &= set[0] <= 7 - u && 7 - u <= set[1];
            }
            covered += all ? 1 : 0;
        }
        // three standard errors of a share of 0.9 in 400 samples below it
        assertTrue(covered >= 342, covered + " of 400");
    }

    @Test
    void shrinksNothingTowardsAnythingWithoutErrorAndAllTowardsTheMeanWithoutSpread() {
        Shrinkage none = Shrinkage.of(List.of("a", "b", "c"), new double[] {1, 1, 1}, new double[] {1, 2, 3});
        assertArrayEquals(new double[] {1, 1, 1}, none.shrunken(), 1e-15);
        assertEquals(0, none.variance());
        Shrinkage sure = Shrinkage.of(List.of("a", "b", "c"), new double[] {0, 5, 10}, new double[] {1e-6, 1e-6, 1e-6});
        assertArrayEquals(new double[] {0, 5, 10}, sure.shrunken(), 1e-9);
    }

    @Test
    void shrinksAlikeInAnyUnitOfMeasurement() {
        List<String> units = List.of("a", "b", "c", "d");
        double[] raw = {1, 4, 2, 9};
        double[] errors = {0.5, 1, 0.7, 2};
        Shrinkage one = Shrinkage.of(units, raw, errors);
        for (double scale : new double[] {1e-6, 1e3, 1e6}) {
            Shrinkage scaled = Shrinkage.of(
                    units,
                    Arrays.stream(raw).map(x -> x * scale).toArray(),
                    Arrays.stream(errors).map(x -> x * scale).toArray());
            assertEquals(1, scaled.variance() / (one.variance() * scale * scale), 1e-9);
            assertEquals(1, scaled.varianceHigh() / (one.varianceHigh() * scale * scale), 1e-9);
            assertEquals(one.share(), scaled.share(), 1e-9);
        }
    }

    @Test
    void refusesToShrinkWhatIsNoMeanOrHasNoError() {
        List<String> units = List.of("a", "b", "c");
        double[] fine = {1, 2, 3};
        assertThrows(IllegalArgumentException.class, () -> Shrinkage.of(units, new double[] {1, Double.NaN, 3}, fine));
        assertThrows(IllegalArgumentException.class, () -> Shrinkage.of(units, fine, new double[] {1, 0, 3}));
        assertThrows(IllegalArgumentException.class, () -> Shrinkage.of(units, fine, new double[] {1, 2, Double.NaN}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Shrinkage.of(List.of("a", "b"), new double[] {1, 2}, new double[] {1, 1}));
    }

    @Property
    void movesPointsWithTheirUnitsWhereNoScoresAreTied(
            @ForAll @Size(min = 4, max = 30) @UniqueElements List<@IntRange(min = 0, max = 999) Integer> scores,
            @ForAll long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, scores.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        double[] straight = scores.stream().mapToDouble(x -> x / 999.0).toArray();
        double[] moved = order.stream().mapToDouble(i -> straight[i]).toArray();
        for (QuantileRule rule : QuantileRule.all()) {
            int[] points = rule.points(straight, 4);
            int[] expected = order.stream().mapToInt(i -> points[i]).toArray();
            assertArrayEquals(expected, rule.points(moved, 4), rule.name());
        }
    }

    @Test
    void coversEveryRankWhenNothingIsKnownAndOneWhenAllIs() {
        List<String> units = List.of("a", "b", "c");
        RankSets wide = RankSets.of(units, new double[] {1, 2, 3}, new double[] {9, 9, 9}, 0.95, 500, 1);
        RankSets sharp = RankSets.of(units, new double[] {1, 2, 3}, new double[] {.01, .01, .01}, 0.95, 500, 1);
        assertArrayEquals(new int[] {1, 3}, wide.simultaneous("b"));
        assertArrayEquals(new int[] {2, 2}, sharp.marginal("b"));
        assertEquals(1, sharp.rank("c"));
    }

    /** Answers 1 to 5, 0 for none, to four items in four units. */
    private static Responses responses(List<Integer> answers, List<Integer> order) {
        StringColumn unit = StringColumn.create("unit");
        List<IntColumn> items = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            items.add(IntColumn.create(name));
        }
        for (int row : order) {
            unit.append(String.valueOf(row % 4 + 1));
            for (int k = 0; k < 4; k++) {
                int answer = answers.get((row + 3 * k) % answers.size());
                if (answer == 0) {
                    items.get(k).appendMissing();
                } else {
                    items.get(k).append(answer);
                }
            }
        }
        Table table = Table.create("t", unit);
        items.forEach(table::addColumns);
        return Responses.of(
                Frame.of(table),
                List.of("a", "b", "c", "d").stream()
                        .map(n -> Item.of(n, n, SCALE))
                        .toList());
    }
}
