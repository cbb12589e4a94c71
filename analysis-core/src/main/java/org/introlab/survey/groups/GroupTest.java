package org.introlab.survey.groups;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A test that an indicator has the same distribution, or the same mean, in all groups.
 *
 * @param statistic the test statistic; NaN if it is undefined
 * @param df1 the degrees of freedom of the groups
 * @param df2 the degrees of freedom of the denominator, if any
 * @param pValue the p-value; NaN if the statistic is undefined
 * @param n the number of respondents used: those with a group and a score
 * @param leftOut the levels that did not take part: without respondents, or with only one respondent or cluster if the test needs a
 *     variance
 * @param fewest the number of respondents in the smallest non-empty group; the test of a small group reveals its members
 * @param remark why the statistic is undefined, or a caveat; empty if there is none
 */
public record GroupTest(
        Method method,
        String grouping,
        String indicator,
        double statistic,
        double df1,
        OptionalDouble df2,
        double pValue,
        long n,
        long fewest,
        List<String> leftOut,
        String remark) {

    public GroupTest {
        leftOut = List.copyOf(leftOut);
    }

    /** The test and its method. */
    public enum Method {
        CHI_SQUARE("chi-square", "Pearson's chi-square without continuity correction"),
        RAO_SCOTT("Rao-Scott F", "Rao and Scott's second-order corrected F (1984), clustered"),
        ONE_WAY_F("one-way F", "one-way analysis of variance, equal variances"),
        WELCH_F("Welch F", "Welch's one-way analysis of variance, unequal variances"),
        KRUSKAL_WALLIS("Kruskal-Wallis", "Kruskal and Wallis' H with mid-ranks, corrected for ties"),
        CLUSTERED_WALD("clustered Wald F", "Wald test of equal means, covariance CR1S, F with clusters - 1");

        private final String words;
        private final String rule;

        Method(String words, String rule) {
            this.words = words;
            this.rule = rule;
        }

        /** Returns the short name. */
        public String words() {
            return words;
        }

        /** Returns a description. */
        public String rule() {
            return rule;
        }
    }
}
