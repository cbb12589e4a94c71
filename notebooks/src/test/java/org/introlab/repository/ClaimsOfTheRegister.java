package org.introlab.repository;

import static org.introlab.repository.Claims.about;
import static org.introlab.repository.Claims.below;
import static org.introlab.repository.Claims.count;

import java.util.List;

/** What notebook 05 says in numbers. */
final class ClaimsOfTheRegister {

    private static final String LATE =
            "(cohort=2015 + cohort=2016) / 2 - (cohort=2012 + cohort=2013 + cohort=2014) / 4";

    private ClaimsOfTheRegister() {}

    static void add(Claims claims, Outputs report) {
        String file = "05-networks-and-outcomes";
        Outputs.Notebook five = report.notebook(file);
        Claims.In in = claims.in("notebooks/" + file + ".ipynb");
        double lostByNetworks = 1 - report.computed("T5.4.n.treated.total") / report.computed("T5.1.n.network");
        double lostByOthers = 1 - report.computed("T5.4.n.control.total") / report.computed("T5.1.n.other");
        in.says("lose about {twice} the share of their participants", about(lostByNetworks / lostByOthers, 0.25))
                .says("prints {six} of these {twelve} shares", report.published("F5.1."), 2 * rows(five, "c05"))
                .says(
                        "on both counts: {30} against {34} per cent, and {7} against {9}",
                        five.at("c12", "1", "network"),
                        five.at("c12", "1", "other"),
                        five.at("c12", "3", "network"),
                        five.at("c12", "3", "other"))
                .says(
                        "median of {two} years",
                        about(five.at("c14", "Months in the programme, mean", "total") / 12, 0.2));
        steps(in, five);
        levels(in, five, report);
    }

    private static int rows(Outputs.Notebook five, String cell) {
        return five.column(cell, "other").size();
    }

    private static void steps(Claims.In in, Outputs.Notebook five) {
        List<Double> steps = five.column("c28", "Estimate");
        List<Double> t = five.column("c28", "t");
        in.says("Men are about {15} points more likely", about(100 * five.at("c17", "gender=male", "Estimate"), 0.5))
                .says("is associated with {half} a point less", about(-100 * five.at("c17", "months", "Estimate"), 0.1))
                .says("all {five} steps would be the same", steps.size())
                .says("The average step over {five} years", steps.size())
                .says("from the {four} early cohorts to the {two} late ones", 4, 2)
                .says(
                        "it is about {two} points a year on average",
                        about(100 * five.at("c34", "cohort=2016 / 5", "Estimate"), 0.1))
                .says(
                        "{Two} cohorts gain about {four} points, one about {five}",
                        count(steps, s -> Math.abs(s - 0.04) < 0.005),
                        about(100 * steps.get(0), 0.3),
                        about(100 * steps.get(3), 0.3))
                .says(
                        "as {two} of the {five} steps go down, {one} of them significantly",
                        count(steps, s -> s < 0),
                        steps.size(),
                        count(t, v -> v < -1.96));
    }

    private static void levels(Claims.In in, Outputs.Notebook five, Outputs report) {
        String did = "Difference in differences";
        List<Double> ends = report.notebook("07-conclusions").all("c16", "numeric codes", "95 % interval");
        double spread = 100 * (ends.get(1) - ends.get(0)) / 2;
        List<Double> gaps = five.column("c56", "Estimate");
        in.says(
                        "estimated shares of success: {45} to {61} per cent",
                        100 * report.printed("T5.4.before.control"),
                        100 * report.printed("T5.4.after.treated"))
                .says("comes near {61}", 100 * report.printed("T5.4.after.treated"))
                .says("time trend of nearly {ten} points", about(100 * five.at("c49", "all as codes", "Estimate"), 0.1))
                .says("they imply less than {six}", below(100 * five.at("c34", LATE, "Estimate")))
                .says("From {eleven} points in 2011", 100 * gaps.get(0))
                .says(
                        "{eight} points apart in 2011",
                        report.printed("F5.1.2011.network") - report.printed("F5.1.2011.other"))
                .says(
                        "is {half} a point to a point and a {half} *above* zero",
                        about(100 * five.at("c62", did, "unadjusted"), 0.1),
                        about(100 * five.at("c62", did, "factor dummies") - 1, 0.2))
                .says(
                        "Its interval spans some {three} to {four} points either way",
                        about(spread, 0.6),
                        about(spread, 0.6));
    }
}
