package org.introlab.model.internal.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.meat.Clustering;
import org.introlab.model.internal.meat.Sandwich;
import org.introlab.model.internal.solve.LeastSquares;
import org.introlab.model.internal.solve.Magnitudes;
import org.introlab.model.internal.solve.Precision;
import org.introlab.model.internal.solve.Solution;
import org.introlab.model.internal.solve.TwoStageLeastSquares;
import org.introlab.model.result.WaldTest;
import org.introlab.numeric.RoundingNoise;

/**
 * Test statistics of instruments. The covariates are partialled out of the excluded instruments, which changes no
 * statistic, and the instruments are made orthonormal: V = Z T with V'WV = I and V'WX1 = 0. Moments of a covariate that
 * one row or cluster determines then have no effect.
 *
 * <p>Symbols: n rows, k regressors, m of them endogenous, X1 the covariates, Z all instruments, L of them excluded and not dropped, u the
 * residuals of two-stage least squares.
 */
public final class InstrumentTests {
    private final Design regressors;
    private final Design instruments;
    private final TwoStageLeastSquares fit;
    private final Centring centring;
    /** T of the centred Z, columns x L. */
    private final RealMatrix basis;
    /** V'W x_j of the endogenous covariates, L x m. */
    private final RealMatrix endogenous;

    private final boolean perfect;

    private InstrumentTests(Design regressors, Design instruments, TwoStageLeastSquares fit, RealMatrix basis) {
        this.regressors = regressors;
        this.instruments = instruments;
        this.fit = fit;
        this.centring = ofInstruments(fit).centring();
        this.basis = basis;
        this.perfect = Precision.of(fit.second(), fit.fit()).perfect().isPresent()
                || IntStream.range(0, fit.instrumented().size()).anyMatch(this::isPerfect);
        this.endogenous = new Array2DRowRealMatrix(
                basis.getColumnDimension(), fit.instrumented().size());
        for (int j = 0; j < fit.instrumented().size(); j++) {
            endogenous.setColumn(j, moments(centred(column(fit.instrumented().get(j)))));
        }
    }

    /**
     * Returns the tests of a fit.
     *
     * @param regressors X
     * @param instruments Z
     */
    public static InstrumentTests of(Design regressors, Design instruments, TwoStageLeastSquares fit) {
        Solution stage = ofInstruments(fit);
        double[][] root = stage.centredRoot();
        int[] all = IntStream.range(0, root.length).toArray();
        int[] kept = IntStream.of(all)
                .filter(c -> IntStream.of(all).anyMatch(j -> root[j][c] != 0))
                .toArray();
        RealMatrix whitening = new Array2DRowRealMatrix(root, false).getSubMatrix(all, kept);
        Solution second = fit.fit().solution();
        List<double[]> covariates = new ArrayList<>();
        for (int j = 0; j < regressors.columns(); j++) {
            if (!fit.instrumented().contains(j) && second.reasons().get(j).isEmpty()) {
                double[] unit = new double[regressors.columns()];
                unit[j] = 1;
                double[] x = regressors.times(unit, second.centring());
                covariates.add(whitening
                        .transpose()
                        .operate(instruments.crossProduct(instruments.weighted(x), stage.centring())));
            }
        }
        RealMatrix partial = covariates.isEmpty()
                ? MatrixUtils.createRealIdentityMatrix(kept.length)
                : complement(new Array2DRowRealMatrix(covariates.toArray(double[][]::new)).transpose());
        return new InstrumentTests(regressors, instruments, fit, whitening.multiply(partial));
    }

    private static Solution ofInstruments(TwoStageLeastSquares fit) {
        return fit.firstStages().get(0).solution();
    }

    private boolean isPerfect(int x) {
        Design stage = instruments.withOutcome(column(fit.instrumented().get(x)));
        return Precision.of(stage, fit.firstStages().get(x)).perfect().isPresent();
    }

    /** Returns whether the residuals of some stage are rounding noise, so that nothing can be tested. */
    public boolean isPerfect() {
        return perfect;
    }

    /** Returns n, the number of rows. */
    public int n() {
        return regressors.n();
    }

    /** Returns K, the number of instruments including covariates that are not dropped. */
    public int allInstruments() {
        return ofInstruments(fit).rank();
    }

    /** Returns m, the number of instrumented regressors. */
    public int endogenous() {
        return fit.instrumented().size();
    }

    /** Returns k, the number of estimates. */
    public int estimates() {
        return fit.fit().solution().rank();
    }

    /** Returns L - m, the number of overidentifying restrictions. */
    public int overidentifying() {
        return allInstruments() - estimates();
    }

    /** Returns Sargan's statistic n (1 - RSS of u on Z / RSS of u), chi-squared with L - m degrees of freedom under one variance. */
    public double sargan() {
        double[] u = fit.fit().residuals();
        double[] moments = moments(u);
        return n() * Dense.dot(moments, moments) / Dense.dot(regressors.weighted(u), u);
    }

    /**
     * Returns Hansen's J, the minimum of g(b)' S^-1 g(b) over b, with the moments g = V'W(y - Xb) and S = sum of w_i^2 u_i^2 v_i v_i' (or of the
     * clusters' sums): the J of two-step efficient GMM (Hansen 1982, Econometrica 50, 1029-1054). NaN if S is not positive definite.
     */
    public double hansenJ(Optional<Clustering> clusters) {
        double[] u = fit.fit().residuals();
        RealMatrix s = meat(instruments.weighted(u), clusters);
        double[] g = moments(u);
        if (Double.isNaN(WaldTest.form(s.getData(), g))) {
            return Double.NaN;
        }
        RealMatrix weighted = endogenous.transpose().multiply(inverse(s));
        double[] step = inverse(weighted.multiply(endogenous)).operate(weighted.operate(g));
        double[] moved = endogenous.operate(step);
        for (int i = 0; i < g.length; i++) {
            g[i] -= moved[i];
        }
        return WaldTest.form(s.getData(), g);
    }

    /**
     * Returns the rk statistic over L of the hypothesis that some combination of the endogenous covariates is not
     * explained by the instruments (Kleibergen and Paap 2006,
     * Journal of Econometrics 133, 97-126), before a small-sample factor; under one variance Cragg and Donald's, n/L times the least
     * squared canonical correlation over 1 minus it. NaN if the covariance of the tested moments is not positive definite.
     *
     * @param robust whether the variances of the moments are heteroskedasticity-robust or clustered
     * @param correction the correction of each row's first-stage score factor, for example by leverages
     */
    public double weakness(boolean robust, Optional<Clustering> clusters, UnaryOperator<double[]> correction) {
        int m = endogenous();
        int excluded = basis.getColumnDimension();
        RealMatrix q = endogenous.transpose().multiply(endogenous);
        double[][] e = fit.firstStages().stream().map(LeastSquares::residuals).toArray(double[][]::new);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                q.addToEntry(i, j, Dense.dot(regressors.weighted(e[i]), e[j]));
            }
        }
        RealMatrix root = inverse(new CholeskyDecomposition(q, 1e-10, 0).getL()).transpose();
        SingularValueDecomposition theta = new SingularValueDecomposition(endogenous.multiply(root));
        double[] direction = root.operate(theta.getV().getColumn(m - 1));
        RealMatrix left = m == 1
                ? MatrixUtils.createRealIdentityMatrix(excluded)
                : complement(theta.getU().getSubMatrix(0, excluded - 1, 0, m - 2));
        double[] lambda = left.transpose().operate(endogenous.operate(direction));
        double[] rest = new double[n()];
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] += direction[j] * e[j][i];
            }
        }
        if (!robust) {
            double variance = Dense.dot(regressors.weighted(rest), rest) / n();
            return Dense.dot(lambda, lambda) / variance / excluded;
        }
        RealMatrix s = meat(correction.apply(instruments.weighted(rest)), clusters);
        return WaldTest.form(left.transpose().multiply(s).multiply(left).getData(), lambda) / excluded;
    }

    /**
     * Returns Wu and Hausman's F that the endogenous covariates are exogenous, by adding their first-stage residuals to
     * X, under one variance; NaN without a degree of freedom.
     */
    public double wuHausman() {
        LeastSquares plain = LeastSquares.of(regressors);
        double[] u = regressors.weighted(plain.residuals());
        double[][] e = fit.firstStages().stream()
                .map(stage -> LeastSquares.of(regressors.withOutcome(stage.residuals()))
                        .residuals())
                .toArray(double[][]::new);
        int m = e.length;
        RealMatrix gram = new Array2DRowRealMatrix(m, m);
        double[] h = new double[m];
        for (int i = 0; i < m; i++) {
            double[] weighted = regressors.weighted(e[i]);
            h[i] = Dense.dot(e[i], u);
            for (int j = 0; j < m; j++) {
                gram.setEntry(i, j, Dense.dot(weighted, e[j]));
            }
        }
        double explained = WaldTest.form(gram.getData(), h);
        double[] rest = plain.residuals().clone();
        double[] step = inverse(gram).operate(h);
        for (int i = 0; i < rest.length; i++) {
            for (int j = 0; j < m; j++) {
                rest[i] -= step[j] * e[j][i];
            }
        }
        double left = Dense.dot(regressors.weighted(rest), rest);
        int free = n() - estimates() - m;
        double[] size = Magnitudes.of(regressors, plain);
        double magnitude = Math.sqrt(Dense.dot(regressors.weighted(size), size));
        return free > 0 && left > 0 && !RoundingNoise.covers(Math.sqrt(left), magnitude, n())
                ? explained / m / (left / free)
                : Double.NaN;
    }

    private double[] column(int j) {
        double[] unit = new double[regressors.columns()];
        unit[j] = 1;
        return regressors.times(unit, Centring.none(regressors));
    }

    /** Returns the values minus their mean if there is an intercept, which V is orthogonal to, so that a large offset costs no digits. */
    private double[] centred(double[] values) {
        if (!regressors.coding().intercept()) {
            return values;
        }
        double mean = Centring.mean(values);
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = values[i] - mean;
        }
        return out;
    }

    /** Returns V'W v, length L. */
    private double[] moments(double[] v) {
        return basis.transpose().operate(instruments.crossProduct(instruments.weighted(v), centring));
    }

    /** Returns the variance of moments V'f of score factors f, L x L. */
    private RealMatrix meat(double[] factors, Optional<Clustering> clusters) {
        if (clusters.isEmpty()) {
            return projected(Sandwich.meat(instruments, centring, factors));
        }
        Clustering of = clusters.get();
        RealMatrix sum = new Array2DRowRealMatrix(basis.getColumnDimension(), basis.getColumnDimension());
        for (int p = 0; p < of.parts().size(); p++) {
            double[][] part = Sandwich.meat(
                    instruments,
                    centring,
                    factors,
                    of.parts().get(p).ofRow(),
                    of.parts().get(p).count());
            sum = sum.add(projected(part).scalarMultiply(of.sign(p)));
        }
        return sum;
    }

    private RealMatrix projected(double[][] meat) {
        return basis.transpose().multiply(new Array2DRowRealMatrix(meat, false)).multiply(basis);
    }

    /** Returns an orthonormal basis of the orthogonal complement of the columns. */
    private static RealMatrix complement(RealMatrix columns) {
        RealMatrix q = new QRDecomposition(columns).getQ();
        return q.getSubMatrix(0, q.getRowDimension() - 1, columns.getColumnDimension(), q.getColumnDimension() - 1);
    }

    private static RealMatrix inverse(RealMatrix matrix) {
        return new LUDecomposition(matrix, 1e-300).getSolver().getInverse();
    }
}
