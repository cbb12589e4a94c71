package org.introlab.model.internal.formula;

import java.util.List;
import org.introlab.model.result.FormulaException;

/** Reads the tokens of a formula from left to right. */
final class TokenReader {
    private final String formula;
    private final List<Token> tokens;
    private int at;

    /** @throws FormulaException if the formula has characters that belong to no token */
    TokenReader(String formula) {
        this.formula = formula;
        this.tokens = Token.split(formula);
    }

    /** Returns whether an operator is among the tokens. */
    boolean contain(String operator) {
        return tokens.stream().anyMatch(t -> t.is(operator));
    }

    /** Returns whether an operator is among the tokens after one. */
    boolean contains(String operator, Token after) {
        return tokens.stream().anyMatch(t -> t.start() > after.start() && t.is(operator));
    }

    /** Returns whether a function's parenthesis follows the name just read; a name in back-ticks is not a function. */
    boolean isCall(Token name) {
        return peek().is("(") && formula.charAt(name.start()) != '`';
    }

    /** Reads the next token, which must be a name. */
    Token name() {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected();
        }
        Token t = next();
        if (t.text().equals(".")) {
            throw error(t, "'.' is not supported", " Name the columns.");
        }
        return t;
    }

    /** Reads the name of a column as a function's argument. */
    Token columnOf(Token function) {
        Token column = name();
        if (isCall(column)) {
            throw error(column, function.text() + "() takes a column name", "");
        }
        return column;
    }

    /** Returns the end token. */
    Token last() {
        return tokens.get(tokens.size() - 1);
    }

    /** Returns the next token without reading it. */
    Token peek() {
        return tokens.get(at);
    }

    /** Reads the next token; the end can be read again. */
    Token next() {
        Token t = tokens.get(at);
        if (t.kind() != Token.Kind.END) {
            at++;
        }
        return t;
    }

    /** Reads an operator that must come next. */
    void expect(String operator) {
        if (!peek().is(operator)) {
            throw peek().kind() == Token.Kind.END
                    ? error(peek(), "Missing '" + operator + "'", "")
                    : error(peek(), "Expected '" + operator + "' but found '" + peek().text() + "'", split());
        }
        next();
    }

    private String split() {
        return at == 0 ? "" : Token.mayBeSplit(tokens.get(at - 1), peek());
    }

    /** Returns the error that the next token cannot be here. */
    FormulaException unexpected() {
        Token t = peek();
        return t.kind() == Token.Kind.END
                ? error(t, "Term or number expected", " The formula ends after an operator.")
                : error(t, "Unexpected '" + t.text() + "'", split());
    }

    /** Returns an error at a token. */
    FormulaException error(Token t, String problem, String hint) {
        return FormulaException.at(formula, t.start(), problem, hint);
    }
}
