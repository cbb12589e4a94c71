package org.introlab.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.model.internal.formula.Derivative;
import org.introlab.model.internal.formula.Formula;
import org.introlab.model.internal.inference.Instrumented;
import org.introlab.model.internal.inference.Persons;
import org.introlab.model.internal.inference.Precision;
import org.introlab.model.result.Covariance;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.FormulaException;
import org.introlab.model.result.TermPart;
import org.introlab.model.result.WaldTest;
import tech.tablesaw.api.DoubleColumn;

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
 *
 * <p>HC2 and HC3 need leverages, and two programs mean two things. With X all regressors and X^ their first-stage predictions,
 * {@link Covariance#hc2} and {@link Covariance#hc3} take x_i' (X^'X^)^-1 x^_i, as AER 1.2-10; they may be negative or exceed
 * 1, and where 1 - h is not positive HC2 is refused. {@link Covariance#hc2Stage2} and {@link Covariance#hc3Stage2} take x^_i'
 * (X^'X^)^-1 x^_i, as the package ivreg. The rule's printed name says which. There are no weights.
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
        frame.numbers(outcome);
        String all = instruments.values().stream().distinct().collect(Collectors.joining(" + "));
        Fit whole = Ols.of(formula + " + " + all).fit(frame);
        DoubleColumn used = whole.residuals();
        Frame rows = frame.where(row -> !used.isMissing(row.index()));
        refusePartsOfTerms();
        String without = instruments.keySet().stream().map(x -> " - " + x).collect(Collectors.joining());
        Map<String, Fit> first = new LinkedHashMap<>();
        // The second stage keeps the frame's rows, so that messages name them; a row not used has no prediction.
        Frame predicted = frame;
        Map<String, DoubleColumn> gaps = new LinkedHashMap<>();
        for (String x : instruments.keySet()) {
            rows.numbers(x);
            Fit stage = Ols.of(x + " ~ " + right + without + " + " + all).fit(rows);
            first.put(x, stage);
            predicted = predicted.with(amongAll(stage.fitted(), used), Variable.of(x));
            gaps.put(x, amongAll(stage.residuals(), used));
        }
        Fit raw = Ols.of(formula).fit(predicted);
        refuseUnidentified(raw);
        Fit second = SecondStage.of(predicted, outcome, raw, gaps);
        List<Instrumented> instrumented = new ArrayList<>();
        gaps.forEach((x, gap) -> instrumented.add(new Instrumented(terms(second).indexOf(x), second.ofRowsUsed(gap))));
        double[] y = second.ofRowsUsed(DoubleColumn.create(outcome, frame.numbers(outcome)));
        Optional<Persons> regressors =
                frame.hidesValues() ? Ols.of(formula).fit(rows).persons() : Optional.empty();
        Fit told = second.asSecondStage(instrumented, regressors, covariance);
        return new Result(told, first, FitStatistics.ofSecondStage(told, y), whole.droppedRows());
    }

    private void refusePartsOfTerms() {
        Formula parsed = Formula.parse(formula);
        for (BitSet term : parsed.terms()) {
            for (int a : term.stream().toArray()) {
                Formula.Atom atom = parsed.atoms().get(a);
                boolean alone = term.cardinality() == 1 && atom.kind() == Formula.Atom.Kind.PLAIN;
                boolean within = atom.expression().columns().stream()
                        .anyMatch(c -> instruments.containsKey(Derivative.nameOf(c)));
                if (within && !alone) {
                    throw new IllegalArgumentException(
                            "'" + parsed.label(term) + "' holds an instrumented regressor, which has to stand alone");
                }
            }
        }
    }

    private static void refuseUnidentified(Fit fit) {
        for (Estimate e : fit.estimates()) {
            if (e.dropped().isPresent() && !e.isWithheld()) {
                throw new IllegalArgumentException(
                        "'" + e.term() + "' is not identified: " + e.dropped().get());
            }
        }
    }

    private static List<String> terms(Fit fit) {
        return fit.estimates().stream().map(Estimate::term).toList();
    }

    /** Values of the rows used set among all rows. */
    private static DoubleColumn amongAll(DoubleColumn values, DoubleColumn used) {
        DoubleColumn all = DoubleColumn.create(values.name());
        int next = 0;
        for (int i = 0; i < used.size(); i++) {
            all.append(used.isMissing(i) ? Double.NaN : values.getDouble(next++));
        }
        return all;
    }

    /** What two stages gave; shows as a summary and fits into regression tables. */
    public static final class Result implements Estimates {
        private final Fit second;
        private final Map<String, Fit> first;
        private final Map<String, Double> statistics;
        private final Map<String, Integer> dropped;

        private Result(
                Fit second, Map<String, Fit> first, Map<String, Double> statistics, Map<String, Integer> dropped) {
            this.second = second;
            this.first = first;
            this.statistics = statistics;
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
            return new Result(second.with(other), first, statistics, dropped);
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

        @Override
        public List<TermPart> parts(String term) {
            return second.parts(term);
        }

        /** The same: a model with collinear terms is refused. */
        @Override
        public Result absorbing(String... variables) {
            return this;
        }

        /**
         * R2 and Adjusted R2 of the outcome on the regressors themselves (uncentred without a constant, as AER's), and the
         * residual standard deviation. R2 is negative where the regressors would do worse than a constant, NaN of a constant.
         */
        @Override
        public Map<String, Double> statistics() {
            return statistics;
        }

        /**
         * Tests linear restrictions jointly, as {@link Fit#test}: F with the rule's degrees of freedom.
         *
         * @throws IllegalArgumentException if a term is unknown, or one restriction follows from the others
         */
        public WaldTest test(String... restrictions) {
            return second.test(restrictions);
        }

        /**
         * Tests that all columns of a term are zero, as {@link Fit#testTerms}.
         *
         * @throws IllegalArgumentException if there is no such term
         */
        public WaldTest testTerms(String term) {
            return second.testTerms(term);
        }

        /**
         * A linear combination of terms with its error, as {@link Fit#linear}.
         *
         * @throws IllegalArgumentException if a term is unknown
         */
        public Estimate linear(String combination) {
            return second.linear(combination);
        }

        @Override
        public Map<String, String> undefined() {
            Map<String, String> withheld = Estimate.withheld(estimates(), statistics);
            if (!withheld.isEmpty() || !Double.isNaN(statistics.get(FitStatistics.R2))) {
                return withheld;
            }
            Map<String, String> reasons = new LinkedHashMap<>();
            reasons.put(FitStatistics.R2, Precision.CONSTANT);
            reasons.put(FitStatistics.ADJUSTED_R2, Precision.CONSTANT);
            return Collections.unmodifiableMap(reasons);
        }

        /** What a reader should know of the estimates, and of each first stage. */
        @Override
        public List<String> notes() {
            List<String> notes = new ArrayList<>(second.notes());
            second.undefined().forEach((name, reason) -> notes.remove(Precision.undefined(name, reason)));
            undefined().forEach((name, reason) -> notes.add(Precision.undefined(name, reason)));
            first.forEach((x, stage) -> stage.notes().stream()
                    .map(note -> "First stage of " + x + ": " + note)
                    .forEach(notes::add));
            return List.copyOf(notes);
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

    @Override
    public String toString() {
        return "2SLS " + formula + ", instruments " + instruments;
    }
}
