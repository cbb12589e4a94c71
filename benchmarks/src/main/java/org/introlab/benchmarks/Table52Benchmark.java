package org.introlab.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.introlab.data.Frame;
import org.introlab.model.Fit;
import org.introlab.model.Ols;
import org.introlab.model.result.Covariance;
import org.introlab.model.result.Estimate;
import org.introlab.programme.Register;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The linear probability model of Table 5.2: 22,009 rows, 26 terms, six factors as text, two numbers.
 *
 * <p>A dummy matrix would be 22,009 x 26 doubles, 4.6 MB; with {@code -prof gc} the allocation per fit stands beside it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class Table52Benchmark {
    private static final String FORMULA =
            "success ~ gender + age + track + origin + cohort + months + log(unemployment) + network";

    private Frame frame;
    private Fit fitted;

    /** Reads and joins the register once. */
    @Setup
    public void read() {
        frame = Register.open().completeCases();
        fitted = fit();
        if (fitted.n() != frame.rowCount() || fitted.estimates().size() != 26) {
            throw new IllegalStateException("Not the model of Table 5.2: " + fitted);
        }
    }

    /** From the frame to the table of estimates with HC1 errors: formula, checks, design, fit, covariance, result. */
    @Benchmark
    public List<Estimate> frameToHc1Table() {
        return fit().estimates();
    }

    /** Errors clustered by municipality instead, without fitting again. */
    @Benchmark
    public List<Estimate> switchToClusters() {
        return fitted.with(Covariance.cr1s("municipality_id")).estimates();
    }

    private Fit fit() {
        return Ols.of(FORMULA).with(Covariance.hc1()).fit(frame);
    }
}
