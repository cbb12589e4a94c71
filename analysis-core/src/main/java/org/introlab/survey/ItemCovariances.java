package org.introlab.survey;

import java.util.Arrays;
import org.introlab.internal.Content;
import org.introlab.numeric.Centre;

/** The covariances of items and the reliability coefficients computed from them. */
record ItemCovariances(double[][] matrix) {
    /** Computes the covariances of complete answers, one column per item, with the divisor n - 1. */
    static ItemCovariances of(double[][] columns) {
        int k = columns.length;
        int n = columns[0].length;
        double[][] centred = new double[k][];
        for (int a = 0; a < k; a++) {
            centred[a] = Arrays.stream(columns[a])
                    .map(Centre.of(columns[a])::deviation)
                    .toArray();
        }
        double[][] covariance = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += centred[a][i] * centred[b][i];
                }
                covariance[a][b] = covariance[b][a] = sum / (n - 1);
            }
        }
        return new ItemCovariances(covariance);
    }

    /** Returns the covariances of the standardised items, that is, their correlations. */
    ItemCovariances standardised() {
        int k = matrix.length;
        double[][] correlation = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                correlation[a][b] = a == b ? 1 : matrix[a][b] / Math.sqrt(matrix[a][a] * matrix[b][b]);
            }
        }
        return new ItemCovariances(correlation);
    }

    double variance(int item) {
        return matrix[item][item];
    }

    /** Returns whether all correlations between standardised items are zero except for rounding. */
    boolean areZero() {
        double largest = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, Math.abs(matrix[i][j]));
            }
        }
        return largest < 1e-12;
    }

    /** Returns Cronbach's alpha. */
    double alpha() {
        return alpha(-1);
    }

    /** Returns alpha without an item. */
    double alphaWithout(int item) {
        return alpha(item);
    }

    /** Returns alpha of all items except one (-1 for none). */
    private double alpha(int without) {
        double variances = 0;
        double all = 0;
        int k = 0;
        for (int i = 0; i < matrix.length; i++) {
            if (i != without) {
                k++;
                variances += matrix[i][i];
                for (int j = 0; j < matrix.length; j++) {
                    all += j == without ? 0 : matrix[i][j];
                }
            }
        }
        return k / (k - 1.0) * (1 - variances / all);
    }

    /** Returns the correlation of an item with the sum of the others. */
    double itemRest(int item) {
        double with = 0;
        double rest = 0;
        for (int i = 0; i < matrix.length; i++) {
            if (i != item) {
                with += matrix[item][i];
                for (int j = 0; j < matrix.length; j++) {
                    rest += j == item ? 0 : matrix[i][j];
                }
            }
        }
        return with / Math.sqrt(matrix[item][item] * rest);
    }

    /** Returns McDonald's omega total of the unweighted sum, given the standardised loadings and uniquenesses of one factor. */
    double omega(double[] loadings, double[] uniquenesses) {
        double common = 0;
        double unique = 0;
        for (int i = 0; i < loadings.length; i++) {
            common += loadings[i] * Math.sqrt(matrix[i][i]);
            unique += uniquenesses[i] * matrix[i][i];
        }
        return common * common / (common * common + unique);
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
