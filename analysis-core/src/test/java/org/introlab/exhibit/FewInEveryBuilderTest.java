package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.regression.DidFigure;
import org.introlab.exhibit.regression.DidTable;
import org.introlab.exhibit.series.ForestPlot;
import org.introlab.exhibit.series.SeriesFigure;
import org.introlab.exhibit.series.Timeline;
import org.introlab.exhibit.survey.AlternativeReadings;
import org.introlab.exhibit.survey.CategoryTable;
import org.introlab.exhibit.survey.IndicatorTable;
import org.introlab.exhibit.survey.IntraclassTable;
import org.introlab.exhibit.survey.LikertTable;
import org.introlab.exhibit.survey.MeanTable;
import org.introlab.exhibit.survey.ReliabilityTable;
import org.introlab.exhibit.survey.SubgroupTable;
import org.introlab.exhibit.survey.SubgroupTestTable;
import org.introlab.exhibit.table.CorrelationTable;
import org.introlab.exhibit.table.DescriptiveTable;
import org.introlab.exhibit.table.DifferenceTable;
import org.introlab.exhibit.table.NumberTable;
import org.introlab.exhibit.table.ShareTable;
import org.introlab.exhibit.table.Tests;
import org.introlab.exhibit.table.TotalsTable;
import org.introlab.exhibit.table.ValueList;
import org.introlab.exhibit.units.IndexTable;
import org.introlab.exhibit.units.RankTable;
import org.introlab.exhibit.units.UnitComparison;
import org.introlab.exhibit.units.UnitScatter;
import org.introlab.figure.PlotlyFigure;
import org.introlab.index.CompositeIndex;
import org.introlab.index.QuantileRule;
import org.introlab.index.RankBootstrap;
import org.introlab.index.RankSets;
import org.introlab.index.Shrinkage;
import org.introlab.index.UnitMeans;
import org.introlab.index.UnitScores;
import org.introlab.markup.NumberStyle;
import org.introlab.model.DidResult;
import org.introlab.model.DiffInDiff;
import org.introlab.model.Fit;
import org.introlab.model.Ols;
import org.introlab.model.result.DidReading;
import org.introlab.summary.Correlations;
import org.introlab.summary.Summary;
import org.introlab.survey.Indicator;
import org.introlab.survey.IntraclassCorrelation;
import org.introlab.survey.Item;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.Reliability;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.SurveyMean;
import org.introlab.survey.UnitProfiles;
import org.introlab.survey.groups.MultipleTesting;
import org.introlab.survey.groups.SubgroupShares;
import org.introlab.testing.ImagesInHtml;
import org.introlab.verdict.CarriedExhibit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Every builder of exhibits and figures is given guarded persons of whom one is alone in a group: neither that person's number nor
 * the small count is in any form of what comes out. A new builder belongs into {@link #made}, {@link #refusing} or {@link #OTHERS}.
 */
class FewInEveryBuilderTest {
    private static final int N = 96;
    private static final double ALONE = 355057.25;
    private static final String NUMBER = "355[ ,\u2009\u00a0\u202f]?05\\d|355[ ,\u2009\u00a0\u202f]?1\\d\\d\\b";

    /** They show rows one by one, and must refuse. */
    private static Map<String, Executable> refusing(Frame frame) {
        Fit fit = Ols.of("income ~ age").fit(frame);
        return Map.of(
                "Catalogue.exhibit", () -> Catalogue.of(frame),
                "ForestPlot.exhibit", () -> ForestPlot.of(frame, "name", "income", "sex", "group"),
                "Timeline.figure", () -> Timeline.of(frame, "name", "age", "age", "group", "name"),
                "TotalsTable.exhibit", () -> TotalsTable.of(frame, "name", "Hemmelig 1"),
                "UnitScatter.of", () -> UnitScatter.of(frame, "name", "age", "income", fit, "t"));
    }

    /** They show what other exhibits are made of, words of a code book, or a fit, whose few the models withhold. */
    private static final Set<String> OTHERS = Set.of(
            "CarriedExhibit.exhibit",
            "CoefficientPlot.figure",
            "DidTable.explanations",
            "EstimateTable.exhibit",
            "HeatMap.of",
            "IndicatorTable.of",
            "Judged.exhibit",
            "Published.exhibits",
            "Published.overview",
            "QuestionnaireTable.of",
            "RegressionTable.exhibit",
            "SubgroupTestTable.below",
            "UnitComparison.differences");

    /** Groups a and b are large; one person is c. The last of the large ones share what the one has but the income. */
    private static Frame frame(Provenance provenance) {
        String[] group = group();
        return Frame.of(
                "persons",
                Table.create(
                        StringColumn.create("group", group),
                        StringColumn.create("sex", texts(i -> i % 2 == 0 ? "f" : "m")),
                        StringColumn.create("name", texts(i -> "Hemmelig " + i)),
                        StringColumn.create("q", texts(i -> "" + (1 + i * 11 % 17 % 3))),
                        StringColumn.create("r", texts(i -> "" + (1 + i * 7 % 11 % 3))),
                        StringColumn.create("s", texts(i -> "" + (1 + i * 5 % 13 % 3))),
                        DoubleColumn.create(
                                "income", numbers(i -> i == N - 1 ? ALONE : 200_000 + 997.5 * (i * 31 % 89))),
                        DoubleColumn.create("age", numbers(i -> 20 + i * 13 % 41 + 0.5)),
                        DoubleColumn.create("yes", numbers(i -> i % 3 == 0 ? 1 : 0)),
                        DoubleColumn.create("alone", numbers(i -> i == N - 1 ? 1 : 0)),
                        DoubleColumn.create("after", numbers(i -> i % 2))),
                List.of(
                        Variable.factor("group", List.of("a", "b", "c")),
                        Variable.factor("sex", List.of("f", "m")),
                        Variable.factor("q", List.of("1", "2", "3"))),
                List.of(new Source("persons.csv", provenance, "00")));
    }

    private static String[] group() {
        return texts(i -> i == N - 1 ? "c" : i < 48 ? "a" : "b");
    }

    private static String[] texts(java.util.function.IntFunction<String> of) {
        return IntStream.range(0, N).mapToObj(of).toArray(String[]::new);
    }

    private static double[] numbers(java.util.function.IntToDoubleFunction of) {
        return IntStream.range(0, N).mapToDouble(of).toArray();
    }

    private static Responses responses(Frame frame) {
        Scale scale = Scale.of("1", "2", "3");
        return Responses.of(
                frame, List.of(Item.of("q", "Q", scale), Item.of("r", "R", scale), Item.of("s", "S", scale)));
    }

    private static Map<String, Supplier<List<Exhibit>>> made(Provenance provenance) {
        Frame frame = frame(provenance);
        Frame one = frame.where(row -> row.is("group", "c"));
        List<Source> sources = frame.sources();
        Map<String, Supplier<List<Exhibit>>> made = new LinkedHashMap<>();
        made.put(
                "DescriptiveTable.exhibit",
                () -> List.of(DescriptiveTable.of(frame, "group")
                        .shares("sex", "q")
                        .counts("sex", "yes")
                        .meansWithSd("income", "age")
                        .median("age")
                        .min("income")
                        .max("income")
                        .quantile("income", 0.99)
                        .stdError("income")
                        .count()
                        .count("income")
                        .tests(Tests.statistics(), Tests.effects())
                        .adjusted(MultipleTesting.holm())
                        .standardisedDifferences("a", "c")
                        .exhibit("", "", "t")));
        made.put(
                "ShareTable.of",
                () -> List.of(
                        ShareTable.of(frame, "yes", "group", "sex"), ShareTable.of(frame, "alone", "sex", "sex")));
        made.put(
                "DifferenceTable.exhibit",
                () -> List.of(DifferenceTable.of(frame, "group", "a", "c")
                        .means("income", "age")
                        .exhibit("", "", "t")));
        made.put(
                "CategoryTable.exhibit",
                () -> List.of(
                        CategoryTable.of(frame, "group").exhibit("", "", "t"),
                        CategoryTable.of(one, "q").exhibit("", "", "t")));
        made.put(
                "NumberTable.exhibit",
                () -> List.of(NumberTable.of(frame)
                        .columns("a", "c")
                        .row("n", "N", 48, 1)
                        .row("income", "Income", 240_000, ALONE)
                        .basedOn(48, 1)
                        .exhibit("", "", "t")));
        made.put(
                "ValueList.exhibit",
                () -> List.of(ValueList.of(frame)
                        .value("", "Largest", ALONE, NumberStyle.decimals(2))
                        .value("", "Few", 1, NumberStyle.whole())
                        .value("", "Income of one", ALONE, NumberStyle.decimals(2), 1)
                        .exhibit("", "", "t")));
        made.put(
                "SeriesFigure.exhibit",
                () -> List.of(
                        SeriesFigure.ofColumns(
                                        DescriptiveTable.of(frame, "group")
                                                .mean("income")
                                                .exhibit("", "", "t"),
                                        "mean")
                                .exhibit("", "", "t"),
                        SeriesFigure.ofRows(
                                        DescriptiveTable.of(frame, "group")
                                                .mean("income")
                                                .exhibit("", "", "t"),
                                        "mean")
                                .exhibit("", "", "t")));
        correlations(made, one, sources);
        survey(made, frame, one);
        units(made, frame);
        didFigures(made, frame);
        return made;
    }

    private static void correlations(Map<String, Supplier<List<Exhibit>>> made, Frame one, List<Source> sources) {
        double[][] r = {{1, 0.355057, 0.2}, {0.355057, 1, 0.1}, {0.2, 0.1, 1}};
        long[][] n = {{90, 3, 90}, {3, 3, 3}, {90, 3, 90}};
        CorrelationTable table =
                CorrelationTable.of(new Correlations(List.of("x", "y", "z"), r, r, n, "rule"), sources);
        made.put(
                "CorrelationTable.exhibit",
                () -> List.of(
                        table.stars(0.9).exhibit("", "", "t"),
                        table.pValues().exhibit("", "", "t"),
                        CorrelationTable.of(Correlations.pearson(one, "income", "age"), sources)
                                .pValues()
                                .exhibit("", "", "t")));
    }

    private static void survey(Map<String, Supplier<List<Exhibit>>> made, Frame frame, Frame one) {
        Responses all = responses(frame);
        Responses alone = responses(one);
        Indicator agrees = Indicator.of("agrees", "Agrees", Set.of("3"), "q");
        SubgroupShares shares = SubgroupShares.of(all, List.of(agrees), "group", "name");
        made.put(
                "LikertTable.exhibit",
                () -> List.of(
                        LikertTable.of(alone, "q", "r").exhibit("", "", "t"),
                        LikertTable.of(alone, "q").ofAll("q").exhibit("", "", "t")));
        made.put(
                "SubgroupTable.exhibit",
                () -> List.of(SubgroupTable.of(shares, List.of("agrees")).exhibit("", "", "t")));
        made.put(
                "SubgroupTestTable.exhibit",
                () -> List.of(SubgroupTestTable.of(
                                SubgroupShares.of(all, List.of(agrees), "group").tests(all.groups("sex")),
                                frame.sources())
                        .exhibit("", "", "t")));
        Map<String, MeanEstimate> means = new LinkedHashMap<>();
        SurveyMean.of(frame.numbers("income"), SurveyDesign.simple(N))
                .by(all.groups("group"))
                .forEach(mean -> means.put(
                        mean.label(),
                        new MeanEstimate(
                                mean.label(),
                                Math.min(1, mean.mean() / 1e6),
                                mean.standardError(),
                                mean.n(),
                                1,
                                mean.df(),
                                "")));
        made.put("MeanTable.of", () -> List.of(MeanTable.of("t", means, frame.sources())));
        made.put(
                "AlternativeReadings.exhibit",
                () -> List.of(AlternativeReadings.of("t", "u")
                        .reading("c", "c", means.get("c"))
                        .from(frame.sources())
                        .exhibit("", "", "t")));
        made.put(
                "ReliabilityTable.of",
                () -> List.of(ReliabilityTable.of(
                        List.of(
                                Reliability.of("one", List.of("q"), List.of(new double[] {1, 2, 3}), 0.95),
                                Reliability.of(
                                        "two",
                                        List.of("q", "r"),
                                        List.of(new double[] {1, 2, 4}, new double[] {1, 2, 3}),
                                        0.95)),
                        frame.sources())));
        made.put(
                "IntraclassTable.of",
                () -> List.of(IntraclassTable.of(
                        Map.of(
                                "few",
                                IntraclassCorrelation.of(
                                        new double[] {1, 2, 3, 5},
                                        org.introlab.survey.Grouping.of("g", List.of("a", "b"), 0, 0, 1, 1),
                                        0.95)),
                        frame.sources())));
        made.put(
                "IndicatorTable.rules",
                () -> List.of(
                        IndicatorTable.rules(alone, List.of(agrees), org.introlab.survey.MissingRule.VALID_ANSWERS)));
    }

    private static void units(Map<String, Supplier<List<Exhibit>>> made, Frame frame) {
        Frame parted = frame.with(
                StringColumn.create("unit", texts(i -> i == N - 1 ? "e" : "" + "abcd".charAt(i % 4))),
                Variable.factor("unit", List.of("a", "b", "c", "d", "e")));
        Responses all = responses(parted.with(
                StringColumn.create("region", texts(i -> i < N - 1 && i % 4 < 2 ? "x" : "y")), Variable.of("region")));
        List<Indicator> indicators =
                List.of(Indicator.of("i", "I", Set.of("3"), "q"), Indicator.of("j", "J", Set.of("3"), "r"));
        UnitScores scores = UnitScores.of(all, indicators, "unit");
        CompositeIndex index = CompositeIndex.quartiles(scores, QuantileRule.ntiles());
        made.put("IndexTable.exhibit", () -> List.of(IndexTable.of(index).exhibit("", "", "t")));
        made.put(
                "RankTable.bootstrap",
                () -> List.of(RankTable.bootstrap(
                        index, RankBootstrap.of(all, indicators, "unit", QuantileRule.ntiles(), 100, 1))));
        made.put("RankTable.sensitivity", () -> List.of(RankTable.sensitivity(index, Map.of("same", index))));
        UnitMeans means = UnitMeans.of(all.groups("unit"), parted.numbers("income"), parted.sources());
        double[] errors = means.standardErrors().clone();
        errors[4] = errors[3];
        made.put(
                "RankTable.sets",
                () -> List.of(
                        RankTable.sets(RankSets.of(means.units(), means.means(), errors, 0.95, 50, 1), means, "t")));
        made.put(
                "RankTable.shrinkage",
                () -> List.of(RankTable.shrinkage(Shrinkage.of(means.units(), means.means(), errors), means, "t")));
        UnitProfiles profiles =
                UnitProfiles.of(all, indicators, "unit", "region").by("group");
        UnitComparison comparison = UnitComparison.of(profiles, index);
        made.put("UnitComparison.exhibit", () -> List.of(comparison.exhibit()));
        made.put("UnitComparison.unit", () -> List.of(comparison.unit("a")));
        made.put("UnitComparison.subgroups", () -> List.of(comparison.subgroups("a")));
    }

    private static void didFigures(Map<String, Supplier<List<Exhibit>>> made, Frame frame) {
        Frame outcome = frame.with("late", row -> row.index() % 2);
        DidResult did = DiffInDiff.of("income", "alone", "late")
                .fit(outcome.replacing(
                        DoubleColumn.create("alone", numbers(i -> i >= N - 2 ? 1 : 0)), Variable.of("alone")));
        made.put("DidTable.counts", () -> List.of(DidTable.counts(did)));
        made.put("DidTable.readings", () -> List.of(DidTable.readings(did)));
        made.put("DidTable.design", () -> List.of(DidTable.design(did, DidReading.UNADJUSTED)));
        made.put("DidFigure.of", () -> List.of(DidFigure.of(did, DidReading.UNADJUSTED, "before", "after")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Provenance.class,
            names = {"RESTRICTED", "UNKNOWN"})
    void showsNoPersonAndNoSmallCountInAnyForm(Provenance guarded) {
        made(guarded).forEach((name, builder) -> builder.get().forEach(e -> {
            forms(e).forEach((form, text) -> assertFalse(
                    text.matches("(?s).*(" + NUMBER + "|Hemmelig).*"), name + " as " + form + ":\n" + text));
            e.cells()
                    .filter(cell -> cell.key().statistic().equals("n"))
                    .forEach(
                            cell -> assertFalse(cell.value() >= 1 && cell.value() < Source.FEWEST, name + ": " + cell));
            e.cells().forEach(cell -> assertFalse(Disclosure.withholds(e.sources(), cell), name + " keeps " + cell));
        }));
    }

    /** Else the test of the guarded ones could pass because nothing is shown. */
    @Test
    void showsThePersonOfSyntheticData() {
        List<String> silent = new ArrayList<>();
        made(Provenance.SYNTHETIC).forEach((name, builder) -> {
            if (builder.get().stream().flatMap(Exhibit::cells).anyMatch(Cell::withheld)) {
                silent.add(name);
            }
        });
        assertEquals(List.of(), silent);
        for (String name : List.of("DescriptiveTable.exhibit", "DifferenceTable.exhibit", "DidTable.readings")) {
            String csv = made(Provenance.SYNTHETIC).get(name).get().get(0).csv();
            assertTrue(csv.contains("355057.25"), name + "\n" + csv);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Provenance.class,
            names = {"RESTRICTED", "UNKNOWN"})
    void refusesWhatShowsRowsOneByOne(Provenance guarded) {
        Frame frame = frame(guarded);
        Map<String, Executable> refusing = new TreeMap<>(refusing(frame));
        refusing.put("SeriesFigure.of", () -> SeriesFigure.of(frame, "age", "income"));
        refusing.forEach((name, builder) -> {
            String message =
                    assertThrows(DisclosureException.class, builder, name).getMessage();
            assertTrue(
                    message.startsWith("'persons' is restricted or of unknown provenance, so its rows can't be shown."),
                    () -> name + ": " + message);
        });
        if (guarded == Provenance.RESTRICTED) {
            assertTrue(Double.isNaN(Summary.of(frame, "income").max()));
            assertThrows(DisclosureException.class, () -> frame.distinct("name"));
        }
    }

    @Test
    void isHeldComplete() {
        Set<String> known = new TreeSet<>(made(Provenance.RESTRICTED).keySet());
        known.addAll(refusing(frame(Provenance.PUBLIC)).keySet());
        known.addAll(OTHERS);
        assertEquals(known, NoTestOfNoiseTest.builders());
    }

    @Test
    void keysAreNamesAndNoHeadsInPrint() {
        made(Provenance.PUBLIC).forEach((builder, exhibits) -> {
            for (Exhibit e : exhibits.get()) {
                e.cells().map(Cell::key).forEach(key -> {
                    assertTrue(key.statistic().matches("[a-z][a-z0-9_.]*"), builder + " " + key);
                    assertTrue(
                            !e.columns().contains(key.column()) || key.column().matches("[^A-Z ]*"),
                            builder + " " + key);
                    assertFalse(
                            List.of("count", "abs_t", "p", "low", "high", "se", "coef")
                                    .contains(key.statistic()),
                            builder + " " + key);
                });
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Provenance.class)
    void releasesEveryFigureThatTheLibraryDraws(Provenance provenance) {
        List<PlotlyFigure> figures = made(provenance).values().stream()
                .flatMap(builder -> builder.get().stream())
                .flatMap(e -> e.figure().stream())
                .toList();
        assertTrue(figures.size() > 8, "figures: " + figures.size());
        assertTrue(figures.stream().allMatch(PlotlyFigure::isReleased));
    }

    private static Map<String, String> forms(Exhibit e) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("html", ImagesInHtml.decoded(e.html()));
        forms.put("text", e.text());
        forms.put("markdown", e.markdown());
        forms.put("latex", e.latex());
        forms.put("csv", e.csv());
        forms.put("rows", e.rows().toString());
        forms.put("keys", e.keys().text());
        forms.put(
                "json",
                CarriedExhibit.json(List.of(e)).get(CarriedExhibit.GRIDS).toString());
        e.figure().ifPresent(figure -> {
            forms.put(
                    "figure",
                    figure.json()
                            + ImagesInHtml.decoded(figure.standaloneHtml().replaceAll("(?s)<script>.*?</script>", "")));
            forms.put("picture", figure.svg());
            forms.put("alt", figure.alt() + figure.dataTable().printAll());
        });
        return forms;
    }
}
