package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.WaldTest;
import org.introlab.summary.Correlations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Differences of estimates with their errors, against R and sandwich: reference/joint. */
class JointEstimatesTest {
    private static final Frame DATA = Frame.of(
            "data",
            Reference.table("joint/data.csv"),
            List.of(Variable.factor("g", List.of("a", "b", "c"))),
            List.of(new Source("data.csv", Provenance.PUBLIC, "00")));
    private static final Fit SHORT = Ols.of("y ~ x").fit(DATA);
    private static final Fit LONG = Ols.of("y ~ x + z + g").fit(DATA);
    private static final Fit LOGIT = Logit.of("yes ~ x + z").fit(DATA);

    static Stream<String[]> expected() {
        return Reference.text("joint/expected.csv").lines().map(line -> line.split(","));
    }

    private static JointEstimates stacked(String models, String rule) {
        Covariance covariance = Covariance.parse(rule);
        return JointEstimates.stacked(
                "short", SHORT.with(covariance), "other", (models.endsWith("logit") ? LOGIT : LONG).with(covariance));
    }

    private static double ours(String models, String rule, String what, String name) {
        switch (models) {
            case "short long", "short logit":
                JointEstimates both = stacked(models, rule);
                if (what.equals("both")) {
                    WaldTest test = both.test("other:x = short:x", "other:(Intercept) = short:(Intercept)");
                    return test.distribution().equals("F") ? 2 * test.statistic() : test.statistic();
                }
                return number(both.linear("other:x - short:x"), name);
            case "independent":
                Fit men = Ols.of("y ~ x").with(Covariance.hc1()).fit(DATA.where(r -> r.number("treated") == 1));
                Fit women = Ols.of("y ~ x").with(Covariance.hc1()).fit(DATA.where(r -> r.number("treated") == 0));
                assertEquals(
                        JointEstimates.independent("men", men, "women", women)
                                .linear("men:x - women:x")
                                .stdError(),
                        men.estimate("x").minusIndependent(women.estimate("x")).stdError(),
                        1e-15);
                return number(men.estimate("x").minusIndependent(women.estimate("x")), name);
            case "long":
                Fit robust = LONG.with(Covariance.hc1());
                WaldTest test = what.equals("2+3") ? robust.test("x", "z") : robust.test("x", "g");
                return name.equals("statistic") ? test.statistic() : test.pValue();
            case "cov":
                String[] pair = what.split("\\+");
                Correlations r = rule.equals("pairwise")
                        ? Correlations.pearsonPairwise(DATA, "y", "late", "z")
                        : Correlations.pearson(DATA, "y", "late", "z");
                return name.equals("n") ? r.n(pair[0], pair[1]) : r.covariance(pair[0], pair[1]);
            default:
                return number(
                        switch (rule) {
                            case "all" ->
                                JointEstimates.means(DATA, "y", "late").linear("late - y");
                            case "difference" ->
                                JointEstimates.meansBy(DATA, "treated", "y", "late")
                                        .linear("treated=1:late - treated=1:y - treated=0:late + y:treated=0");
                            default ->
                                JointEstimates.meansBy(DATA, "treated", "y", "late")
                                        .linear("treated=" + rule + ":late - treated=" + rule + ":y");
                        },
                        name);
        }
    }

    private static double number(Estimate e, String name) {
        return switch (name) {
            case "estimate" -> e.estimate();
            case "std_error" -> e.stdError();
            default -> e.basis().df();
        };
    }

    @ParameterizedTest
    @MethodSource("expected")
    void givesDifferencesAndTestsOfR(String models, String rule, String what, String name, String value) {
        Reference.assertNear(
                Double.parseDouble(value),
                ours(models, rule, what, name),
                1e-9,
                String.join(" ", models, rule, what, name));
    }

    @Test
    void findsAnInteractionInAnyOrder() {
        Fit fit = Ols.of("y ~ g*x").fit(DATA);
        assertEquals(fit.estimate("g=b:x"), fit.estimate("x:g=b"));
        assertEquals(fit.test("g=b:x = 0").statistic(), fit.test("x:g=b").statistic());
        assertEquals(fit.testTerms("g:x"), fit.test("x:g"));
        assertEquals(fit.testTerms("g", "x"), fit.test("g", "x"));
        assertEquals(
                fit.linear("g=b + 2 * g=b:x").estimate(),
                fit.linear("g=b + 2 * x:g=b").estimate());
    }

    @Test
    void refusesFitsThatCannotStandTogether() {
        Fit robust = SHORT.with(Covariance.hc1());
        assertTrue(message(() -> JointEstimates.stacked("a", SHORT, "b", LONG))
                .contains("Fits with classical standard errors can't be stacked"));
        assertTrue(message(() -> JointEstimates.stacked("a", robust, "b", LONG))
                .contains("All fits must have the same covariance"));
        assertTrue(
                message(() -> JointEstimates.stacked("a", robust, "a", robust)).contains("Two fits have the name 'a'"));
        Fit other = Ols.of("y ~ x").with(Covariance.hc1()).fit(DATA.where(r -> r.number("treated") == 1));
        assertTrue(
                message(() -> JointEstimates.stacked("a", robust, "b", other)).contains("another frame"));
        assertTrue(message(() -> JointEstimates.independent("a", robust, "b", LONG))
                .contains("share rows"));
        assertTrue(message(() -> JointEstimates.means(DATA, "y", "late").linear("late - yy"))
                .contains("Did you mean 'y'?"));
    }

    private static Frame columns(DoubleColumn... columns) {
        return Frame.of(
                "stores",
                Table.create("stores", columns),
                List.of(),
                List.of(new Source("stores.csv", Provenance.PUBLIC, "00")));
    }

    private static void assertUntested(String why, JointEstimates of, String combination) {
        Estimate none = of.linear(combination);
        assertTrue(none.untested().orElse("").contains(why), none::toString);
        assertTrue(Double.isNaN(none.pValue()));
        assertTrue(message(() -> of.test(combination)).contains(why));
    }

    @Test
    void givesNoErrorToADifferenceWithAMeanOfOneRow() {
        Frame frame = columns(
                DoubleColumn.create("x", new double[] {1, 2, 3, 4, 5, 7}),
                DoubleColumn.create("once", new Double[] {2.0, null, null, null, null, null}),
                DoubleColumn.create("other", new Double[] {null, null, null, null, 6.0, 9.0}),
                DoubleColumn.create("meets", new Double[] {1.0, 5.0, 4.0, null, 8.0, null}),
                DoubleColumn.create("group", new double[] {0, 0, 0, 0, 0, 1}));
        JointEstimates groups = JointEstimates.meansBy(frame, "group", "x");
        assertUntested("group=1:x is of one row", groups, "group=1:x - group=0:x");
        assertTrue(groups.linear("group=0:x").isTested());
        JointEstimates means = JointEstimates.means(frame, "x", "once", "other", "meets");
        assertUntested("once is of one row", means, "x - once");
        assertTrue(Double.isNaN(means.covariance("once", "once")));
        assertTrue(Double.isNaN(means.vcov()[1][1]));
        assertUntested("only one row has both", means, "other - meets");
        assertTrue(means.linear("other - x").isTested());
    }

    @Property
    void testsNoDifferenceOfAColumnAndItsShift(
            @ForAll @Size(min = 3, max = 30) List<@DoubleRange(min = -100, max = 100) Double> drawn,
            @ForAll @DoubleRange(min = 0.1, max = 1e6) double shift) {
        double[] x = drawn.stream().mapToDouble(v -> v).toArray();
        double[] shifted = drawn.stream().mapToDouble(v -> v + shift).toArray();
        Estimate none = JointEstimates.means(
                        columns(DoubleColumn.create("x", x), DoubleColumn.create("shifted", shifted)), "x", "shifted")
                .linear("shifted - x");
        assertTrue(none.untested().isPresent(), none::toString);
    }

    @Test
    void testsNoDifferenceOfFitsThatRoundingMakes() {
        Frame frame = DATA.where(r -> !r.isMissing("y")).with("moved", r -> r.number("y") + 0.5 * r.number("x"));
        Fit one = Ols.of("y ~ x").with(Covariance.hc1()).fit(frame);
        Fit other = Ols.of("moved ~ x").with(Covariance.hc1()).fit(frame);
        JointEstimates both = JointEstimates.stacked("one", one, "other", other);
        assertEquals(0.5, both.linear("other:x - one:x").estimate(), 1e-12);
        assertUntested("variances and covariances cancel", both, "other:x - one:x");
    }

    @Test
    void testsNothingOfAFitAgainstItself() {
        Fit robust = SHORT.with(Covariance.hc1());
        JointEstimates same = JointEstimates.stacked("a", robust, "b", robust);
        Estimate none = same.linear("a:x - b:x");
        assertEquals(0, none.estimate());
        assertTrue(none.untested().isPresent(), none::toString);
    }

    @Test
    void withholdsMeansOfFewAndWhatWouldTellThem() {
        Frame secret = Frame.of(
                "secret", DATA.table(), List.of(), List.of(new Source("secret.csv", Provenance.RESTRICTED, "00")));
        Frame few = secret.where(r -> r.index() < 3);
        assertTrue(JointEstimates.means(few, "x", "y").estimate("x").isWithheld());
        assertThrows(DisclosureException.class, () -> JointEstimates.means(few, "x", "y")
                .linear("x - y"));
        for (int both = 1; both <= 5; both++) {
            int shared = both;
            Frame halves = secret.with("first", r -> r.index() < 10 ? r.number("x") : Double.NaN)
                    .with("second", r -> r.index() < 10 - shared ? Double.NaN : r.number("x"));
            JointEstimates means = JointEstimates.means(halves, "first", "second");
            if (shared < Source.FEWEST) {
                assertThrows(DisclosureException.class, () -> means.linear("second - first"));
            } else {
                assertTrue(means.linear("second - first").isTested());
            }
        }
    }

    /** The difference of two columns without missing values is the mean of the differences. */
    @Property(tries = 40)
    void ofCompletePairsItIsTheMeanOfTheDifferences(@ForAll @IntRange(min = 5, max = 60) int rows) {
        Frame frame = DATA.where(r -> !r.isMissing("y") && !r.isMissing("late"))
                .where(r -> r.index() < rows)
                .with("change", r -> r.number("late") - r.number("y"));
        Estimate difference = JointEstimates.means(frame, "y", "late").linear("late - y");
        Estimate mean = JointEstimates.means(frame, "change").estimate("change");
        assertEquals(mean.estimate(), difference.estimate(), 1e-12);
        assertEquals(mean.stdError(), difference.stdError(), 1e-12 + 1e-10 * mean.stdError());
    }

    @Test
    void threeFitsStandTogether() {
        Map<String, Fit> fits = new LinkedHashMap<>();
        fits.put("1", SHORT.with(Covariance.cr1("id")));
        fits.put("2", LONG.with(Covariance.cr1("id")));
        fits.put("3", Ols.of("late ~ x").with(Covariance.cr1("id")).fit(DATA));
        JointEstimates all = JointEstimates.stacked(fits);
        assertEquals(2 + 5 + 2, all.estimates().size());
        assertEquals(
                stacked("short long", "CR1:id").linear("other:x - short:x").stdError(),
                all.linear("2:x - 1:x").stdError(),
                1e-15);
        assertEquals(Math.pow(fits.get("2").estimate("z").stdError(), 2), all.covariance("2:z", "2:z"), 1e-15);
    }

    private static String message(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(IllegalArgumentException.class, what).getMessage();
    }
}
