package org.introlab.model.internal.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.introlab.internal.Content;
import org.introlab.model.internal.columns.Columns;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Coding;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.design.DesignCoder;
import org.introlab.model.internal.design.SetColumns;
import org.introlab.model.internal.design.Slope;
import org.introlab.model.internal.family.Family;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.linalg.Layout;
import org.introlab.model.internal.solve.Solution;
import org.introlab.model.result.Term;
import org.introlab.model.result.TermPart;

/**
 * Average predictions and average marginal effects on the mean, with their gradients with respect to the coefficients,
 * as Stata's {@code margins}: other variables stay as observed, and the averages over the rows use the fit's weights.
 *
 * <p>Symbols: mu the mean, eta the predictor, x a row of the design, b the coefficients, w weights that sum to one. A number's effect
 * is sum w mu'(eta) x_d'b with x_d the derivative of x; a level's is sum w (mu at the level - mu at the reference).
 */
public final class AverageEffects {
    private static final double[] NONE = {};

    private final Design design;
    private final Columns columns;
    private final Solution solution;
    private final Family family;
    private final double totalWeight;

    /** One effect or prediction.
     *
     * @param term named as the term of the fit
     * @param value the average
     * @param gradient its derivative with respect to the coefficients, length k
     * @param dropped why it has no value; empty if it has one
     */
    public record Effect(Term term, double value, double[] gradient, Optional<String> dropped) {
        Effect dropped(String reason) {
            return new Effect(term, Double.NaN, NONE, Optional.of(reason));
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

    /** Prepares the averages of a fit. */
    public AverageEffects(Design design, Columns columns, Solution solution, Family family) {
        this.design = design;
        this.columns = columns;
        this.solution = solution;
        this.family = family;
        this.totalWeight = design.weights().length == 0
                ? design.n()
                : Arrays.stream(design.weights()).sum();
    }

    /**
     * Returns the marginal effects in the order of the formula's variables; levels are in the factor's order without the reference.
     *
     * @param predictor eta per row, length n
     */
    public List<Effect> marginal(double[] predictor) {
        List<Effect> effects = new ArrayList<>();
        Coding coding = design.coding();
        Map<Integer, List<Slope>> slopes = Slope.of(coding);
        Set<Integer> factors = new HashSet<>();
        Arrays.stream(coding.factors()).forEach(factors::add);
        Set<String> done = new HashSet<>();
        for (int a = 0; a < coding.formula().atoms().size(); a++) {
            String column = coding.formula().atoms().get(a).column();
            if (factors.contains(a) && done.add(column)) {
                effects.addAll(levels(column, coding.levels().get(a)));
            }
            slopes.getOrDefault(a, List.of()).forEach(slope -> effects.add(slope(slope, predictor)));
        }
        return List.copyOf(effects);
    }

    private Effect slope(Slope slope, double[] predictor) {
        double[][] derivative = slope.parts(design, columns);
        for (double[] d : derivative) {
            for (int i = 0; i < d.length; i++) {
                if (!Double.isFinite(d[i])) {
                    String reason = "its derivative is not finite in " + columns.rowInWords(design.rows()[i]);
                    return of(slope, Double.NaN, NONE).dropped(reason);
                }
            }
        }
        Layout layout = design.layout();
        double[] perCell = layout.perCell(solution.beta());
        double[] bend = new double[predictor.length];
        double[] sums = new double[layout.cells() * layout.numerics()];
        double value = 0;
        for (int i = 0; i < bend.length; i++) {
            double eta = predictor[i];
            double share = design.weight(i) / totalWeight;
            double density = share * family.slope(eta);
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
            bend[i] = share * family.bend(eta) * change;
        }
        double[] gradient = layout.spread(sums);
        double[] bent = design.crossProduct(bend, Centring.none(design));
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] += bent[j];
        }
        return checked(of(slope, value, gradient));
    }

    private static Effect of(Slope slope, double value, double[] gradient) {
        return new Effect(Term.of(List.of(TermPart.number(slope.name()))), value, gradient, Optional.empty());
    }

    private List<Effect> levels(String column, List<String> levels) {
        List<Effect> effects = new ArrayList<>();
        Effect reference = at(Map.of(column, levels.get(0)));
        for (String level : levels.subList(1, levels.size())) {
            Effect switched = at(Map.of(column, level));
            TermPart part = new TermPart(column, Optional.of(level), Optional.of(levels.get(0)));
            effects.add(checked(difference(Term.of(List.of(part)), switched, reference)));
        }
        return effects;
    }

    /** Returns the difference of two effects. */
    public static Effect difference(Term term, Effect of, Effect from) {
        double[] gradient = of.gradient().clone();
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] -= from.gradient()[j];
        }
        return new Effect(term, of.value() - from.value(), gradient, Optional.empty());
    }

    /**
     * Returns the average mean with some columns set to one value in every row, unchecked.
     *
     * @param at level or number by column
     */
    private Effect at(Map<String, String> at) {
        Design switched = DesignCoder.recode(design, new SetColumns(columns, design.coding(), at));
        Centring none = Centring.none(switched);
        double[] eta = switched.withOffset(switched.times(solution.beta(), none));
        double[] density = new double[eta.length];
        double value = 0;
        for (int i = 0; i < eta.length; i++) {
            double share = design.weight(i) / totalWeight;
            value += share * family.mean(eta[i]);
            density[i] = share * family.slope(eta[i]);
        }
        String name =
                at.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(", "));
        return new Effect(Term.combination(name), value, switched.crossProduct(density, none), Optional.empty());
    }

    /**
     * Returns the average mean with some columns set to one value in every row.
     *
     * @param at level or number by column
     * @throws IllegalArgumentException if it depends on a dropped term
     */
    public Effect prediction(Map<String, String> at) {
        Effect effect = checked(at(at));
        if (effect.dropped().isPresent()) {
            throw new IllegalArgumentException(
                    "The adjusted mean at " + new TreeMap<>(at) + " can't be estimated: it depends on a dropped term.");
        }
        return effect;
    }

    /** Returns the effect, or why it can't be estimated: it varies along a direction that the data do not identify. */
    private Effect checked(Effect effect) {
        List<String> names = design.names();
        double[] gradient = effect.gradient();
        int own = names.indexOf(effect.term().name());
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

    /** Returns the one dropped column that a null vector belongs to. */
    private int droppedBy(double[] open) {
        int dropped = 0;
        for (int j = 0; j < open.length; j++) {
            dropped = open[j] != 0 && solution.reasons().get(j).isPresent() ? j : dropped;
        }
        return dropped;
    }
}
