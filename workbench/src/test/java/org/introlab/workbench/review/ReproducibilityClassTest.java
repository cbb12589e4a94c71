package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReproducibilityClassTest {

    @ParameterizedTest
    @CsvSource({
        "false, 100, 100, 0, NOT_ASSESSABLE",
        "true, 100, 100, 0, FULL",
        "true, 100, 95, 5, FULL_WITH_MINOR_ISSUES",
        "true, 100, 95, 4, PARTIAL",
        "true, 100, 94, 6, PARTIAL",
        "true, 100, 50, 0, PARTIAL",
        "true, 100, 49, 51, NOT_ABLE",
        "true, 0, 0, 0, NONE_COMPUTED",
        "false, 0, 0, 0, NOT_ASSESSABLE"
    })
    void followsItsThresholds(
            boolean real, int computable, int reproduced, int explained, ReproducibilityClass expected) {
        assertEquals(expected, ReproducibilityClass.of(real, computable, reproduced, explained));
    }
}
