package org.introlab.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes rows of texts as {@link CsvRows} reads them by the {@link Dialect#standard() standard dialect}: with commas, lines that end in
 * a line feed, and quotes where they are needed. What is written is read back as it was, but for what no file may hold: a control
 * character, or half a surrogate pair, is a fault of the row that holds it when it is read.
 */
public final class CsvText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer;
    private boolean single;

    /** Begins without a row. */
    public CsvText() {
        writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(new Quotes())
                .bufferSize(0)
                .build(text);
    }

    /** Adds a row of at least one field. */
    public CsvText row(List<String> fields) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("A row has at least one field.");
        }
        single = fields.size() == 1;
        writer.writeRecord(fields);
        return this;
    }

    /** Adds a row of at least one field. */
    public CsvText row(String... fields) {
        return row(List.of(fields));
    }

    /** What was written, in UTF-8. */
    public byte[] bytes() {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith(String.valueOf(Decoded.UNDECODABLE).getBytes(StandardCharsets.UTF_8))
                    .encode(CharBuffer.wrap(text.getBuffer()));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("Malformed text is replaced", e);
        }
    }

    /** What was written. */
    @Override
    public String toString() {
        return text.toString();
    }

    /** Quotes beyond those that the delimiter, a quote or a line break need. */
    private final class Quotes implements QuoteStrategy {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            // At the beginning of a file it would be read as a byte order mark, which is no part of the text.
            return value.charAt(0) == BYTE_ORDER_MARK;
        }

        @Override
        public boolean quoteEmpty(int line, int field) {
            // Without quotes it would be a blank line.
            return single;
        }
    }
}
