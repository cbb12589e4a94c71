package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.introlab.data.Frame;
import org.introlab.data.read.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Large, small and mixed scales. Reference values: reference/scales/expected.csv, made by make.py there in 120 digits (mpmath 1.3).
 * Tolerance 1e-9 relative.
 */
class ScalesReferenceTest {
    private static final double TOLERANCE = 1e-9;
    private static final Frame DATA = Csv.read(file("data.csv"));

    private static Path file(String name) {
        try {
            return Path.of(ScalesReferenceTest.class
                    .getResource("/reference/scales/" + name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<List<String>> expected() throws IOException {
        return lines("expected.csv");
    }

    private static Stream<List<String>> ofTwoStages() throws IOException {
        return lines("iv-expected.csv");
    }

    private static Stream<List<String>> lines(String name) throws IOException {
        return Files.readAllLines(file(name)).stream().skip(1).map(line -> List.of(line.split(",", -1)));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void givesCoefficientsAndErrorsOfExactArithmetic(List<String> at) {
        Ols model = Ols.of(at.get(0));
        Ols weighted = at.get(1).isEmpty() ? model : model.weightedBy(at.get(1));
        double expected = Double.parseDouble(at.get(4));
        double actual =
                switch (at.get(2)) {
                    case "coefficient" -> weighted.fit(DATA).estimate(at.get(3)).estimate();
                    case "R2", "Residual sd" -> ReferenceLines.statistic(weighted.fit(DATA), at.get(2));
                    default ->
                        weighted.with(Covariance.parse(at.get(2)))
                                .fit(DATA)
                                .estimate(at.get(3))
                                .stdError();
                };
        assertEquals(expected, actual, TOLERANCE * Math.abs(expected), at.toString());
    }

    @ParameterizedTest
    @MethodSource("ofTwoStages")
    void givesTwoStagesOfExactArithmetic(List<String> at) {
        String instrumented = at.get(0).split("[ ~+]+")[1];
        String covariates =
                at.get(0).replaceFirst("~ " + instrumented + "( [+])?", "~ 1 +").replaceFirst("1 [+]$", "1");
        Iv model = Iv.of(covariates + " | " + instrumented + " ~ iv1 + iv2");
        double expected = Double.parseDouble(at.get(3));
        double actual =
                switch (at.get(1)) {
                    case "coefficient" -> model.fit(DATA).estimate(at.get(2)).estimate();
                    case "R2", "Adjusted R2", "Residual sd" -> ReferenceLines.statistic(model.fit(DATA), at.get(1));
                    default ->
                        model.with(Covariance.parse(at.get(1)))
                                .fit(DATA)
                                .estimate(at.get(2))
                                .stdError();
                };
        assertEquals(expected, actual, TOLERANCE * Math.abs(expected), at.toString());
    }

    @Property(tries = 60)
    void aPowerOfTwoInACovariateOrOutcomeIsOneInTheResult(
            @ForAll @IntRange(min = -150, max = 150) int ofX, @ForAll @IntRange(min = -150, max = 150) int ofY) {
        Frame scaled = DATA.with("xs", row -> Math.scalb(row.number("x"), ofX))
                .with("ys", row -> Math.scalb(row.number("y"), ofY));
        for (String rule : List.of("classical", "HC1", "HC3", "CR1S:g")) {
            Fit plain = Ols.of("y ~ x + z").with(Covariance.parse(rule)).fit(DATA);
            Fit other = Ols.of("ys ~ xs + z").with(Covariance.parse(rule)).fit(scaled);
            same(
                    Math.scalb(plain.estimate("x").estimate(), ofY - ofX),
                    other.estimate("xs").estimate());
            same(
                    Math.scalb(plain.estimate("x").stdError(), ofY - ofX),
                    other.estimate("xs").stdError());
            same(
                    Math.scalb(plain.estimate("z").stdError(), ofY),
                    other.estimate("z").stdError());
            same(plain.statistics().get("statistic"), other.statistics().get("statistic"));
            same(plain.estimate("x").pValue(), other.estimate("xs").pValue());
        }
    }

    @Property(tries = 30)
    void aPowerOfTwoInACovariateLeavesALogitsProbabilities(@ForAll @IntRange(min = -150, max = 150) int ofX) {
        Frame binary = DATA.with("s", row -> row.number("y") > 1 == row.index() % 5 > 0 ? 1 : 0);
        Frame scaled = binary.with("xs", row -> Math.scalb(row.number("x"), ofX));
        Fit plain = Logit.of("s ~ x + z").fit(binary);
        Fit other = Logit.of("s ~ xs + z").fit(scaled);
        assertEquals(plain.estimate("x").statistic(), other.estimate("xs").statistic(), 1e-8);
        same(
                Math.scalb(plain.estimate("x").stdError(), -ofX),
                other.estimate("xs").stdError());
        assertEquals(plain.fitted().getDouble(3), other.fitted().getDouble(3), 1e-9);
    }

    private static void same(double expected, double actual) {
        assertEquals(expected, actual, TOLERANCE * Math.abs(expected));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1000, -500, -200, 200, 500, 1000})
    void refusesNumbersWhoseSquaresHaveNoDoubleInWords(int power) {
        Frame scaled = DATA.with("xs", row -> Math.scalb(row.number("x"), power))
                .with("s", row -> row.number("y") > 1 == row.index() % 5 > 0 ? 1 : 0)
                .with("d", row -> row.index() % 2)
                .with("a", row -> row.index() / 15);
        String size = power > 0 ? "large" : "small";
        refuses("The term xs is too " + size, () -> Ols.of("y ~ xs").fit(scaled));
        refuses("The outcome xs is too " + size, () -> Ols.of("xs ~ x - 1").fit(scaled));
        refuses("The weight w2 is too " + size, () -> Ols.of("y ~ x")
                .weightedBy("w2")
                .fit(scaled.with("w2", row -> Math.scalb(row.number("w"), power))));
        refuses("The term xs is too " + size, () -> Logit.of("s ~ xs").fit(scaled));
        refuses("is too " + size, () -> Iv.of("y ~ 1 | xs ~ z").fit(scaled));
        refuses("The outcome xs is too " + size, () -> DiffInDiff.of("xs", "d", "a")
                .fit(scaled));
    }

    @Test
    void refusesAProductThatIsTooLarge() {
        refuses("A product of numeric columns is too large", () -> Ols.of("y ~ x_p45:z_p45")
                .fit(DATA));
    }

    @Test
    void refusesACovariateThatHardlyVaries() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Ols.of("y ~ x15").fit(DATA))
                .getMessage();
        assertTrue(message.startsWith("The term x15 varies by less than 1e-12 of its size"), message);
    }

    private static void refuses(String words, org.junit.jupiter.api.function.Executable work) {
        String message = assertThrows(IllegalArgumentException.class, work).getMessage();
        assertTrue(message.contains(words) && message.contains("by a power of ten"), message);
    }
}
