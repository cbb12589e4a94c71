package org.introlab.summary.tests;

import java.util.Optional;

/** A two-sided test of a null hypothesis. */
public interface HypothesisTest {

    /** Returns the result. */
    TestResult result();

    /** Returns the test statistic; NaN if there is none. */
    default double statistic() {
        return result().statistic();
    }

    /** Returns the two-sided p-value; NaN if there is no test. */
    default double pValue() {
        return result().pValue();
    }

    /** Returns why there is no test, as part of a sentence; empty if there is one. */
    default Optional<String> untested() {
        return result().untested();
    }

    /** Returns the usual effect size; NaN if there is none. */
    default Effect effect() {
        return result().effects().stream().findFirst().orElse(Effect.of("", Double.NaN));
    }
}
