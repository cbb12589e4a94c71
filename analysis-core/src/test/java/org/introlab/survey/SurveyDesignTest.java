package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.introlab.data.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class SurveyDesignTest {
    private static final int N = 24;
    private static final Indicator YES = Indicator.of("yes", "Yes", Set.of("1"), "y");
    private static final SurveyDesign SIMPLE = SurveyDesign.simple(N);
    /** Six clusters of four in two strata. */
    private static final Responses ALL = respondents();

    private static Responses respondents() {
        Table table = Table.create(
                "people",
                IntColumn.create("y", column(i -> i * 7 % 5 < 2 ? 1 : 0)),
                IntColumn.create("g", column(i -> i * 11 % 3)),
                IntColumn.create("cl", column(i -> i / 4)),
                IntColumn.create("st", column(i -> i / 12)),
                DoubleColumn.create(
                        "w", IntStream.range(0, N).mapToDouble(i -> 1 + i % 5).toArray()));
        return Responses.of(Frame.of(table), List.of(Item.of("y", "y", Scale.of("0", "1"))));
    }

    private static int[] column(java.util.function.IntUnaryOperator of) {
        return IntStream.range(0, N).map(of).toArray();
    }

    private static Responses designed() {
        return ALL.sampled(SIMPLE.weightedBy(ALL.numbers("w")))
                .clusteredBy("cl")
                .stratifiedBy("st");
    }

    private static MeanEstimate mean(Responses responses) {
        return SurveyMean.of(responses, YES).total();
    }

    @Property(tries = 100)
    void aSubsetOfASubsetIsTheSubsetOfBothConditions(
            @ForAll @Size(N) List<Boolean> first, @ForAll @Size(N) List<Boolean> second) {
        Responses some = designed().where(row -> first.get(row.index()));
        int[] place = IntStream.range(0, N).filter(first::get).toArray();
        Responses twice = some.where(row -> second.get(place[row.index()]));
        Responses once = designed().where(row -> first.get(row.index()) && second.get(row.index()));
        assertEquals(mean(once), mean(twice));
    }

    @Property(tries = 100)
    void aLevelIsTheSubsetOfItsRespondents(@ForAll @Size(N) List<@IntRange(max = 2) Integer> levels) {
        Grouping groups = Grouping.of(
                "g", List.of("0", "1", "2"), levels.stream().mapToInt(g -> g).toArray());
        List<MeanEstimate> by = SurveyMean.of(designed(), YES).by(groups);
        for (int g = 0; g < 3; g++) {
            int level = g;
            MeanEstimate alone = mean(designed().where(row -> levels.get(row.index()) == level));
            assertEquals(alone.mean(), by.get(g).mean());
            assertEquals(alone.standardError(), by.get(g).standardError());
            assertEquals(alone.df(), by.get(g).df());
        }
    }

    @Property(tries = 100)
    void aSubsetIsASampleWhereTheOthersWeighNothing(@ForAll @Size(N) List<Boolean> in) {
        double[] weights = ALL.numbers("w");
        for (int i = 0; i < N; i++) {
            weights[i] = in.get(i) ? weights[i] : 0;
        }
        if (!in.contains(true)) {
            return;
        }
        MeanEstimate nothing = SurveyMean.of(ALL.score(YES), designed().design().weightedBy(weights))
                .total();
        MeanEstimate subset = mean(designed().where(row -> in.get(row.index())));
        assertEquals(nothing.mean(), subset.mean());
        assertEquals(nothing.standardError(), subset.standardError());
        assertEquals(nothing.df(), subset.df());
    }

    @Property(tries = 50)
    void theOrderOfSubsetAndDesignDoesNotMatter(@ForAll @Size(N) List<Boolean> in) {
        Responses weighted = ALL.sampled(SIMPLE.weightedBy(ALL.numbers("w")));
        assertEquals(
                mean(weighted.clusteredBy("cl").stratifiedBy("st").where(row -> in.get(row.index()))),
                mean(weighted.where(row -> in.get(row.index()))
                        .clusteredBy("cl")
                        .stratifiedBy("st")));
    }

    @Test
    void aSubsetOfNobodyHasNoMean() {
        MeanEstimate none = mean(designed().where(row -> false));
        assertEquals(0, none.n());
        assertTrue(Double.isNaN(none.mean()) && Double.isNaN(none.standardError()));
    }

    @Test
    void aSubsetInOneClusterHasNoError() {
        assertTrue(Double.isNaN(mean(designed().where(row -> row.index() < 4)).standardError()));
    }

    @Test
    void eachUnitWithinIsASampleOfItsOwn() {
        Responses within = ALL.within("cl");
        double[] own = {1, 2, 3};
        for (double unit : own) {
            Responses alone = ALL.where(row -> row.index() / 4 == unit).sampled(SurveyDesign.simple(4));
            assertEquals(
                    mean(alone).standardError(),
                    mean(within.where(row -> row.index() / 4 == unit)).standardError());
        }
        MeanEstimate one = mean(ALL.within("w").where(row -> row.index() == 4));
        assertEquals("linearised, stratified by w", one.rule());
    }

    @Test
    void profilesOfASubsetKnowTheUnitsOfTheSample() {
        Responses some = ALL.where(row -> row.number("g") == 1 && row.index() / 4 != 3);
        UnitProfiles profiles = UnitProfiles.of(some, List.of(YES), "cl", "st");
        assertEquals(
                mean(ALL.clusteredBy("cl").where(row -> row.number("g") == 1 && row.index() / 4 != 3)),
                profiles.all("yes"));
        assertEquals("cl", profiles.clusters());
        assertEquals(
                "st",
                UnitProfiles.of(ALL.clusteredBy("st"), List.of(YES), "st", "st").clusters());
    }

    @Test
    void readsPopulationsPerStratumAsSizesOrAsFractions() {
        double[] sizes =
                IntStream.range(0, N).mapToDouble(i -> i < 12 ? 24 : 120).toArray();
        double[] fractions =
                IntStream.range(0, N).mapToDouble(i -> i < 12 ? 0.5 : 0.1).toArray();
        SurveyDesign stratified = SIMPLE.stratifiedBy(ALL.groups("st"));
        SurveyDesign bySize = stratified.fromPopulationOf(sizes);
        assertEquals(120, bySize.population(20).getAsDouble());
        assertEquals(mean(ALL.sampled(bySize)), mean(ALL.sampled(stratified.samplingFractions(fractions))));
        assertFalse(bySize.isSimple());
        Responses lower = ALL.sampled(bySize).where(row -> row.index() % 12 < 6);
        assertEquals(24, lower.design().population(0).getAsDouble());
    }

    @Test
    void refusesAPopulationThatIsNone() {
        SurveyDesign stratified = SIMPLE.stratifiedBy(ALL.groups("st"));
        double[] sizes = new double[N];
        java.util.Arrays.fill(sizes, 40);
        sizes[13] = 41;
        refuses(() -> ALL.sampled(stratified.fromPopulationOf(sizes)), "The population size varies within stratum '1'");
        sizes[13] = Double.NaN;
        refuses(() -> stratified.fromPopulationOf(sizes), "The population size of respondent 14 is missing or below 1");
        sizes[13] = 0.3;
        refuses(() -> stratified.fromPopulationOf(sizes), "samplingFractions");
        refuses(() -> stratified.fromPopulationOf(new double[3]), "population sizes: expected 24, got 3");
        java.util.Arrays.fill(sizes, 11);
        refuses(
                () -> ALL.sampled(stratified.fromPopulationOf(sizes)),
                "has 12 sampled units, but a population size of only 11");
        refuses(() -> stratified.samplingFractions(sizes), "The sampling fraction of respondent 1 must be above 0");
    }

    @Property(tries = 120)
    void theOrderInWhichADesignIsDeclaredDoesNotMatter(
            @ForAll @Size(4) @UniqueElements List<@IntRange(max = 3) Integer> order,
            @ForAll @IntRange(min = 1, max = 30) int population) {
        Outcome expected = outcome(List.of(0, 1, 2, 3), population);
        assertEquals(expected, outcome(order, population));
        assertEquals(population < 3, expected.refused());
    }

    /** What comes of a design of six clusters in two strata whose parts are declared in some order. */
    private record Outcome(boolean refused, String words) {}

    private static Outcome outcome(List<Integer> order, int population) {
        try {
            SurveyDesign design = SIMPLE;
            for (int part : order) {
                design = switch (part) {
                    case 0 -> design.clusteredBy(ALL.groups("cl"));
                    case 1 -> design.stratifiedBy(ALL.groups("st"));
                    case 2 -> design.weightedBy(ALL.numbers("w"));
                    default -> design.fromPopulationOf(population);
                };
            }
            return new Outcome(false, mean(ALL.sampled(design)).toString());
        } catch (IllegalArgumentException e) {
            return new Outcome(true, e.getMessage());
        }
    }

    @Test
    void countsClustersWhereTheyAreDeclaredAfterThePopulation() {
        SurveyDesign clusters = SIMPLE.fromPopulationOf(20).clusteredBy(ALL.groups("cl"));
        assertEquals(20, clusters.population(0).getAsDouble());
        refuses(
                () -> ALL.sampled(SIMPLE.fromPopulationOf(20)),
                "The sample has 24 sampled units, but a population size of only 20");
    }

    @Test
    void refusesASecondStage() {
        SurveyDesign first = SIMPLE.clusteredBy(ALL.groups("st"));
        refuses(() -> first.clusteredBy(ALL.groups("cl")), "Only one stage is supported");
    }

    @Test
    void refusesClustersAndStrataOfASubsetOnItsDesign() {
        Responses some = ALL.where(row -> row.index() % 2 == 0);
        refuses(() -> some.design().clusteredBy(some.groups("cl")), "can't be declared for the design of a subset");
        refuses(
                () -> some.design().stratifiedBy(some.groups("st")),
                "call the method of Responses with the column's name");
        SurveyDesign weighted = some.design().weightedBy(some.numbers("w"));
        assertTrue(weighted.isSubset());
        refuses(() -> some.sampled(weighted).clusteredBy("cl"), "can't be declared for the design of a subset");
    }

    private static void refuses(Executable work, String words) {
        String message = assertThrows(IllegalArgumentException.class, work).getMessage();
        assertTrue(message.contains(words), message);
    }
}
