package org.introlab.survey.groups;

import java.util.Locale;
import org.introlab.survey.groups.GroupTest.Method;

/**
 * Pearson's chi-square test (1900) of groups by a score of 0 or 1, without continuity correction; R: {@code chisq.test(correct = FALSE)}.
 */
final class PearsonChiSquare {
    /** The expected count below which the chi-square approximation is doubtful (Cochran 1954, Biometrics 10, 417-451). */
    private static final double SMALL = 5;

    private PearsonChiSquare() {}

    static GroupTest test(GroupSample sample) {
        String obstacle = obstacle(sample);
        if (!obstacle.isEmpty()) {
            return sample.undefined(Method.CHI_SQUARE, obstacle);
        }
        GroupCells cells = sample.cells();
        double agree = agreeing(sample);
        double chi = 0;
        for (int g : sample.levels()) {
            double expected = cells.size(g) * agree;
            double d = cells.sum(g) - expected;
            chi += d * d / expected + d * d / (cells.size(g) - expected);
        }
        return sample.chiSquared(Method.CHI_SQUARE, chi, sample.levels().length - 1.0, remark(sample));
    }

    /** Returns why there is no two-way table; empty if there is one. */
    static String obstacle(GroupSample sample) {
        return sample.cells().binary() ? sample.obstacle() : "not all scores are 0 or 1";
    }

    /** Returns a warning of small expected counts. */
    static String remark(GroupSample sample) {
        double agree = agreeing(sample);
        double smallest = Double.POSITIVE_INFINITY;
        for (int g : sample.levels()) {
            smallest = Math.min(smallest, sample.cells().size(g) * Math.min(agree, 1 - agree));
        }
        return smallest < SMALL ? String.format(Locale.ROOT, "smallest expected count %.1f", smallest) : "";
    }

    private static double agreeing(GroupSample sample) {
        double sum = 0;
        for (int g : sample.levels()) {
            sum += sample.cells().sum(g);
        }
        return sum / sample.n();
    }
}
