package org.introlab.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.introlab.survey.groups.GroupCells;
import org.introlab.survey.groups.GroupSample;
import org.introlab.survey.groups.GroupTest;
import org.introlab.survey.groups.GroupTest.Method;
import org.introlab.survey.groups.GroupTests;

/** The small awkward survey of reference/survey-tests/odd.csv, and samples made of arrays. */
public final class Odd {
    private static final List<String[]> LINES = Stream.of(text("odd.csv").split("\n"))
            .map(line -> line.split(",", -1))
            .toList();

    private Odd() {}

    public static int size() {
        return LINES.size() - 1;
    }

    /** Levels in alphabetical order; an empty field is missing. */
    public static Grouping groups(String column) {
        List<String> texts = texts(column);
        List<String> levels =
                texts.stream().filter(t -> !t.isEmpty()).distinct().sorted().toList();
        return Grouping.of(
                column, levels, texts.stream().mapToInt(levels::indexOf).toArray());
    }

    public static double[] numbers(String column) {
        return texts(column).stream()
                .mapToDouble(t -> t.isEmpty() ? Double.NaN : Double.parseDouble(t))
                .toArray();
    }

    /** The reference values by case, test, grouping, indicator and number, joined with commas. */
    public static Map<String, Double> expected() {
        Map<String, Double> values = new LinkedHashMap<>();
        Stream.of(text("expected.csv").split("\n")).skip(1).forEach(line -> {
            int comma = line.lastIndexOf(',');
            values.put(line.substring(0, comma), Double.valueOf(line.substring(comma + 1)));
        });
        return values;
    }

    public static GroupSample sample(Grouping groups, Grouping clusters, double... scores) {
        return GroupSample.of(groups, "score", GroupCells.of(groups, clusters, Distinct.of(scores)));
    }

    /** Groups a, b, c, ... by position. */
    public static Grouping groups(int levels, int... codes) {
        return Grouping.of(
                "group", Stream.of("abcdefgh".split("")).limit(levels).toList(), codes);
    }

    /** So many clusters, filled in turn. */
    public static Grouping clusters(int clusters, int respondents) {
        int[] codes = new int[respondents];
        Arrays.setAll(codes, i -> i % clusters);
        return groups(clusters, codes);
    }

    public static GroupTest test(Method method, Grouping groups, Grouping clusters, double... scores) {
        return GroupTests.of(method, sample(groups, clusters, scores));
    }

    private static List<String> texts(String column) {
        int at = Arrays.asList(LINES.get(0)).indexOf(column);
        return LINES.stream().skip(1).map(line -> line[at]).toList();
    }

    private static String text(String file) {
        try (InputStream in = Odd.class.getResourceAsStream("/reference/survey-tests/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
