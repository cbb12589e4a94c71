package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.introlab.survey.Reliability.ItemReliability;
import org.introlab.survey.Reliability.None;
import org.introlab.survey.Reliability.Pair;
import org.introlab.survey.Reliability.Several;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reference values: reference/survey-reliability/expected.csv, made by make.R there with psych::alpha, psych::alpha.ci and a
 * polished factanal (R 4.2.2, psych 2.2.9). Tolerance 1e-9 relative; 1e-8 for what rests on the factor model, which R reaches
 * with numerical derivatives.
 */
class ReliabilityTest {
    private static final Map<String, Double> EXPECTED = Sampled.expected("survey-reliability");
    private static final double NONE = Double.NaN;

    @Test
    void leavesTwoOppositeItemsWithoutACoefficient() {
        double[] item = {1, 2, 3, 2, 5};
        double[] opposite = {5, 4, 3, 4, 1};
        Pair pair = assertInstanceOf(Pair.class, Reliability.of("x", List.of("a", "b"), List.of(item, opposite), 0.95));
        assertEquals(-1, pair.correlation(), 1e-15);
        assertEquals(Double.NaN, pair.spearmanBrown());
    }

    private static Reliability of(String... items) {
        return Reliability.of(
                "x", List.of(items), Arrays.stream(items).map(Sampled::numbers).toList(), 0.95);
    }

    private static void near(String key, double actual, double tolerance) {
        Sampled.assertNear(EXPECTED, key, actual, tolerance);
    }

    @ParameterizedTest
    @CsvSource({"four,q1 q2 q3 q4", "three,q1 q2 q3"})
    void givesAlphaOmegaAndItsItemsAsR(String name, String items) {
        Several ours = assertInstanceOf(Several.class, of(items.split(" ")));
        near(name + ",all,n", ours.n(), 0);
        assertEquals(360, ours.n() + ours.leftOut());
        near(name + ",all,alpha", ours.alpha(), 1e-9);
        near(name + ",all,standardised", ours.standardisedAlpha(), 1e-9);
        near(name + ",all,low", ours.alphaInterval().low(), 1e-9);
        near(name + ",all,high", ours.alphaInterval().high(), 1e-9);
        near(name + ",all,omega", ours.omega(), 1e-8);
        for (ItemReliability item : ours.ofItems()) {
            String key = name + "," + item.item() + ",";
            near(key + "item-rest", item.itemRest(), 1e-9);
            near(key + "if dropped", item.alphaIfDropped(), 1e-9);
            near(key + "loading", item.loading(), 1e-8);
            near(key + "uniqueness", item.uniqueness(), 1e-8);
        }
        assertEquals("", ours.remark());
    }

    @Test
    void givesTwoItemsTheSpearmanBrownCoefficient() {
        Pair ours = assertInstanceOf(Pair.class, of("q1", "q2"));
        near("two,all,n", ours.n(), 0);
        near("two,all,r", ours.correlation(), 1e-9);
        near("two,all,spearman-brown", ours.spearmanBrown(), 1e-9);
    }

    @Test
    void saysWhyOneItemHasNone() {
        None ours = assertInstanceOf(None.class, of("q1"));
        assertTrue(ours.why().contains("one item"), ours.why());
    }

    @Test
    void stopsAtFactanalsBoundInAHeywoodCase() {
        OneFactor ours = OneFactor.of(new double[][] {{1, .8, .7}, {.8, 1, .4}, {.7, .4, 1}});
        assertTrue(ours.converged());
        assertEquals(EXPECTED.get("heywood,1,uniqueness"), ours.uniquenesses()[0]);
        for (int i = 0; i < 3; i++) {
            // factanal stops at a gradient of about 1e-4
            near("heywood," + (i + 1) + ",loading", ours.loadings()[i], 1e-4);
        }
    }

    @Test
    void reportsAHeywoodCase() {
        double[] a = {1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 3, 3};
        double[] b = {1, 2, 3, 4, 5, 2, 1, 4, 3, 5, 5, 1};
        double[] c = {1, 2, 3, 4, 5, 1, 3, 2, 5, 4, 1, 5};
        Several ours =
                assertInstanceOf(Several.class, Reliability.of("x", List.of("a", "b", "c"), List.of(a, b, c), 0.95));
        assertTrue(ours.remark().contains("Heywood case: the uniqueness of 'a'"), ours.remark());
        assertTrue(ours.omega() > 0 && ours.omega() < 1);
    }

    @Test
    void saysWhichItemHasNoVariation() {
        double[] x = {1, 2, 3, 4};
        double[] equal = {0.1, 0.1, 0.1, 0.1};
        None ours =
                assertInstanceOf(None.class, Reliability.of("x", List.of("a", "b", "c"), List.of(x, equal, x), 0.95));
        assertEquals("all answers to 'b' are equal", ours.why());
    }

    @Test
    void saysWhichItemNobodyAnswered() {
        double[] x = {1, 2, 3, 4};
        double[] nobody = {NONE, NONE, NONE, NONE};
        None ours =
                assertInstanceOf(None.class, Reliability.of("x", List.of("a", "b", "c"), List.of(x, x, nobody), 0.95));
        assertTrue(ours.why().endsWith("no respondent answered c"), ours.why());
        assertEquals(4, ours.leftOut());
    }

    @Test
    void givesAlphaButNoOmegaWhereAnItemRepeatsAnother() {
        double[] x = {1, 2, 3, 4, 5, 5};
        double[] y = {2, 1, 4, 3, 5, 4};
        Several ours =
                assertInstanceOf(Several.class, Reliability.of("x", List.of("a", "b", "c"), List.of(x, y, x), 0.95));
        assertTrue(ours.alpha() > 0.9);
        assertTrue(Double.isNaN(ours.omega()));
        assertTrue(ours.remark().contains("is a linear combination of the others"), ours.remark());
    }

    @Test
    void pointsOutAnItemThatRunsAgainstTheOthers() {
        double[] against = Arrays.stream(Sampled.numbers("q3")).map(q -> 6 - q).toArray();
        Several ours = assertInstanceOf(
                Several.class,
                Reliability.of(
                        "x",
                        List.of("q1", "q2", "q3"),
                        List.of(Sampled.numbers("q1"), Sampled.numbers("q2"), against),
                        0.95));
        assertTrue(ours.remark().contains("'q3' is negatively correlated with"), ours.remark());
    }

    @Test
    void refusesColumnsThatDoNotFit() {
        double[] x = {1, 2, 3};
        assertThrows(IllegalArgumentException.class, () -> Reliability.of("x", List.of("a", "b"), List.of(x), 0.95));
        assertThrows(
                IllegalArgumentException.class,
                () -> Reliability.of("x", List.of("a", "b"), List.of(x, new double[] {1}), 0.95));
        assertThrows(IllegalArgumentException.class, () -> Reliability.of("x", List.of(), List.of(), 0.95));
    }

    @Property(tries = 30)
    void doesNotCareForTheOrderOfItems(@ForAll Random random) {
        List<String> items = new ArrayList<>(List.of("q1", "q2", "q3", "q4"));
        Collections.shuffle(items, random);
        Several ours = assertInstanceOf(Several.class, of(items.toArray(String[]::new)));
        near("four,all,alpha", ours.alpha(), 1e-12);
        near("four,all,omega", ours.omega(), 1e-8);
    }
}
