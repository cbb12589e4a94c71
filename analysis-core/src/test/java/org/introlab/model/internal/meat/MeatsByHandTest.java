package org.introlab.model.internal.meat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.introlab.model.Covariance;
import org.introlab.model.Fit;
import org.introlab.model.Logit;
import org.introlab.model.Ols;
import org.introlab.model.result.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The covariances of two means, by hand. Group a has y = 1, 2, 6: mean 3, residuals -2, -1, 3. Group b has y = 4, 8: mean 6, residuals -2, 2. The
 * intercept is the mean of a, with leverages of one third; the coefficient of b is the difference, and the leverages in b are a half.
 */
class MeatsByHandTest {
    private static final Table DATA = Table.create(
            DoubleColumn.create("y", 1, 2, 6, 4, 8),
            StringColumn.create("g", "a", "a", "a", "b", "b"),
            StringColumn.create("school", "p", "p", "q", "q", "r"),
            StringColumn.create("year", "1", "2", "1", "2", "2"));

    private static Fit fit(String rule) {
        return Ols.of("y ~ g").with(Covariance.parse(rule)).fit(DATA);
    }

    @ParameterizedTest
    @CsvSource({
        // s2 = 22 / 3
        "classical, 2.4444444444444446, 6.1111111111111107, 1, 3",
        // 14 / 9, and 8 / 4 more
        "HC0, 1.5555555555555556, 3.5555555555555554, 1, 3",
        // times 5 / 3
        "HC1, 2.5925925925925926, 5.9259259259259256, 1.6666666666666667, 3",
        // 14 / (3 2), and 8 / (2 1) more
        "HC2, 2.3333333333333335, 6.333333333333333, 1, 3",
        // 14 / 2^2, and 8 / 1^2 more
        "HC3, 3.5, 11.5, 1, 3",
        // what the schools add to the mean of a: -1, 1, 0; to that of b: 0, -1, 1
        "CR0:school, 2, 6, 1, 2",
        "CR1:school, 3, 9, 1.5, 2",
        "CR1S:school, 4, 12, 2, 2"
    })
    void areThoseOfTwoMeans(String rule, double ofMean, double ofDifference, double factor, double df) {
        Fit fit = fit(rule);
        assertEquals(3, fit.estimate("(Intercept)").estimate(), 1e-14);
        assertEquals(3, fit.estimate("g=b").estimate(), 1e-14);
        assertEquals(Math.sqrt(ofMean), fit.estimate("(Intercept)").stdError(), 1e-14);
        assertEquals(Math.sqrt(ofDifference), fit.estimate("g=b").stdError(), 1e-13);
        assertEquals(factor, fit.rule().smallSampleFactor(), 1e-14);
        assertEquals(df, fit.rule().df());
        assertEquals(rule.replaceAll(":.*", ""), fit.rule().name());
    }

    @Test
    void hc4RaisesTheDivisorToTheLeverageOverItsMean() {
        // the mean leverage is 2/5: exponents (1/3) / (2/5) = 5/6 and (1/2) / (2/5) = 5/4
        double mean = 14 / 9.0 / Math.pow(2 / 3.0, 5 / 6.0);
        double other = 2 / Math.pow(0.5, 5 / 4.0);
        assertEquals(Math.sqrt(mean), fit("HC4").estimate("(Intercept)").stdError(), 1e-14);
        assertEquals(Math.sqrt(mean + other), fit("HC4").estimate("g=b").stdError(), 1e-14);
    }

    @Test
    void hc4RaisesItToFourAtMost() {
        double[] x = {0, 0, 0, 0, 0, 0, 0, 0, 1, 9};
        double[] y = {1, -1, 2, -2, 1, -1, 2, -2, 3, 4};
        Table data = Table.create(DoubleColumn.create("x", x), DoubleColumn.create("y", y));
        Fit fit = Ols.of("y ~ 0 + x").with(Covariance.parse("HC4")).fit(data);
        // b = 39 / 82; leverages 1 / 82 and 81 / 82, whose mean is 1 / 10
        double b = 39 / 82.0;
        double small = 3 - b;
        double large = 4 - 9 * b;
        double meat = small * small / Math.pow(81 / 82.0, 10 / 82.0) + 81 * large * large / Math.pow(1 / 82.0, 4);
        assertEquals(b, fit.estimate("x").estimate(), 1e-14);
        assertEquals(Math.sqrt(meat) / 82, fit.estimate("x").stdError(), 1e-8);
    }

    @Test
    void twoWaysAreTheSumOfBothLessTheirIntersections() {
        // no two rows have both in common, so that the intersections are the rows
        double school = Math.pow(fit("CR0:school").estimate("(Intercept)").stdError(), 2);
        double year = Math.pow(fit("CR0:year").estimate("(Intercept)").stdError(), 2);
        double both = Math.pow(fit("HC0").estimate("(Intercept)").stdError(), 2);
        // what the years add to the mean of a: 1/3, -1/3
        assertEquals(2 / 9.0, year, 1e-14);
        Estimate twoWay = fit("CR0:school+year").estimate("(Intercept)");
        assertEquals(Math.sqrt(2 + 2 / 9.0 - 14 / 9.0), twoWay.stdError(), 1e-13);
        assertEquals(school + year - both, Math.pow(twoWay.stdError(), 2), 1e-13);
        assertEquals(2, fit("CR0:school+year").rule().clusters().getAsInt());
        assertEquals(1, fit("CR0:school+year").rule().df());
        assertEquals(2, fit("CR1:school+year").rule().smallSampleFactor(), 1e-14);
    }

    @Test
    void aLikelihoodHasZAndFactorsOfItsOwn() {
        Table data = Table.create(
                DoubleColumn.create("z", 0, 1, 1, 0, 1),
                DATA.column("g").copy(),
                DATA.column("school").copy());
        Fit fit = Logit.of("z ~ g").fit(data);
        assertEquals(Double.POSITIVE_INFINITY, fit.rule().df());
        assertEquals("z", fit.rule().distribution());
        // the variance of a logit of a mean p of n is 1 / (n p (1 - p))
        assertEquals(Math.sqrt(1 / (3 * 2 / 9.0)), fit.estimate("(Intercept)").stdError(), 1e-8);
        assertEquals(5 / 4.0, fit.with(Covariance.parse("HC1")).rule().smallSampleFactor(), 1e-14);
        assertEquals(1.5, fit.with(Covariance.parse("CR1:school")).rule().smallSampleFactor(), 1e-14);
        assertEquals(
                Double.POSITIVE_INFINITY,
                fit.with(Covariance.parse("CR1:school")).rule().df());
        String refused = assertThrows(IllegalArgumentException.class, () -> fit.with(Covariance.parse("CR1S:school")))
                .getMessage();
        assertTrue(refused.contains("CR1 "), refused);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> fit.with(Covariance.parse("HC3-stage2")))
                .getMessage()
                .contains("HC3."));
    }

    @Test
    void withoutADegreeOfFreedomThereIsNoFactor() {
        Table two = DATA.rows(2, 4);
        for (String rule : List.of("HC1", "CR1S:school")) {
            Fit fit = Ols.of("y ~ g").with(Covariance.parse(rule)).fit(two);
            assertEquals(Double.NaN, fit.rule().smallSampleFactor(), rule);
        }
        assertEquals(0, Ols.of("y ~ g").fit(two).rule().df());
    }
}
