package org.introlab.model.internal.family;

/**
 * A share from 0 to 1 with the mean of a logit, by the Bernoulli quasi-likelihood (Papke and Wooldridge 1996, Journal of Applied
 * Econometrics 11, 619-632).
 */
public final class FractionalLogitFamily extends LogitFamily {
    @Override
    public Description description() {
        return new Description(
                "fractional-logit",
                "fractional logit",
                "between 0 and 1",
                "`glm(family = quasibinomial)`",
                "`fracreg logit`",
                "statsmodels `GLM(family=Binomial())`, robust");
    }

    @Override
    public boolean allows(double y) {
        return y >= 0 && y <= 1;
    }

    @Override
    public boolean isQuasi() {
        return true;
    }
}
