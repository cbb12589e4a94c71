package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The invented respondents of reference/survey-means/data.csv, and R's numbers about them. */
final class Sampled {
    private static final List<String[]> LINES = lines("survey-means/data.csv");
    private static final List<String> NAMES = List.of(LINES.get(0));

    private Sampled() {}

    static List<String[]> lines(String resource) {
        try (InputStream in = Sampled.class.getResourceAsStream("/reference/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(l -> l.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] texts(String name) {
        int at = NAMES.indexOf(name);
        return LINES.stream().skip(1).map(l -> l[at]).toArray(String[]::new);
    }

    /** A column, NaN where R has NA. */
    static double[] numbers(String name) {
        return Arrays.stream(texts(name))
                .mapToDouble(t -> t.equals("NA") ? Double.NaN : Double.parseDouble(t))
                .toArray();
    }

    /** A column as groups. */
    static Grouping groups(String name) {
        String[] texts = texts(name);
        List<String> levels = Arrays.stream(texts).distinct().sorted().toList();
        return Grouping.of(
                name, levels, Arrays.stream(texts).mapToInt(levels::indexOf).toArray());
    }

    /** The last field of each line of expected.csv by its other fields, joined by a comma. */
    static Map<String, Double> expected(String reference) {
        Map<String, Double> expected = new LinkedHashMap<>();
        lines(reference + "/expected.csv").stream()
                .skip(1)
                .forEach(l -> expected.put(
                        String.join(",", Arrays.copyOf(l, l.length - 1)), Double.parseDouble(l[l.length - 1])));
        return expected;
    }

    static void assertNear(Map<String, Double> expected, String key, double actual, double relative) {
        Double value = expected.get(key);
        assertNotNull(value, key);
        assertEquals(value, actual, relative * Math.abs(value), key);
    }
}
