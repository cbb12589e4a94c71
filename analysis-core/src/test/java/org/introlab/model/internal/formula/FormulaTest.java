package org.introlab.model.internal.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.introlab.model.result.FormulaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    /** The labels were read off {@code attr(terms(formula), "term.labels")} of R 4.2.2, but for ref() and code(). */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "y ~ a + b + a:b; a, b, a:b",
                "y ~ a*b; a, b, a:b",
                "y ~ a:b + a; a, a:b",
                "y ~ b:a + a + b; a, b, b:a",
                "y ~ a*b*c; a, b, c, a:b, a:c, b:c, a:b:c",
                "y ~ (a + b + c)^2; a, b, c, a:b, a:c, b:c",
                "y ~ (a + b)^2 - b; a, a:b",
                "y ~ a*b - a:b; a, b",
                "y ~ (a + b):c; a:c, b:c",
                "y ~ (a + b)*(c + d); a, b, c, d, a:c, a:d, b:c, b:d",
                "y ~ a + a + a:a; a",
                "y ~ a - 1; a",
                "log(y + 1) ~ I(a^2 * 3) + log( a )+exp(sqrt(b)); I(a^2 * 3), log(a), exp(sqrt(b))",
                "y ~ I(a-(b-c)) + I((a+b)/2) + I(-a^2) + I((-a)^2); I(a - (b - c)), I((a + b)/2), I(-a^2), I((-a)^2)",
                "y ~ factor(a) + ref(b, 'x') + code(c); factor(a), ref(b, \"x\"), code(c)",
                "y ~ `odd name` + `a+b`:c; odd name, a+b:c",
                "y ~ log(`odd name`) + I(1.5 * a); log(`odd name`), I(1.5 * a)",
            })
    void ordersAndNamesTermsAsR(String formula, String labels) {
        assertEquals(labels, String.join(", ", ParsedFormula.parse(formula).termLabels()));
    }

    @ParameterizedTest
    @CsvSource({
        "y ~ a, true",
        "y ~ 1, true",
        "y ~ a - 1, false",
        "y ~ 0 + a, false",
        "y ~ -1 + a, false",
        "y ~ a + 0, false",
        "y ~ a - 1 + 1, true",
        "y ~ (a - 1), false"
    })
    void keepsTheConstantUnlessItIsRemoved(String formula, boolean constant) {
        assertEquals(constant, ParsedFormula.parse(formula).hasIntercept());
    }

    @Test
    void takesAFormulaOverSeveralLines() {
        assertEquals(
                "a, b",
                String.join(", ", ParsedFormula.parse("y ~ a\n    + b\n").termLabels()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "y ~ a +; 8; Term or number expected in formula at position 8.",
                "y ~ a + + b; 9; Unexpected '+'",
                "y a; 4; No '~'",
                "~ a; 1; No outcome",
                "y ~ 0; 6; No terms",
                "y ~ 2*a; 5; Unexpected number 2",
                "y ~ a*2; 7; Unexpected number 2",
                "y ~ 1:a; 6; Unexpected ':'",
                "y ~ a/b; 6; Unexpected '/'",
                "y ~ a^2; 6; A power of the single term 'a' in formula at position 6. Write I(a^2)",
                "y ~ (a+b)^x; 11; The power of terms",
                "y ~ lgo(a); 5; Unknown function 'lgo' in formula at position 5. Did you mean 'log'?",
                "y ~ poly(a, 2); 5; Unknown function 'poly' in formula at position 5. Available functions: I, code, exp, factor, log",
                "y ~ log(factor(a)); 9; factor() must be a separate term",
                "y ~ factor(log(a)); 12; factor() takes a column name",
                "y ~ number(a + 1); 14; Expected ')' but found '+'",
                "y ~ ref(a); 10; Expected ',' but found ')'",
                "y ~ ref(a, b); 12; No reference level",
                "y ~ log(a; 10; Missing ')'",
                "y ~ a); 6; Unexpected ')'",
                "y ~ a | g; 7; No '~' after '|' in formula at position 7. Instruments are written y ~ x | d ~ z1 + z2",
                "y ~ I(a > 3); 9; Unexpected character '>' in formula at position 9. Make a column of 0 and 1",
                "y ~ .; 5; '.' is not supported",
                "y ~ `a; 5; Unclosed `",
                "y ~ it's; 7; Unclosed ' in formula at position 7. A column name with other characters than letters",
                "y ~ income (NOK); 5; Unknown function 'income' in formula at position 5. Available functions: I, code, exp, factor, log,"
                        + " number, ref, sqrt. A column name with other characters",
                "a b ~ x; 3; Expected '~' but found 'b' in formula at position 3. A column name with other",
                "y ~ a b; 7; Unexpected 'b' in formula at position 7. A column name with other",
                "y ~ I(1.2.3 * a); 7; '1.2.3' is not a number"
            })
    void showsWhereAFormulaIsWrong(String formula, int position, String message) {
        FormulaException e = assertThrows(FormulaException.class, () -> ParsedFormula.parse(formula));
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
        assertEquals(position, e.position(), e.getMessage());
        String[] lines = e.getMessage().split("\n");
        assertEquals("  " + formula, lines[lines.length - 2].stripTrailing());
        assertEquals("^", lines[lines.length - 1].strip());
        assertEquals(position + 1, lines[lines.length - 1].indexOf('^'));
    }

    @Test
    void prefersTheLongestTermNameInARestriction() {
        var names = List.of("(Intercept)", "x", "x2", "g=a", "g=a:x", "age=25-34", "log(x + 1)");
        double[] weights = Restrictions.parse("2 * x2 - age=25-34/4 + (g=a:x - log(x + 1)) = 3 - x", names)
                .weights();
        assertEquals("[0.0, 1.0, 2.0, 0.0, 1.0, -0.25, -1.0]", Arrays.toString(weights));
        assertEquals(-3, Restrictions.parse("x = 3", names).constant());
        assertEquals("x = 0", Restrictions.parse("x", names).text());
        assertEquals("g=a=x", Restrictions.parse("g=a=x", names).text());
        assertFalse(Restrictions.parse("`g=a:x` - `x`", names).isConstant());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "g=b = 0; Unknown term 'g=b' in restriction at position 1. Did you mean 'g=a'?",
                "x3; Unknown term 'x3' in restriction at position 1. Did you mean 'x'?",
                "x * g=a; Two terms are multiplied",
                "1 / x; Division by a term",
                "x - ; Term or number expected",
                "x = 1 = 2; Unexpected '='",
                "(x; Missing ')'",
                "`y`; Unknown term 'y'"
            })
    void showsWhereARestrictionIsWrong(String text, String message) {
        var names = List.of("(Intercept)", "x", "g=a");
        var e = assertThrows(IllegalArgumentException.class, () -> Restrictions.parse(text, names));
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
    }
}
