package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.introlab.model.result.WaldTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every line of reference/restrictions/expected.csv: tests of restrictions whose right-hand side is not zero, as R. */
class RestrictionsReferenceTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/restrictions/expected.csv", delimiter = ';', numLinesToSkip = 1)
    void agreesWithR(String model, String rule, String restrictions, double statistic, int df, double p) {
        Fit fit = model.equals("logit")
                ? Logit.of("z ~ w + x").fit(Reference.table("restrictions/data.csv"))
                : Ols.of("y ~ x + w + g").fit(Reference.table("restrictions/data.csv"));
        WaldTest test = fit.with(Covariance.parse(rule)).test(restrictions.split(", "));
        Reference.assertNear(statistic, test.statistic(), 1e-8, "statistic");
        Reference.assertNear(p, test.pValue(), 1e-8, "p");
        assertEquals(df, test.df1());
        assertEquals(model.equals("logit") ? "chi2" : "F", test.distribution());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/restrictions/expected.csv", delimiter = ';', numLinesToSkip = 1)
    void oneRestrictionIsTestedAsItsCombination(String model, String rule, String restrictions, double statistic) {
        if (model.equals("linear") && !restrictions.contains(",")) {
            Fit fit = Ols.of("y ~ x + w + g").fit(Reference.table("restrictions/data.csv"));
            double t = fit.with(Covariance.parse(rule)).linear(restrictions).statistic();
            Reference.assertNear(statistic, t * t, 1e-8, "t squared");
        }
    }
}
