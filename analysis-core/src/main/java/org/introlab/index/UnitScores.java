package org.introlab.index;

import java.util.List;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Source;
import org.introlab.internal.Content;
import org.introlab.internal.LibraryCalls;
import org.introlab.survey.Grouping;
import org.introlab.survey.Indicator;
import org.introlab.survey.Responses;
import org.introlab.survey.groups.SubgroupShares;

/**
 * The mean score of units on some indicators.
 *
 * @param units the names of the units in a fixed order, which breaks ties
 * @param indicators the names of the indicators
 * @param means the means from 0 to 1, units by indicators; NaN if no respondent has a score
 * @param standardErrors the standard errors of the means, with each unit's respondents as a separate sample; NaN for fewer than two sampled
 * @param n the numbers of respondents with a score and a weight above zero
 * @param sources the files that the scores come from; if named by the caller, see {@link HiddenFiles#handedIn}
 */
public record UnitScores(
        List<String> units,
        List<String> indicators,
        double[][] means,
        double[][] standardErrors,
        long[][] n,
        List<Source> sources) {

    public UnitScores {
        units = List.copyOf(units);
        indicators = List.copyOf(indicators);
        sources = LibraryCalls.isBy(UnitScores.class) ? List.copyOf(sources) : HiddenFiles.handedIn(sources);
        if (means.length != units.size() || standardErrors.length != units.size() || n.length != units.size()) {
            throw new IllegalArgumentException("Scores need one row of means, standard errors and n per unit: expected "
                    + units.size() + ", got " + means.length + ", " + standardErrors.length + " and " + n.length + ".");
        }
        for (int u = 0; u < means.length; u++) {
            if (means[u].length != indicators.size()
                    || standardErrors[u].length != indicators.size()
                    || n[u].length != indicators.size()) {
                throw new IllegalArgumentException("Unit '" + units.get(u)
                        + "' needs one mean, standard error and n per indicator: expected " + indicators.size()
                        + ", got " + means[u].length + ", " + standardErrors[u].length + " and " + n[u].length + ".");
            }
        }
        means = Content.copy(means);
        standardErrors = Content.copy(standardErrors);
        n = Content.copy(n);
    }

    /**
     * Returns the units' weighted mean scores. Each is summed from counts of equal scores, so that the order of the rows does not change
     * any bit of it unless weights differ.
     *
     * @param variable the column with each respondent's unit
     */
    public static UnitScores of(Responses responses, List<Indicator> indicators, String variable) {
        return of(SubgroupShares.of(responses.within(variable), indicators, variable), variable);
    }

    /**
     * Returns the units' mean scores from shares by group; the standard errors are those of the shares' design.
     *
     * @throws IllegalArgumentException if no respondent of a unit has a score on an indicator; the message names both
     */
    public static UnitScores of(SubgroupShares shares, String variable) {
        Grouping grouping = shares.groupings().stream()
                .filter(g -> g.name().equals(variable))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The shares are not grouped by '" + variable
                        + "'. Groupings: "
                        + String.join(
                                ", ",
                                shares.groupings().stream().map(Grouping::name).toList()) + "."));
        List<String> names = shares.indicators().stream().map(Indicator::name).toList();
        int units = grouping.levels().size();
        double[][] means = new double[units][names.size()];
        double[][] errors = new double[units][names.size()];
        long[][] n = new long[units][names.size()];
        for (int u = 0; u < units; u++) {
            String unit = grouping.levels().get(u);
            for (int k = 0; k < names.size(); k++) {
                means[u][k] = shares.share(variable, unit, names.get(k));
                errors[u][k] = shares.standardError(variable, unit, names.get(k));
                n[u][k] = shares.n(variable, unit, names.get(k));
                if (n[u][k] == 0) {
                    throw new IllegalArgumentException("No respondent of " + variable + " '" + unit
                            + "' has a score on '" + names.get(k) + "'. Drop the unit first.");
                }
            }
        }
        return new UnitScores(grouping.levels(), names, means, errors, n, shares.sources());
    }

    /** Returns the same scores with sources named by the caller, because they are combined with numbers that the caller supplies. */
    UnitScores handedIn() {
        return new UnitScores(units, indicators, means, standardErrors, n, HiddenFiles.handedIn(sources));
    }

    /** Returns the scores of all units on one indicator. */
    double[] column(int indicator) {
        double[] column = new double[units.size()];
        for (int u = 0; u < column.length; u++) {
            column[u] = means[u][indicator];
        }
        return column;
    }

    @Override
    public double[][] means() {
        return Content.copy(means);
    }

    @Override
    public double[][] standardErrors() {
        return Content.copy(standardErrors);
    }

    @Override
    public long[][] n() {
        return Content.copy(n);
    }

    @Override
    public String toString() {
        return "scores of " + units.size() + " units on " + String.join(", ", indicators);
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }
}
