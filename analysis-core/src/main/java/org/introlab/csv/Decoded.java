package org.introlab.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The characters of a file.
 *
 * @param reader the characters without the byte order mark; undecodable bytes are {@link #UNDECODABLE}
 * @param fault the fault if the file does not have the declared encoding
 */
record Decoded(Reader reader, Optional<CsvFault> fault) {
    /** A character that Unicode never assigns, used for undecodable bytes. */
    static final char UNDECODABLE = '\uFFFF';

    private static final byte[] MARK_UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] MARK_UTF_16_BE = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] MARK_UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};

    static Decoded of(byte[] content, Charset declared) {
        Charset encoding = declared;
        int from = 0;
        Optional<Charset> marked = marked(content);
        if (marked.isPresent()) {
            boolean same = marked.get().equals(declared)
                    || (declared.equals(StandardCharsets.UTF_16)
                            && !marked.get().equals(StandardCharsets.UTF_8));
            if (!same) {
                return wrong(declared, marked.get().equals(StandardCharsets.UTF_8) ? "UTF-8" : "UTF-16");
            }
            encoding = marked.get();
            from = encoding.equals(StandardCharsets.UTF_8) ? MARK_UTF_8.length : MARK_UTF_16_BE.length;
        } else if (!declared.name().startsWith("UTF") && isUtf8BeyondAscii(content)) {
            return new Decoded(
                    Reader.nullReader(),
                    Optional.of(new CsvFault(
                            "wrong encoding",
                            declared.name() + ", the declared encoding",
                            "UTF-8: all non-ASCII bytes are well-formed UTF-8")));
        }
        CharsetDecoder decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(UNDECODABLE));
        return new Decoded(
                new InputStreamReader(new ByteArrayInputStream(content, from, content.length - from), decoder),
                Optional.empty());
    }

    private static Decoded wrong(Charset declared, String found) {
        return new Decoded(
                Reader.nullReader(),
                Optional.of(new CsvFault("wrong encoding", declared.name(), found + " (byte order mark)")));
    }

    private static Optional<Charset> marked(byte[] content) {
        return startsWith(content, MARK_UTF_8)
                ? Optional.of(StandardCharsets.UTF_8)
                : startsWith(content, MARK_UTF_16_BE)
                        ? Optional.of(StandardCharsets.UTF_16BE)
                        : startsWith(content, MARK_UTF_16_LE)
                                ? Optional.of(StandardCharsets.UTF_16LE)
                                : Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /** Returns whether bytes are well-formed UTF-8 with non-ASCII characters, which text in a single-byte encoding hardly ever is. */
    private static boolean isUtf8BeyondAscii(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        boolean beyond = false;
        CoderResult result;
        do {
            result = decoder.decode(in, out.clear(), true);
            beyond |= out.flip().chars().anyMatch(c -> c > 0x7F);
        } while (result.isOverflow());
        return beyond && !result.isError();
    }
}
