package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.WaldTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Every line of R's results in reference/ols; see ABOUT.md there. */
class OlsReferenceTest {
    private static final double RELATIVE = 1e-9;
    private static final Table DATA = Reference.table("ols/data.csv");
    private static final Map<String, double[]> AFTER = after();

    /** One model with one covariance and R's lines for it. */
    record Case(String name, String formula, String weights, String vcov, List<String[]> lines) {
        @Override
        public String toString() {
            return name + ", " + vcov;
        }
    }

    static Stream<Case> cases() {
        Map<String, Case> cases = new LinkedHashMap<>();
        Reference.text("ols/expected.tsv")
                .lines()
                .skip(1)
                .map(l -> l.split("\t", -1))
                .forEach(f -> cases.computeIfAbsent(
                                f[0] + f[3], k -> new Case(f[0], f[1], f[2], f[3], new ArrayList<>()))
                        .lines()
                        .add(f));
        return cases.values().stream();
    }

    private static Map<String, double[]> after() {
        Map<String, double[]> after = new LinkedHashMap<>();
        Reference.text("ols/after.tsv")
                .lines()
                .skip(1)
                .map(l -> l.split("\t"))
                .forEach(f -> after.put(f[0], new double[] {Double.parseDouble(f[1]), Double.parseDouble(f[2])}));
        return after;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(Case c) {
        Ols ols = Ols.of(c.formula()).with(Covariance.parse(c.vcov()));
        Fit fit = (c.weights().isEmpty() ? ols : ols.weightedBy(c.weights())).fit(DATA);
        List<String> terms = new ArrayList<>();
        for (String[] line : c.lines()) {
            String what = c + " " + line[4];
            double expected = line[5].equals("NA") ? Double.NaN : Double.parseDouble(line[5]);
            if (line[4].equals("#n")) {
                assertEquals(expected, fit.n(), what);
            } else if (line[4].startsWith("#")) {
                Reference.assertNear(expected, ReferenceLines.statistic(fit, line[4].substring(1)), RELATIVE, what);
            } else {
                Estimate e = fit.estimate(line[4]);
                terms.add(line[4]);
                if (Double.isNaN(expected)) {
                    assertTrue(e.dropped().isPresent(), what);
                    continue;
                }
                assertFalse(e.dropped().isPresent(), what);
                double[] ours = {e.estimate(), e.stdError(), e.statistic(), e.pValue(), e.confLow(), e.confHigh()};
                for (int j = 0; j < ours.length; j++) {
                    Reference.assertNear(Double.parseDouble(line[5 + j]), ours[j], RELATIVE, what + " number " + j);
                }
            }
        }
        assertEquals(terms, fit.estimates().stream().map(Estimate::name).toList(), "R's order of columns");
    }

    @Test
    void testsRestrictionsAsR() {
        Fit fit = Ols.of("y ~ x + g * h").fit(DATA);
        assertWald("wald classical", fit.test("g=b - g=c = 0", "h=v = 0"));
        assertWald("wald CR1S:cl", fit.with(Covariance.cr1s("cl")).test("g=b = g=c", "h=v"));
        assertWald("term g classical", fit.testTerms("g"));
    }

    private static void assertWald(String what, WaldTest test) {
        Reference.assertNear(AFTER.get(what)[0], test.statistic(), RELATIVE, what);
        Reference.assertNear(AFTER.get(what)[1], test.pValue(), RELATIVE, what + " p");
    }

    @Test
    void predictsAsR() {
        Table predicted = Ols.of("y ~ x + g * h")
                .fit(DATA)
                .predict(Frame.of(Table.create(
                        DoubleColumn.create("x", 40, 55.5),
                        StringColumn.create("g", "c", "a"),
                        StringColumn.create("h", "v", "u"))));
        for (int i = 0; i < 2; i++) {
            double[] r = AFTER.get("predict " + (i + 1));
            Reference.assertNear(r[0], predicted.doubleColumn("fitted").get(i), RELATIVE, "prediction");
            Reference.assertNear(r[1], predicted.doubleColumn("std_error").get(i), RELATIVE, "its error");
        }
    }

    @Test
    void adjustsMeansAsR() {
        Fit fit = Ols.of("y ~ x + g * h").with(Covariance.cr1s("cl")).fit(DATA);
        List<Estimate> means = fit.adjustedMeans("g");
        assertEquals(
                List.of("g=a", "g=b", "g=c"), means.stream().map(Estimate::name).toList());
        for (Estimate e : means) {
            double[] r = AFTER.get("mean g " + e.name().substring(2));
            Reference.assertNear(r[0], e.estimate(), RELATIVE, e.name());
            Reference.assertNear(r[1], e.stdError(), RELATIVE, "error of " + e.name());
        }
    }
}
