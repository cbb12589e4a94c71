package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.StatisticWords;

/**
 * The lines {@code model,rule,what,term,value} of an expected.csv that belong to one model under one covariance. They are checked one
 * by one, so that none is left out.
 *
 * @param rule the covariance as {@link Covariance#parse} reads it, or {@code any} for what does not depend on it
 */
record ReferenceLines(String model, String rule, List<Line> lines) {
    /** One number of the reference. */
    record Line(String what, String term, double value) {
        /** The same line with the first words of {@code what} left out. */
        Line without(String words) {
            return new Line(what.substring(words.length()).strip(), term, value);
        }
    }

    /** Our number for a line. */
    interface Ours {
        double of(Line line);
    }

    /** All groups of a folder under {@code reference}, in the file's order. */
    static Stream<ReferenceLines> of(String folder) {
        Map<String, ReferenceLines> groups = new LinkedHashMap<>();
        Reference.text(folder + "/expected.csv").lines().skip(1).forEach(line -> {
            String[] f = line.split(",", -1);
            groups.computeIfAbsent(f[0] + "," + f[1], k -> new ReferenceLines(f[0], f[1], new ArrayList<>()))
                    .lines()
                    .add(new Line(f[2], f[3], Double.parseDouble(f[4])));
        });
        return groups.values().stream();
    }

    /** The models of a folder, each with the fields of its line in models.csv, the name first and empty fields included. */
    static Map<String, String[]> models(String folder) {
        Map<String, String[]> models = new LinkedHashMap<>();
        Reference.text(folder + "/models.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .forEach(f -> models.put(f[0], f));
        return models;
    }

    /** The fit under the lines' covariance. */
    Fit under(Fit fit) {
        return rule.equals("any") ? fit : fit.with(Covariance.parse(rule));
    }

    /** Compares every line, each within {@code relative} of the reference. */
    void check(double relative, Ours ours) {
        assertFalse(lines.isEmpty());
        for (Line line : lines) {
            Reference.assertNear(line.value(), ours.of(line), relative, this + ", " + line.what() + ", " + line.term());
        }
    }

    /** The number of an estimate that a line holds; where R's variance is negative, there must be none, and the reason. */
    static double number(Estimates estimates, Line line) {
        Estimate e = estimates.estimate(line.term());
        return switch (line.what()) {
            case "", "coefficient" -> e.estimate();
            case "std error" -> e.stdError();
            case "p" -> e.pValue();
            case "low" -> e.confLow();
            case "high" -> e.confHigh();
            case "negative variance" -> {
                assertTrue(Double.isNaN(e.stdError()) && Double.isNaN(e.pValue()), e::toString);
                assertTrue(e.untested().orElseThrow().contains("negative"), e::toString);
                yield line.value();
            }
            default -> throw new AssertionError(line);
        };
    }

    @Override
    public String toString() {
        return model + ", " + rule;
    }

    /** A statistic of a fit by the words that reference files have for it. */
    static double statistic(Fit fit, String words) {
        return fit.statistics().entrySet().stream()
                .filter(named -> StatisticWords.of(named.getKey()).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words))
                .getValue();
    }
}
