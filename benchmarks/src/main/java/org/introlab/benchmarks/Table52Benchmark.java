package org.introlab.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.data.study.Study;
import org.introlab.model.Covariance;
import org.introlab.model.Fit;
import org.introlab.model.Ols;
import org.introlab.model.result.Estimate;
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
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

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

    private static final int ROWS = 22_009;
    private static final List<String> COHORTS = List.of("2011", "2012", "2013", "2014", "2015", "2016");
    private static final Set<String> SUCCESS = Set.of("work", "upper_secondary_education", "higher_education");

    private Frame frame;
    private Fit fitted;

    /** Reads and joins the register once, through the study's code book alone, and keeps the complete cases. */
    @Setup
    public void read() {
        List<Frame> read = Study.here().readAll("register", "municipalities", "unemployment");
        frame = withExit(read.get(0))
                .join(read.get(1), "municipality_id")
                .join(read.get(2).renamed("year", "cohort"), "municipality_id", "cohort")
                .renamed("age_at_immigration", "age")
                .renamed("norwegian_track", "track")
                .renamed("registered_unemployment_percent", "unemployment")
                .where(row -> !row.isMissing("months") && !row.isMissing("unemployment"));
        fitted = fit();
        if (fitted.n() != frame.rowCount()
                || frame.rowCount() != ROWS
                || fitted.estimates().size() != 26) {
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

    /** The year of exit, the calendar months in the programme and whether work or education followed at once. */
    private static Frame withExit(Frame register) {
        Column<?> exit = register.column("programme_exit");
        Column<?> reason = register.column("exit_reason");
        StringColumn cohort = StringColumn.create("cohort");
        IntColumn months = IntColumn.create("months");
        IntColumn success = IntColumn.create("success");
        for (int i = 0; i < register.rowCount(); i++) {
            cohort.append(exit.getString(i).substring(0, 4));
            success.append(SUCCESS.contains(reason.getString(i)) ? 1 : 0);
            double in = register.row(i).months("programme_start", "programme_exit");
            if (Double.isNaN(in)) {
                months.appendMissing();
            } else {
                months.append((int) in);
            }
        }
        return register.with(cohort, Variable.factor("cohort", COHORTS))
                .with(months, Variable.of("months"))
                .with(success, Variable.of("success"));
    }
}
