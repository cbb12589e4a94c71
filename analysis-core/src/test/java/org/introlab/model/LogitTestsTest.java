package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.introlab.data.Frame;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.WaldTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chi-squared Wald tests of a logit against car's linearHypothesis; reference/logit-tests has the script. Tolerance 1e-8. */
class LogitTestsTest {
    private static final Frame DATA = Participants.frame();
    private static final Map<String, Double> EXPECTED = Participants.expected("logit-tests");

    private static Fit fit(String model, String rule) {
        Covariance covariance = Covariance.parse(rule.startsWith("CR") ? rule + ":municipality" : rule);
        Glm logit = model.equals("main")
                ? Logit.of("success ~ gender + age + origin + months + log(unemployment)")
                : Logit.of("success ~ gender + age + months").weightedBy("weight");
        return logit.with(covariance).fit(DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "main, classical", "main, HC0", "main, HC1", "main, CR0", "main, CR1",
        "weighted, classical", "weighted, HC0", "weighted, HC1", "weighted, CR0", "weighted, CR1"
    })
    void givesTheChiSquaredTestsOfLinearHypothesis(String model, String rule) {
        Fit fit = fit(model, rule);
        compare(fit.testTerms("age"), model + "," + rule + ",age");
        compare(fit.test("gender=male = 0.5", "age=35-44 - age=25-34 = 0"), model + "," + rule + ",two");
        compare(fit.test("12*months + gender=male = 1"), model + "," + rule + ",one");
        Estimate linear = fit.linear("gender=male + 12*months");
        near(model + "," + rule + ",linear,estimate", linear.estimate());
        near(model + "," + rule + ",linear,std error", linear.stdError());
        assertEquals("z", fit.rule().distribution());
        assertEquals(CovarianceRule.twoSided(linear.statistic(), fit.rule().df()), linear.pValue());
    }

    private static void compare(WaldTest test, String key) {
        assertEquals("chi2", test.distribution());
        near(key + ",statistic", test.statistic());
        assertEquals(EXPECTED.get(key + ",df"), test.df1());
        near(key + ",p", test.pValue());
    }

    @Test
    void keepsTheDigitsOfSmallProbabilities() {
        EXPECTED.keySet().stream().filter(key -> key.startsWith("tail,")).forEach(key -> {
            String[] parts = key.split(",");
            near(key, WaldTest.chiSquared(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
        });
    }

    @Property(tries = 100)
    void ofOneTermIsTheSquareOfItsZ(@ForAll @IntRange(min = 0, max = 999) int thousandths) {
        Fit fit = fit("weighted", "HC1");
        Estimate months = fit.estimate("months");
        WaldTest test = fit.test("months = " + thousandths / 1000.0);
        double z = (months.estimate() - thousandths / 1000.0) / months.stdError();
        assertEquals(z * z, test.statistic(), 1e-9 * (1 + z * z));
        double p = CovarianceRule.twoSided(z, fit.rule().df());
        // Below the smallest normal double a probability has fewer digits.
        assertEquals(p, test.pValue(), Math.max(1e-9 * p, Double.MIN_NORMAL), "p");
    }

    @Test
    void refusesUnknownAndRepeatedRestrictions() {
        Fit fit = fit("main", "HC1");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> fit.testTerms("agee"))
                .getMessage()
                .contains("Did you mean 'age'?"));
        assertThrows(IllegalArgumentException.class, () -> fit.test("gender=male = 0", "2*gender=male = 0"));
        assertThrows(IllegalArgumentException.class, fit::test);
        assertThrows(IllegalArgumentException.class, () -> fit.linear("nothing"));
    }

    private static void near(String key, double ours) {
        assertTrue(EXPECTED.containsKey(key), key);
        Reference.assertNear(EXPECTED.get(key), ours, 1e-8, key);
    }
}
