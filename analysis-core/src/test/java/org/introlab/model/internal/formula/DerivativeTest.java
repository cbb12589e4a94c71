package org.introlab.model.internal.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.introlab.data.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class DerivativeTest {
    private static final double X = 1.7;
    private static final double Z = 0.6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log(x)",
                "I(x^2)",
                "I(x^3)",
                "I(x * z)",
                "I(z/x)",
                "I(-x + 2)",
                "exp(x * z)",
                "sqrt(x + z)",
                "log(I(x^2) + 1)",
                "I(z^x)",
                "I((1 - x)/(1 + x^2))"
            })
    void agreesWithTheDifferenceQuotient(String term) {
        Expression e = expression(term);
        double h = 1e-5;
        double quotient = (at(e, X + h) - at(e, X - h)) / (2 * h);
        assertEquals(quotient, at(Derivative.of(e, "x"), X), 1e-8 * (1 + Math.abs(quotient)));
    }

    @Test
    void isZeroWhereTheColumnDoesNotOccur() {
        assertEquals(new Expression.Constant(0), Derivative.of(expression("log(z)"), "x"));
        assertEquals(new Expression.Constant(0), Derivative.of(expression("I(code(g) + z)"), "x"));
    }

    @Test
    void takesAFactorsCodesAsAColumnOfTheirOwn() {
        assertEquals(new Expression.Constant(1), Derivative.of(expression("code(g)"), "code(g)"));
        assertEquals(new Expression.Constant(0), Derivative.of(expression("code(g)"), "g"));
    }

    private static Expression expression(String term) {
        return ParsedFormula.parse("y ~ " + term).atoms().get(0).expression();
    }

    private static double at(Expression e, double x) {
        Table row = Table.create("row", DoubleColumn.create("x", x), DoubleColumn.create("z", Z));
        return e.values(new FrameColumns(Frame.of(row), ""))[0];
    }
}
