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
 * Writes rows of texts that {@link CsvRows} reads in the {@link Dialect#standard() standard dialect}: with commas, line feeds at the ends
 * of lines, and quotes where necessary. Text is read back unchanged, except for characters that no file may contain: when read, a control
 * character or an unpaired surrogate is a fault of its row.
 */
public final class CsvText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer;
    private boolean single;

    /** Creates an empty text. */
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
            throw new IllegalArgumentException("A row must have at least one field.");
        }
        single = fields.size() == 1;
        writer.writeRecord(fields);
        return this;
    }

    /** Adds a row of at least one field. */
    public CsvText row(String... fields) {
        return row(List.of(fields));
    }

    /** Returns the text in UTF-8. */
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
            throw new IllegalStateException("Malformed text must be replaced.", e);
        }
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return text.toString();
    }

    /** Adds quotes beyond those required by delimiters, quotes and line breaks. */
    private final class Quotes implements QuoteStrategy {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            // At the beginning of a file it would be read as a byte order mark and dropped.
            return value.charAt(0) == BYTE_ORDER_MARK;
        }

        @Override
        public boolean quoteEmpty(int line, int field) {
            // Without quotes it would be a blank line.
            return single;
        }
    }
}
