package org.introlab.model.internal.formula;

import org.introlab.model.internal.formula.Expression.Binary;
import org.introlab.model.internal.formula.Expression.Call;
import org.introlab.model.internal.formula.Expression.Code;
import org.introlab.model.internal.formula.Expression.Column;
import org.introlab.model.internal.formula.Expression.Constant;
import org.introlab.model.internal.formula.Expression.Minus;

/** The derivative of an expression with respect to one of its columns, by the usual rules. */
public final class Derivative {
    private static final Constant ZERO = new Constant(0);
    private static final Constant ONE = new Constant(1);

    private Derivative() {}

    /**
     * Returns the derivative as an expression. Products with 0 and 1 are folded, so that a part without the column can't contribute a NaN.
     *
     * @param column the column's name; {@code code(x)} for the codes of a factor x
     */
    public static Expression of(Expression e, String column) {
        if (e instanceof Column || e instanceof Code) {
            return nameOf(e).equals(column) ? ONE : ZERO;
        }
        if (e instanceof Minus m) {
            Expression inner = of(m.argument(), column);
            return inner.equals(ZERO) ? ZERO : new Minus(inner);
        }
        if (e instanceof Call c) {
            Expression x = c.argument();
            Expression inner = of(x, column);
            return switch (c.function()) {
                case "I", "number" -> inner;
                case "log" -> quotient(inner, x);
                case "exp" -> product(c, inner);
                case "sqrt" -> quotient(inner, product(new Constant(2), c));
                default ->
                    throw new IllegalStateException("The derivative of " + c.function() + " is not implemented.");
            };
        }
        if (e instanceof Binary b) {
            return binary(b, of(b.left(), column), of(b.right(), column));
        }
        return ZERO;
    }

    /** Returns the name of a column or of a factor's codes for {@link #of}. */
    public static String nameOf(Expression column) {
        return column instanceof Column c ? c.name() : column.text();
    }

    private static Expression binary(Binary b, Expression left, Expression right) {
        Expression x = b.left();
        Expression y = b.right();
        return switch (b.operator()) {
            case '+' -> sum('+', left, right);
            case '-' -> sum('-', left, right);
            case '*' -> sum('+', product(left, y), product(x, right));
            case '/' -> quotient(sum('-', left, product(b, right)), y);
            default ->
                sum(
                        '+',
                        product(product(y, power(x, y)), left),
                        right.equals(ZERO) ? ZERO : product(product(b, new Call("log", x)), right));
        };
    }

    private static Expression power(Expression x, Expression y) {
        if (y instanceof Constant c) {
            return c.value() == 2 ? x : new Binary('^', x, new Constant(c.value() - 1));
        }
        return new Binary('^', x, new Binary('-', y, ONE));
    }

    private static Expression sum(char operator, Expression x, Expression y) {
        if (y.equals(ZERO)) {
            return x;
        }
        if (x.equals(ZERO)) {
            return operator == '+' ? y : new Minus(y);
        }
        return new Binary(operator, x, y);
    }

    private static Expression product(Expression x, Expression y) {
        if (x.equals(ZERO) || y.equals(ZERO)) {
            return ZERO;
        }
        return x.equals(ONE) ? y : y.equals(ONE) ? x : new Binary('*', x, y);
    }

    private static Expression quotient(Expression x, Expression y) {
        return x.equals(ZERO) ? ZERO : new Binary('/', x, y);
    }
}
