package org.introlab.model.internal.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.introlab.model.internal.formula.Restrictions.Linear;
import org.introlab.model.result.FormulaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linear combinations of terms by number: left side minus right side. */
class RestrictionsTest {
    private static final List<String> TERMS = List.of("(Intercept)", "x", "x2", "age group=20-29", "x:z", "log(x)");

    private static Linear parse(String text) {
        return Restrictions.parse(text, TERMS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "x; 0 1 0 0 0 0; 0",
                "x = 0; 0 1 0 0 0 0; 0",
                "x = 2; 0 1 0 0 0 0; -2",
                "2 = x; 0 -1 0 0 0 0; 2",
                "x = x2; 0 1 -1 0 0 0; 0",
                "x - x2 = 1.5; 0 1 -1 0 0 0; -1.5",
                "x + x2 + 3; 0 1 1 0 0 0; 3",
                "x + 3 = x2 - 4; 0 1 -1 0 0 0; 7",
                "2 * x; 0 2 0 0 0 0; 0",
                "x * 2; 0 2 0 0 0 0; 0",
                "x / 4; 0 0.25 0 0 0 0; 0",
                "-x; 0 -1 0 0 0 0; 0",
                "--x; 0 1 0 0 0 0; 0",
                "-(x - 2); 0 -1 0 0 0 0; 2",
                "2 * (x - 0.5 * x2 + 3) / 4; 0 0.5 -0.25 0 0 0; 1.5",
                "2 * 3 * x; 0 6 0 0 0 0; 0",
                "6 / 3 - x; 0 -1 0 0 0 0; 2",
                "x - x2 - x; 0 0 -1 0 0 0; 0",
                "(Intercept) + 7 * x; 1 7 0 0 0 0; 0",
                "age group=20-29 - x; 0 -1 0 1 0 0; 0",
                "`age group=20-29` - 9; 0 0 0 1 0 0; -9",
                "x:z - log(x); 0 0 0 0 1 -1; 0",
                "x  +\tx2   =  .5; 0 1 1 0 0 0; -0.5",
                "x=1; 0 1 0 0 0 0; -1"
            })
    void areReadAsWeightsOfTheTermsAndAConstant(String text, String weights, double constant) {
        Linear form = parse(text);
        double[] expected = List.of(weights.strip().split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        // -0.0 is 0
        double[] found = Arrays.stream(form.weights()).map(w -> w + 0.0).toArray();
        assertArrayEquals(expected, found, 1e-15);
        assertEquals(constant, form.constant() + 0.0, 1e-15);
    }

    @Test
    void keepTheirTextAsTheNullHypothesis() {
        assertEquals("x = 0", parse(" x ").text());
        assertEquals("x = 2", parse(" x = 2 ").text());
        assertEquals("2 * x - x2 = 0", parse("2 * x - x2").text());
    }

    @Test
    void areConstantWithoutATerm() {
        assertTrue(parse("2 * 3 = 6").isConstant());
        assertTrue(parse("x - x").isConstant());
        assertFalse(parse("x - 1").isConstant());
        assertFalse(parse("log(x)").isConstant());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "x * x2; 7",
                "2 * x / x2; 11",
                "(x - 2; 7",
                "x = 1 = 2; 7",
                "x ?; 3",
                "x +; 4",
                "x *; 4",
                "`y` - x; 1",
                "`x - 1; 1",
                "y - x; 1",
                "x - 3y; 5",
                "x3; 1"
            })
    void areRefusedAtThePositionOfTheFault(String text, int position) {
        FormulaException refused = assertThrows(FormulaException.class, () -> parse(text));
        assertEquals(position, refused.position(), refused.getMessage());
    }

    @Test
    void nameTheWordThatIsNoTermAndTheTermsThatThereAre() {
        String far = assertThrows(FormulaException.class, () -> parse("x + municipality*2"))
                .getMessage();
        assertTrue(far.contains("'municipality'"), far);
        assertTrue(far.contains("(Intercept), x, x2, age group=20-29, x:z, log(x)."), far);
        String near = assertThrows(FormulaException.class, () -> parse("age group=20-28"))
                .getMessage();
        assertTrue(near.contains("'age'"), near);
        String quoted = assertThrows(FormulaException.class, () -> parse("`age group=20-28`"))
                .getMessage();
        assertTrue(quoted.contains("'age group=20-29'"), quoted);
        String hidden = assertThrows(
                        FormulaException.class, () -> Restrictions.parse("y", 1, Map.of("x", 0), List.of()))
                .getMessage();
        assertFalse(hidden.contains("x"), hidden);
    }

    @Test
    void takeTheLongestNameThatEndsAtAWordsBorder() {
        List<String> terms = List.of("a", "a:b", "a b", "ab");
        assertArrayEquals(
                new double[] {0, 1, 0, 0}, Restrictions.parse("a:b", terms).weights());
        assertArrayEquals(
                new double[] {0, 0, 1, 0}, Restrictions.parse("a b", terms).weights());
        assertArrayEquals(
                new double[] {0, 0, 0, 1}, Restrictions.parse("ab", terms).weights());
        assertThrows(FormulaException.class, () -> Restrictions.parse("a:c", terms));
        assertArrayEquals(
                new double[] {1}, Restrictions.parse("a", List.of("a")).weights());
        assertArrayEquals(
                new double[] {1, 1},
                Restrictions.parse("log(a)+b", List.of("log(a)", "b")).weights());
    }

    @Test
    void ofTwoTermsOfOneNameMeanTheFirst() {
        assertArrayEquals(
                new double[] {1, 0, 0},
                Restrictions.parse("x", List.of("x", "y", "x")).weights());
    }
}
