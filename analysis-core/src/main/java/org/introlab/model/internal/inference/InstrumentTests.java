package org.introlab.model.internal.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.introlab.model.internal.solve.Solution;
import org.introlab.model.internal.solve.TwoStageLeastSquares;
import org.introlab.model.result.WaldTest;

/**
 * The statistics by which instruments are judged, in the coordinates of whitened instruments: with Z the instruments and Z~ = Z R, R R' =
 * (Z'WZ)^-1, so that Z~'WZ~ = I. None of them depends on the choice of R.
 *
 * <p>Symbols: n rows, k regressors, m of them endogenous, K instruments with the covariates, L of them excluded, u the residuals of
 * two-stage least squares.
 *
 * @param regressors X
 * @param instruments Z
 * @param fit the estimates
 */
public record InstrumentTests(Design regressors, Design instruments, TwoStageLeastSquares fit) {

    /** n. */
    public int n() {
        return regressors.n();
    }

    /** K, the number of instruments, covariates among them, that are not dropped. */
    public int allInstruments() {
        return ofInstruments().rank();
    }

    /** m. */
    public int endogenous() {
        return fit.instrumented().size();
    }

    /** L, the number of excluded instruments. */
    public int excluded() {
        return allInstruments() - (regressors.columns() - endogenous());
    }

    /** L - m, the number of overidentifying restrictions. */
    public int overidentifying() {
        return excluded() - endogenous();
    }

    private Solution ofInstruments() {
        return fit.firstStages().get(0).solution();
    }

    /** Sargan's statistic n (1 - RSS of u on Z / RSS of u), chi-squared with L - m degrees of freedom under one variance. */
    public double sargan() {
        double[] u = fit.fit().residuals();
        double[] moments = projected(u);
        return n() * Dense.dot(moments, moments) / Dense.dot(regressors.weighted(u), u);
    }

    /**
     * Hansen's J, the minimum of g(b)' S^-1 g(b) over b, with the moments g = Z'W(y - Xb) and S = sum of w_i^2 u_i^2 z_i z_i' (or of the
     * clusters' sums): the J of two-step efficient GMM (Hansen 1982, Econometrica 50, 1029-1054). NaN if S is not positive definite.
     */
    public double hansenJ(Optional<Clustering> clusters) {
        RealMatrix x = new Array2DRowRealMatrix(IntStream.range(0, regressors.columns())
                .mapToObj(j -> projected(column(j)))
                .toArray(double[][]::new));
        RealMatrix s = meat(fit.fit().residuals(), clusters);
        double[] y = projected(regressors.y());
        if (Double.isNaN(WaldTest.form(s.getData(), y))) {
            return Double.NaN;
        }
        RealMatrix inverse = inverse(s);
        RealMatrix weighted = x.multiply(inverse);
        double[] b = inverse(weighted.multiply(x.transpose())).operate(weighted.operate(y));
        double[] g = y.clone();
        double[] fitted = x.transpose().operate(b);
        for (int i = 0; i < g.length; i++) {
            g[i] -= fitted[i];
        }
        return Dense.dot(g, inverse.operate(g));
    }

    /**
     * The rk statistic over L that the instruments explain no combination of the endogenous regressors (Kleibergen and Paap 2006,
     * Journal of Econometrics 133, 97-126), before a small-sample factor; under one variance Cragg and Donald's, n/L times the least
     * squared canonical correlation over 1 minus it. NaN if the covariance of what it tests is not positive definite.
     *
     * @param robust whether moments have variances of their own, or those of clusters
     */
    public double weakness(boolean robust, Optional<Clustering> clusters) {
        RealMatrix partial = exogenous()
                .map(InstrumentTests::complement)
                .orElseGet(() -> MatrixUtils.createRealIdentityMatrix(allInstruments()));
        int m = endogenous();
        double[][] e = new double[m][];
        RealMatrix c = new Array2DRowRealMatrix(excluded(), m);
        for (int j = 0; j < m; j++) {
            e[j] = fit.firstStages().get(j).residuals();
            c.setColumn(
                    j,
                    partial.transpose()
                            .operate(projected(column(fit.instrumented().get(j)))));
        }
        RealMatrix q = c.transpose().multiply(c);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                q.addToEntry(i, j, Dense.dot(regressors.weighted(e[i]), e[j]));
            }
        }
        RealMatrix root = inverse(new CholeskyDecomposition(q, 1e-10, 0).getL()).transpose();
        SingularValueDecomposition theta = new SingularValueDecomposition(c.multiply(root));
        double[] direction = root.operate(theta.getV().getColumn(m - 1));
        RealMatrix left = m == 1
                ? MatrixUtils.createRealIdentityMatrix(excluded())
                : complement(theta.getU().getSubMatrix(0, excluded() - 1, 0, m - 2));
        double[] lambda = left.transpose().operate(c.operate(direction));
        double[] rest = new double[n()];
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] += direction[j] * e[j][i];
            }
        }
        if (!robust) {
            double variance = Dense.dot(regressors.weighted(rest), rest) / n();
            return Dense.dot(lambda, lambda) / variance / excluded();
        }
        RealMatrix onto = partial.multiply(left);
        RealMatrix s = onto.transpose().multiply(meat(rest, clusters)).multiply(onto);
        return WaldTest.form(s.getData(), lambda) / excluded();
    }

    /** Wu and Hausman's F that the endogenous regressors are exogenous, by their first-stage residuals beside X, under one variance. */
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
        double explained = Dense.dot(h, inverse(gram).operate(h));
        double left = Dense.dot(u, plain.residuals()) - explained;
        return explained / m / (left / (n() - regressors.columns() - m));
    }

    private double[] column(int j) {
        double[] unit = new double[regressors.columns()];
        unit[j] = 1;
        return regressors.times(unit, Centring.none(regressors));
    }

    /** The columns of the covariates, whitened, K x (k - m); empty if there are none, not even a constant. */
    private Optional<RealMatrix> exogenous() {
        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < regressors.columns(); j++) {
            if (!fit.instrumented().contains(j)) {
                columns.add(projected(column(j)));
            }
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Array2DRowRealMatrix(columns.toArray(double[][]::new)).transpose());
    }

    /** Z~'W v, length K. */
    private double[] projected(double[] v) {
        RealMatrix root = root();
        return root.transpose()
                .operate(instruments.crossProduct(
                        instruments.weighted(v), ofInstruments().centring()));
    }

    /** R in the centred columns, without the columns of dropped instruments. */
    private RealMatrix root() {
        double[][] root = ofInstruments().centredRoot();
        int[] kept = IntStream.range(0, root.length)
                .filter(c -> IntStream.range(0, root.length).anyMatch(j -> root[j][c] != 0))
                .toArray();
        int[] rows = IntStream.range(0, root.length).toArray();
        return new Array2DRowRealMatrix(root, false).getSubMatrix(rows, kept);
    }

    /** The variance of the moments Z~'W v. */
    private RealMatrix meat(double[] v, Optional<Clustering> clusters) {
        double[] factors = instruments.weighted(v);
        Centring centring = ofInstruments().centring();
        RealMatrix sum = new Array2DRowRealMatrix(instruments.columns(), instruments.columns());
        if (clusters.isEmpty()) {
            sum = new Array2DRowRealMatrix(Sandwich.meat(instruments, centring, factors), false);
        }
        int parts = clusters.map(c -> c.parts().size()).orElse(0);
        for (int p = 0; p < parts; p++) {
            Clustering of = clusters.orElseThrow();
            RealMatrix part = new Array2DRowRealMatrix(
                    Sandwich.meat(
                            instruments,
                            centring,
                            factors,
                            of.parts().get(p).ofRow(),
                            of.parts().get(p).count()),
                    false);
            sum = sum.add(part.scalarMultiply(of.sign(p)));
        }
        RealMatrix root = root();
        return root.transpose().multiply(sum).multiply(root);
    }

    /** An orthonormal basis of what is orthogonal to the columns. */
    private static RealMatrix complement(RealMatrix columns) {
        RealMatrix q = new QRDecomposition(columns).getQ();
        return q.getSubMatrix(0, q.getRowDimension() - 1, columns.getColumnDimension(), q.getColumnDimension() - 1);
    }

    private static RealMatrix inverse(RealMatrix matrix) {
        return new LUDecomposition(matrix, 1e-300).getSolver().getInverse();
    }
}
