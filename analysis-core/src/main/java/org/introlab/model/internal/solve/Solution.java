package org.introlab.model.internal.solve;

import java.util.List;
import java.util.Optional;
import org.introlab.internal.Content;
import org.introlab.model.internal.design.Absorption;
import org.introlab.model.internal.design.Centring;

/**
 * The estimates of a model and the bread of their covariance, for least squares and likelihoods alike.
 *
 * @param beta k coefficients, 0 for a dropped column
 * @param root k x k, uncentred: the bread (X'WX)^-1 = root root'; rows and columns of dropped columns are zero
 * @param centredRoot the same for the centred design
 * @param reasons why each dropped column was dropped
 * @param nullVectors per dropped column a vector c with X c = 0 and -1 at that column
 * @param centring the centring of {@code centredRoot}
 * @param condition the condition number in the 1-norm of the scaled and centred X'WX, of the kept columns
 * @param usedRows whether the solution came from a QR of the rows
 */
public record Solution(
        double[] beta,
        double[][] root,
        double[][] centredRoot,
        List<Optional<String>> reasons,
        List<double[]> nullVectors,
        Centring centring,
        double condition,
        boolean usedRows) {

    /** Returns the same solution with other columns dropped. */
    public Solution with(Absorption a) {
        return new Solution(
                a.beta(beta), a.root(root), centredRoot, a.reasons(), a.nullVectors(), centring, condition, usedRows);
    }

    /** Returns the number of columns with an estimate. */
    public int rank() {
        return (int) reasons.stream().filter(Optional::isEmpty).count();
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
