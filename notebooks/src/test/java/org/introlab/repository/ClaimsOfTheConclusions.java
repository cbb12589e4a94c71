package org.introlab.repository;

import static org.introlab.repository.Claims.about;
import static org.introlab.repository.Claims.count;
import static org.introlab.repository.Claims.max;
import static org.introlab.repository.Claims.min;

import java.util.List;

/** What notebook 07 says in numbers. */
final class ClaimsOfTheConclusions {

    private ClaimsOfTheConclusions() {}

    static void add(Claims claims, Outputs report) {
        String file = "07-conclusions";
        Outputs.Notebook seven = report.notebook(file);
        Claims.In in = claims.in("notebooks/" + file + ".ipynb");
        List<Double> gains = seven.column("c11", "Percentage points");
        double[] fivePoints = report.interval("SUM.network_gain");
        String codes = "covariates as number codes, as printed";
        in.says("The ledger reads the words as {4} to {6}", fivePoints[0], fivePoints[1])
                .says(
                        "{Eight} of {nine} readings are between {5} and {6} points",
                        count(gains, g -> g > 5 && g < 6), gains.size(), 5, 6)
                .says(
                        "its printed layout, {nine} and a {half}: outside",
                        9,
                        seven.at("c11", codes, "Percentage points") - 9)
                .says(
                        "{0.608} minus {0.513}",
                        report.printed("T5.4.after.treated"),
                        report.printed("T5.4.before.treated"));
        List<Double> others = seven.column("c13", "Percentage points");
        double apart = 0;
        for (int i = 0; i < gains.size(); i++) {
            apart = Math.max(apart, Math.abs(gains.get(i) - others.get(i)));
        }
        List<Double> ends = seven.all("c16", "numeric codes", "95 % interval");
        in.says(
                        "some {three} and a {half} points in both directions",
                        3,
                        about(100 * (ends.get(1) - ends.get(0)) / 2 - 3, 0.1))
                .says(
                        "{five} points, would have been found in about {four} of {five} such studies",
                        5,
                        about(seven.at("c18", "5", "chance, per cent") / 20, 0.1),
                        5)
                .says("One of {three} points would more likely have been missed", 3);
        if (apart >= 1 || seven.at("c18", "3", "chance, per cent") >= 50) {
            throw new AssertionError("notebook 07: groups less than a point apart, three points more likely missed");
        }
        statements(in, seven, report);
        publicFigures(claims.in("notebooks/06-what-municipalities-report.ipynb"), report);
    }

    private static void publicFigures(Claims.In in, Outputs report) {
        Outputs.Notebook six = report.notebook("06-what-municipalities-report");
        List<Double> shares = six.column("c27", "Work or education at exit, per cent");
        double women = six.at("c21", "2016", "Women");
        double men = six.at("c21", "2016", "Men");
        in.says("2016 comes close to {twice} as many", about(six.at("c06", "2016", "relative to 2014"), 0.1))
                .says("2015 to one and a {half} times", about(six.at("c06", "2015", "relative to 2014") - 1, 0.05))
                .says("About {six} in ten, year after year", about(six.at("c21", "2016", "All") / 10, 0.4))
                .says("men are some {twenty} points above women", about(men - women, 2))
                .says(
                        "between {a third} and close to {three fifths}",
                        about(min(shares) / 100, 0.03),
                        about(max(shares) / 100, 0.03))
                .says(
                        "by {thirteen} points or more",
                        women - six.at("c31", "2016", "Women, on leaving, register (synthetic)"));
        if (max(six.column("c06", "relative to the year before")) >= 2) {
            throw new AssertionError("notebook 06: never twice as many as the year before");
        }
    }

    private static void statements(Claims.In in, Outputs.Notebook seven, Outputs report) {
        List<Double> agree = seven.column("c21", "agree");
        List<Double> means = seven.column("c29", "Per cent");
        double[] eight = report.interval("CON.treatment_positive");
        String half = "agree with half or more of what they answered";
        in.says("The ledger reads this as {80} to {90} per cent", eight[0], eight[1])
                .says("Table 4.4 has {ten} statements", agree.size())
                .says(
                        "Between {three} in {four} and {seventeen} in {twenty} agree",
                        3,
                        4,
                        about(max(agree) / 5, 0.1),
                        20)
                .says(
                        "{Four} readings of {ten} are inside {80} to {90}",
                        count(means, m -> m >= eight[0] && m <= eight[1]),
                        means.size(),
                        eight[0],
                        eight[1])
                .says(
                        "who agree with at least {half}. The means are just above {80}",
                        0.5,
                        about(seven.at("c29", "agree, of those who answered", "Per cent"), 0.5))
                .says("the mean is {78}", seven.at("c29", "agree, of all respondents", "Per cent"))
                .says(
                        "all who do not disagree ({91})",
                        seven.at("c29", "do not disagree, of those who answered", "Per cent"));
        if (min(agree) < 75 || seven.at("c29", half, "Per cent") > 90) {
            throw new AssertionError("notebook 07: three in four, and nine of ten");
        }
        in.says("says only that {11} per cent have not answered", report.printed("F4.3.plan.missing"))
                .says("are among the {11} per cent", report.printed("F4.3.plan.missing"))
                .says("share the printed {11} per cent", report.printed("F4.3.plan.missing"))
                .says("{Nine} per cent say no", seven.at("c35", "No", "Per cent"))
                .says(
                        "of the {33} sentences that these data or the printed tables can check, {18} agree with the tables",
                        seven.column("c40", "statements").stream()
                                        .mapToDouble(v -> v)
                                        .sum()
                                - seven.at("c40", "Not computable from these data", "statements"),
                        seven.at("c40", "Supported by its own tables", "statements"))
                .says(
                        "the points have one mean for all {eight}",
                        seven.column("c33", "points, equal quarters").size())
                .says("that the {33} municipalities get", report.computed("S2.municipalities"));
    }
}
