package org.introlab.model.internal.family;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonFamilyTest {

    /** Computed with mpmath 1.4.1 in 50 digits. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.3, -1.3498588075760031",
        "7, 1.2, -3.445278283801962",
        "2.5, 1, -1.4192554308061195",
        "15.9, 2.5, -2.8243062850983502",
        "16, 2.9, -2.4460054755237336",
        "40.25, 3.5, -3.4871935001615181",
        "1000000, 13.8, -127.49588720459796",
        "1234567890, 20.93, -9810.1162414574269",
        "5000, 1, -32593.861790705226",
        "3, -700, -2101.7917594692281",
        "5000, -40, -237591.14350887677",
        "1000000, 14.5, -298277.64819573839"
    })
    void givesTheLogLikelihoodOfLargeCountsAndOfFractions(double y, double eta, double expected) {
        assertEquals(expected, new PoissonFamily().logLikelihood(y, eta), 1e-12 * Math.abs(expected));
    }
}
