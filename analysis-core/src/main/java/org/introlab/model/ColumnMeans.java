package org.introlab.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.data.SmallCount;
import org.introlab.model.result.Basis;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;
import org.introlab.model.result.TermPart;
import org.introlab.summary.Correlations;
import org.introlab.summary.Groups;
import org.introlab.summary.Summary;

/** The means of some columns of the rows of one group. */
record ColumnMeans(List<Estimate> estimates, double[][] vcov, boolean hides) {
    private static final String RULE = "sd / sqrt(n), two columns with the covariance of the rows that have both";

    /** A group for each level. */
    static List<ColumnMeans> by(Frame frame, String group, List<String> columns) {
        return Groups.of(frame, group).stream()
                .map(g -> of(
                        g.frame(), Optional.of(new TermPart(group, Optional.of(g.level()), Optional.empty())), columns))
                .toList();
    }

    static ColumnMeans of(Frame frame, Optional<TermPart> group, List<String> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("Name the columns whose means are wanted.");
        }
        Correlations pairs = Correlations.pearsonPairwise(frame, columns.toArray(String[]::new));
        CovarianceRule rule = new CovarianceRule(RULE, List.of(), 1, "z", Double.POSITIVE_INFINITY);
        int k = columns.size();
        double[][] v = new double[k][k];
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            Summary summary = Summary.of(frame, columns.get(i));
            Basis basis = new Basis(rule, rule.df(), (int) summary.n(), frame.sources());
            Term term = term(group, columns.get(i));
            v[i][i] = summary.stdError() * summary.stdError();
            boolean few = frame.hidesFew() && (summary.isWithheld() || SmallCount.isFew(summary.fewest()));
            estimates.add(
                    few
                            ? Estimate.withheld(term, basis)
                            : summary.n() == 0
                                    ? Estimate.dropped(term, "no row has a value", basis)
                                    : Estimate.of(term, summary.mean(), summary.stdError(), basis));
            for (int j = 0; j < i; j++) {
                long both = pairs.n(columns.get(i), columns.get(j));
                double covariance = both < 2 ? 0 : pairs.covariance(columns.get(i), columns.get(j));
                double rest = both
                        * covariance
                        / ((double) summary.n()
                                * Summary.of(frame, columns.get(j)).n());
                v[i][j] = v[j][i] = Double.isNaN(rest) ? 0 : rest;
                if (Double.isNaN(covariance)) {
                    // the rows of both are few: neither is told, since their difference would tell of them
                    estimates.set(i, Estimate.withheld(term, basis));
                }
            }
        }
        for (double[] row : v) {
            Arrays.setAll(row, j -> Double.isNaN(row[j]) ? 0 : row[j]);
        }
        return new ColumnMeans(List.copyOf(estimates), v, frame.hidesValues());
    }

    private static Term term(Optional<TermPart> group, String column) {
        return Term.of(group.map(part -> List.of(part, TermPart.number(column)))
                .orElseGet(() -> List.of(TermPart.number(column))));
    }
}
