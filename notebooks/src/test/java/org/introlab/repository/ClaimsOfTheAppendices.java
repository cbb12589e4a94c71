package org.introlab.repository;

import static org.introlab.repository.Claims.about;
import static org.introlab.repository.Claims.above;
import static org.introlab.repository.Claims.max;
import static org.introlab.repository.Claims.min;

/** What notebooks A2 and A3 say in numbers. */
final class ClaimsOfTheAppendices {

    private ClaimsOfTheAppendices() {}

    static void add(Claims claims, Outputs report) {
        network(
                claims.in("notebooks/A2-efficiency-network.ipynb"),
                report.notebook("A2-efficiency-network"),
                report.notebook("04-what-participants-say"));
        regression(claims.in("notebooks/A3-satisfaction-regression.ipynb"), report);
    }

    private static void network(Claims.In in, Outputs.Notebook a2, Outputs.Notebook points) {
        double below = a2.at("c18", "Total", "Below all");
        double above = a2.at("c18", "Total", "Above all");
        in.says(
                        "In the twin {19} intervals of {264} exclude the mean of all, and {17} that of the network",
                        below + above,
                        33 * 8,
                        a2.at("c18", "Total", "Below its group") + a2.at("c18", "Total", "Above its group"))
                .says("about {13} would if nothing differed", about(0.05 * 264, 0.5))
                .says(
                        "With some {250} respondents the interval is {five} percentage points wide to each side",
                        250,
                        (a2.at("c20", "250", "high") - a2.at("c20", "250", "low")) / 2)
                .says(
                        "{four} times in {five} takes some {500}",
                        a2.at("c20", "500", "chance to find 5 points, per cent") / 20,
                        5,
                        500)
                .says("The {five} gatherings", ClaimsOfPages.rows("report/gatherings.csv"))
                .says("The largest municipality of the twin has {71}", max(points.column("c48", "N")))
                .says("Each network has more than {250} there", above(min(a2.column("c04", "respondents"))))
                .says("In {33} {sixteen} people answered", 33, points.at("c48", "33", "N"))
                .says(
                        "is some {twenty} percentage points wide, nearly {thirty} where",
                        about(a2.at("c18", "User participation", "Width: unit"), 2),
                        about(a2.at("c18", "Individual plan", "Width: unit"), 1))
                .says("a network met {five} times", ClaimsOfPages.rows("report/gatherings.csv"))
                .says(
                        "with its network and with all {33}",
                        a2.column("c04", "municipalities").stream()
                                .mapToDouble(v -> v)
                                .sum());
    }

    private static void regression(Claims.In in, Outputs report) {
        Outputs.Notebook a3 = report.notebook("A3-satisfaction-regression");
        String partner = "marital=married_cohabiting";
        in.says("The answers of the {1,104} respondents", report.computed("S2.respondents"))
                .says("No coefficient is larger than {four hundredths}", 0.04)
                .says(
                        "{three} points more satisfied, p = {0.052}",
                        100 * a3.at("c07", partner, "Estimate"),
                        a3.at("c07", partner, "p"))
                .says(
                        "{three} points more satisfaction, p = {0.052}",
                        100 * a3.at("c07", partner, "Estimate"),
                        a3.at("c07", partner, "p"))
                .says("With clustered ones p is {0.040}", a3.column("c13", "p").get(3))
                .says("printed p-value of {0.146}", report.printed("A3.gender=male.p"))
                .says("The printed p-value of men is {0.146}", report.printed("A3.gender=male.p"))
                .says(
                        "Only the second rounds to {0.146}",
                        a3.column("c11", "two-sided p").get(1))
                .says(
                        "coefficient of {\u22120.0203774} with standard error {0.0139885}",
                        report.printed("A3.gender=male.coef"),
                        report.printed("A3.gender=male.se"))
                .says("more than {one} per cent of the variation", a3.at("c07", "R2", "Estimate") * 100)
                .says(
                        "its table: {nine} coefficients, {nine} standard errors, {nine} p-values",
                        report.published("A3.") / 3,
                        report.published("A3.") / 3,
                        report.published("A3.") / 3)
                .says(
                        "With valid answers only, {128} more respondents drop out",
                        a3.at("c15", "N", "missing = not agreeing") - a3.at("c15", "N", "valid answers"))
                .says("t with {32} degrees of freedom", a3.entry("c11", 1, 0))
                .says("All {27} values of the appendix", report.published("A3."));
        if (max(a3.column("c07", "Estimate").subList(1, 9)) > 0.04) {
            throw new AssertionError("appendix 3: no coefficient is larger than four hundredths");
        }
    }
}
