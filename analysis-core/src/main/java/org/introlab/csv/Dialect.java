package org.introlab.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file of delimited text is written. A quote inside a quoted field is doubled, and lines end in LF, CRLF or CR, in every
 * dialect.
 *
 * @param encoding how its characters are encoded
 * @param delimiter what stands between two fields
 * @param quote what stands around a field that holds the delimiter, a quote or a line break
 */
public record Dialect(Charset encoding, char delimiter, char quote) {
    private static final Dialect STANDARD = new Dialect(StandardCharsets.UTF_8, ',', '"');

    /** @throws IllegalArgumentException if delimiter and quote are one character, or one of them is a line break */
    public Dialect {
        if (delimiter == quote) {
            throw new IllegalArgumentException("The delimiter and the quote must be two different characters.");
        }
        if (isLineBreak(delimiter) || isLineBreak(quote)) {
            throw new IllegalArgumentException("A line break can't be the delimiter or the quote.");
        }
    }

    /** That of RFC 4180: UTF-8, commas, double quotes. */
    public static Dialect standard() {
        return STANDARD;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
