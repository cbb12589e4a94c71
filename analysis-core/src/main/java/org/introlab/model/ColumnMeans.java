package org.introlab.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.data.SmallCount;
import org.introlab.internal.Content;
import org.introlab.model.result.Basis;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;
import org.introlab.model.result.TermPart;
import org.introlab.numeric.Numbers;
import org.introlab.numeric.RoundingNoise;
import org.introlab.summary.Correlations;
import org.introlab.summary.Groups;
import org.introlab.summary.Summary;

/**
 * The means of some columns of the rows of one group.
 *
 * @param both for each pair of columns the number of rows that have values in both
 * @param sizes for each column what its standard error would be if no digit cancelled; 0 for whole numbers, which are exact
 */
record ColumnMeans(List<Estimate> estimates, double[][] vcov, boolean hides, long[][] both, double[] sizes) {
    private static final String RULE = "sd / sqrt(n), two columns with the covariance of the rows that have both";

    /** Returns the means of each group. */
    static List<ColumnMeans> by(Frame frame, String group, List<String> columns) {
        return Groups.of(frame, group).stream()
                .map(g -> of(
                        g.frame(), Optional.of(new TermPart(group, Optional.of(g.level()), Optional.empty())), columns))
                .toList();
    }

    static ColumnMeans of(Frame frame, Optional<TermPart> group, List<String> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("At least one column must be named.");
        }
        Correlations pairs = Correlations.pearsonPairwise(frame, columns.toArray(String[]::new));
        CovarianceRule rule = new CovarianceRule(RULE, List.of(), 1, "z", Double.POSITIVE_INFINITY);
        List<Summary> summaries =
                columns.stream().map(column -> Summary.of(frame, column)).toList();
        int k = columns.size();
        double[][] v = new double[k][k];
        long[][] both = new long[k][k];
        double[] sizes = new double[k];
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            Summary summary = summaries.get(i);
            Basis basis = new Basis(rule, rule.df(), (int) summary.n(), frame.sources());
            Term term = term(group, columns.get(i));
            v[i][i] = summary.stdError() * summary.stdError();
            Numbers numbers = Numbers.of(frame.numbers(columns.get(i)));
            sizes[i] = numbers.isWhole() ? 0 : numbers.size() / Math.sqrt(numbers.n());
            boolean few = frame.hidesFew() && (summary.isWithheld() || SmallCount.isFew(summary.fewest()));
            estimates.add(
                    few
                            ? Estimate.withheld(term, basis)
                            : summary.n() == 0
                                    ? Estimate.dropped(term, "no row has a value", basis)
                                    : Estimate.of(term, summary.mean(), summary.stdError(), basis));
            for (int j = 0; j < i; j++) {
                both[i][j] = pairs.n(columns.get(i), columns.get(j));
                double covariance = both[i][j] < 2 ? 0 : pairs.covariance(columns.get(i), columns.get(j));
                double rest = both[i][j]
                        * covariance
                        / ((double) summary.n() * summaries.get(j).n());
                v[i][j] = v[j][i] = Double.isNaN(rest) ? 0 : rest;
                if (Double.isNaN(covariance) || frame.hidesFew() && SmallCount.isFew(both[i][j])) {
                    // few rows have both: the second is withheld, since the error of a difference would disclose them
                    estimates.set(i, Estimate.withheld(term, basis));
                }
            }
        }
        for (double[] row : v) {
            Arrays.setAll(row, j -> Double.isNaN(row[j]) ? 0 : row[j]);
        }
        return new ColumnMeans(List.copyOf(estimates), v, frame.hidesValues(), both, sizes);
    }

    /** Returns why a combination of the means of all groups has no standard error; empty when it has one. */
    static Optional<String> untested(List<ColumnMeans> groups, double[] form) {
        double variance = 0;
        double size = 0;
        long n = 0;
        int at = 0;
        for (ColumnMeans group : groups) {
            double[] own = Arrays.copyOfRange(form, at, at + group.sizes.length);
            Optional<String> reason = group.withoutError(own);
            if (reason.isPresent()) {
                return reason;
            }
            at += own.length;
            for (int i = 0; i < own.length; i++) {
                n += own[i] == 0 ? 0 : group.estimates.get(i).n();
                size = Math.hypot(size, own[i] * group.sizes[i]);
                for (int j = 0; j < own.length; j++) {
                    variance += own[i] * group.vcov[i][j] * own[j];
                }
            }
        }
        return variance > 0 && RoundingNoise.covers(Math.sqrt(variance), size, n)
                ? Optional.of("its standard error is rounding noise")
                : Optional.empty();
    }

    private Optional<String> withoutError(double... form) {
        for (int i = 0; i < form.length; i++) {
            if (form[i] != 0 && estimates.get(i).n() < 2) {
                return Optional.of(
                        "the mean " + estimates.get(i).name() + " is of one row, which has no standard error");
            }
            for (int j = 0; j < i; j++) {
                if (form[i] * form[j] != 0 && both[i][j] == 1) {
                    return Optional.of(
                            "only one row has both " + estimates.get(j).name() + " and "
                                    + estimates.get(i).name() + ", so they have no covariance");
                }
            }
        }
        return Optional.empty();
    }

    private static Term term(Optional<TermPart> group, String column) {
        return Term.of(group.map(part -> List.of(part, TermPart.number(column)))
                .orElseGet(() -> List.of(TermPart.number(column))));
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
