package org.introlab.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.introlab.data.Near;
import org.introlab.model.Formula.Atom;

/**
 * Reads formulas by recursive descent. On the right side of {@code ~} the operators work on sets of terms (a term being
 * a set of variables); on the left side and inside a function they are arithmetic.
 */
final class FormulaParser {
    private static final Set<String> FACTOR_FUNCTIONS = Set.of("factor", "ref", "code");

    private final String formula;
    private final List<Token> tokens;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<Atom> atoms = new ArrayList<>();
    private boolean intercept = true;
    private int at;

    FormulaParser(String formula) {
        this.formula = formula;
        this.tokens = Token.split(formula);
    }

    Formula parse() {
        if (tokens.stream().noneMatch(t -> t.is("~"))) {
            throw error(tokens.get(tokens.size() - 1), "No '~'", " Write outcome ~ terms, as in y ~ a + b.");
        }
        if (peek().is("~")) {
            throw error(peek(), "No outcome", " Write outcome ~ terms, as in y ~ a + b.");
        }
        int start = peek().start();
        Expression response = sum();
        expect("~");
        Set<BitSet> terms = new LinkedHashSet<>(termSum());
        if (peek().kind() != Token.Kind.END) {
            throw unexpected();
        }
        List<BitSet> ordered = new ArrayList<>(terms);
        ordered.sort(Comparator.comparingInt(BitSet::cardinality));
        if (ordered.isEmpty() && !intercept) {
            throw error(peek(), "No terms at all", " A model needs a constant or a term.");
        }
        return new Formula(formula, response, start, atoms, ordered, intercept);
    }

    // ---- the right side: sets of terms

    private Set<BitSet> termSum() {
        Set<BitSet> sum = new LinkedHashSet<>();
        boolean minus = false;
        if (peek().is("-") || peek().is("+")) {
            minus = next().is("-");
        }
        while (true) {
            if (peek().kind() == Token.Kind.NUMBER) {
                constant(next(), minus);
            } else if (minus) {
                sum.removeAll(termProduct());
            } else {
                sum.addAll(termProduct());
            }
            if (!peek().is("+") && !peek().is("-")) {
                return sum;
            }
            minus = next().is("-");
        }
    }

    private void constant(Token number, boolean minus) {
        if (!number.text().equals("0") && !number.text().equals("1")) {
            throw error(number, "Unexpected number " + number.text(), " Only 0 and 1 can be added or removed.");
        }
        if (peek().is("*") || peek().is(":") || peek().is("^")) {
            throw error(peek(), "Unexpected '" + peek().text() + "'", " Write arithmetic within I(), as in I(2 * x).");
        }
        intercept = number.text().equals("1") != minus;
    }

    private Set<BitSet> termProduct() {
        Set<BitSet> left = termInteraction();
        while (peek().is("*")) {
            next();
            Set<BitSet> right = termInteraction();
            Set<BitSet> product = new LinkedHashSet<>(left);
            product.addAll(right);
            product.addAll(cross(left, right));
            left = product;
        }
        if (peek().is("/")) {
            throw error(peek(), "Unexpected '/'", " Write a/b as a + a:b, or arithmetic within I().");
        }
        return left;
    }

    private Set<BitSet> termInteraction() {
        Set<BitSet> left = termPower();
        while (peek().is(":")) {
            next();
            left = cross(left, termPower());
        }
        return left;
    }

    private static Set<BitSet> cross(Set<BitSet> left, Set<BitSet> right) {
        Set<BitSet> product = new LinkedHashSet<>();
        for (BitSet a : left) {
            for (BitSet b : right) {
                BitSet both = (BitSet) a.clone();
                both.or(b);
                product.add(both);
            }
        }
        return product;
    }

    private Set<BitSet> termPower() {
        Set<BitSet> base = termPrimary();
        if (!peek().is("^")) {
            return base;
        }
        Token caret = next();
        Token exponent = next();
        if (exponent.kind() != Token.Kind.NUMBER || !exponent.text().matches("[1-9][0-9]?")) {
            throw error(exponent, "The power of terms must be a small whole number", "");
        }
        if (base.size() == 1 && base.iterator().next().cardinality() == 1) {
            // R reads x^2 as x and says nothing; fixest reads it as the square. Neither is safe to guess.
            String name = atoms.get(base.iterator().next().nextSetBit(0)).label();
            throw error(
                    caret,
                    "A power of the single term '" + name + "'",
                    " Write I(" + name + "^" + exponent.text() + ") for the number's power.");
        }
        Set<BitSet> power = base;
        for (int i = 1; i < Integer.parseInt(exponent.text()); i++) {
            Set<BitSet> more = new LinkedHashSet<>(power);
            more.addAll(cross(power, base));
            power = more;
        }
        return power;
    }

    private Set<BitSet> termPrimary() {
        if (peek().is("(")) {
            next();
            Set<BitSet> inner = termSum();
            expect(")");
            return inner;
        }
        if (peek().kind() == Token.Kind.NUMBER) {
            throw error(peek(), "Unexpected number " + peek().text(), " Write arithmetic within I().");
        }
        BitSet term = new BitSet();
        term.set(atom());
        Set<BitSet> one = new LinkedHashSet<>();
        one.add(term);
        return one;
    }

    private int atom() {
        Token name = name();
        Atom atom;
        if (!isCall(name)) {
            atom = new Atom(
                    Atom.Kind.PLAIN,
                    name.text(),
                    "",
                    new Expression.Column(name.text(), name.start()),
                    name.start(),
                    0);
        } else if (name.text().equals("factor") || name.text().equals("ref")) {
            atom = factor(name);
        } else {
            Expression e = call(name);
            atom = new Atom(Atom.Kind.NUMERIC, "", "", e, name.start(), 0);
        }
        Integer known = index.putIfAbsent(atom.label(), atoms.size());
        if (known != null) {
            return known;
        }
        atoms.add(atom);
        return atoms.size() - 1;
    }

    private Atom factor(Token function) {
        expect("(");
        Token column = columnOf(function);
        String level = "";
        int levelPosition = 0;
        if (function.text().equals("ref")) {
            expect(",");
            Token t = next();
            if (t.kind() != Token.Kind.STRING && t.kind() != Token.Kind.NUMBER) {
                throw error(t, "No reference level", " Write ref(" + column.text() + ", \"level\").");
            }
            level = t.text();
            levelPosition = t.start();
        }
        expect(")");
        return new Atom(
                function.text().equals("ref") ? Atom.Kind.REFERENCE : Atom.Kind.FACTOR,
                column.text(),
                level,
                new Expression.Column(column.text(), column.start()),
                column.start(),
                levelPosition);
    }

    private Token columnOf(Token function) {
        Token column = name();
        if (isCall(column)) {
            throw error(column, function.text() + "() takes the name of a column", "");
        }
        return column;
    }

    // ---- the left side and the inside of functions: arithmetic

    private Expression sum() {
        Expression left = product();
        while (peek().is("+") || peek().is("-")) {
            char op = next().text().charAt(0);
            left = new Expression.Binary(op, left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = signed();
        while (peek().is("*") || peek().is("/")) {
            char op = next().text().charAt(0);
            left = new Expression.Binary(op, left, signed());
        }
        return left;
    }

    private Expression signed() {
        if (peek().is("-")) {
            next();
            return new Expression.Minus(signed());
        }
        Expression base = operand();
        if (peek().is("^")) {
            next();
            return new Expression.Binary('^', base, signed());
        }
        return base;
    }

    private Expression operand() {
        if (peek().is("(")) {
            next();
            Expression inner = sum();
            expect(")");
            return inner;
        }
        if (peek().kind() == Token.Kind.NUMBER) {
            Token number = next();
            try {
                return new Expression.Constant(Double.parseDouble(number.text()));
            } catch (NumberFormatException e) {
                throw error(number, "'" + number.text() + "' is not a number", "");
            }
        }
        Token name = name();
        return isCall(name) ? call(name) : new Expression.Column(name.text(), name.start());
    }

    private Expression call(Token name) {
        if (name.text().equals("code")) {
            expect("(");
            Token column = columnOf(name);
            expect(")");
            return new Expression.Code(column.text(), column.start());
        }
        if (!Expression.FUNCTIONS.containsKey(name.text())) {
            Set<String> known = new TreeSet<>(Expression.FUNCTIONS.keySet());
            known.addAll(FACTOR_FUNCTIONS);
            if (FACTOR_FUNCTIONS.contains(name.text())) {
                throw error(name, name.text() + "() is a term of its own and no number", "");
            }
            throw error(
                    name,
                    "Unknown function '" + name.text() + "'",
                    Near.hint(name.text(), known) + " Known: " + String.join(", ", known) + ".");
        }
        expect("(");
        Expression argument = sum();
        expect(")");
        return new Expression.Call(name.text(), argument);
    }

    // ---- words

    private boolean isCall(Token name) {
        return peek().is("(") && formula.charAt(name.start()) != '`';
    }

    private Token name() {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected();
        }
        Token t = next();
        if (t.text().equals(".")) {
            throw error(t, "'.' is not supported", " Name the columns.");
        }
        return t;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token t = tokens.get(at);
        if (t.kind() != Token.Kind.END) {
            at++;
        }
        return t;
    }

    private void expect(String operator) {
        if (!peek().is(operator)) {
            throw peek().kind() == Token.Kind.END
                    ? error(peek(), "Missing '" + operator + "'", "")
                    : error(peek(), "Expected '" + operator + "' but found '" + peek().text() + "'", "");
        }
        next();
    }

    private FormulaException unexpected() {
        Token t = peek();
        return t.kind() == Token.Kind.END
                ? error(t, "Something is missing", " The formula ends after an operator.")
                : error(t, "Unexpected '" + t.text() + "'", "");
    }

    private FormulaException error(Token t, String problem, String hint) {
        return FormulaException.at(formula, t.start(), problem, hint);
    }
}
