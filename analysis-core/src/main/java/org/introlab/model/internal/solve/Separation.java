package org.introlab.model.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Coding;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.family.Family;
import org.introlab.model.internal.formula.ParsedFormula;
import org.introlab.model.internal.linalg.Layout;
import org.introlab.model.result.SeparationException;

/**
 * The terms that predict the outcome perfectly, for all rows (complete separation) or for some (quasi-complete).
 *
 * <p>A direction d separates if it moves no row away from the bound of its outcome, no row without a bound at all, and some row
 * towards its bound: of a binary outcome, (2y - 1) x'd is nowhere negative and somewhere positive. Along it the likelihood rises
 * forever (Albert and Anderson 1984, Biometrika 71, 1-10; Santos Silva and Tenreyro 2010, Economics Letters 107, 310-312, for counts).
 * Newton's steps converge to such a direction if there is one, so the direction needs no search, only a check.
 *
 * @param model the model as a noun
 * @param advice what else to do, as the end of a sentence
 * @param formula the formula
 * @param complete whether every row is predicted
 * @param culprits what each term does, in the design's order; several terms without text if only their combination separates
 */
record Separation(String model, String advice, String formula, boolean complete, Map<String, String> culprits) {

    /** The number of iterations before the first check; Newton's method needs fewer when there is a maximum. */
    static final int PATIENCE = 14;

    /** A row is predicted if it moves by more than this share of the largest move. */
    private static final double MOVES = 1e-6;

    private static final int MOST_NAMED = 5;

    /** Returns whether a direction separates, to within rounding. */
    static boolean along(Design design, Family family, Centring centring, double[] direction) {
        double most = 0;
        double least = 0;
        double[] moved = margins(design, family, centring, direction);
        for (double m : moved) {
            most = Math.max(most, m);
            least = Math.min(least, m);
        }
        return most > 1e-3 && least >= -MOVES * most;
    }

    /**
     * Finds what separates.
     *
     * @param zeta the current point of Newton's method
     * @param step the last step
     * @return empty if neither is a separating direction
     */
    static Optional<Separation> find(Design design, Family family, Centring centring, double[] zeta, double[] step) {
        double[] direction;
        if (along(design, family, centring, step)) {
            direction = step;
        } else if (along(design, family, centring, zeta)) {
            direction = zeta;
        } else {
            return Optional.empty();
        }
        boolean complete = true;
        double[] moved = margins(design, family, centring, direction);
        double most = 0;
        for (double m : moved) {
            most = Math.max(most, m);
        }
        for (double m : moved) {
            complete &= m > MOVES * most;
        }
        Map<String, String> culprits = perfectLevels(design, family);
        if (culprits.isEmpty() && design.coding().intercept()) {
            culprits = perfectThresholds(design, family);
        }
        if (culprits.isEmpty()) {
            culprits = new LinkedHashMap<>();
            for (String name : combination(design, centring.toOriginal(direction))) {
                culprits.put(name, "");
            }
        }
        ParsedFormula formula = design.coding().formula();
        String advice = family.bound(1) > 0 ? ", or fit the linear probability model with Ols" : "";
        return Optional.of(new Separation(family.noun(), advice, formula.text(), complete, culprits));
    }

    private static double[] margins(Design design, Family family, Centring centring, double[] direction) {
        double[] out = design.times(direction, centring);
        for (int i = 0; i < out.length; i++) {
            int bound = family.bound(design.y()[i]);
            out[i] = bound == 0 ? -Math.abs(out[i]) : bound * out[i];
        }
        return out;
    }

    /** Returns the error with advice. */
    SeparationException refusal() {
        List<String> terms = List.copyOf(culprits.keySet());
        List<String> listed = culprits.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> "'" + e.getKey() + "' " + e.getValue())
                .toList();
        String why;
        if (listed.isEmpty()) {
            why = "the terms " + String.join(", ", terms) + " together predict the outcome of "
                    + (complete ? "all" : "some") + " rows perfectly";
        } else {
            why = String.join("; ", listed.subList(0, Math.min(MOST_NAMED, listed.size())))
                    + (listed.size() > MOST_NAMED ? "; and " + (listed.size() - MOST_NAMED) + " more" : "");
        }
        return new SeparationException(
                "The " + model + " of " + formula + " has no finite estimate ("
                        + (complete ? "complete" : "quasi-complete") + " separation): " + why
                        + ". Merge such a level with another, or remove the term or those rows" + advice + ".",
                terms,
                model,
                advice);
    }

    /** Finds dummy columns and reference levels whose rows all have the same outcome. */
    private static Map<String, String> perfectLevels(Design design, Family family) {
        Layout layout = design.layout();
        int terms = layout.terms();
        int[] rows = new int[layout.cells()];
        int[] low = new int[layout.cells()];
        int[] high = new int[layout.cells()];
        for (int i = 0; i < design.n(); i++) {
            int bound = family.bound(design.y()[i]);
            rows[design.cell()[i]]++;
            low[design.cell()[i]] += bound < 0 ? 1 : 0;
            high[design.cell()[i]] += bound > 0 ? 1 : 0;
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (int t = 0; t < terms; t++) {
            Coding.Block term = design.coding().blocks().get(t);
            if (term.factors().isEmpty() || term.numeric() > 0) {
                continue;
            }
            Map<Integer, int[]> tally = new TreeMap<>();
            for (int c = 0; c < layout.cells(); c++) {
                int[] sums = tally.computeIfAbsent(layout.active()[c * terms + t], j -> new int[3]);
                sums[0] += rows[c];
                sums[1] += low[c];
                sums[2] += high[c];
            }
            for (Map.Entry<Integer, int[]> e : tally.entrySet()) {
                int n = e.getValue()[0];
                boolean allHigh = e.getValue()[2] == n;
                boolean reference = e.getKey() < 0;
                if (!allHigh && e.getValue()[1] < n
                        || reference && term.factors().size() > 1) {
                    continue;
                }
                String name = reference
                        ? term.variables() + "="
                                + design.coding()
                                        .levels()
                                        .get(term.factors().get(0))
                                        .get(0)
                        : design.names().get(e.getKey());
                found.put(
                        name,
                        "predicts " + design.coding().formula().response().text() + " = " + (allHigh ? 1 : 0) + " in "
                                + (n == 1 ? "its only row" : "all its " + n + " rows"));
            }
        }
        return found;
    }

    /** Finds numeric columns with all ones on one side of a value and all zeros on the other. */
    private static Map<String, String> perfectThresholds(Design design, Family family) {
        Map<String, String> found = new LinkedHashMap<>();
        if (Arrays.stream(design.y()).anyMatch(y -> family.bound(y) == 0)) {
            return found;
        }
        for (Coding.Block term : design.coding().blocks()) {
            if (term.numeric() == 0 || !term.factors().isEmpty()) {
                continue;
            }
            double[] x = design.numerics()[term.numeric() - 1];
            double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
            double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
            for (int i = 0; i < x.length; i++) {
                int y = (int) design.y()[i];
                low[y] = Math.min(low[y], x[i]);
                high[y] = Math.max(high[y], x[i]);
            }
            if (high[0] <= low[1] || high[1] <= low[0]) {
                String outcome = design.coding().formula().response().text();
                found.put(
                        design.names().get(term.first()),
                        "splits the rows: " + outcome + " is " + (high[0] <= low[1] ? "1" : "0")
                                + " wherever it is above one value and " + (high[0] <= low[1] ? "0" : "1")
                                + " wherever it is below");
            }
        }
        return found;
    }

    /** Returns the columns that make up a direction, weighted by their ranges. */
    static List<String> combination(Design design, double[] direction) {
        double[] reach = new double[direction.length];
        double most = 0;
        for (Coding.Block term : design.coding().blocks()) {
            double range = term.numeric() == 0 ? 1 : range(design.numerics()[term.numeric() - 1]);
            for (int j = term.first(); j < term.first() + term.width(); j++) {
                boolean constant = term.factors().isEmpty() && term.numeric() == 0;
                reach[j] = constant ? 0 : Math.abs(direction[j]) * range;
                most = Math.max(most, reach[j]);
            }
        }
        List<String> names = new ArrayList<>();
        for (int j = 0; j < reach.length; j++) {
            if (reach[j] > 1e-3 * most) {
                names.add(design.names().get(j));
            }
        }
        return names;
    }

    private static double range(double[] x) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : x) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        return high - low;
    }
}
