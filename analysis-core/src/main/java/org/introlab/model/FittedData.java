package org.introlab.model;

import java.util.List;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.model.internal.design.Absorption;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.inference.Instrumented;
import org.introlab.model.internal.inference.Persons;
import org.introlab.model.internal.inference.Precision;
import org.introlab.model.internal.solve.LeastSquares;

/**
 * What a fit keeps to switch covariances and to predict.
 *
 * @param frame the data
 * @param design the rows used
 * @param solution the estimates without a covariance
 * @param precision what its residuals can tell
 * @param weights the weight column
 * @param instrumented of a second stage, the instrumented regressors; else empty
 * @param regressors of a second stage, the persons behind the regressors themselves, whose data are hidden; else empty
 */
record FittedData(
        Frame frame,
        Design design,
        LeastSquares solution,
        Precision precision,
        Optional<String> weights,
        List<Instrumented> instrumented,
        Optional<Persons> regressors) {

    /** The same fit with other columns dropped. */
    FittedData with(Absorption absorption) {
        return new FittedData(frame, design, solution.with(absorption), precision, weights, instrumented, regressors);
    }
}
