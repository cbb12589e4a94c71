package org.introlab.model.internal.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.introlab.model.result.FormulaException;

/**
 * One token of a formula.
 *
 * @param text the token without quotes or back-ticks; an operator is its own text; empty at the end
 * @param start index of its first character, from 0
 */
public record Token(Kind kind, String text, int start) {
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        OPERATOR,
        END
    }

    private static final String BACK_TICKS =
            " A column name with other characters than letters, digits, _ and . must be in back-ticks: `a b`.";

    /** Returns advice where a name may have been split into tokens. */
    static String mayBeSplit(Token before, Token here) {
        boolean names = before.kind == Kind.NAME && here.kind != Kind.OPERATOR && here.kind != Kind.END;
        return names || here.is("(") ? BACK_TICKS : "";
    }

    /** Returns a name as written in a formula. */
    public static String written(String name) {
        return isPlainName(name) ? name : '`' + name + '`';
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    /** Returns whether a column name can be written without back-ticks. */
    static boolean isPlainName(String name) {
        return !name.isEmpty() && isStart(name.charAt(0)) && name.chars().allMatch(c -> isPart((char) c));
    }

    static boolean isStart(char c) {
        return Character.isLetter(c) || c == '_' || c == '.';
    }

    static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    /**
     * Splits a formula into tokens, with an END at the end.
     *
     * @throws FormulaException at a character that belongs to no token, or an unclosed quote
     */
    static List<Token> split(String formula) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < formula.length()) {
            char c = formula.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
            } else if (Character.isDigit(c) || c == '.' && isDigit(formula, i + 1)) {
                int end = numberEnd(formula, i);
                tokens.add(new Token(Kind.NUMBER, formula.substring(i, end), i));
                i = end;
            } else if (isStart(c)) {
                int end = i;
                while (end < formula.length() && isPart(formula.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(Kind.NAME, formula.substring(i, end), i));
                i = end;
            } else if (c == '`' || c == '"' || c == '\'') {
                int end = formula.indexOf(c, i + 1);
                if (end < 0) {
                    throw FormulaException.at(formula, i, "Unclosed " + c, c == '`' ? "" : BACK_TICKS);
                }
                tokens.add(new Token(c == '`' ? Kind.NAME : Kind.STRING, formula.substring(i + 1, end), i));
                i = end + 1;
            } else if ("+-*/^:(),~|".indexOf(c) >= 0) {
                tokens.add(new Token(Kind.OPERATOR, String.valueOf(c), i));
                i++;
            } else {
                throw FormulaException.at(
                        formula,
                        i,
                        "Unexpected character '" + c + "'",
                        meaning(c).orElse(BACK_TICKS));
            }
        }
        tokens.add(new Token(Kind.END, "", formula.length()));
        return List.copyOf(tokens);
    }

    private static Optional<String> meaning(char c) {
        return switch (c) {
            case '<', '>', '=', '!', '&' -> Optional.of(" Make a column of 0 and 1 for a comparison.");
            case '$', '[', '@' -> Optional.of(" Write column names without their table.");
            default -> Optional.empty();
        };
    }

    private static boolean isDigit(String s, int i) {
        return i < s.length() && Character.isDigit(s.charAt(i));
    }

    private static int numberEnd(String s, int start) {
        int i = start;
        while (isDigit(s, i) || i < s.length() && s.charAt(i) == '.') {
            i++;
        }
        if (i < s.length() && (s.charAt(i) == 'e' || s.charAt(i) == 'E')) {
            int sign = i + 1 < s.length() && "+-".indexOf(s.charAt(i + 1)) >= 0 ? 1 : 0;
            if (isDigit(s, i + 1 + sign)) {
                i += 1 + sign;
                while (isDigit(s, i)) {
                    i++;
                }
            }
        }
        return i;
    }
}
