package org.introlab.model.internal.formula;

import java.util.Set;
import java.util.TreeSet;
import org.introlab.internal.Near;

/** Reads arithmetic with R's precedence: the left side of a formula and the inside of functions. */
final class ExpressionParser {
    /** Functions that turn a column into a factor or a number. */
    private static final Set<String> FACTOR_FUNCTIONS = Set.of("factor", "ref", "code");

    private final TokenReader tokens;

    ExpressionParser(TokenReader tokens) {
        this.tokens = tokens;
    }

    /** Parses a sum of products, up to a token that does not belong to it. */
    Expression sum() {
        Expression left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            char op = tokens.next().text().charAt(0);
            left = new Expression.Binary(op, left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = signed();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            char op = tokens.next().text().charAt(0);
            left = new Expression.Binary(op, left, signed());
        }
        return left;
    }

    private Expression signed() {
        if (tokens.peek().is("-")) {
            tokens.next();
            return new Expression.Minus(signed());
        }
        Expression base = operand();
        if (tokens.peek().is("^")) {
            tokens.next();
            return new Expression.Binary('^', base, signed());
        }
        return base;
    }

    private Expression operand() {
        if (tokens.peek().is("(")) {
            tokens.next();
            Expression inner = sum();
            tokens.expect(")");
            return inner;
        }
        if (tokens.peek().kind() == Token.Kind.NUMBER) {
            Token number = tokens.next();
            try {
                return new Expression.Constant(Double.parseDouble(number.text()));
            } catch (NumberFormatException e) {
                throw tokens.error(number, "'" + number.text() + "' is not a number", "");
            }
        }
        Token name = tokens.name();
        return tokens.isCall(name) ? call(name) : new Expression.Column(name.text(), name.start());
    }

    /** Parses a function call whose name has been read. */
    Expression call(Token name) {
        if (name.text().equals("code") || name.text().equals("number")) {
            tokens.expect("(");
            Token column = tokens.columnOf(name);
            tokens.expect(")");
            return name.text().equals("code")
                    ? new Expression.Code(column.text(), column.start())
                    : new Expression.Call("number", new Expression.Column(column.text(), column.start()));
        }
        if (!Expression.FUNCTIONS.containsKey(name.text())) {
            Set<String> known = new TreeSet<>(Expression.FUNCTIONS.keySet());
            known.addAll(FACTOR_FUNCTIONS);
            if (FACTOR_FUNCTIONS.contains(name.text())) {
                throw tokens.error(name, name.text() + "() must be a separate term; it is not a number", "");
            }
            throw tokens.error(
                    name,
                    "Unknown function '" + name.text() + "'",
                    Near.hint(name.text(), known) + " Available functions: " + String.join(", ", known) + "."
                            + Token.mayBeSplit(name, tokens.peek()));
        }
        tokens.expect("(");
        Expression argument = sum();
        tokens.expect(")");
        return new Expression.Call(name.text(), argument);
    }
}
