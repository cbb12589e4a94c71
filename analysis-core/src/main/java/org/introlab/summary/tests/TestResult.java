package org.introlab.summary.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a test found, or why there is none.
 *
 * @param test its name
 * @param rule its conventions in words: variance, ties, continuity, distribution
 * @param basis what it is made of
 * @param symbol what the statistic is called, such as {@code t}; empty for an exact test without a statistic
 * @param statistic NaN where there is none
 * @param df degrees of freedom, of the numerator where there are two; NaN where the test has none
 * @param dfResidual degrees of freedom of the denominator; NaN where the test has none
 * @param pValue two-sided; NaN where there is no test
 * @param effects how large what it looks for is, the usual measure first
 * @param untested why there is no test, as the end of a sentence; empty where there is one
 * @param remark what weakens it; empty when there is nothing to say
 */
public record TestResult(
        String test,
        String rule,
        TestBasis basis,
        String symbol,
        double statistic,
        double df,
        double dfResidual,
        double pValue,
        List<Effect> effects,
        Optional<String> untested,
        String remark)
        implements HypothesisTest {

    /** Why disclosure control withholds a test. */
    static final String TOO_SMALL = "a group is too small to be shown";

    public TestResult {
        effects = List.copyOf(effects);
    }

    /** A test that was made; disclosure control may withhold it. */
    static TestResult of(
            String test,
            String rule,
            TestBasis basis,
            String symbol,
            double statistic,
            double df,
            double dfResidual,
            double pValue) {
        return basis.isWithheld()
                ? none(test, rule, basis, TOO_SMALL)
                : new TestResult(
                        test, rule, basis, symbol, statistic, df, dfResidual, pValue, List.of(), Optional.empty(), "");
    }

    /** A test that can't be made. */
    static TestResult none(String test, String rule, TestBasis basis, String why) {
        double nan = Double.NaN;
        String reason = basis.isWithheld() ? TOO_SMALL : why;
        return new TestResult(test, rule, basis, "", nan, nan, nan, nan, List.of(), Optional.of(reason), "");
    }

    /** The same with a measure more; without its numbers where the test is withheld. */
    TestResult with(Effect effect) {
        List<Effect> more = new ArrayList<>(effects);
        more.add(basis.isWithheld() ? effect.withheld() : effect);
        return new TestResult(test, rule, basis, symbol, statistic, df, dfResidual, pValue, more, untested, remark);
    }

    /** The same with a remark. */
    TestResult remarked(String what) {
        return new TestResult(
                test,
                rule,
                basis,
                symbol,
                statistic,
                df,
                dfResidual,
                pValue,
                effects,
                untested,
                basis.isWithheld() ? "" : what);
    }

    @Override
    public TestResult result() {
        return this;
    }

    @Override
    public String toString() {
        if (untested.isPresent()) {
            return "no test of " + basis.variable() + ": " + untested.get();
        }
        String found =
                symbol.isEmpty() ? "" : String.format(Locale.ROOT, "%s%s = %.4g, ", symbol, freedom(), statistic);
        return test + ": " + found + String.format(Locale.ROOT, "p = %.4g", pValue);
    }

    private String freedom() {
        if (Double.isNaN(df)) {
            return "";
        }
        return Double.isNaN(dfResidual)
                ? String.format(Locale.ROOT, "(%.4g)", df)
                : String.format(Locale.ROOT, "(%.4g, %.4g)", df, dfResidual);
    }
}
