package org.introlab.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.introlab.model.internal.columns.Columns;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Coding;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.design.DesignCoder;
import org.introlab.model.internal.design.SetColumns;
import org.introlab.model.internal.design.Slope;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.linalg.Layout;
import org.introlab.model.internal.solve.LogitSolution;
import org.introlab.model.result.TermPart;

/**
 * Average marginal effects on the probability and their gradients in the coefficients, as Stata's {@code margins,
 * dydx(*)}: the other variables stay as observed, and the effects are averaged over the rows with the fit's weights.
 *
 * <p>Symbols: p the probability, x a row of the design, b the coefficients, w weights that sum to one. A number's effect
 * is sum w p(1-p) x_d'b with x_d the derivative of x; a level's is sum w (p at the level - p at the reference).
 */
final class MarginalEffects {
    private static final double[] NONE = {};

    private final Design design;
    private final Columns columns;
    private final LogitSolution solution;
    private final double totalWeight;
    private final List<Effect> effects = new ArrayList<>();

    /**
     * One effect.
     *
     * @param term named as the term of the fit
     * @param part the variable, and the level that is compared with the reference
     * @param value the average effect
     * @param gradient its derivative in the coefficients, length k
     * @param dropped why there is none, else empty
     */
    record Effect(String term, TermPart part, double value, double[] gradient, Optional<String> dropped) {
        Effect dropped(String reason) {
            return new Effect(term, part, Double.NaN, NONE, Optional.of(reason));
        }
    }

    private MarginalEffects(Design design, Columns columns, LogitSolution solution) {
        this.design = design;
        this.columns = columns;
        this.solution = solution;
        this.totalWeight = design.weights().length == 0
                ? design.n()
                : Arrays.stream(design.weights()).sum();
    }

    /** All effects, in the order of the formula's variables; levels in the factor's order without the reference. */
    static List<Effect> of(Design design, Columns columns, LogitSolution solution) {
        MarginalEffects m = new MarginalEffects(design, columns, solution);
        Coding coding = design.coding();
        Map<Integer, List<Slope>> slopes = Slope.of(coding);
        Set<Integer> factors = new HashSet<>();
        Arrays.stream(coding.factors()).forEach(factors::add);
        Set<String> done = new HashSet<>();
        for (int a = 0; a < coding.formula().atoms().size(); a++) {
            String column = coding.formula().atoms().get(a).column();
            if (factors.contains(a) && done.add(column)) {
                m.levels(column, coding.levels().get(a));
            }
            slopes.getOrDefault(a, List.of()).forEach(m::slope);
        }
        return List.copyOf(m.effects);
    }

    private void slope(Slope slope) {
        double[][] derivative = slope.parts(design, columns);
        for (double[] d : derivative) {
            for (int i = 0; i < d.length; i++) {
                if (!Double.isFinite(d[i])) {
                    String reason = "its derivative is not finite in " + columns.rowInWords(design.rows()[i]);
                    effects.add(of(slope, Double.NaN, NONE).dropped(reason));
                    return;
                }
            }
        }
        Layout layout = design.layout();
        double[] perCell = layout.perCell(solution.beta());
        double[] p = solution.likelihood().probability();
        double[] bend = new double[p.length];
        double[] sums = new double[layout.cells() * layout.numerics()];
        double value = 0;
        for (int i = 0; i < p.length; i++) {
            double density = solution.likelihood().curvature()[i] / totalWeight;
            int at = design.cell()[i] * layout.numerics();
            double change = 0;
            for (int q = 1; q < layout.numerics(); q++) {
                double[] d = derivative[q - 1];
                if (d.length > 0) {
                    change += perCell[at + q] * d[i];
                    sums[at + q] += density * d[i];
                }
            }
            value += density * change;
            bend[i] = density * (1 - 2 * p[i]) * change;
        }
        double[] gradient = layout.spread(sums);
        double[] bent = design.crossProduct(bend, Centring.none(design));
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] += bent[j];
        }
        effects.add(checked(of(slope, value, gradient)));
    }

    private static Effect of(Slope slope, double value, double[] gradient) {
        return new Effect(slope.name(), TermPart.number(slope.name()), value, gradient, Optional.empty());
    }

    private void levels(String column, List<String> levels) {
        Effect reference = at(column, levels.get(0));
        for (String level : levels.subList(1, levels.size())) {
            Effect switched = at(column, level);
            double[] gradient = switched.gradient();
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] -= reference.gradient()[j];
            }
            TermPart part = new TermPart(column, Optional.of(level), Optional.of(levels.get(0)));
            double difference = switched.value() - reference.value();
            effects.add(checked(new Effect(switched.term(), part, difference, gradient, Optional.empty())));
        }
    }

    /** The average probability with the factor at one level in every row. */
    private Effect at(String column, String level) {
        Columns set = new SetColumns(columns, design.coding(), Map.of(column, level));
        Design switched = DesignCoder.recode(design, set);
        Centring none = Centring.none(switched);
        double[] eta = switched.times(solution.beta(), none);
        double[] density = new double[eta.length];
        double value = 0;
        for (int i = 0; i < eta.length; i++) {
            double small = Math.exp(-Math.abs(eta[i]));
            double share = design.weight(i) / totalWeight;
            value += share * (eta[i] >= 0 ? 1 : small) / (1 + small);
            density[i] = share * small / ((1 + small) * (1 + small));
        }
        TermPart part = new TermPart(column, Optional.of(level), Optional.empty());
        return new Effect(column + "=" + level, part, value, switched.crossProduct(density, none), Optional.empty());
    }

    /** The effect, or why it cannot be estimated: it moves along a direction that the data leave open. */
    private Effect checked(Effect effect) {
        List<String> names = design.names();
        double[] gradient = effect.gradient();
        int own = names.indexOf(effect.term());
        for (double[] open : solution.nullVectors()) {
            double size = 0;
            for (int j = 0; j < open.length; j++) {
                size += Math.abs(open[j] * gradient[j]);
            }
            if (Math.abs(Dense.dot(open, gradient)) > 1e-8 * size) {
                int dropped = droppedBy(open);
                String reason = solution.reasons().get(dropped).orElse("collinear");
                return effect.dropped(
                        dropped == own ? reason : "depends on the dropped term " + names.get(dropped) + ": " + reason);
            }
        }
        return effect;
    }

    /** The dropped column that a null vector belongs to, which has no other. */
    private int droppedBy(double[] open) {
        int dropped = 0;
        for (int j = 0; j < open.length; j++) {
            dropped = open[j] != 0 && solution.reasons().get(j).isPresent() ? j : dropped;
        }
        return dropped;
    }
}
