package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.introlab.data.Csv;
import org.introlab.data.Frame;
import org.junit.jupiter.api.Test;

/** Against AER's ivreg and sandwich; the script lies beside the numbers. */
class TwoStageTest {
    private static final Frame DATA = Csv.read(file("data.csv"));
    private static final Map<String, Double> EXPECTED = expected();
    private static final TwoStage MODEL = TwoStage.of("y ~ x + c1 + kind").instrumented("x", "z1 + z2");

    @Test
    void givesTheEstimatesAndErrorsOfIvregUnderEachCovariance() {
        TwoStage.Result fit = MODEL.fit(DATA);
        assertEquals(EXPECTED.get("n"), fit.n());
        same("sigma", fit.statistics().get("Residual sd"));
        same("r2", fit.statistics().get("R2"));
        for (Map.Entry<String, String> term : Map.of(
                        "(Intercept)", "(Intercept)", "x", "x", "c1", "c1", "kind=b", "kindb", "kind=c", "kindc")
                .entrySet()) {
            same("coef." + term.getValue(), fit.estimate(term.getKey()).estimate());
            same("classical." + term.getValue(), fit.estimate(term.getKey()).stdError());
            TwoStage.Result robust = fit.with(Covariance.hc1());
            same("HC1." + term.getValue(), robust.estimate(term.getKey()).stdError());
            TwoStage.Result clustered = MODEL.with(Covariance.cr1s("g")).fit(DATA);
            same("CR1S." + term.getValue(), clustered.estimate(term.getKey()).stdError());
        }
        same("f", fit.firstStage("x").test("z1 = 0", "z2 = 0").statistic());
    }

    @Test
    void isLeastSquaresWhenARegressorIsItsOwnInstrument() {
        Frame twin = DATA.with("own", i -> DATA.number("x", i));
        TwoStage.Result fit = TwoStage.of("y ~ x + c1").instrumented("x", "own").fit(twin);
        Fit ols = Ols.of("y ~ x + c1").fit(DATA);
        assertEquals(ols.estimate("x").estimate(), fit.estimate("x").estimate(), 1e-10);
        assertEquals(ols.estimate("x").stdError(), fit.estimate("x").stdError(), 1e-10);
        assertEquals(ols.rSquared(), fit.statistics().get("R2"), 1e-10);
    }

    @Test
    void refusesWhatItCannotInstrument() {
        assertThrows(IllegalArgumentException.class, () -> TwoStage.of("y ~ x").fit(DATA));
        assertThrows(
                IllegalArgumentException.class,
                () -> TwoStage.of("y ~ x + x:c1").instrumented("x", "z1").fit(DATA));
        assertThrows(
                IllegalArgumentException.class,
                () -> TwoStage.of("y ~ kind").instrumented("kind", "z1").fit(DATA));
        assertThrows(IllegalArgumentException.class, () -> TwoStage.of("y ~ x + c1")
                .instrumented("x", "z1")
                .instrumented("c1", "z1")
                .fit(DATA));
    }

    private static void same(String name, double computed) {
        double expected = EXPECTED.get(name);
        assertEquals(expected, computed, 1e-9 * Math.max(1e-3, Math.abs(expected)), name);
    }

    private static Map<String, Double> expected() {
        try {
            Map<String, Double> all = new HashMap<>();
            for (String line : Files.readAllLines(file("expected.csv"))) {
                int comma = line.lastIndexOf(',');
                if (!line.endsWith("value")) {
                    all.put(line.substring(0, comma), Double.parseDouble(line.substring(comma + 1)));
                }
            }
            return all;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path file(String name) {
        try {
            return Path.of(
                    TwoStageTest.class.getResource("/reference/iv/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
