package org.introlab.survey.groups;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A test that an indicator is distributed alike, or has the same mean, in all groups.
 *
 * @param statistic the value of the test statistic; NaN where it is undefined
 * @param df1 degrees of freedom of the groups
 * @param df2 of the denominator, if the statistic has one
 * @param pValue NaN where the statistic is undefined
 * @param n respondents used: those with a group and a score
 * @param leftOut levels that took no part: without respondents, or where the test needs a variance that one respondent, or one
 *     cluster, does not have
 * @param fewest respondents of the smallest group that has one; the test of a small group tells of its members
 * @param remark why a statistic is undefined, or what weakens it; empty when there is nothing to say
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

    /** What is tested, and how. */
    public enum Method {
        CHI_SQUARE("chi-square", "Pearson's chi-square without continuity correction"),
        RAO_SCOTT("Rao-Scott F", "Rao and Scott's second-order corrected F (1984), clustered"),
        ONE_WAY_F("one-way F", "one-way analysis of variance, equal variances"),
        WELCH_F("Welch F", "Welch's one-way analysis of variance, a variance for each group"),
        KRUSKAL_WALLIS("Kruskal-Wallis", "Kruskal and Wallis' H with mid-ranks, corrected for ties"),
        CLUSTERED_WALD("clustered Wald F", "Wald test of equal means, covariance CR1S, F with clusters - 1");

        private final String words;
        private final String rule;

        Method(String words, String rule) {
            this.words = words;
            this.rule = rule;
        }

        /** Its short name. */
        public String words() {
            return words;
        }

        /** What it is, in a phrase. */
        public String rule() {
            return rule;
        }
    }
}
