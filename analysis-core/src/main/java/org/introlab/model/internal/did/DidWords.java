package org.introlab.model.internal.did;

import java.util.List;

/** What the readings of a difference in differences mean, in plain language. */
public record DidWords(String outcome, String treated, String post, DidCovariates covariates) {

    public static String unadjusted(String outcome, String treated, String post) {
        return "The mean of " + outcome
                + " in each group and period, without covariates. The differences and their errors"
                + " are those of the regression on " + post + ", " + treated + " and their product.";
    }

    public String codes() {
        if (covariates.factors().isEmpty()) {
            return "The level is the constant of the regression with covariates, that is, of a case with " + atZero()
                    + "; no covariate is a factor, so this reading equals the next.";
        }
        return "The level is the constant of a regression in which each factor enters as one number, its code ("
                + covariates.codesInWords() + "). It belongs to a case for which every code is 0"
                + (covariates.numbers().isEmpty()
                        ? ""
                        : " and so " + (one() ? "is " : "are ") + list(covariates.numbers()))
                + ". A factor counted from 1 has no code 0, so no row need be such a case: the levels are no averages or"
                + " rates, and only their differences have a meaning. One slope stands for all steps of a factor. When"
                + " the mix of levels differs between the groups or changes over time, a straight line through the codes"
                + " takes up only part of that, and the rest stays in the effects of " + post + " and " + treated + ".";
    }

    public String dummies() {
        if (covariates.factors().isEmpty()) {
            return "As the reading before: no covariate is a factor.";
        }
        return "The level is the constant of a regression in which each level of a factor has an effect of its own. It"
                + " belongs to the reference case (" + String.join(", ", covariates.references()) + ")"
                + (covariates.numbers().isEmpty() ? "" : " with " + atZero())
                + ". Whatever the mix of levels does between groups and periods is taken up by their own effects. The codes"
                + " of the reading before are the special case of equal steps between neighbouring levels; where that does"
                + " not hold, the two readings differ not only in their levels but in the effects of " + post + " and "
                + treated + " too.";
    }

    public String adjusted(int n) {
        return "The average prediction of the regression with factor dummies over all " + n
                + " rows, if every row were in"
                + " that group and period and kept all else. The levels are on the scale of " + outcome
                + " and can be read as adjusted means; the differences are those of the regression with factor dummies.";
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
