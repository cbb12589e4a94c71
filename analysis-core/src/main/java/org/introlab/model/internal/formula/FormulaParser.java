package org.introlab.model.internal.formula;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.introlab.model.internal.formula.ParsedFormula.Atom;

/**
 * Reads formulas by recursive descent. On the right side of {@code ~} the operators work on sets of terms (a term being
 * a set of variables); on the left side and inside a function they are arithmetic.
 */
final class FormulaParser {
    private final String formula;
    private final TokenReader tokens;
    private final ExpressionParser arithmetic;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<Atom> atoms = new ArrayList<>();
    private boolean intercept = true;

    FormulaParser(String formula) {
        this.formula = formula;
        this.tokens = new TokenReader(formula);
        this.arithmetic = new ExpressionParser(tokens);
    }

    ParsedFormula parse() {
        if (!tokens.contain("~")) {
            throw tokens.error(tokens.last(), "No '~'", " Write outcome ~ terms, as in y ~ a + b.");
        }
        if (tokens.peek().is("~")) {
            throw tokens.error(tokens.peek(), "No outcome", " Write outcome ~ terms, as in y ~ a + b.");
        }
        int start = tokens.peek().start();
        Expression response = arithmetic.sum();
        tokens.expect("~");
        List<BitSet> terms = ordered(termSum());
        Optional<ParsedFormula.Instruments> instruments =
                tokens.peek().is("|") ? Optional.of(instruments(terms)) : Optional.empty();
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.unexpected();
        }
        if (terms.isEmpty() && !intercept && instruments.isEmpty()) {
            throw tokens.error(tokens.peek(), "No terms", " A model needs an intercept or a term.");
        }
        return new ParsedFormula(formula, response, start, atoms, terms, intercept, instruments);
    }

    private static List<BitSet> ordered(Set<BitSet> terms) {
        List<BitSet> ordered = new ArrayList<>(terms);
        ordered.sort(Comparator.comparingInt(BitSet::cardinality));
        return ordered;
    }

    /** Parses {@code | d ~ z1 + z2}. */
    private ParsedFormula.Instruments instruments(List<BitSet> exogenous) {
        Token bar = tokens.next();
        if (!tokens.contains("~", bar)) {
            throw tokens.error(
                    bar,
                    "No '~' after '|'",
                    " Instruments are written y ~ x | d ~ z1 + z2; fixed effects as factors, y ~ x + factor(g).");
        }
        boolean constant = intercept;
        List<BitSet> endogenous = ordered(termSum());
        tokens.expect("~");
        List<BitSet> excluded = ordered(termSum());
        intercept = constant;
        if (endogenous.isEmpty() || excluded.isEmpty()) {
            throw tokens.error(bar, "No endogenous covariate or no instrument", " Write y ~ x | d ~ z1 + z2.");
        }
        for (BitSet term : endogenous) {
            Atom atom = atoms.get(term.nextSetBit(0));
            if (term.cardinality() > 1 || atom.kind() == Atom.Kind.FACTOR || atom.kind() == Atom.Kind.REFERENCE) {
                throw tokens.error(
                        bar,
                        "An endogenous covariate must be a single number",
                        " Write an interaction as I(d * x), and a factor as columns of 0 and 1.");
            }
            refuseWithin(term, exogenous, bar, "a covariate");
            refuseWithin(term, excluded, bar, "an instrument");
        }
        return new ParsedFormula.Instruments(endogenous, excluded);
    }

    /** Throws if an endogenous covariate is part of terms that are taken to be exogenous. */
    private void refuseWithin(BitSet endogenous, List<BitSet> others, Token bar, String what) {
        Atom own = atoms.get(endogenous.nextSetBit(0));
        List<String> columns =
                own.expression().columns().stream().map(Derivative::nameOf).toList();
        for (BitSet term : others) {
            boolean within = term.stream()
                    .mapToObj(atoms::get)
                    .flatMap(a -> a.expression().columns().stream())
                    .map(Derivative::nameOf)
                    .anyMatch(columns::contains);
            if (within) {
                throw tokens.error(
                        bar,
                        "The endogenous covariate '" + own.label() + "' is part of " + what,
                        " It must be a term by itself.");
            }
        }
    }

    // ---- the right side: sets of terms

    private Set<BitSet> termSum() {
        Set<BitSet> sum = new LinkedHashSet<>();
        boolean minus = false;
        if (tokens.peek().is("-") || tokens.peek().is("+")) {
            minus = tokens.next().is("-");
        }
        while (true) {
            if (tokens.peek().kind() == Token.Kind.NUMBER) {
                constant(tokens.next(), minus);
            } else if (minus) {
                sum.removeAll(termProduct());
            } else {
                sum.addAll(termProduct());
            }
            if (!tokens.peek().is("+") && !tokens.peek().is("-")) {
                return sum;
            }
            minus = tokens.next().is("-");
        }
    }

    private void constant(Token number, boolean minus) {
        if (!number.text().equals("0") && !number.text().equals("1")) {
            throw tokens.error(number, "Unexpected number " + number.text(), " Only 0 and 1 can be added or removed.");
        }
        if (tokens.peek().is("*") || tokens.peek().is(":") || tokens.peek().is("^")) {
            throw tokens.error(
                    tokens.peek(),
                    "Unexpected '" + tokens.peek().text() + "'",
                    " Write arithmetic within I(), as in I(2 * x).");
        }
        intercept = number.text().equals("1") != minus;
    }

    private Set<BitSet> termProduct() {
        Set<BitSet> left = termInteraction();
        while (tokens.peek().is("*")) {
            tokens.next();
            Set<BitSet> right = termInteraction();
            Set<BitSet> product = new LinkedHashSet<>(left);
            product.addAll(right);
            product.addAll(cross(left, right));
            left = product;
        }
        if (tokens.peek().is("/")) {
            throw tokens.error(tokens.peek(), "Unexpected '/'", " Write a/b as a + a:b, or arithmetic within I().");
        }
        return left;
    }

    private Set<BitSet> termInteraction() {
        Set<BitSet> left = termPower();
        while (tokens.peek().is(":")) {
            tokens.next();
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
        if (!tokens.peek().is("^")) {
            return base;
        }
        Token caret = tokens.next();
        Token exponent = tokens.next();
        if (exponent.kind() != Token.Kind.NUMBER || !exponent.text().matches("[1-9][0-9]?")) {
            throw tokens.error(exponent, "The power of terms must be a whole number from 1 to 99", "");
        }
        if (base.size() == 1 && base.iterator().next().cardinality() == 1) {
            // R silently reads x^2 as x; fixest reads it as the square. Neither is safe to guess.
            String name = atoms.get(base.iterator().next().nextSetBit(0)).label();
            throw tokens.error(
                    caret,
                    "A power of the single term '" + name + "'",
                    " Write I(" + name + "^" + exponent.text() + ") for a power of the number.");
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
        if (tokens.peek().is("(")) {
            tokens.next();
            Set<BitSet> inner = termSum();
            tokens.expect(")");
            return inner;
        }
        if (tokens.peek().kind() == Token.Kind.NUMBER) {
            throw tokens.error(
                    tokens.peek(), "Unexpected number " + tokens.peek().text(), " Write arithmetic within I().");
        }
        BitSet term = new BitSet();
        term.set(atom());
        Set<BitSet> one = new LinkedHashSet<>();
        one.add(term);
        return one;
    }

    private int atom() {
        Token name = tokens.name();
        Atom atom;
        if (!tokens.isCall(name)) {
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
            Expression e = arithmetic.call(name);
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
        tokens.expect("(");
        Token column = tokens.columnOf(function);
        String level = "";
        int levelPosition = 0;
        if (function.text().equals("ref")) {
            tokens.expect(",");
            Token t = tokens.next();
            if (t.kind() != Token.Kind.STRING && t.kind() != Token.Kind.NUMBER) {
                throw tokens.error(t, "No reference level", " Write ref(" + column.text() + ", \"level\").");
            }
            level = t.text();
            levelPosition = t.start();
        }
        tokens.expect(")");
        return new Atom(
                function.text().equals("ref") ? Atom.Kind.REFERENCE : Atom.Kind.FACTOR,
                column.text(),
                level,
                new Expression.Column(column.text(), column.start()),
                column.start(),
                levelPosition);
    }
}
