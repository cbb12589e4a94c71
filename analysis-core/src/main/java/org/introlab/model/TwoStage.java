package org.introlab.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;

/**
 * Two-stage least squares: a regression in which some regressors are instrumented, configured and not yet fitted.
 *
 * <pre>{@code
 * TwoStage.Result fit = TwoStage.of("wage ~ schooling + age").instrumented("schooling", "distance + tuition")
 *     .with(Covariance.hc1()).fit(frame);
 * }</pre>
 *
 * <p>Estimates and errors are those of AER's {@code ivreg} with sandwich's covariances. They come from one more regression: with x the
 * instrumented regressors, x^ their first-stage predictions and b the estimates, {@code y + (x^ - x) b} on x^ and the other
 * regressors gives b again, and its residuals are those of y on x, from which every covariance is computed.
 */
public final class TwoStage {
    private final String formula;
    private final Map<String, String> instruments;
    private final Covariance covariance;

    private TwoStage(String formula, Map<String, String> instruments, Covariance covariance) {
        this.formula = formula;
        this.instruments = instruments;
        this.covariance = covariance;
    }

    /** With classical errors; the outcome must be a column. */
    public static TwoStage of(String formula) {
        return new TwoStage(formula, Map.of(), Covariance.classical());
    }

    /**
     * A regressor that is instrumented, a numeric column that stands alone in the formula, by instruments that are not in it,
     * such as {@code distance + tuition}. Several instrumented regressors share all instruments.
     */
    public TwoStage instrumented(String regressor, String byThese) {
        Map<String, String> more = new LinkedHashMap<>(instruments);
        more.put(regressor, byThese);
        return new TwoStage(formula, more, covariance);
    }

    /** With another covariance of the estimates. */
    public TwoStage with(Covariance other) {
        return new TwoStage(formula, instruments, other);
    }

    /**
     * Fits the model to the rows that are complete in outcome, regressors and instruments.
     *
     * @throws IllegalArgumentException if nothing is instrumented, the outcome or an instrumented regressor is no numeric column, an
     *     instrumented one is part of another term, or the instruments do not identify all terms
     * @throws FormulaException if a formula cannot be read
     */
    public Result fit(Frame frame) {
        if (instruments.isEmpty() || !formula.contains("~")) {
            throw new IllegalArgumentException("Two stages need a formula 'y ~ x + a' and an instrumented regressor");
        }
        String outcome = formula.substring(0, formula.indexOf('~')).strip();
        String right = formula.substring(formula.indexOf('~') + 1).strip();
        numeric(frame, outcome);
        String all = instruments.values().stream().distinct().collect(Collectors.joining(" + "));
        Fit whole = Ols.of(formula + " + " + all).fit(frame);
        DoubleColumn used = whole.residuals();
        Frame rows = frame.where(i -> !used.isMissing(i));
        String without = instruments.keySet().stream().map(x -> " - " + x).collect(Collectors.joining());
        Map<String, Fit> first = new LinkedHashMap<>();
        Frame predicted = rows;
        for (String x : instruments.keySet()) {
            numeric(rows, x);
            Fit stage = Ols.of(x + " ~ " + right + without + " + " + all).fit(rows);
            first.put(x, stage);
            predicted = predicted.with(stage.fitted(), Variable.of(x));
        }
        Fit raw = Ols.of(formula).fit(predicted);
        check(raw);
        DoubleColumn moved = column(outcome, rows.rowCount(), moved(rows, predicted, raw, outcome));
        Fit second = Ols.of(formula).with(covariance).fit(predicted.with(moved, Variable.of(outcome)));
        return new Result(second, first, rSquared(rows, outcome, second), whole.droppedRows());
    }

    private IntToDoubleFunction moved(Frame rows, Frame predicted, Fit raw, String outcome) {
        return i -> {
            double y = rows.number(outcome, i);
            for (String x : instruments.keySet()) {
                y += (predicted.number(x, i) - rows.number(x, i))
                        * raw.estimate(x).estimate();
            }
            return y;
        };
    }

    private void check(Fit fit) {
        for (Estimate e : fit.estimates()) {
            boolean within = instruments.keySet().stream()
                    .anyMatch(x -> !e.term().equals(x) && e.term().matches(".*\\b" + Pattern.quote(x) + "\\b.*"));
            if (within || e.dropped().isPresent()) {
                throw new IllegalArgumentException("'" + e.term() + "' "
                        + (within
                                ? "holds an instrumented regressor, which has to stand alone"
                                : "is not identified: " + e.dropped().get()));
            }
        }
    }

    private static void numeric(Frame frame, String column) {
        if (!(frame.column(column) instanceof NumericColumn<?>)) {
            throw new IllegalArgumentException("'" + column + "' is text and not a number");
        }
    }

    private static DoubleColumn column(String name, int rows, IntToDoubleFunction ofRow) {
        DoubleColumn column = DoubleColumn.create(name);
        for (int i = 0; i < rows; i++) {
            column.append(ofRow.applyAsDouble(i));
        }
        return column;
    }

    /** Of the outcome itself; negative where the regressors themselves would do worse than a constant. */
    private static double rSquared(Frame rows, String outcome, Fit second) {
        double mean = ((NumericColumn<?>) rows.column(outcome)).mean();
        DoubleColumn residuals = second.residuals();
        double total = 0;
        double residual = 0;
        for (int i = 0; i < rows.rowCount(); i++) {
            total += (rows.number(outcome, i) - mean) * (rows.number(outcome, i) - mean);
            residual += residuals.getDouble(i) * residuals.getDouble(i);
        }
        return 1 - residual / total;
    }

    /** What two stages gave; shows as a summary and fits into regression tables. */
    public static final class Result implements Estimates {
        private final Fit second;
        private final Map<String, Fit> first;
        private final double rSquared;
        private final Map<String, Integer> dropped;

        private Result(Fit second, Map<String, Fit> first, double rSquared, Map<String, Integer> dropped) {
            this.second = second;
            this.first = first;
            this.rSquared = rSquared;
            this.dropped = dropped;
        }

        /** The first stage of an instrumented regressor, on the same rows; its {@code test} tells how strong the instruments are. */
        public Fit firstStage(String regressor) {
            Fit found = first.get(regressor);
            if (found == null) {
                throw new IllegalArgumentException("'" + regressor + "' is not among " + first.keySet());
            }
            return found;
        }

        /** The same estimates with another covariance, without a refit. */
        public Result with(Covariance other) {
            return new Result(second.with(other), first, rSquared, dropped);
        }

        @Override
        public String model() {
            return "2SLS";
        }

        @Override
        public String formula() {
            return second.formula();
        }

        @Override
        public int n() {
            return second.n();
        }

        @Override
        public Map<String, Integer> droppedRows() {
            return dropped;
        }

        @Override
        public CovarianceRule rule() {
            return second.rule();
        }

        @Override
        public List<Estimate> estimates() {
            return second.estimates();
        }

        @Override
        public Estimate estimate(String term) {
            return second.estimate(term);
        }

        /** R2 of the outcome on the regressors themselves, and the residual standard deviation. */
        @Override
        public Map<String, Double> statistics() {
            Map<String, Double> all = new LinkedHashMap<>();
            all.put("R2", rSquared);
            all.put("Residual sd", second.residualSd());
            return NamedNumbers.of(all);
        }

        @Override
        public Provenance provenance() {
            return second.provenance();
        }

        @Override
        public List<Source> sources() {
            return second.sources();
        }

        /** Model and formula. */
        @Override
        public String toString() {
            return "2SLS " + formula() + ", instrumented: " + new ArrayList<>(first.keySet());
        }
    }
}
