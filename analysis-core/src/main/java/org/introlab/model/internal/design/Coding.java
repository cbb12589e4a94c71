package org.introlab.model.internal.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.introlab.model.internal.formula.ParsedFormula;
import org.introlab.model.internal.linalg.Layout;
import org.introlab.model.result.Term;
import org.introlab.model.result.TermPart;

/**
 * How a formula becomes columns, given the levels of its factors; the same for the rows of the fit and for rows to predict.
 *
 * <p>Factors have treatment contrasts, one column for each level except the reference. A factor within a term is coded
 * by contrasts if the term without it is part of an earlier term (or empty), otherwise by a column for every level;
 * without an intercept the first factor has a column for every level. These are R's rules (R 4.2,
 * src/library/stats/src/model.c,
 * TermCode and modelmatrix).
 *
 * @param formula the formula
 * @param levels per atom of the formula the levels, the reference first; empty for a numeric atom
 * @param blocks the columns of each term of the formula in order, that of the intercept first if there is one
 * @param products the distinct numeric parts: each the atoms that are multiplied; part p of a row is entry p - 1
 * @param columns the columns in order, as terms of the fit
 * @param intercept whether column 0 is the intercept
 */
public record Coding(
        ParsedFormula formula,
        List<List<String>> levels,
        List<Block> blocks,
        List<List<Integer>> products,
        List<Term> columns,
        boolean intercept) {

    /**
     * The columns of one term of the formula.
     *
     * @param label e.g. {@code a:log(x)}
     * @param variables its columns, joined by colons, e.g. {@code g} for {@code factor(g)}
     * @param factors the atoms that are factors
     * @param full per factor whether every level has a column
     * @param numeric 0 if it has no numeric atom, else its numeric part
     * @param first its first column
     * @param width its number of columns
     */
    public record Block(
            String label,
            String variables,
            List<Integer> factors,
            List<Boolean> full,
            int numeric,
            int first,
            int width) {}

    /** @param levels per atom the levels that occur, the reference first; an empty list for a numeric atom */
    static Coding of(ParsedFormula formula, List<List<String>> levels) {
        List<Block> blocks = new ArrayList<>();
        List<List<Integer>> products = new ArrayList<>();
        List<Term> all = new ArrayList<>();
        if (formula.hasIntercept()) {
            blocks.add(new Block(Term.INTERCEPT, Term.INTERCEPT, List.of(), List.of(), 0, 0, 1));
            all.add(Term.intercept());
        }
        boolean allLevelsOfFirst = !formula.hasIntercept();
        List<BitSet> sets = formula.terms();
        for (int t = 0; t < sets.size(); t++) {
            List<Integer> factors = new ArrayList<>();
            List<Boolean> full = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            for (int a : sets.get(t).stream().toArray()) {
                if (levels.get(a).isEmpty()) {
                    numbers.add(a);
                } else {
                    factors.add(a);
                    full.add(allLevelsOfFirst || !isMarginal(sets, t, a));
                    allLevelsOfFirst = false;
                }
            }
            if (!numbers.isEmpty() && !products.contains(numbers)) {
                products.add(numbers);
            }
            List<Term> columns = columns(formula, levels, sets.get(t), factors, full);
            blocks.add(new Block(
                    formula.label(sets.get(t)),
                    variables(formula, sets.get(t)),
                    factors,
                    full,
                    numbers.isEmpty() ? 0 : 1 + products.indexOf(numbers),
                    all.size(),
                    columns.size()));
            all.addAll(columns);
        }
        return new Coding(
                formula,
                List.copyOf(levels),
                List.copyOf(blocks),
                List.copyOf(products),
                List.copyOf(all),
                formula.hasIntercept());
    }

    /** Returns whether term t without the atom is empty or part of an earlier term, so that contrasts suffice. */
    private static boolean isMarginal(List<BitSet> sets, int t, int atom) {
        BitSet rest = (BitSet) sets.get(t).clone();
        rest.clear(atom);
        for (int s = 0; s < t && !rest.isEmpty(); s++) {
            BitSet missing = (BitSet) rest.clone();
            missing.andNot(sets.get(s));
            if (missing.isEmpty()) {
                return true;
            }
        }
        return rest.isEmpty();
    }

    private static String variables(ParsedFormula formula, BitSet term) {
        StringBuilder s = new StringBuilder();
        term.stream().forEach(a -> {
            ParsedFormula.Atom atom = formula.atoms().get(a);
            s.append(s.isEmpty() ? "" : ":");
            s.append(atom.kind() == ParsedFormula.Atom.Kind.NUMERIC ? atom.label() : atom.column());
        });
        return s.toString();
    }

    /** The first factor's levels vary fastest, as in R. */
    private static List<Term> columns(
            ParsedFormula formula, List<List<String>> levels, BitSet term, List<Integer> factors, List<Boolean> full) {
        List<List<TermPart>> columns = List.of(List.of());
        for (int a : term.stream().toArray()) {
            ParsedFormula.Atom atom = formula.atoms().get(a);
            List<TermPart> own = new ArrayList<>();
            int f = factors.indexOf(a);
            if (f < 0) {
                own.add(TermPart.number(atom.label()));
            } else {
                List<String> all = levels.get(a);
                Optional<String> reference = full.get(f) ? Optional.empty() : Optional.of(all.get(0));
                for (String level : all.subList(full.get(f) ? 0 : 1, all.size())) {
                    own.add(new TermPart(atom.column(), Optional.of(level), reference));
                }
            }
            List<List<TermPart>> longer = new ArrayList<>();
            for (TermPart end : own) {
                for (List<TermPart> start : columns) {
                    List<TermPart> both = new ArrayList<>(start);
                    both.add(end);
                    longer.add(List.copyOf(both));
                }
            }
            columns = longer;
        }
        return columns.stream().map(Term::of).toList();
    }

    /** Returns the columns of a term that the formula has. */
    public Block block(String label) {
        return blocks.stream().filter(b -> b.label().equals(label)).findFirst().orElseThrow();
    }

    /** Returns the columns' names. */
    public List<String> names() {
        return columns.stream().map(Term::name).toList();
    }

    /** Returns the atoms that are factors, in order; cells are combinations of their levels. */
    public int[] factors() {
        return blocks.stream()
                .flatMap(t -> t.factors().stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .sorted()
                .toArray();
    }

    /** Returns P, the number of numeric parts, including the constant 1. */
    int numerics() {
        return products.size() + 1;
    }

    /**
     * Returns the layout of the columns for given cells.
     *
     * @param cells C
     * @param codes per entry of {@link #factors()} the code of each cell
     */
    Layout layout(int cells, int[][] codes) {
        int[] order = factors();
        int count = blocks.size();
        int[] active = new int[cells * count];
        for (int t = 0; t < count; t++) {
            Block term = blocks.get(t);
            for (int c = 0; c < cells; c++) {
                active[c * count + t] = term.first();
            }
            int stride = 1;
            for (int f = 0; f < term.factors().size(); f++) {
                int slot = Arrays.binarySearch(order, term.factors().get(f));
                int skipped = term.full().get(f) ? 0 : 1;
                for (int c = 0; c < cells; c++) {
                    int at = c * count + t;
                    int code = codes[slot][c] - skipped;
                    active[at] = code < 0 || active[at] < 0 ? -1 : active[at] + code * stride;
                }
                stride *= levels.get(order[slot]).size() - skipped;
            }
        }
        int[] numericOf = blocks.stream().mapToInt(Block::numeric).toArray();
        return new Layout(columns.size(), count, cells, active, numericOf, numerics());
    }

    /**
     * Returns for each column with a numeric part the column that is one where it is non-zero, -1 for columns without a
     * numeric part; empty if some column has no such base. If every column has one, subtracting a constant from a
     * numeric part changes only the base's coefficient.
     */
    Optional<int[]> bases() {
        int[] base = new int[columns.size()];
        Arrays.fill(base, -1);
        for (Block t : blocks) {
            if (t.numeric() == 0) {
                continue;
            }
            Optional<Block> constant = blocks.stream()
                    .filter(s -> s.numeric() == 0
                            && s.factors().equals(t.factors())
                            && s.full().equals(t.full()))
                    .findFirst();
            if (constant.isEmpty()) {
                return Optional.empty();
            }
            for (int j = 0; j < t.width(); j++) {
                base[t.first() + j] = constant.get().first() + j;
            }
        }
        return Optional.of(base);
    }
}
