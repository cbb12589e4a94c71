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
    private final Words words;
    private final ExpressionParser arithmetic;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<Atom> atoms = new ArrayList<>();
    private boolean intercept = true;

    FormulaParser(String formula) {
        this.formula = formula;
        this.words = new Words(formula);
        this.arithmetic = new ExpressionParser(words);
    }

    ParsedFormula parse() {
        if (!words.contain("~")) {
            throw words.error(words.last(), "No '~'", " Write outcome ~ terms, as in y ~ a + b.");
        }
        if (words.peek().is("~")) {
            throw words.error(words.peek(), "No outcome", " Write outcome ~ terms, as in y ~ a + b.");
        }
        int start = words.peek().start();
        Expression response = arithmetic.sum();
        words.expect("~");
        List<BitSet> terms = ordered(termSum());
        Optional<ParsedFormula.Instruments> instruments =
                words.peek().is("|") ? Optional.of(instruments(terms)) : Optional.empty();
        if (words.peek().kind() != Token.Kind.END) {
            throw words.unexpected();
        }
        if (terms.isEmpty() && !intercept && instruments.isEmpty()) {
            throw words.error(words.peek(), "No terms at all", " A model needs a constant or a term.");
        }
        return new ParsedFormula(formula, response, start, atoms, terms, intercept, instruments);
    }

    private static List<BitSet> ordered(Set<BitSet> terms) {
        List<BitSet> ordered = new ArrayList<>(terms);
        ordered.sort(Comparator.comparingInt(BitSet::cardinality));
        return ordered;
    }

    /** {@code | d ~ z1 + z2}. */
    private ParsedFormula.Instruments instruments(List<BitSet> exogenous) {
        Token bar = words.next();
        if (!words.contains("~", bar)) {
            throw words.error(
                    bar,
                    "No '~' after '|'",
                    " Instruments are written y ~ x | d ~ z1 + z2; fixed effects as factors, y ~ x + factor(g).");
        }
        boolean constant = intercept;
        List<BitSet> endogenous = ordered(termSum());
        words.expect("~");
        List<BitSet> excluded = ordered(termSum());
        intercept = constant;
        if (endogenous.isEmpty() || excluded.isEmpty()) {
            throw words.error(bar, "No endogenous regressor or no instrument", " Write y ~ x | d ~ z1 + z2.");
        }
        for (BitSet term : endogenous) {
            Atom atom = atoms.get(term.nextSetBit(0));
            if (term.cardinality() > 1 || atom.kind() == Atom.Kind.FACTOR || atom.kind() == Atom.Kind.REFERENCE) {
                throw words.error(
                        bar,
                        "An endogenous regressor is one number",
                        " Write an interaction as I(d * x), and a factor as columns of 0 and 1.");
            }
            refuseWithin(term, exogenous, bar, "a covariate");
            refuseWithin(term, excluded, bar, "an instrument");
        }
        return new ParsedFormula.Instruments(endogenous, excluded);
    }

    /** Refuses an endogenous regressor that is part of terms that are taken for exogenous. */
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
                throw words.error(
                        bar,
                        "The endogenous regressor '" + own.label() + "' is part of " + what,
                        " It must stand alone.");
            }
        }
    }

    // ---- the right side: sets of terms

    private Set<BitSet> termSum() {
        Set<BitSet> sum = new LinkedHashSet<>();
        boolean minus = false;
        if (words.peek().is("-") || words.peek().is("+")) {
            minus = words.next().is("-");
        }
        while (true) {
            if (words.peek().kind() == Token.Kind.NUMBER) {
                constant(words.next(), minus);
            } else if (minus) {
                sum.removeAll(termProduct());
            } else {
                sum.addAll(termProduct());
            }
            if (!words.peek().is("+") && !words.peek().is("-")) {
                return sum;
            }
            minus = words.next().is("-");
        }
    }

    private void constant(Token number, boolean minus) {
        if (!number.text().equals("0") && !number.text().equals("1")) {
            throw words.error(number, "Unexpected number " + number.text(), " Only 0 and 1 can be added or removed.");
        }
        if (words.peek().is("*") || words.peek().is(":") || words.peek().is("^")) {
            throw words.error(
                    words.peek(),
                    "Unexpected '" + words.peek().text() + "'",
                    " Write arithmetic within I(), as in I(2 * x).");
        }
        intercept = number.text().equals("1") != minus;
    }

    private Set<BitSet> termProduct() {
        Set<BitSet> left = termInteraction();
        while (words.peek().is("*")) {
            words.next();
            Set<BitSet> right = termInteraction();
            Set<BitSet> product = new LinkedHashSet<>(left);
            product.addAll(right);
            product.addAll(cross(left, right));
            left = product;
        }
        if (words.peek().is("/")) {
            throw words.error(words.peek(), "Unexpected '/'", " Write a/b as a + a:b, or arithmetic within I().");
        }
        return left;
    }

    private Set<BitSet> termInteraction() {
        Set<BitSet> left = termPower();
        while (words.peek().is(":")) {
            words.next();
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
        if (!words.peek().is("^")) {
            return base;
        }
        Token caret = words.next();
        Token exponent = words.next();
        if (exponent.kind() != Token.Kind.NUMBER || !exponent.text().matches("[1-9][0-9]?")) {
            throw words.error(exponent, "The power of terms must be a small whole number", "");
        }
        if (base.size() == 1 && base.iterator().next().cardinality() == 1) {
            // R reads x^2 as x and says nothing; fixest reads it as the square. Neither is safe to guess.
            String name = atoms.get(base.iterator().next().nextSetBit(0)).label();
            throw words.error(
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
        if (words.peek().is("(")) {
            words.next();
            Set<BitSet> inner = termSum();
            words.expect(")");
            return inner;
        }
        if (words.peek().kind() == Token.Kind.NUMBER) {
            throw words.error(
                    words.peek(), "Unexpected number " + words.peek().text(), " Write arithmetic within I().");
        }
        BitSet term = new BitSet();
        term.set(atom());
        Set<BitSet> one = new LinkedHashSet<>();
        one.add(term);
        return one;
    }

    private int atom() {
        Token name = words.name();
        Atom atom;
        if (!words.isCall(name)) {
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
        words.expect("(");
        Token column = words.columnOf(function);
        String level = "";
        int levelPosition = 0;
        if (function.text().equals("ref")) {
            words.expect(",");
            Token t = words.next();
            if (t.kind() != Token.Kind.STRING && t.kind() != Token.Kind.NUMBER) {
                throw words.error(t, "No reference level", " Write ref(" + column.text() + ", \"level\").");
            }
            level = t.text();
            levelPosition = t.start();
        }
        words.expect(")");
        return new Atom(
                function.text().equals("ref") ? Atom.Kind.REFERENCE : Atom.Kind.FACTOR,
                column.text(),
                level,
                new Expression.Column(column.text(), column.start()),
                column.start(),
                levelPosition);
    }
}
