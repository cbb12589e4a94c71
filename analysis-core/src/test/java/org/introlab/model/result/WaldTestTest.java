package org.introlab.model.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The Wald test by number: quadratic forms by hand and by R's solve, tails by formulas and by R's pf and pchisq. */
class WaldTestTest {
    private static final double[][] S3 = {{4, 2, 1}, {2, 3, 0.5}, {1, 0.5, 5}};
    private static final double[][] ONES = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final CovarianceRule T12 = new CovarianceRule("classical", List.of(), 1, "t", 12);
    private static final CovarianceRule Z =
            new CovarianceRule("classical", List.of(), 1, "z", Double.POSITIVE_INFINITY);

    @Test
    void aQuadraticFormIsThatOfTheInverse() {
        // the inverse of (4 2; 2 3) is (3 -2; -2 4) / 8
        assertEquals(11 / 8.0, WaldTest.form(new double[][] {{4, 2}, {2, 3}}, new double[] {1, 2}), 1e-14);
        assertEquals(2.25, WaldTest.form(new double[][] {{4}}, new double[] {3}), 1e-14);
        // R: t(d) %*% solve(S) %*% d
        assertEquals(4.9671052631578947, WaldTest.form(S3, new double[] {1, -2, 3}), 1e-13);
    }

    @Test
    void aSingularFormHasNoValue() {
        assertEquals(Double.NaN, WaldTest.form(new double[][] {{1, 2}, {2, 4}}, new double[] {1, 1}));
        assertEquals(Double.NaN, WaldTest.form(new double[][] {{0}}, new double[] {1}));
        assertEquals(Double.NaN, WaldTest.form(new double[][] {{-1}}, new double[] {1}));
        // what is left of the second pivot is a trillionth of it
        assertEquals(Double.NaN, WaldTest.form(new double[][] {{1, 1}, {1, 1 + 5e-13}}, new double[] {1, 1}));
        assertEquals(2e6, WaldTest.form(new double[][] {{1, 1}, {1, 1 + 5e-7}}, new double[] {0, 1}), 1);
    }

    @Test
    void underTItIsFWithTheStatisticOverTheNumberOfRestrictions() {
        WaldTest test = WaldTest.of(List.of("a", "b", "c"), ONES, new double[] {1, -2, 3}, S3, T12);
        assertEquals("F", test.distribution());
        assertEquals(4.9671052631578947 / 3, test.statistic(), 1e-13);
        assertEquals(3, test.df1());
        assertEquals(12, test.df2());
        assertEquals(0.22902580200561792, test.pValue(), 1e-13);
        assertTrue(test.toString().startsWith("F(3, 12) = 1.656, p = 0.229"), test.toString());
        assertTrue(test.toString().contains("a, b, c (classical, t(12))"), test.toString());
    }

    @Test
    void underZItIsChiSquaredWithTheStatisticItself() {
        WaldTest test = WaldTest.of(List.of("a", "b", "c"), ONES, new double[] {1, -2, 3}, S3, Z);
        assertEquals("chi2", test.distribution());
        assertEquals(4.9671052631578947, test.statistic(), 1e-13);
        assertEquals(3, test.df1());
        assertEquals(Double.POSITIVE_INFINITY, test.df2());
        assertEquals(0.17422176626774696, test.pValue(), 1e-13);
        assertTrue(test.toString().startsWith("chi2(3) = 4.967, p = 0.1742"), test.toString());
    }

    @Test
    void testsTheRestrictionsAndNotTheCoefficients() {
        // a + b = 3 and 2c = 1 at b = (1, 1, 1): differences -1 and 1; R S R' = (11 3; 3 20)
        double[][] restrictions = {{1, 1, 0}, {0, 0, 2}};
        WaldTest test = WaldTest.of(List.of("a + b = 3", "2 c = 1"), restrictions, new double[] {-1, 1}, S3, Z);
        assertEquals((20 + 6 + 11) / (11 * 20 - 9.0), test.statistic(), 1e-14);
        assertEquals(Math.exp(-test.statistic() / 2), test.pValue(), 1e-14);
    }

    @Test
    void refusesRestrictionsThatFollowFromEachOther() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> WaldTest.of(
                                List.of("a = 0", "2 a = 0"),
                                new double[][] {{1, 0, 0}, {2, 0, 0}},
                                new double[] {1, 2},
                                S3,
                                T12))
                .getMessage();
        assertTrue(message.contains("a = 0, 2 a = 0"), message);
        assertTrue(message.contains("classical, t(12)"), message);
    }

    @Test
    void theUpperTailOfFIsRs() {
        assertEquals(0.10360071927993812, WaldTest.f(2.4, 3, 17), 1e-14);
        // with two and d degrees of freedom it is (1 + 2 f / d)^(-d/2)
        assertEquals(Math.pow(1 + 2 * 1.7 / 9, -4.5), WaldTest.f(1.7, 2, 9), 1e-14);
        assertEquals(Math.pow(1 + 2e10 / 5, -2.5), WaldTest.f(1e10, 2, 5), 1e-34);
        assertEquals(1, WaldTest.f(0, 2, 9));
        assertEquals(1, WaldTest.f(-0.5, 2, 9));
        assertEquals(0, WaldTest.f(Double.POSITIVE_INFINITY, 2, 9));
    }

    @Test
    void thereIsNoTailWithoutAStatisticOrDegreesOfFreedom() {
        assertEquals(Double.NaN, WaldTest.f(Double.NaN, 2, 9));
        assertEquals(Double.NaN, WaldTest.f(1, 0, 9));
        assertEquals(Double.NaN, WaldTest.f(1, 2, 0));
        assertEquals(Double.NaN, WaldTest.f(1, Double.NaN, 9));
        assertEquals(Double.NaN, WaldTest.f(1, 2, Double.NaN));
        assertEquals(Double.NaN, WaldTest.f(Double.POSITIVE_INFINITY, 2, 0));
    }

    @Test
    void theUpperTailOfChiSquaredIsRs() {
        assertEquals(0.062926236459043175, WaldTest.chiSquared(7.3, 3), 1e-14);
        assertEquals(Math.exp(-1.5), WaldTest.chiSquared(3, 2), 1e-14);
        assertEquals(Math.exp(-150), WaldTest.chiSquared(300, 2), 1e-78);
        assertEquals(0, WaldTest.chiSquared(Double.POSITIVE_INFINITY, 2));
    }
}
