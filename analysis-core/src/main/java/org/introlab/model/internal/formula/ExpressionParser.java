package org.introlab.model.internal.formula;

import java.util.Set;
import java.util.TreeSet;
import org.introlab.data.Near;

/** Reads arithmetic with R's precedence: the left side of a formula and the inside of functions. */
final class ExpressionParser {
    /** Functions that make a factor, or a number, of a column. */
    private static final Set<String> FACTOR_FUNCTIONS = Set.of("factor", "ref", "code");

    private final Words words;

    ExpressionParser(Words words) {
        this.words = words;
    }

    /** A sum of products, up to a word that does not belong to it. */
    Expression sum() {
        Expression left = product();
        while (words.peek().is("+") || words.peek().is("-")) {
            char op = words.next().text().charAt(0);
            left = new Expression.Binary(op, left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = signed();
        while (words.peek().is("*") || words.peek().is("/")) {
            char op = words.next().text().charAt(0);
            left = new Expression.Binary(op, left, signed());
        }
        return left;
    }

    private Expression signed() {
        if (words.peek().is("-")) {
            words.next();
            return new Expression.Minus(signed());
        }
        Expression base = operand();
        if (words.peek().is("^")) {
            words.next();
            return new Expression.Binary('^', base, signed());
        }
        return base;
    }

    private Expression operand() {
        if (words.peek().is("(")) {
            words.next();
            Expression inner = sum();
            words.expect(")");
            return inner;
        }
        if (words.peek().kind() == Token.Kind.NUMBER) {
            Token number = words.next();
            try {
                return new Expression.Constant(Double.parseDouble(number.text()));
            } catch (NumberFormatException e) {
                throw words.error(number, "'" + number.text() + "' is not a number", "");
            }
        }
        Token name = words.name();
        return words.isCall(name) ? call(name) : new Expression.Column(name.text(), name.start());
    }

    /** A function's call whose name has been read. */
    Expression call(Token name) {
        if (name.text().equals("code") || name.text().equals("number")) {
            words.expect("(");
            Token column = words.columnOf(name);
            words.expect(")");
            return name.text().equals("code")
                    ? new Expression.Code(column.text(), column.start())
                    : new Expression.Call("number", new Expression.Column(column.text(), column.start()));
        }
        if (!Expression.FUNCTIONS.containsKey(name.text())) {
            Set<String> known = new TreeSet<>(Expression.FUNCTIONS.keySet());
            known.addAll(FACTOR_FUNCTIONS);
            if (FACTOR_FUNCTIONS.contains(name.text())) {
                throw words.error(name, name.text() + "() is a term of its own and no number", "");
            }
            throw words.error(
                    name,
                    "Unknown function '" + name.text() + "'",
                    Near.hint(name.text(), known) + " Known: " + String.join(", ", known) + "."
                            + Token.mayBeSplit(name, words.peek()));
        }
        words.expect("(");
        Expression argument = sum();
        words.expect(")");
        return new Expression.Call(name.text(), argument);
    }
}
