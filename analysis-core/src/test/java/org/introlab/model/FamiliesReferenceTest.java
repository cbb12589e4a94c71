package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.model.ReferenceLines.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every line of reference/families/expected.csv: logit, probit, Poisson, fractional logit and NB2 of R (glm, MASS, sandwich), each
 * covariance in one and two ways, average marginal effects, ratios and statistics. See ABOUT.md there.
 */
class FamiliesReferenceTest {
    private static final Frame DATA = Pupils.frame();
    private static final Map<String, String[]> MODELS = ReferenceLines.models("families");
    private static final Map<String, Fit> FITTED = new HashMap<>();

    static Stream<ReferenceLines> cases() {
        return ReferenceLines.of("families");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceLines c) {
        Fit fit = c.under(FITTED.computeIfAbsent(c.model(), FamiliesReferenceTest::fit));
        c.check(MODELS.get(c.model())[1].equals("nb2") ? 1e-6 : 1e-8, line -> ours(fit, line));
    }

    private static Fit fit(String model) {
        String[] m = MODELS.get(model);
        Glm glm = Glm.of(name(m), m[2]);
        glm = m[3].isEmpty() ? glm : glm.weightedBy(m[3]);
        glm = m[4].isEmpty() ? glm : glm.exposure(m[4]);
        return (m[5].isEmpty() ? glm : glm.offset(m[5])).fit(DATA);
    }

    /** The name of a model's family here; two are called differently in make.R. */
    private static String name(String... model) {
        return Map.of("fractional", "fractional-logit", "nb2", "negative-binomial")
                .getOrDefault(model[1], model[1]);
    }

    @Test
    void everyFamilyHasReferenceValues() {
        assertEquals(
                Set.copyOf(Glm.models()),
                cases().map(c -> name(MODELS.get(c.model()))).collect(Collectors.toSet()));
    }

    private static double ours(Fit fit, Line line) {
        if (line.what().equals("statistic")) {
            return line.term().equals("n") ? fit.n() : ReferenceLines.statistic(fit, line.term());
        }
        if (line.what().startsWith("ame")) {
            return ReferenceLines.number(fit.marginalEffects(), line.without("ame"));
        }
        if (line.what().startsWith("ratio")) {
            boolean odds = fit.model().toLowerCase(Locale.ROOT).contains("logit");
            return ReferenceLines.number(odds ? fit.oddsRatios() : fit.rateRatios(), line.without("ratio"));
        }
        return ReferenceLines.number(fit, line);
    }
}
