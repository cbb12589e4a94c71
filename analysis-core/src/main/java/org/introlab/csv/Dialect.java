package org.introlab.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The dialect of a delimited text file. In every dialect a quote inside a quoted field is doubled, and lines end with LF, CRLF or CR.
 *
 * @param encoding the character encoding
 * @param delimiter the character between fields
 * @param quote the character around a field that contains the delimiter, a quote or a line break
 * @param skipInitialSpace whether spaces before a field are ignored
 * @param numbers the number format
 */
public record Dialect(Charset encoding, char delimiter, char quote, boolean skipInitialSpace, NumberForm numbers) {
    private static final Dialect STANDARD = new Dialect(StandardCharsets.UTF_8, ',', '"', false, NumberForm.plain());

    /**
     * Creates a dialect.
     *
     * @throws IllegalArgumentException if delimiter and quote are the same character, or one of them is a line break
     */
    public Dialect {
        if (delimiter == quote) {
            throw new IllegalArgumentException("The delimiter and the quote must be different characters.");
        }
        if (isReserved(delimiter) || isReserved(quote)) {
            throw new IllegalArgumentException("A line break or a NUL character can't be the delimiter or the quote.");
        }
    }

    /** Returns the dialect of RFC 4180: UTF-8, commas, double quotes; numbers with a decimal point and without grouping. */
    public static Dialect standard() {
        return STANDARD;
    }

    /** Returns the same dialect with another encoding. */
    public Dialect encoded(Charset other) {
        return new Dialect(other, delimiter, quote, skipInitialSpace, numbers);
    }

    /** Returns the same dialect with another delimiter. */
    public Dialect delimitedBy(char other) {
        return new Dialect(encoding, other, quote, skipInitialSpace, numbers);
    }

    /** Returns the same dialect with another quote. */
    public Dialect quotedBy(char other) {
        return new Dialect(encoding, delimiter, other, skipInitialSpace, numbers);
    }

    /** Returns the same dialect, with or without skipping spaces before fields. */
    public Dialect skippingInitialSpace(boolean skip) {
        return new Dialect(encoding, delimiter, quote, skip, numbers);
    }

    /** Returns the same dialect with another number format. */
    public Dialect with(NumberForm other) {
        return new Dialect(encoding, delimiter, quote, skipInitialSpace, other);
    }

    private static boolean isReserved(char c) {
        return c == '\n' || c == '\r' || c == 0 || c == Decoded.UNDECODABLE;
    }
}
