package org.introlab.model.internal.formula;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.introlab.internal.Content;
import org.introlab.internal.Near;
import org.introlab.model.result.FormulaException;

/**
 * Parses linear combinations of terms, {@code cohort=2015 - 0.5 * cohort=2014 = 0}.
 *
 * <p>Term names can contain signs and blanks, so the longest known name that ends at a word boundary is taken; a name
 * can be in back-ticks. Without {@code = ...} a restriction sets the combination to zero.
 */
public final class Restrictions {
    private final int width;
    private final Map<String, Integer> columns;
    private final List<String> shown;
    private final List<String> byLength;
    private final String text;
    private int at;

    private Restrictions(int width, Map<String, Integer> columns, List<String> shown, String text) {
        this.width = width;
        this.columns = columns;
        this.shown = shown;
        this.byLength = columns.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.text = text;
    }

    /**
     * A linear form.
     *
     * @param weights length k
     * @param constant the constant
     * @param text the null hypothesis as written, including its right side
     */
    public record Linear(double[] weights, double constant, String text) {
        public Linear(double[] weights, double constant) {
            this(weights, constant, "");
        }

        Linear as(String hypothesis) {
            return new Linear(weights, constant, hypothesis);
        }

        public boolean isConstant() {
            for (double w : weights) {
                if (w != 0) {
                    return false;
                }
            }
            return true;
        }

        Linear plus(Linear other, double sign) {
            double[] sum = weights.clone();
            for (int j = 0; j < sum.length; j++) {
                sum[j] += sign * other.weights[j];
            }
            return new Linear(sum, constant + sign * other.constant);
        }

        Linear times(double factor) {
            double[] out = weights.clone();
            for (int j = 0; j < out.length; j++) {
                out[j] *= factor;
            }
            return new Linear(out, constant * factor);
        }

        @Override
        public boolean equals(Object other) {
            return Content.isEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Content.hash(this);
        }

        @Override
        public String toString() {
            return Content.text(this);
        }
    }

    /**
     * Parses a restriction as its left side minus its right side, or a combination without an equals sign.
     *
     * @throws IllegalArgumentException if a term is unknown (the message suggests the closest) or the text is not linear
     */
    public static Linear parse(String text, List<String> names) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        names.forEach(name -> columns.putIfAbsent(name, columns.size()));
        return parse(text, names.size(), columns, names);
    }

    /**
     * Parses a restriction on terms with several names, such as {@code a:b} and {@code b:a}.
     *
     * @param width k
     * @param columns the column of each name, from 0
     * @param shown the terms that an error message may suggest or list; none for restricted data, whose levels they contain
     */
    public static Linear parse(String text, int width, Map<String, Integer> columns, List<String> shown) {
        Restrictions r = new Restrictions(width, columns, shown, text);
        Linear left = r.sum();
        String hypothesis = text.strip() + " = 0";
        r.skip();
        if (r.at < text.length() && text.charAt(r.at) == '=') {
            r.at++;
            hypothesis = text.strip();
            left = left.plus(r.sum(), -1);
            r.skip();
        }
        if (r.at < text.length()) {
            throw r.error("Unexpected '" + text.charAt(r.at) + "'", "");
        }
        return left.as(hypothesis);
    }

    private Linear sum() {
        Linear sum = product();
        while (true) {
            if (accept('+')) {
                sum = sum.plus(product(), 1);
            } else if (accept('-')) {
                sum = sum.plus(product(), -1);
            } else {
                return sum;
            }
        }
    }

    private Linear product() {
        Linear product = operand();
        while (true) {
            if (accept('*')) {
                Linear other = operand();
                if (!product.isConstant() && !other.isConstant()) {
                    throw error("Two terms are multiplied", " A restriction must be linear in the terms.");
                }
                product = product.isConstant() ? other.times(product.constant()) : product.times(other.constant());
            } else if (accept('/')) {
                Linear other = operand();
                if (!other.isConstant()) {
                    throw error("Division by a term", " A restriction must be linear in the terms.");
                }
                product = product.times(1 / other.constant());
            } else {
                return product;
            }
        }
    }

    private Linear operand() {
        skip();
        for (String name : byLength) {
            if (text.startsWith(name, at) && endsWord(name)) {
                at += name.length();
                return term(name);
            }
        }
        if (accept('-')) {
            return operand().times(-1);
        }
        if (accept('(')) {
            Linear inner = sum();
            if (!accept(')')) {
                throw error("Missing ')'", "");
            }
            return inner;
        }
        if (at < text.length() && text.charAt(at) == '`') {
            int end = text.indexOf('`', at + 1);
            String name = end < 0 ? "" : text.substring(at + 1, end);
            if (!columns.containsKey(name)) {
                throw error("Unknown term '" + name + "'", Near.hint(name, shown));
            }
            at = end + 1;
            return term(name);
        }
        int end = at;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        if (end > at && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
            Linear number = new Linear(new double[width], Double.parseDouble(text.substring(at, end)));
            at = end;
            return number;
        }
        throw unknown();
    }

    private Linear term(String name) {
        double[] weights = new double[width];
        weights[Objects.requireNonNull(columns.get(name))] = 1;
        return new Linear(weights, 0);
    }

    private boolean endsWord(String name) {
        int end = at + name.length();
        return end == text.length()
                || !Token.isPart(name.charAt(name.length() - 1))
                || !Token.isPart(text.charAt(end)) && text.charAt(end) != ':';
    }

    private boolean accept(char c) {
        skip();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException unknown() {
        if (at == text.length()) {
            return error("Term or number expected", "");
        }
        int end = at;
        while (end < text.length() && " +*/".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(at, Math.max(end, at + 1));
        String hint = Near.hint(word, shown);
        return error("Unknown term '" + word + "'", hint.isEmpty() ? listed() : hint);
    }

    private String listed() {
        return shown.isEmpty()
                ? " The terms are not listed, because the data are restricted or of unknown provenance."
                : " Terms: " + String.join(", ", shown) + ".";
    }

    private IllegalArgumentException error(String problem, String hint) {
        return FormulaException.restriction(text, at, problem, hint);
    }
}
