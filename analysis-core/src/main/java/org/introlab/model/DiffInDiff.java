package org.introlab.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.design.DesignBuilder;
import org.introlab.model.internal.design.Plan;
import org.introlab.model.internal.did.DidCovariates;
import org.introlab.model.internal.did.DidWords;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.formula.ParsedFormula;
import org.introlab.model.result.DidReading;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.FormulaException;
import org.introlab.model.result.FourMeans;
import org.introlab.model.result.Term;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * A difference in differences of two groups in two periods, configured and not yet fitted. One fit gives every usual
 * reading of the table of four levels and three differences, from the same rows and under the same covariance:
 *
 * <ol>
 *   <li>{@code unadjusted}: the four means and the regression on post, treated and post x treated;
 *   <li>{@code numeric codes}: that regression with covariates, each factor entering as its plain code; the control
 * group's level before is the intercept. This is the layout of the user-written Stata command {@code diff} (Villa 2016,
 *       Stata Journal 16(1), 52-71) with covariates that are not declared as factors;
 *   <li>{@code factor dummies}: the same with an effect for each level;
 *   <li>{@code adjusted means}: average predictions of that regression over all rows.
 * </ol>
 *
 * <pre>{@code
 * DidResult did = DiffInDiff.of("success", "network", "after")
 *     .covariates("gender + age + log(unemployment)").clusteredBy("municipality").fit(frame);
 * }</pre>
 *
 * <p>Which of them a published table shows depends on the table; each reading explains whose levels it has. Immutable:
 * each method returns a new estimator.
 */
public final class DiffInDiff {
    private final String outcome;
    private final String treated;
    private final String post;
    private final String covariates;
    private final Covariance covariance;

    private DiffInDiff(String outcome, String treated, String post, String covariates, Covariance covariance) {
        this.outcome = outcome;
        this.treated = treated;
        this.post = post;
        this.covariates = covariates;
        this.covariance = covariance;
    }

    /** Starts a difference in differences without covariates and with classical standard errors.
     *
     * @param outcome a numeric column, or an expression such as {@code log(wage)}
     * @param treated a column of 0 and 1, or a boolean one: 1 for the treated group, in both periods
     * @param post a column of 0 and 1, or a boolean one: 1 for the period after
     */
    public static DiffInDiff of(String outcome, String treated, String post) {
        return new DiffInDiff(outcome, treated, post, "", Covariance.classical());
    }

    /** Adds covariates, written as the right side of a formula. */
    public DiffInDiff covariates(String others) {
        return new DiffInDiff(outcome, treated, post, others.strip(), covariance);
    }

    /** Sets the covariance of the regressions. */
    public DiffInDiff with(Covariance other) {
        return new DiffInDiff(outcome, treated, post, covariates, other);
    }

    /** Clusters the errors by a column: CR1S, that is G/(G-1) (n-1)/(n-k), and t(G-1). */
    public DiffInDiff clusteredBy(String column) {
        return with(Covariance.cr1s(column));
    }

    /**
     * Fits all readings to the rows in which outcome, group, period and covariates are all present.
     *
     * @throws FormulaException if outcome or covariates name an unknown column, level or function
     * @throws IllegalArgumentException if treated or post is neither 0 nor 1 in some row, one of the four groups is empty,
     *     a covariate is treated or post itself, or the interaction is collinear with the covariates
     */
    public DidResult fit(Frame frame) {
        Frame data = binary(binary(frame, treated), post);
        String left = data.has(outcome) ? DidCovariates.quoted(outcome) : outcome;
        String first = DidCovariates.quoted(post) + " + " + DidCovariates.quoted(treated);
        String last = " + " + DidCovariates.quoted(post) + ":" + DidCovariates.quoted(treated);
        String plain = left + " ~ " + first + last;
        if (covariates.isEmpty()) {
            Design design = design(data, plain);
            return new Readings(raw(data, design), plain, data).without();
        }
        ParsedFormula given = ParsedFormula.parse(left + " ~ " + covariates);
        DidCovariates split =
                DidCovariates.of(given, covariates, new FrameColumns(data, given.text()), List.of(treated, post));
        String dummies = left + " ~ " + first + " + " + covariates + last;
        Design design = design(data, dummies);
        boolean[] used = new boolean[data.rowCount()];
        for (int row : design.rows()) {
            used[row] = true;
        }
        Readings readings = new Readings(raw(data, design), plain, data.where(row -> used[row.index()]));
        return readings.with(data, left + " ~ " + first + " + " + split.codes() + last, dummies, split);
    }

    /** Fits all readings to a table that has no code book. */
    public DidResult fit(Table table) {
        return fit(Frame.of(table));
    }

    /** Returns the column as numbers 0 and 1, even where its code book makes it a factor. */
    private static Frame binary(Frame frame, String column) {
        double[] values = new FrameColumns(frame, "").numeric(column, -1).clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0 && values[i] != 1 && !Double.isNaN(values[i])) {
                throw new IllegalArgumentException("Column '" + column + "' must be 0 or 1 for a difference in "
                        + "differences; it is neither in " + frame.rowInWords(i) + ". Make a column that is 1 for the"
                        + " treated group or the period after and 0 otherwise.");
            }
        }
        return frame.replacing(DoubleColumn.create(column, values), Variable.of(column));
    }

    private static Design design(Frame data, String formula) {
        return DesignBuilder.fit(ParsedFormula.parse(formula), new FrameColumns(data, formula), Plan.plain());
    }

    private FourMeans raw(Frame data, Design design) {
        FrameColumns columns = new FrameColumns(data, "");
        FourMeans raw = FourMeans.of(
                design.y(),
                DesignBuilder.gather(columns.numeric(treated, -1), design.rows()),
                DesignBuilder.gather(columns.numeric(post, -1), design.rows()));
        refuseEmpty(data, raw.controlBefore(), "control before");
        refuseEmpty(data, raw.treatedBefore(), "treated before");
        refuseEmpty(data, raw.controlAfter(), "control after");
        refuseEmpty(data, raw.treatedAfter(), "treated after");
        return raw;
    }

    private void refuseEmpty(Frame data, FourMeans.Cell cell, String group) {
        if (cell.n() == 0 && data.hidesValues()) {
            throw new DisclosureException(
                    "One of the four groups (" + treated + ", " + post + ") has no complete row; which"
                            + " one is not disclosed. A difference in differences needs complete rows in all four.");
        }
        if (cell.n() == 0) {
            throw new IllegalArgumentException("No complete row is " + group + " (" + treated + ", " + post
                    + "); a difference in differences needs complete rows in all four groups.");
        }
    }

    /** Returns outcome, group, period, covariates and covariance. */
    @Override
    public String toString() {
        return "Difference in differences of " + outcome + " by " + treated + " and " + post
                + (covariates.isEmpty() ? "" : " with covariates " + covariates) + ", " + covariance;
    }

    /** Makes the readings of one data set. */
    private final class Readings {
        private final FourMeans raw;
        private final Fit unadjusted;
        private final Map<String, Fit> fits = new LinkedHashMap<>();

        Readings(FourMeans raw, String plain, Frame sample) {
            this.raw = raw;
            this.unadjusted = Ols.of(plain).with(covariance).fit(sample);
            fits.put(DidReading.UNADJUSTED, unadjusted);
        }

        DidResult without() {
            return new DidResult(raw, List.of(unadjusted()), fits);
        }

        DidResult with(Frame data, String codes, String dummies, DidCovariates split) {
            Fit byCode = Ols.of(codes).with(covariance).fit(data);
            Fit byDummy = Ols.of(dummies).with(covariance).fit(data);
            fits.put(DidReading.NUMERIC_CODES, byCode);
            fits.put(DidReading.FACTOR_DUMMIES, byDummy);
            fits.put(DidReading.ADJUSTED_MEANS, byDummy);
            DidWords words = new DidWords(outcome, treated, post, split);
            return new DidResult(
                    raw,
                    List.of(
                            unadjusted(),
                            reading(DidReading.NUMERIC_CODES, words.codes(), byCode),
                            reading(DidReading.FACTOR_DUMMIES, words.dummies(), byDummy),
                            adjusted(words, byDummy)),
                    fits);
        }

        private DidReading unadjusted() {
            return reading(DidReading.UNADJUSTED, DidWords.unadjusted(outcome, treated, post), unadjusted);
        }

        private DidReading reading(String name, String words, Fit fit) {
            double constant = fit.estimate(Term.INTERCEPT).estimate();
            double ofTreated = fit.estimate(treated).estimate();
            double ofPost = fit.estimate(post).estimate();
            Estimate did = did(fit);
            return new DidReading(
                    name,
                    words,
                    constant,
                    constant + ofTreated,
                    constant + ofPost,
                    constant + ofTreated + ofPost + did.estimate(),
                    difference(fit, DidReading.BEFORE, treated),
                    difference(fit, DidReading.AFTER, treated, product()),
                    difference(fit, DidReading.DID, product()),
                    fit.rule());
        }

        /** Returns the reading whose levels are average predictions; its differences are those of the coefficients, since the model is linear. */
        private DidReading adjusted(DidWords words, Fit fit) {
            double[] levels = new double[4];
            String text = words.adjusted(raw.total().n());
            try {
                for (int c = 0; c < 4; c++) {
                    Map<String, String> at = Map.of(treated, String.valueOf(c % 2), post, String.valueOf(c / 2));
                    levels[c] = fit.adjustedMean(at).estimate();
                }
            } catch (IllegalArgumentException e) {
                // Dropped terms can leave the average prediction unidentified although the differences are identified.
                java.util.Arrays.fill(levels, Double.NaN);
                text = text + " The levels can't be estimated here: " + e.getMessage();
            }
            DidReading same = reading(DidReading.ADJUSTED_MEANS, text, fit);
            return new DidReading(
                    same.name(),
                    text,
                    levels[0],
                    levels[1],
                    levels[2],
                    levels[3],
                    same.before(),
                    same.after(),
                    same.did(),
                    same.rule());
        }

        private String product() {
            return post + ":" + treated;
        }

        private Estimate did(Fit fit) {
            Estimate did = fit.estimate(product());
            did.dropped().filter(reason -> !did.isWithheld()).ifPresent(reason -> {
                throw new IllegalArgumentException("The difference in differences can't be separated"
                        + " from the covariates '" + covariates + "': " + product() + " is " + reason + ".");
            });
            return did;
        }

        /** Returns the sum of some coefficients with its standard error. */
        private Estimate difference(Fit fit, String name, String... terms) {
            return fit.sum(name, terms);
        }
    }
}
