package org.introlab.model;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.model.ReferenceLines.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every line of reference/covariances/expected.csv: HC4 and clusters in two ways for least squares, as R's sandwich and pyfixest. See
 * ABOUT.md there. The same covariances of likelihoods and of instrumental variables are in {@link FamiliesReferenceTest} and {@link
 * IvReferenceTest}.
 */
class CovariancesReferenceTest {
    private static final Map<String, Fit> FITTED = new HashMap<>();

    static Stream<ReferenceLines> cases() {
        return ReferenceLines.of("covariances");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceLines c) {
        Fit fit = c.under(FITTED.computeIfAbsent(c.model(), CovariancesReferenceTest::fit));
        c.check(1e-8, line -> ours(fit, line));
    }

    private static Fit fit(String model) {
        Frame pupils = Pupils.frame();
        return switch (model) {
            case "plain" -> Ols.of("y ~ x + s + g + h").fit(pupils);
            case "weighted" -> Ols.of("y ~ x + s + g + h").weightedBy("w").fit(pupils);
            case "without intercept" -> Ols.of("y ~ 0 + x + s + h").fit(pupils);
            default -> Ols.of("y ~ x").fit(Reference.table("covariances/negative.csv"));
        };
    }

    private static double ours(Fit fit, Line line) {
        if (!line.what().equals("statistic")) {
            return ReferenceLines.number(fit, line);
        }
        return line.term().equals("n") ? fit.n() : ReferenceLines.statistic(fit, line.term());
    }
}
