package org.introlab.repository;

import static org.introlab.repository.Claims.count;

import java.util.List;

/** What the notebooks, pages and findings of the study of fast-food stores say. */
final class ClaimsOfFoodStores {
    private static final String STUDY = "examples/card-krueger/";

    private ClaimsOfFoodStores() {}

    static void add(Claims claims, Outputs stores) {
        double asked = stores.notebook("01-stores").at("c05", "Answered", "total")
                + stores.notebook("01-stores").at("c05", "Refused", "total")
                + closedForATime(stores)
                + closedForGood(stores);
        addPages(claims, stores, asked);
        addTable2(claims, stores, asked);
        addTable3(claims, stores);
        addTable4(claims, stores);
        addFindings(claims, stores);
    }

    private static double closedForGood(Outputs stores) {
        return stores.notebook("01-stores").at("c05", "Closed for good", "total");
    }

    private static double closedForATime(Outputs stores) {
        Outputs.Notebook one = stores.notebook("01-stores");
        return one.at("c05", "Closed for renovation", "total")
                + one.at("c05", "Closed for highway construction", "total")
                + one.at("c05", "Closed after a fire in the mall", "total");
    }

    private static void addPages(Claims claims, Outputs stores, double asked) {
        long reproduced = stores.count("reproduced");
        long differ = stores.count("differs");
        claims.in("README.md")
                .says(
                        "| {192} | {169} *reproduced*, including the headline result; {23} differ: {ten} match",
                        stores.values(),
                        reproduced,
                        differ,
                        stores.explained(""));
        claims.in(STUDY + "README.md")
                .says("they asked {410} fast-food stores", asked)
                .says("of {192} printed numbers, {169} are *reproduced*", stores.values(), reproduced)
                .says("The {23} that differ are listed", differ)
                .says("about each; {ten} of them match", stores.explained(""));
        claims.in(STUDY + "data/README.md")
                .says("`stores.csv`: {410} fast-food stores", asked)
                .says("{six} stores were permanently closed", closedForGood(stores))
                .says("have employment 0; {four} were temporarily closed", closedForATime(stores))
                .says(
                        "has {192} numbers: all of Table 2 ({88}), of Table 3 with the three counts in its notes ({83}), and of Table 4"
                                + " with the three numbers in its notes ({21})",
                        stores.values(),
                        stores.published("CK.T2."),
                        stores.published("CK.T3."),
                        stores.published("CK.T4."))
                .says("lists the {23} that do not match", differ);
    }

    private static void addTable2(Claims claims, Outputs stores, double asked) {
        Outputs.Notebook one = stores.notebook("01-stores");
        Claims.In in = claims.in(STUDY + "notebooks/01-stores.ipynb");
        double differ = stores.count("differs", "CK.T2.");
        in.says("asked {410} fast-food stores", asked)
                .says("compute the {192} numbers of", stores.values())
                .says("{Six} numbers differ: {three} *t*", differ, differ - stores.count("differs", "CK.T2.3e."))
                .says("Why do {six} numbers differ?", differ)
                .says(
                        "Rounded means give the {three} *t* that differ, but no longer {two} that were right",
                        stores.count("differs", "CK.T2.3a.t", "CK.T2.3f.t", "CK.T2.3g.t"),
                        one.at("c11", "a variance for each state, as used", "inside")
                                + 3
                                - one.at("c11", "means rounded as printed, errors not", "inside"));
    }

    private static void addTable3(Claims claims, Outputs stores) {
        Outputs.Notebook two = stores.notebook("02-employment");
        Claims.In in = claims.in(STUDY + "notebooks/02-employment.ipynb");
        double differ = stores.count("differs", "CK.T3.");
        double errors = stores.published("CK.T3.r3.") / 2.0;
        double explained = stores.explained("rounded to two decimals") + stores.explained("rounded twice");
        in.says("Row 5 adds the {four} that were temporarily closed", closedForATime(stores))
                .says("{Fourteen} others differ, {eight} of which are the standard errors", differ, errors)
                .says("Why do {fourteen} numbers differ?", differ)
                .says(
                        "From rounded entries all {fifteen} match, {three} of which",
                        two.at("c21", "of the means rounded to two decimals", "inside"),
                        two.at("c21", "of the means rounded to two decimals", "inside")
                                - two.at("c21", "of the means as they are, as used", "inside"))
                .says(
                        "would match, but {four} others no longer would",
                        12 - two.at("c23", "of the errors rounded to two decimals", "inside"))
                .says(
                        "all {sixteen} numbers of the row",
                        two.at("c27", "rounded twice, to three decimals and then to two", "inside"))
                .says("All {eight} are larger than ours", errors)
                .says("{Six} formulas need only", two.column("c31", "inside").size())
                .says("Of the {fourteen} numbers that differ, {four} match", differ, explained)
                .says("{three} differences of rounded entries", stores.explained("rounded to two decimals"))
                .says("{Ten} have no explanation", differ - explained);
        if (count(two.column("c31", "inside"), n -> n > 1) > 0) {
            throw new AssertionError("a formula for the errors of row 3");
        }
    }

    private static void addTable4(Claims claims, Outputs stores) {
        claims.in(STUDY + "notebooks/03-regressions.ipynb")
                .says("adds the {six} that were closed", closedForGood(stores))
                .says("Why do {three} numbers differ?", stores.count("differs", "CK.T4."))
                .says(
                        "Of the {192} numbers of the paper, {169} are reproduced",
                        stores.values(),
                        stores.count("reproduced"))
                .says("Of the other {23}, {ten} match", stores.count("differs"), stores.explained(""));
    }

    private static void addFindings(Claims claims, Outputs stores) {
        Outputs.Notebook one = stores.notebook("01-stores");
        Outputs.Notebook two = stores.notebook("02-employment");
        List<Double> inside = one.column("c11", "inside");
        claims.in(STUDY + "data/published/findings.csv")
                .says("but then {two} other t of the column", 15 + 3 - Claims.max(inside))
                .says("of {six} definitions none", inside.size())
                .says(
                        "all {five} numbers of the line",
                        one.at("c15", "sheet 65 without a wage, p (1 - p) / n", "inside"))
                .says("give all {fifteen} differences", two.at("c21", "of the means rounded to two decimals", "inside"))
                .says(
                        "{two} definitions were tried",
                        two.column("c21", "inside").size())
                .says(
                        "{four} of the {twelve} standard errors",
                        12 - two.at("c23", "of the errors rounded to two decimals", "inside"),
                        4 * 3)
                .says(
                        "all {sixteen} numbers of the row",
                        two.at("c27", "rounded twice, to three decimals and then to two", "inside"))
                .says("None of {six} formulas", two.column("c31", "inside").size())
                .says(
                        "gives more than {one} of the {eight} standard errors",
                        Claims.max(two.column("c31", "inside")),
                        stores.published("CK.T3.r3.") / 2)
                .says("gives all {eight}", stores.published("CK.T3.r3.") / 2);
    }
}
