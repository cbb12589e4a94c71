package org.introlab.index;

import java.util.List;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Source;
import org.introlab.internal.Content;
import org.introlab.numeric.Range;
import org.introlab.numeric.RoundingNoise;
import org.introlab.survey.Grouping;

/**
 * The mean of one number over the respondents of each unit.
 *
 * @param units the units in their fixed order
 * @param means the means; NaN for a unit without numbers
 * @param standardErrors the standard deviations divided by the root of n; NaN for fewer than two numbers, 0 if the numbers are equal
 *     except for rounding
 * @param n the numbers of respondents with a number
 * @param sources the files that the numbers come from; in a notebook the files of weaker provenance that it has read are added
 */
public record UnitMeans(List<String> units, double[] means, double[] standardErrors, long[] n, List<Source> sources) {

    public UnitMeans {
        units = List.copyOf(units);
        means = means.clone();
        standardErrors = standardErrors.clone();
        n = n.clone();
        sources = HiddenFiles.handedIn(sources);
    }

    /**
     * Computes the means by unit.
     *
     * @param numbers one per respondent; NaN is ignored
     * @throws IllegalArgumentException if the lengths differ
     */
    public static UnitMeans of(Grouping units, double[] numbers, List<Source> sources) {
        if (numbers.length != units.size()) {
            throw new IllegalArgumentException("The means need one number per respondent: expected " + units.size()
                    + ", got " + numbers.length + ".");
        }
        Range.check(numbers, "A number");
        int p = units.levels().size();
        double[] sum = new double[p];
        long[] n = new long[p];
        for (int i = 0; i < numbers.length; i++) {
            if (units.code(i) >= 0 && !Double.isNaN(numbers[i])) {
                sum[units.code(i)] += numbers[i];
                n[units.code(i)]++;
            }
        }
        double[] means = new double[p];
        double[] squares = new double[p];
        double[] sizes = new double[p];
        for (int u = 0; u < p; u++) {
            means[u] = sum[u] / n[u];
        }
        for (int i = 0; i < numbers.length; i++) {
            if (units.code(i) >= 0 && !Double.isNaN(numbers[i])) {
                double d = numbers[i] - means[units.code(i)];
                squares[units.code(i)] += d * d;
                sizes[units.code(i)] += numbers[i] * numbers[i];
            }
        }
        double[] errors = new double[p];
        for (int u = 0; u < p; u++) {
            boolean noise = RoundingNoise.covers(Math.sqrt(squares[u]), Math.sqrt(sizes[u]), n[u]);
            errors[u] = n[u] < 2 ? Double.NaN : noise ? 0 : Math.sqrt(squares[u] / (n[u] - 1) / n[u]);
        }
        return new UnitMeans(units.levels(), means, errors, n, sources);
    }

    @Override
    public double[] means() {
        return means.clone();
    }

    @Override
    public double[] standardErrors() {
        return standardErrors.clone();
    }

    @Override
    public long[] n() {
        return n.clone();
    }

    @Override
    public String toString() {
        return "means of " + units.size() + " units";
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
