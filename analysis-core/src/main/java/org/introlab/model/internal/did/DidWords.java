package org.introlab.model.internal.did;

import java.util.List;

/** Explanations of the readings of a difference in differences. */
public record DidWords(String outcome, String treated, String post, DidCovariates covariates) {

    public static String unadjusted(String outcome, String treated, String post) {
        return "The mean of " + outcome
                + " in each group and period, without covariates. The differences and their standard errors come from"
                + " the regression on " + post + ", " + treated
                + " and their interaction.";
    }

    public String codes() {
        if (covariates.factors().isEmpty()) {
            return "The level is the intercept of the regression with covariates, that is, of a case with " + atZero()
                    + "; no covariate is a factor, so this reading equals the next.";
        }
        return "The level is the intercept of a regression in which each factor enters as one number, its code ("
                + covariates.codesInWords() + "). It belongs to a case for which every code is 0"
                + (covariates.numbers().isEmpty()
                        ? ""
                        : " and so " + (one() ? "is " : "are ") + list(covariates.numbers()))
                + ". A factor counted from 1 has no code 0, so the data need not contain such a case: the levels are"
                + " not averages or rates, and only their differences are meaningful. One slope represents"
                + " all steps of a factor. When the mix of levels differs between the groups or changes over"
                + " time, a straight line through the codes absorbs only part of that, and the rest stays in"
                + " the effects of " + post + " and " + treated + ".";
    }

    public String dummies() {
        if (covariates.factors().isEmpty()) {
            return "Same as the previous reading: no covariate is a factor.";
        }
        return "The level is the intercept of a regression in which each level of a factor has its own effect. It"
                + " belongs to the reference case (" + String.join(", ", covariates.references()) + ")"
                + (covariates.numbers().isEmpty() ? "" : " with " + atZero())
                + ". These effects absorb differences in the mix of levels between groups and periods. The codes of"
                + " the previous reading are the special case of equal steps between neighbouring levels;"
                + " if the steps differ, the two readings differ not only in their levels but also in"
                + " the effects of " + post + " and "
                + treated + ".";
    }

    public String adjusted(int n) {
        return "The average prediction of the regression with factor dummies over all " + n
                + " rows, with every row set to that group and period and all else as observed. The levels are on the"
                + " scale of " + outcome
                + " and are adjusted means; the differences are those of the regression with factor dummies.";
    }

    private boolean one() {
        return covariates.numbers().size() == 1;
    }

    private String atZero() {
        return list(covariates.numbers()) + " at 0";
    }

    private static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
