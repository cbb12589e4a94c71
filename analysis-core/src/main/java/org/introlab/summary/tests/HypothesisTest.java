package org.introlab.summary.tests;

import java.util.Optional;

/** A test of a null hypothesis, two-sided. */
public interface HypothesisTest {

    /** What it found. */
    TestResult result();

    /** Its statistic; NaN where there is none. */
    default double statistic() {
        return result().statistic();
    }

    /** Its two-sided p-value; NaN where there is no test. */
    default double pValue() {
        return result().pValue();
    }

    /** Why there is no test, as the end of a sentence; empty where there is one. */
    default Optional<String> untested() {
        return result().untested();
    }

    /** The usual measure of how large what it looks for is; one without a number where there is none. */
    default Effect effect() {
        return result().effects().stream().findFirst().orElse(Effect.of("", Double.NaN));
    }
}
