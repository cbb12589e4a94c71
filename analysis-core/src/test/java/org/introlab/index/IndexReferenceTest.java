package org.introlab.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.introlab.numeric.Quantiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Against R 4.2.2; {@code reference/index/make.R} wrote the files. */
class IndexReferenceTest {

    @Test
    void givesTheNineQuantilesOfR() {
        for (Map<String, String> row : rows("quantiles.tsv")) {
            double expected = Double.parseDouble(row.get("q"));
            double found = Quantiles.of(
                    numbers(row.get("numbers")), Double.parseDouble(row.get("p")), Integer.parseInt(row.get("type")));
            assertEquals(expected, found, 1e-12 * Math.max(1, Math.abs(expected)), row.toString());
        }
    }

    @TestFactory
    List<DynamicTest> givesTheGroupsOfRUnderEveryRule() {
        Map<String, QuantileRule> rules = new HashMap<>();
        QuantileRule.all().forEach(rule -> rules.put(rule.name(), rule));
        return rows("groups.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("case") + ", " + row.get("rule"), () -> {
                    int[] expected = Arrays.stream(row.get("points").split(" "))
                            .mapToInt(Integer::parseInt)
                            .toArray();
                    assertArrayEquals(expected, rules.get(row.get("rule")).points(numbers(row.get("numbers")), 4));
                }))
                .toList();
    }

    @Test
    void givesPaulesAndMandelsVarianceItsQProfileIntervalAndTheShrunkenMeans() {
        for (Map<String, String> row : rows("shrinkage.tsv")) {
            double[] y = numbers(row.get("y"));
            List<String> units =
                    IntStream.range(0, y.length).mapToObj(String::valueOf).toList();
            Shrinkage found = Shrinkage.of(units, y, numbers(row.get("s")));
            assertEquals(Double.parseDouble(row.get("mean")), found.mean(), 1e-9);
            assertEquals(Double.parseDouble(row.get("variance")), found.variance(), 1e-9);
            assertEquals(Double.parseDouble(row.get("low")), found.varianceLow(), 1e-9);
            assertEquals(Double.parseDouble(row.get("high")), found.varianceHigh(), 1e-8);
            assertEquals(Double.parseDouble(row.get("share")), found.share(), 1e-9);
            assertArrayEquals(numbers(row.get("shrunken")), found.shrunken(), 1e-9);
            assertArrayEquals(numbers(row.get("posterior")), found.posteriorErrors(), 1e-9);
        }
    }

    @Test
    void givesTheRankSetsOfTheDefinitionWrittenOutPairByPair() {
        double[][] draws = text("draws.csv")
                .lines()
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        Map<String, List<Map<String, String>>> cases = new LinkedHashMap<>();
        rows("sets.tsv").forEach(row -> cases.computeIfAbsent(row.get("case"), k -> new ArrayList<>())
                .add(row));
        assertEquals(4, cases.size());
        cases.values().forEach(units -> {
            RankSets sets = RankSets.of(
                    units.stream().map(u -> u.get("unit")).toList(),
                    units.stream()
                            .mapToDouble(u -> Double.parseDouble(u.get("theta")))
                            .toArray(),
                    units.stream()
                            .mapToDouble(u -> Double.parseDouble(u.get("s")))
                            .toArray(),
                    0.9,
                    draws,
                    0);
            for (Map<String, String> unit : units) {
                assertArrayEquals(ends(unit, "marginal"), sets.marginal(unit.get("unit")), unit.toString());
                assertArrayEquals(ends(unit, "simultaneous"), sets.simultaneous(unit.get("unit")), unit.toString());
            }
        });
    }

    private static int[] ends(Map<String, String> row, String set) {
        return new int[] {Integer.parseInt(row.get(set + "_low")), Integer.parseInt(row.get(set + "_high"))};
    }

    private static double[] numbers(String list) {
        return Arrays.stream(list.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static List<Map<String, String>> rows(String file) {
        List<String> lines = text(file).lines().toList();
        String[] names = lines.get(0).split("\t");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(String file) {
        try (InputStream in = IndexReferenceTest.class.getResourceAsStream("/reference/index/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
