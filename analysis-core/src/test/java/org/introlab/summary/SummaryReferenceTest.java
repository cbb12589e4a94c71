package org.introlab.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.read.Csv;
import org.junit.jupiter.api.Test;

/** Against base R; the script lies beside the numbers. */
class SummaryReferenceTest {
    private static final Frame DATA = Csv.read(file("data.csv"));
    private static final Map<String, Double> EXPECTED = expected();

    @Test
    void describesAColumnAsRDoes() {
        Summary x = Summary.of(DATA, "x");
        same("mean", x.mean());
        same("sd", x.sd());
        same("std_error", x.stdError());
        same("min", x.min());
        same("max", x.max());
        same("sum", x.sum());
        same("median", x.median());
        assertEquals(2, x.missing());
        for (int type : new int[] {2, 6, 7}) {
            for (String p : List.of("0.1", "0.25", "0.9")) {
                same("q" + type + "." + p, x.quantile(Double.parseDouble(p), type));
            }
        }
    }

    @Test
    void weighsAsLeastSquaresOnAConstantDoes() {
        Summary x = Summary.of(DATA, "x", "weight");
        assertEquals(EXPECTED.get("weighted.n"), x.n());
        same("weighted.mean", x.mean());
        same("weighted.sd", x.sd());
        same("weighted.sd.lm", x.sd());
    }

    @Test
    void comparesTwoGroupsAsStudentAndAsWelch() {
        compare("pooled", Difference.pooled(DATA, "x", "group", "1", "0"));
        compare("unequal", Difference.unequal(DATA, "x", "group", "1", "0"));
    }

    @Test
    void correlatesAsRDoes() {
        Correlations pearson = Correlations.pearson(DATA, "x", "y", "weight");
        same("pearson.r", pearson.r("x", "y"));
        same("pearson.p", pearson.pValue("y", "x"));
        same("listwise.r", pearson.r("y", "weight"));
        same(
                "pairwise.r",
                Correlations.pearsonPairwise(DATA, "x", "y", "weight").r("y", "weight"));
        Correlations spearman = Correlations.spearman(DATA, "x", "y");
        same("spearman.r", spearman.r("x", "y"));
        same("spearman.p", spearman.pValue("x", "y"));
    }

    private static void compare(String name, Difference d) {
        same(name + ".estimate", d.estimate());
        same(name + ".std_error", d.stdError());
        same(name + ".statistic", d.statistic());
        same(name + ".df", d.df());
        same(name + ".p", d.pValue());
        same(name + ".low", d.confLow(0.95));
        same(name + ".high", d.confHigh(0.95));
    }

    private static void same(String name, double computed) {
        double expected = EXPECTED.get(name);
        assertEquals(expected, computed, 1e-9 * Math.max(1e-6, Math.abs(expected)), name);
    }

    private static Map<String, Double> expected() {
        try {
            Map<String, Double> all = new HashMap<>();
            for (String line : Files.readAllLines(file("expected.csv"))) {
                String[] parts = line.split(",");
                if (!parts[1].equals("value")) {
                    all.put(parts[0], Double.parseDouble(parts[1]));
                }
            }
            return all;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path file(String name) {
        try {
            return Path.of(SummaryReferenceTest.class
                    .getResource("/reference/summary/" + name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
