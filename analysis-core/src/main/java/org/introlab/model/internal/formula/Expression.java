package org.introlab.model.internal.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.introlab.model.internal.columns.Columns;

/** An arithmetic expression of columns: a left side, the inside of {@code I()}, an argument of {@code log()}. */
public sealed interface Expression {

    /** The functions of one number, by name. */
    Map<String, DoubleUnaryOperator> FUNCTIONS =
            Map.of("log", Math::log, "exp", Math::exp, "sqrt", Math::sqrt, "I", x -> x, "number", x -> x);

    /** A constant. */
    record Constant(double value) implements Expression {}

    /** A column of numbers. */
    record Column(String name, int position) implements Expression {}

    /** A factor's codes 1..L in the order of its levels. */
    record Code(String name, int position) implements Expression {}

    /** A function of {@link #FUNCTIONS}. */
    record Call(String function, Expression argument) implements Expression {}

    /** Sum, difference, product, quotient or power. */
    record Binary(char operator, Expression left, Expression right) implements Expression {}

    /** The negative. */
    record Minus(Expression argument) implements Expression {}

    /** Returns the values for rows 0..n-1, NaN where a column is missing; a new array unless the expression is a column. */
    default double[] values(Columns columns) {
        if (this instanceof Column c) {
            return columns.numeric(c.name(), c.position());
        }
        if (this instanceof Code c) {
            return columns.coded(c.name(), c.position()).codesAsNumbers();
        }
        double[] out = new double[columns.rowCount()];
        if (this instanceof Constant c) {
            Arrays.fill(out, c.value());
        } else if (this instanceof Call c) {
            double[] x = c.argument().values(columns);
            DoubleUnaryOperator f = Objects.requireNonNull(FUNCTIONS.get(c.function()));
            for (int i = 0; i < out.length; i++) {
                out[i] = f.applyAsDouble(x[i]);
            }
        } else if (this instanceof Minus m) {
            double[] x = m.argument().values(columns);
            for (int i = 0; i < out.length; i++) {
                out[i] = -x[i];
            }
        } else if (this instanceof Binary b) {
            combine(b.operator(), b.left().values(columns), b.right().values(columns), out);
        }
        return out;
    }

    private static void combine(char operator, double[] x, double[] y, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = switch (operator) {
                case '+' -> x[i] + y[i];
                case '-' -> x[i] - y[i];
                case '*' -> x[i] * y[i];
                case '/' -> x[i] / y[i];
                default -> Math.pow(x[i], y[i]);
            };
        }
    }

    /** Returns the columns (and codes of factors) that it is computed from, in order. */
    default List<Expression> columns() {
        if (this instanceof Column || this instanceof Code) {
            return List.of(this);
        }
        if (this instanceof Call c) {
            return c.argument().columns();
        }
        if (this instanceof Minus m) {
            return m.argument().columns();
        }
        if (this instanceof Binary b) {
            return Stream.concat(b.left().columns().stream(), b.right().columns().stream())
                    .distinct()
                    .toList();
        }
        return List.of();
    }

    /** Returns the expression as R writes it, e.g. {@code log(x + 1)}, {@code I(x^2)}. */
    default String text() {
        if (this instanceof Column c) {
            return Token.written(c.name());
        }
        if (this instanceof Code c) {
            return "code(" + Token.written(c.name()) + ")";
        }
        if (this instanceof Constant c) {
            return c.value() == Math.rint(c.value()) && Math.abs(c.value()) < 1e15
                    ? String.format(Locale.ROOT, "%d", (long) c.value())
                    : Double.toString(c.value());
        }
        if (this instanceof Call c) {
            return c.function() + "(" + c.argument().text() + ")";
        }
        if (this instanceof Minus m) {
            return "-" + m.argument().inner(4);
        }
        Binary b = (Binary) this;
        int rank = rank();
        String space = b.operator() == '^' || b.operator() == '/' ? "" : " ";
        boolean power = b.operator() == '^';
        return b.left().inner(power ? rank + 1 : rank)
                + space
                + b.operator()
                + space
                + b.right().inner(power ? rank : rank + 1);
    }

    private String inner(int least) {
        return rank() < least ? "(" + text() + ")" : text();
    }

    private int rank() {
        if (this instanceof Minus) {
            return 3;
        }
        if (this instanceof Constant c && c.value() < 0) {
            return 3;
        }
        if (this instanceof Binary b) {
            return switch (b.operator()) {
                case '+', '-' -> 1;
                case '*', '/' -> 2;
                default -> 4;
            };
        }
        return 5;
    }
}
