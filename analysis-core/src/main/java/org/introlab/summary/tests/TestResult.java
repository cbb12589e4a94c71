package org.introlab.summary.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The result of a test, or the reason why there is none.
 *
 * @param test the name of the test
 * @param rule the conventions in words: variance, ties, continuity, distribution
 * @param basis the data behind the test
 * @param symbol the symbol of the statistic, such as {@code t}; empty for an exact test without a statistic
 * @param statistic the test statistic; NaN if there is none
 * @param df the degrees of freedom, or those of the numerator; NaN if there are none
 * @param dfResidual the degrees of freedom of the denominator; NaN if there are none
 * @param pValue the two-sided p-value; NaN if there is no test
 * @param effects the effect sizes, the usual measure first
 * @param untested why there is no test, as part of a sentence; empty if there is one
 * @param remark a caveat; empty if there is none
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

    /** Creates the result of a test, which disclosure control may withhold. */
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

    /** Creates the result of a test that can't be run. */
    static TestResult none(String test, String rule, TestBasis basis, String why) {
        double nan = Double.NaN;
        String reason = basis.isWithheld() ? TOO_SMALL : why;
        return new TestResult(test, rule, basis, "", nan, nan, nan, nan, List.of(), Optional.of(reason), "");
    }

    /** Returns the same result with one more effect size, without its numbers if the test is withheld. */
    TestResult with(Effect effect) {
        List<Effect> more = new ArrayList<>(effects);
        more.add(basis.isWithheld() ? effect.withheld() : effect);
        return new TestResult(test, rule, basis, symbol, statistic, df, dfResidual, pValue, more, untested, remark);
    }

    /** Returns the same result with a remark. */
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
