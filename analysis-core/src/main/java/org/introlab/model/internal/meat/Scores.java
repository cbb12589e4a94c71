package org.introlab.model.internal.meat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.introlab.model.internal.design.Clusters;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.solve.LeastSquares;
import org.introlab.model.internal.solve.LikelihoodPrecision;
import org.introlab.model.internal.solve.Magnitudes;
import org.introlab.model.internal.solve.MaximumLikelihood;
import org.introlab.model.internal.solve.Precision;
import org.introlab.model.internal.solve.Solution;

/**
 * The scores of a fitted model, s_i = u_i x_i, an n x k matrix that is never formed: sandwich's {@code estfun} (Zeileis
 * 2006, Journal of Statistical Software 16(9)). A {@link Meat} depends on a model only through its scores, which hide
 * that rows share cells.
 *
 * <p>Symbols: X the design (n x k), u the score factors, W the weights of the bread (X'WX)^-1, h leverages, G clusters.
 */
public final class Scores {

    /** How a model was fitted, which determines the small-sample factors. */
    public enum Kind {
        /** A regression. */
        LEAST_SQUARES,
        /** Instrumental variables. */
        TWO_STAGES,
        /** A maximum of a likelihood. */
        LIKELIHOOD
    }

    private final Kind kind;
    private final Design design;
    private final Solution solution;
    private final boolean byRows;
    private final double[] factors;
    private final double[] weights;
    private final Noise noise;
    private final Dispersion dispersion;
    private final List<Instrumented> instrumented;

    private Scores(
            Kind kind,
            Design design,
            Solution solution,
            boolean byRows,
            double[] factors,
            double[] weights,
            Noise noise,
            Dispersion dispersion,
            List<Instrumented> instrumented) {
        this.kind = kind;
        this.design = design;
        this.solution = solution;
        this.byRows = byRows;
        this.factors = factors;
        this.weights = weights;
        this.noise = noise;
        this.dispersion = dispersion;
        this.instrumented = instrumented;
    }

    /** Returns the scores of least squares: u the weighted residuals, W the weights. */
    public static Scores of(Design design, LeastSquares fit, Precision precision) {
        return linear(Kind.LEAST_SQUARES, design, fit, precision, List.of());
    }

    /**
     * Returns the scores of two-stage least squares.
     *
     * @param design the second stage, whose instrumented columns are the first stages' predictions
     * @param fit its estimates, with the residuals of the outcome on the regressors themselves
     */
    public static Scores ofSecondStage(
            Design design, LeastSquares fit, Precision precision, List<Instrumented> instrumented) {
        return linear(Kind.TWO_STAGES, design, fit, precision, instrumented);
    }

    private static Scores linear(
            Kind kind, Design design, LeastSquares fit, Precision precision, List<Instrumented> instrumented) {
        double[] u = design.weighted(fit.residuals());
        double[] root = Arrays.stream(design.weights()).map(Math::sqrt).toArray();
        Noise noise = new Noise(
                () -> design.weighted(Magnitudes.of(design, fit)),
                precision.largest(),
                root,
                precision.perfect(),
                i -> Math.abs(fit.residuals()[i]) <= precision.nothing());
        Solution solution = fit.solution();
        int left = design.n() - solution.rank() - design.absorbed();
        double free = left > 0 ? left : Double.NaN;
        return new Scores(
                kind,
                design,
                solution,
                fit.isSandwichByRows(),
                u,
                design.weights(),
                noise,
                new Dispersion(
                        () -> (precision.perfect().isPresent() ? 0 : Dense.dot(u, fit.residuals())) / free, true),
                instrumented);
    }

    /** Returns the scores of a likelihood: u the derivative of a row's log likelihood in its predictor, W its expected information. */
    public static Scores of(Design design, MaximumLikelihood fit) {
        Solution solution = fit.solution();
        double[] u = fit.likelihood().score();
        double[] w = fit.likelihood().information();
        boolean quasi = fit.likelihood().family().isQuasi();
        LikelihoodPrecision precision = new LikelihoodPrecision(design, fit);
        Optional<String> perfect = quasi && precision.isPerfect() ? Optional.of(Precision.PERFECT) : Optional.empty();
        Noise noise = new Noise(
                precision::magnitudes,
                precision.largest(),
                Design.unweighted(),
                perfect,
                i -> Math.abs(u[i]) <= 1e-9 * w[i]);
        int left = design.n() - solution.rank() - design.absorbed();
        double free = left > 0 ? left : Double.NaN;
        return new Scores(
                Kind.LIKELIHOOD,
                design,
                solution,
                solution.usedRows(),
                u,
                w,
                noise,
                quasi
                        ? new Dispersion(
                                () -> perfect.isPresent() ? 0 : fit.likelihood().pearson() / free, true)
                        : new Dispersion(() -> 1, false),
                List.of());
    }

    private Scores with(Solution other, double[] u, Noise rounding) {
        return new Scores(kind, design, other, byRows, u, weights, rounding, dispersion, instrumented);
    }

    /** Returns the same scores with other columns dropped. */
    public Scores with(Solution other) {
        return with(other, factors, noise);
    }

    /** Returns the scores with each factor corrected by a number for its row, such as a leverage. */
    Scores adjusted(UnaryOperator<double[]> correction) {
        return with(solution, correction.apply(factors), noise.adjusted(correction, n()));
    }

    /** Returns how the model was fitted. */
    public Kind kind() {
        return kind;
    }

    /** Returns n, the number of rows. */
    public int n() {
        return design.n();
    }

    /** Returns the number of columns with an estimate. */
    public int rank() {
        return solution.rank();
    }

    /** Returns n minus the number of estimates, which may be 0 or negative. */
    public int residualDf() {
        return n() - rank() - design.absorbed();
    }

    /**
     * Returns the dispersion that scales classical standard errors: s2, Pearson's dispersion for a quasi-likelihood, or 1; NaN
     * without a degree of freedom.
     */
    public double dispersion() {
        return dispersion.value().getAsDouble();
    }

    /** Returns whether the dispersion was estimated. */
    public boolean hasDispersion() {
        return dispersion.estimated();
    }

    /** Returns the design whose columns the scores are in. */
    public Design design() {
        return design;
    }

    /** Returns the estimates and the bread. */
    public Solution solution() {
        return solution;
    }

    /** Returns u, length n. */
    public double[] factors() {
        return factors;
    }

    /** Returns W, length n, or length 0 for ones. */
    public double[] weights() {
        return weights;
    }

    /** Returns the instrumented regressors of a second stage; empty for other models. */
    public List<Instrumented> instrumented() {
        return instrumented;
    }

    /** Returns why all scores are rounding noise; empty otherwise. */
    public Optional<String> perfect() {
        return noise.perfect();
    }

    /** Returns whether a row's score may be exactly zero, see {@code LoneUnits}. */
    public boolean mayBeNone(int row) {
        return noise.exact().test(row);
    }

    /** Returns the size of u_i without cancellation, length n. */
    public double[] magnitudes() {
        return noise.magnitudes().get();
    }

    /** Returns a number such that {@code largest^2 l'Bl n} bounds the variance of any form l. */
    public double largest() {
        return noise.largest();
    }

    /** Returns root' M root with M = sum s_i s_i', k x k: the covariance without factor is root times this times root'. */
    double[][] meat() {
        return byRows
                ? Sandwich.projected(design, solution.centring(), factors, solution.centredRoot())
                : inner(Sandwich.meat(design, solution.centring(), factors));
    }

    /** Returns the same with the scores of a cluster summed first: M = sum over clusters of s_g s_g'. */
    double[][] meat(Clusters clusters) {
        return byRows
                ? Sandwich.projected(
                        design,
                        solution.centring(),
                        factors,
                        clusters.ofRow(),
                        clusters.count(),
                        solution.centredRoot())
                : inner(Sandwich.meat(design, solution.centring(), factors, clusters.ofRow(), clusters.count()));
    }

    /** Returns root' M root, so that B M B = root (root' M root) root'; by the roots keeps digits when B is ill-conditioned. */
    private double[][] inner(double[][] meat) {
        return Dense.sandwich(Dense.transposed(solution.centredRoot()), meat);
    }

    /** Returns each row's influence on the estimates, the bread times its score, n x k: sandwich's {@code estfun} times the bread. */
    public double[][] influences() {
        double[][] projections = Sandwich.projections(design, solution.centring(), factors, solution.centredRoot());
        double[][] root = solution.root();
        double[][] out = new double[projections.length][root.length];
        for (int i = 0; i < out.length; i++) {
            for (int j = 0; j < root.length; j++) {
                out[i][j] = Dense.dot(root[j], projections[i]);
            }
        }
        return out;
    }

    /** Returns x' root root' x of each row, without its weight, length n. */
    double[] forms() {
        double[][] root = solution.centredRoot();
        return byRows
                ? Sandwich.leverages(design, solution.centring(), root)
                : design.form(Dense.timesTransposed(root, root), solution.centring());
    }

    /** Values times W. */
    double[] weighted(double[] values) {
        if (weights.length == 0) {
            return values;
        }
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = weights[i] * values[i];
        }
        return out;
    }
}
