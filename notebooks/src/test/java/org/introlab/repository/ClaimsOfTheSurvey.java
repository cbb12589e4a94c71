package org.introlab.repository;

import static org.introlab.repository.Claims.about;
import static org.introlab.repository.Claims.above;
import static org.introlab.repository.Claims.below;
import static org.introlab.repository.Claims.count;
import static org.introlab.repository.Claims.max;
import static org.introlab.repository.Claims.min;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/** What notebooks 02 and 04 say in numbers. */
final class ClaimsOfTheSurvey {

    private ClaimsOfTheSurvey() {}

    static void add(Claims claims, Outputs report) {
        more(claims.in("notebooks/04-what-participants-say.ipynb"), report);
        index(claims.in("notebooks/04-what-participants-say.ipynb"), report);
        two(claims.in("notebooks/02-data-and-method.ipynb"), report);
        answers(claims.in("notebooks/04-what-participants-say.ipynb"), report);
        municipalities(claims.in("notebooks/04-what-participants-say.ipynb"), report);
    }

    private static void two(Claims.In in, Outputs report) {
        double n = report.computed("S2.respondents");
        double invited = report.interval("S2.invited")[0];
        double atMost = report.interval("S2.invited")[1];
        in.says(
                        "{1,104} of {1,300} would be {84.9} per cent and of {1,350} {81.8} per cent",
                        n,
                        invited,
                        100 * n / invited,
                        atMost,
                        100 * n / atMost)
                .says(
                        "The printed {83} per cent is in between, and means that about {1,330} were invited",
                        report.printed("S2.response_rate"),
                        about(100 * n / report.printed("S2.response_rate"), 5))
                .says("Fewer municipalities answered ({33})", report.computed("S2.municipalities"))
                .says("represents the {33} municipalities", report.computed("S2.municipalities"))
                .says("{Seven} in ten are younger than 36", report.computed("T2.1.age.18-35.total") / 10)
                .says("nearly {half} have no children", about(report.computed("T2.1.children.0.total") / 100, 0.05))
                .says("{four} in ten are single", report.computed("T2.1.marital.single.total") / 10);
    }

    private static void answers(Claims.In in, Outputs report) {
        Outputs.Notebook four = report.notebook("04-what-participants-say");
        double oldest = report.computed("T4.1.n55");
        double printed = report.printed("T4.1.n55");
        List<Double> tests = four.column("c32", "BH");
        in.says(
                        "survey of {1,104} participants in {33} municipalities",
                        report.computed("S2.respondents"),
                        report.computed("S2.municipalities"))
                .says(
                        "{Eight} in ten are satisfied, one in {fourteen} is not",
                        about(four.at("c08", "Content with Norwegian teaching", "Agree") / 10, 0.2),
                        about(100 / four.at("c08", "Content with Norwegian teaching", "Disagree"), 1))
                .says("size of the oldest group as {13}. The file has {17}", printed, oldest)
                .says(
                        "No size below {17} has a share that rounds to {76}; of {13} persons it is {69} or {77}",
                        oldest,
                        report.printed("T4.1.age.55+.2_norwegian"),
                        printed,
                        four.at("c30", "13", "below"),
                        four.at("c30", "13", "above"))
                .says(
                        "With {17} it is {13} persons who agree",
                        oldest,
                        oldest * report.computed("T4.1.age.55+.2_norwegian") / 100)
                .says("the printed {13} comes from", printed)
                .says("only {17} gives all", oldest)
                .says(
                        "{13} of {1,104} would be {1} per cent",
                        printed, report.computed("S2.respondents"), 100 * printed / report.computed("S2.respondents"))
                .says("gives the oldest {2} per cent", report.printed("T2.1.age.55+.total"))
                .says("{76} per cent for the oldest", report.printed("T4.1.age.55+.2_norwegian"))
                .says("{Forty} comparisons are made at once", four.at("c32", "clustered Wald F", "Tests"))
                .says(
                        "leaves {three} of {forty} after Holm",
                        four.at("c32", "clustered Wald F", "Holm"),
                        four.at("c32", "clustered Wald F", "Tests"))
                .says(
                        "tests leave {four} or {five} of {thirty}",
                        four.at("c32", "one-way F", "Holm"),
                        four.at("c32", "one-way F", "BH"),
                        four.at("c32", "one-way F", "Tests"))
                .says("chi-square none of {ten}", four.at("c32", "chi-square", "Tests"))
                .says("marks {25} of the {28} pairs", report.marked("T4.3.", "**"), report.published("T4.3.") - 1)
                .says("with a group of {17})", oldest);
        if (tests.get(0) != 0) {
            throw new AssertionError("notebook 04: Pearson's chi-square none of ten");
        }
        in.says(
                        "the gap is more than {three} standard errors",
                        Math.floor(four.column("c34", "z at least").get(0)))
                .says("into {eight} **indicators**", four.column("c57", "Items").size());
    }

    private static void more(Claims.In in, Outputs report) {
        Outputs.Notebook four = report.notebook("04-what-participants-say");
        double fully = report.printed("F4.5.confidential.5");
        double partly = report.printed("F4.5.confidential.4");
        double rest = report.printed("F4.5.confidential.rest");
        List<Double> stars = new ArrayList<>();
        for (String column : List.of(
                "Outcome for the user",
                "Norwegian training",
                "User participation",
                "Individual plan",
                "Respectful treatment",
                "Information",
                "Availability")) {
            stars.addAll(four.column("c43", column));
        }
        double t = new TDistribution(report.computed("S2.respondents") - 2).inverseCumulativeProbability(0.995);
        double critical = t / Math.sqrt(report.computed("S2.respondents") - 2 + t * t);
        in.says(
                        "{Three} in {four} or more agree with each statement",
                        about(min(four.column("c05", "agree")) / 25, 0.01),
                        4)
                .says(
                        "{Eight} in ten work well with their adviser; about one in {three} does not agree",
                        four.at("c14", "Works well with adviser", "Agree") / 10,
                        about(100 / four.at("c14", "Say in own aims", "Do not agree"), 0.4))
                .says("printed shares ({64}, {10} and {20}) add to {94}", fully, partly, rest, fully + partly + rest)
                .says("all respondents, {six} per cent of whom", 100 - fully - partly - rest)
                .says(
                        "report's shares are of *all* respondents: its {11} per cent",
                        report.printed("F4.3.plan.missing"))
                .says("In Table 4.2 {79} per cent agree", report.printed("T4.2.total.all.7_availability"))
                .says(
                        "in the figure {79}, {81} and {85} per cent",
                        four.at("c16", "Adviser easy to reach", "Agree"),
                        four.at("c16", "Adviser takes time", "Agree"),
                        four.at("c16", "Service keeps agreements", "Agree"))
                .says("every indicator has n = {1,104} in Table 4.3", report.computed("S2.respondents"))
                .says(
                        "the plan's {80} per cent in Table 4.1 are {80} per cent of all",
                        report.printed("T4.1.total.all.4_plan"),
                        four.at("c23", "Individual plan", "Per cent: missing counts as not agreeing"))
                .says(
                        "is {ten} points (respect, by number of children)",
                        four.at("c26", "4 or more", "Respectful treatment")
                                - four.at("c26", "None", "Respectful treatment"))
                .says("Rao-Scott one of {ten}", four.at("c32", "Rao-Scott F", "Tests"))
                .says("the widest of {forty}", four.at("c32", "clustered Wald F", "Tests"))
                .says("the {three} pairs without stars", count(stars, p -> p >= 0.01))
                .says("{three} pairs have no star", count(stars, p -> p >= 0.01))
                .says(
                        "With n = {1,104} every correlation beyond {0.078}",
                        report.computed("S2.respondents"),
                        about(critical + 0.0005, 0.0005));
    }

    private static void index(Claims.In in, Outputs report) {
        Outputs.Notebook four = report.notebook("04-what-participants-say");
        double units = report.computed("S2.municipalities");
        List<Double> errors = four.column("c65", "Std. error");
        double middle =
                errors.stream().sorted().skip(errors.size() / 2).findFirst().orElseThrow();
        in.says(
                        "Municipality {21} is best ({31} of 32 points), {13} last ({10})",
                        four.entry("c61", 1, 0),
                        8 * four.at("c50", "21", "total"),
                        four.entry("c50", 1, 0),
                        8 * four.at("c50", "13", "total"))
                .says("the mean of all is {2.5} *because*", report.printed("T4.5.mean"))
                .says("It prints as {2.5}", four.at("c53", "Mean of the explanatory variable", "Value"))
                .says("{33} is not a multiple of four", units)
                .says("with {33} municipalities and a noisy index", units)
                .says(
                        "grows by {two thirds} at most",
                        about(max(four.column("c59", "Design effect, unequal sizes")) - 1, 0.05))
                .says("With about {33} respondents a municipality", about(report.computed("S2.respondents") / units, 1))
                .says("standard error of {three} or {four} points", about(100 * middle, 0.8), about(100 * middle, 0.8))
                .says("nothing to nearly {two thirds}", about(four.entry("c66", 1, 2), 0.05))
                .says("between {a sixth} and nearly", about(min(four.column("c72", "Points changed")) / 264, 0.03))
                .says(
                        "{21} is in the highest quarter in {nine} of ten draws",
                        four.entry("c61", 1, 0),
                        10 * four.at("c61", "21", "Highest quarter"))
                .says(
                        "in the lowest in more than {eight})",
                        above(10
                                * Math.min(
                                        four.at("c61", "22", "Lowest quarter"),
                                        four.at("c61", "26", "Lowest quarter"))));
    }

    private static void municipalities(Claims.In in, Outputs report) {
        Outputs.Notebook four = report.notebook("04-what-participants-say");
        List<Double> changed = four.column("c68", "Points changed");
        List<Double> moved = four.column("c68", "Largest move");
        List<Double> byRule = four.column("c69", "Points changed");
        List<Double> shrunken = four.column("c65", "Shrunken");
        in.says("The report ranks the {33} municipalities", report.computed("S2.municipalities"))
                .says("satisfaction explains less than {one} per cent", below(100 * report.computed("F4.6.r2")))
                .says("R\u00b2 stays below {one} per cent", below(100 * four.at("c55", "R\u00b2", "Value")))
                .says("are between {0.758} and {0.815}", min(shrunken), max(shrunken))
                .says(
                        "changes at most {21} of the {264} points and moves a rank by {four} places at most",
                        max(changed),
                        33 * 8,
                        max(moved))
                .says("nearly {half} of all points", about(max(byRule) / 264, 0.1))
                .says("moving ranks by up to {eight} places", max(four.column("c69", "Largest move")))
                .says("It is about {a third}, with", about(four.entry("c66", 1, 0), 0.05))
                .says(
                        "{33} municipalities, {1,104} respondents, and answers that agree in about {78} per cent",
                        report.computed("S2.municipalities"),
                        report.computed("S2.respondents"),
                        report.notebook("07-conclusions").at("c29", "missing counts as not agreeing", "Per cent"))
                .says("have p of {0.07} and more", four.at("c43", "Individual plan", "Outcome for the user"))
                .says(
                        "rise to between {0.08} and {0.17}",
                        four.at("c46", "Individual plan", "Norwegian training"),
                        four.at("c46", "Individual plan", "User participation"));
    }
}
