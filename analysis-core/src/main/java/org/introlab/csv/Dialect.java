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
 * @param skipInitialSpace whether spaces before a field are no part of it
 * @param numbers how its numbers are written
 */
public record Dialect(Charset encoding, char delimiter, char quote, boolean skipInitialSpace, NumberForm numbers) {
    private static final Dialect STANDARD = new Dialect(StandardCharsets.UTF_8, ',', '"', false, NumberForm.plain());

    /** @throws IllegalArgumentException if delimiter and quote are one character, or one of them is a line break */
    public Dialect {
        if (delimiter == quote) {
            throw new IllegalArgumentException("The delimiter and the quote must be two different characters.");
        }
        if (isReserved(delimiter) || isReserved(quote)) {
            throw new IllegalArgumentException("A line break or a NUL character can't be the delimiter or the quote.");
        }
    }

    /** That of RFC 4180: UTF-8, commas, double quotes; numbers with a decimal point and without groups. */
    public static Dialect standard() {
        return STANDARD;
    }

    /** The same dialect in another encoding. */
    public Dialect encoded(Charset other) {
        return new Dialect(other, delimiter, quote, skipInitialSpace, numbers);
    }

    /** The same dialect with another delimiter. */
    public Dialect delimitedBy(char other) {
        return new Dialect(encoding, other, quote, skipInitialSpace, numbers);
    }

    /** The same dialect with another quote. */
    public Dialect quotedBy(char other) {
        return new Dialect(encoding, delimiter, other, skipInitialSpace, numbers);
    }

    /** The same dialect with spaces before fields, which are left out, or without. */
    public Dialect skippingInitialSpace(boolean skip) {
        return new Dialect(encoding, delimiter, quote, skip, numbers);
    }

    /** The same dialect with numbers written in another way. */
    public Dialect with(NumberForm other) {
        return new Dialect(encoding, delimiter, quote, skipInitialSpace, other);
    }

    private static boolean isReserved(char c) {
        return c == '\n' || c == '\r' || c == 0 || c == Decoded.UNDECODABLE;
    }
}
