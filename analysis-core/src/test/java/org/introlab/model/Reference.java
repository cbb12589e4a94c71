package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** Reads reference data and compares with reference numbers. */
public final class Reference {
    private Reference() {}

    public static String text(String resource) {
        try (InputStream in = Reference.class.getResourceAsStream("/reference/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Table table(String resource) {
        return Table.read()
                .usingOptions(CsvReadOptions.builderFromString(text(resource))
                        .missingValueIndicator("NA", "")
                        .build());
    }

    /** |actual - expected| within relative times |expected|; a reference of zero asks for less than 1e-6. */
    public static void assertNear(double expected, double actual, double relative, String what) {
        if (expected == 0) {
            assertTrue(Math.abs(actual) < 1e-6, what + ": " + actual + " instead of 0");
        } else if (Double.isInfinite(expected) || Double.isNaN(expected)) {
            assertEquals(expected, actual, what);
        } else {
            double error = Math.abs(actual - expected) / Math.abs(expected);
            assertTrue(
                    error <= relative,
                    () -> String.format(
                            Locale.ROOT, "%s: %.17g instead of %.17g, relative %.2e", what, actual, expected, error));
        }
    }
}
