package org.introlab.model.internal.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeBinomialFamilyTest {

    /** Computed with mpmath 1.4.1 in 50 digits. */
    @ParameterizedTest
    @CsvSource({
        "1.4, 0, 0.3, -0.94510826345537031",
        "1.4, 7, 1.2, -3.2280043360059724",
        "0.33, 12345678, 14.3, -19.530759587754837",
        "0.05, 1000000, 13.0, -17.006417338159009",
        "250, 3, 0.8, -1.6220808616514743",
        "1e6, 40, 3.5, -3.4360879753913278",
        "1e6, 5000, 8.5, -5.9112286379553693",
        "0.001, 1, -20, -20.00000206321265",
        "3, 2, -600, -1200.4054651081082",
        "60, 900000, 13.7, -12.586439478789449"
    })
    void givesTheLogLikelihoodOfLargeCountsAndOfALargeTheta(double theta, double y, double eta, double expected) {
        double ours = new NegativeBinomialFamily(theta, Double.NaN).logLikelihood(y, eta);
        assertEquals(expected, ours, 1e-10 * Math.abs(expected));
    }

    @Test
    void staysAtAThetaOnceItIsFound() {
        double[] y = DoubleStream.iterate(0, v -> v + 1)
                .limit(60)
                .map(v -> v % 7 * (v % 3))
                .toArray();
        double[] eta = DoubleStream.generate(() -> 1.1).limit(60).toArray();
        Family found = new NegativeBinomialFamily().refined(y, eta, new double[0]);
        assertEquals(found, found.refined(y, eta, new double[0]));
        assertTrue(found.parameters().get(0).value() > 0.1, found::toString);
    }

    @Test
    void refusesCountsThatVaryNoMoreThanAPoissons() {
        double[] y = DoubleStream.iterate(0, v -> v + 1)
                .limit(60)
                .map(v -> 2 + v % 2)
                .toArray();
        double[] eta = DoubleStream.generate(() -> Math.log(2.5)).limit(60).toArray();
        Family family = new NegativeBinomialFamily();
        String why = assertThrows(IllegalArgumentException.class, () -> family.refined(y, eta, new double[0]))
                .getMessage();
        assertTrue(why.contains("Use Poisson."), why);
    }
}
