package org.introlab.figure.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Advance widths of Liberation Sans, which Arial and Helvetica share: the widths of texts before any font draws them. */
final class TextWidths {
    static final String FAMILY = "Liberation Sans, Arial, Helvetica, sans-serif";
    private static final double EM = 2048;
    private static final Map<Integer, Integer> REGULAR = read("regular");
    private static final Map<Integer, Integer> BOLD = read("bold");

    private TextWidths() {}

    /** Returns the width of one line at a font size, in the unit of the size; a character that the font lacks is one em wide. */
    static double of(String line, double size, boolean bold) {
        Map<Integer, Integer> widths = bold ? BOLD : REGULAR;
        return line.codePoints()
                        .mapToDouble(c -> widths.getOrDefault(c, (int) EM))
                        .sum()
                * size
                / EM;
    }

    private static Map<Integer, Integer> read(String face) {
        Map<Integer, Integer> widths = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TextWidths.class.getResourceAsStream("text-widths.txt")),
                StandardCharsets.UTF_8))) {
            in.lines()
                    .map(line -> line.split(" "))
                    .filter(run -> run[0].equals(face))
                    .forEach(run -> {
                        int first = Integer.parseInt(run[1], 16);
                        for (int i = 2; i < run.length; i++) {
                            widths.put(first + i - 2, Integer.parseInt(run[i]));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("The widths of characters can't be read.", e);
        }
        return Map.copyOf(widths);
    }
}
