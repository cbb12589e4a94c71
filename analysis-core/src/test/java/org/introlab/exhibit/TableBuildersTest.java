package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.exhibit.regression.CoefficientPlot;
import org.introlab.exhibit.regression.EstimateTable;
import org.introlab.exhibit.regression.RegressionTable;
import org.introlab.exhibit.series.ForestPlot;
import org.introlab.exhibit.view.Renderings;
import org.introlab.markup.NumberStyle;
import org.introlab.model.Covariance;
import org.introlab.model.Fit;
import org.introlab.model.JointEstimates;
import org.introlab.model.Logit;
import org.introlab.model.Ols;
import org.introlab.summary.Correlations;
import org.introlab.summary.Difference;
import org.introlab.summary.Groups;
import org.introlab.summary.Summary;
import org.introlab.survey.Interval;
import org.introlab.survey.Proportion;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Builders are finished in one way, show themselves, and their options mean the same in all of them. */
class TableBuildersTest {
    private static final Frame FRAME = Frame.of(
            "people",
            Table.create(
                    DoubleColumn.create("y", 1, 2, 4, 3, 5, 7, 6, 8, 9, 8, 12, 10),
                    DoubleColumn.create("x", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
                    DoubleColumn.create("z", 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8),
                    DoubleColumn.create("won", 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1),
                    StringColumn.create("g", "a", "b", "c", "a", "b", "c", "a", "b", "c", "a", "b", "c")),
            List.of(Variable.factor("g", List.of("a", "b", "c"))),
            List.of());
    private static final Ols OLS = Ols.of("y ~ x");

    private static List<Class<?>> types() {
        return new ClassFileImporter()
                .importPackages("org.introlab.exhibit").stream()
                        .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC)
                                && !c.isInterface()
                                && c.getEnclosingClass().isEmpty()
                                && !c.getSimpleName().endsWith("Test"))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @Test
    void everyBuilderOfATableIsFinishedInOneWay() {
        long builders =
                types().stream().filter(TableBuilder.class::isAssignableFrom).count();
        assertTrue(builders >= 17, "builders: " + builders);
        for (Class<?> type : types()) {
            for (Method method : type.getMethods()) {
                boolean finishes = method.getName().equals("exhibit") && method.getParameterCount() > 0;
                if (finishes) {
                    assertTrue(TableBuilder.class.isAssignableFrom(type), type + " has exhibit(...)");
                    assertEquals(
                            List.of(String.class, String.class, String.class),
                            List.of(method.getParameterTypes()),
                            type.toString());
                }
                assertFalse(
                        method.getName().equals("titled") && method.getParameterCount() == 3,
                        type + " has a way of its own");
            }
            if (type.getSimpleName().endsWith("Table") && !type.getSimpleName().equals("HtmlTable")) {
                assertTrue(
                        Arrays.stream(type.getMethods())
                                .filter(m -> m.getName().equals("of"))
                                .allMatch(m -> TableBuilder.class.isAssignableFrom(m.getReturnType())),
                        type + " makes what can't be finished");
            }
        }
    }

    @Test
    void optionsMeanTheSameEverywhere() throws NoSuchMethodException {
        for (Class<?> type : List.of(RegressionTable.class, EstimateTable.class, CoefficientPlot.class)) {
            type.getMethod("only", String[].class);
            type.getMethod("absorbing", String[].class);
            type.getMethod("labelledBy", Frame.class);
        }
        ForestPlot.class.getMethod("only", String[].class);
        for (Class<?> type : types()) {
            for (Method method : type.getMethods()) {
                switch (method.getName()) {
                    case "digits" -> {
                        if (method.getParameterCount() > 0) {
                            assertEquals(
                                    List.of(NumberStyle.class), List.of(method.getParameterTypes()), type.toString());
                        }
                    }
                    case "only", "absorbing" -> assertTrue(method.isVarArgs(), type + "." + method.getName());
                    case "labelledBy" ->
                        assertEquals(List.of(Frame.class), List.of(method.getParameterTypes()), type.toString());
                    case "withDigits", "labels", "labelled", "select", "keep" ->
                        assertEquals("", method.getName(), type + " has another word for an option");
                    default -> {
                        // its own
                    }
                }
            }
        }
        Fit fit = OLS.plus("z").plus("g").fit(FRAME);
        List<String> two = List.of("z", "x");
        assertEquals(two, keys(RegressionTable.of("1", fit).only("z", "x").exhibit("", "", "t")));
        assertEquals(two, keys(EstimateTable.of(fit).only("z", "x").exhibit("", "", "t")));
        assertEquals(
                two,
                CoefficientPlot.of("1", fit)
                        .only("z", "x")
                        .figure("t")
                        .dataTable()
                        .stringColumn("term")
                        .asList());
        assertEquals(
                List.of("(Intercept)", "x", "z"),
                keys(EstimateTable.of(fit).absorbing("g").exhibit("", "", "t")));
        assertEquals(
                List.of("x", "z"),
                CoefficientPlot.of("1", fit)
                        .absorbing("g")
                        .figure("t")
                        .dataTable()
                        .stringColumn("term")
                        .asList());
    }

    private static List<String> keys(Exhibit e) {
        return e.cells()
                .map(cell -> cell.key())
                .filter(key -> key.statistic().equals("estimate"))
                .map(key -> key.row())
                .toList();
    }

    @Test
    void namesColumnsByWhatDiffers() {
        assertEquals(
                List.of("x", "+z", "+g"),
                columns(
                        OLS.fit(FRAME),
                        OLS.plus("z").fit(FRAME),
                        OLS.plus("z").plus("g").fit(FRAME)));
        assertEquals(List.of("x", "z"), columns(OLS.fit(FRAME), Ols.of("y ~ z").fit(FRAME)));
        assertEquals(
                List.of("classical", "HC1", "CR1:g"),
                columns(
                        OLS.fit(FRAME),
                        OLS.with(Covariance.hc1()).fit(FRAME),
                        OLS.with(Covariance.cr1("g")).fit(FRAME)));
        assertEquals(List.of("y", "z"), columns(OLS.fit(FRAME), Ols.of("z ~ x").fit(FRAME)));
        assertEquals(
                List.of("unweighted", "weights=z"),
                columns(OLS.fit(FRAME), OLS.weightedBy("z").fit(FRAME)));
        assertEquals(
                List.of("OLS", "Logit"),
                columns(
                        Ols.of("won ~ x").with(Covariance.hc0()).fit(FRAME),
                        Logit.of("won ~ x").with(Covariance.hc0()).fit(FRAME)));
        assertEquals(List.of("n=12", "n=8"), columns(OLS.fit(FRAME), OLS.fit(FRAME.where(r -> !r.is("g", "a")))));
        assertEquals(List.of("(1)", "(2)"), columns(OLS.fit(FRAME), OLS.fit(FRAME)));
    }

    private static List<String> columns(Fit... fits) {
        return RegressionTable.of(fits).exhibit("", "", "t").columns();
    }

    @Test
    void tellsTheRuleOnceWhereAllColumnsShareIt() {
        Ols robust = OLS.with(Covariance.hc1());
        Exhibit e = RegressionTable.of(
                        robust.fit(FRAME),
                        robust.plus("z").fit(FRAME),
                        robust.plus("z").plus("g").fit(FRAME))
                .exhibit("", "", "t");
        assertEquals(
                "Standard errors in parentheses. All columns: HC1, factor 1.20000, 1.33333, 1.71429, t(10, 9, 7).",
                e.note());
        assertFalse(e.text().contains("Covariance"), e.text());
        assertTrue(RegressionTable.of(OLS.fit(FRAME), robust.fit(FRAME))
                .exhibit("", "", "t")
                .text()
                .contains("Covariance"));
    }

    @Test
    void resultsShowThemselvesAsTables() {
        Map<Object, String> shown = Map.of(
                Summary.of(FRAME, "x"), "6.5",
                Difference.unequal(FRAME, "x", "g", "a", "b"), "Welch",
                Correlations.pearson(FRAME, "x", "y"), "Pearson's r",
                Groups.of(FRAME, "g").get(0), "4 rows",
                JointEstimates.means(FRAME, "x", "y"), "Std. error",
                Proportion.wilson(3, 10, 0.95), "95 % interval",
                OLS.fit(FRAME).test("x"), "Null hypothesis");
        shown.forEach((value, words) -> {
            String text = Renderings.of(value)
                    .orElseThrow(() -> new AssertionError(value))
                    .text();
            assertTrue(text.contains(words), text);
        });
        assertTrue(Renderings.of((Object) new Interval(0.1, 0.2, 0.95, "rule")).isPresent());
        for (TableBuilder builder : List.of(RegressionTable.of(OLS.fit(FRAME)), EstimateTable.of(OLS.fit(FRAME)))) {
            assertTrue(
                    builder.text().contains(builder.title()) && builder.html().contains("<table"), builder::text);
            assertEquals(1, builder.exhibits().size());
        }
    }
}
