package org.introlab.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Decodes a file and checks its form as CSV (RFC 4180) before a parser sees it, so that the parser can neither run out
 * of memory nor guess: encoding, separator, quotes, NUL characters and the length of a row.
 */
final class CsvText {
    /** No row of a plausible table is longer, in characters. */
    static final int LONGEST_ROW = 1 << 16;

    private static final char BOM = '\uFEFF';
    private static final Map<Character, String> OTHER_SEPARATORS =
            Map.of(';', "semicolons", '\t', "tabs", '|', "vertical bars");

    private final Faults.FileFaults faults;
    private boolean sound = true;

    private CsvText(Faults.FileFaults faults) {
        this.faults = faults;
    }

    /**
     * The text without a byte order mark, with line feeds only and no blank lines at the end; empty after reporting why
     * it cannot be parsed.
     *
     * @param columns the number of columns expected
     */
    static Optional<String> of(byte[] bytes, int columns, Faults.FileFaults faults) {
        CsvText check = new CsvText(faults);
        Optional<String> decoded = check.decode(bytes);
        if (decoded.isEmpty()) {
            return decoded;
        }
        String text = plainLines(decoded.get());
        if (text.isBlank()) {
            faults.file("empty file", "a header row and data rows", bytes.length + " bytes and no text");
            return Optional.empty();
        }
        if (columns > 1 && check.hasOtherSeparator(text)) {
            return Optional.empty();
        }
        check.scan(text);
        return check.sound ? Optional.of(text) : Optional.empty();
    }

    private Optional<String> decode(byte[] bytes) {
        if (bytes.length > 1 && ((bytes[0] == -2 && bytes[1] == -1) || (bytes[0] == -1 && bytes[1] == -2))) {
            faults.file("wrong encoding", "UTF-8", "UTF-16 (byte order mark)");
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        long row = 1;
        long lastFaulty = 0;
        int counted = 0;
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            for (; counted < in.position(); counted++) {
                row += bytes[counted] == '\n' ? 1 : 0;
            }
            if (row != lastFaulty) {
                String value = faults.hidden() ? "" : String.format(Locale.ROOT, " 0x%02X", bytes[in.position()]);
                String found = "a byte" + value + " at offset " + in.position() + " that is not UTF-8";
                faults.row("wrong encoding", row, "UTF-8 (Latin-1 and Windows-1252 files must be converted)", found);
                lastFaulty = row;
            }
            in.position(in.position() + result.length());
        }
        return lastFaulty > 0 ? Optional.empty() : Optional.of(out.flip().toString());
    }

    private static String plainLines(String text) {
        String plain =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        int from = !plain.isEmpty() && plain.charAt(0) == BOM ? 1 : 0;
        int to = plain.length();
        while (to > from && plain.charAt(to - 1) == '\n') {
            to--;
        }
        return plain.substring(from, to);
    }

    private boolean hasOtherSeparator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        if (header.indexOf(',') >= 0) {
            return false;
        }
        for (char separator : new char[] {';', '\t', '|'}) {
            if (header.indexOf(separator) >= 0) {
                faults.row("wrong separator", 1, "commas between the columns", OTHER_SEPARATORS.get(separator));
                return true;
            }
        }
        return false;
    }

    private enum State {
        START,
        PLAIN,
        QUOTED,
        QUOTE
    }

    private void scan(String text) {
        State state = State.START;
        long row = 1;
        int rowStart = 0;
        boolean nul = false;
        boolean stray = false;
        int length = text.length();
        for (int i = 0; i <= length; i++) {
            char c = i == length ? '\n' : text.charAt(i);
            if (i == length && state == State.QUOTED) {
                fault("unclosed quote", row, "a closing quote (\") before the end of the file", "none");
                return;
            }
            if (c == '\n' && state != State.QUOTED) {
                if (i - rowStart > LONGEST_ROW) {
                    String found = (i - rowStart) + " characters";
                    fault("too long line", row, "at most " + LONGEST_ROW + " characters in a row", found);
                }
                if (nul) {
                    fault("NUL byte", row, "text without NUL characters", "a NUL character");
                }
                if (stray) {
                    String rule = "quotes only around a whole field, and doubled inside one";
                    fault("stray quote", row, rule, "a quote (\") inside a field or text after a closing quote");
                }
                row++;
                rowStart = i + 1;
                nul = false;
                stray = false;
                state = State.START;
                continue;
            }
            nul |= c == 0;
            switch (state) {
                case START -> state = c == '"' ? State.QUOTED : c == ',' ? State.START : State.PLAIN;
                case PLAIN -> {
                    stray |= c == '"';
                    state = c == ',' ? State.START : State.PLAIN;
                }
                case QUOTED -> state = c == '"' ? State.QUOTE : State.QUOTED;
                case QUOTE -> {
                    stray |= c != '"' && c != ',';
                    state = c == '"' ? State.QUOTED : c == ',' ? State.START : State.PLAIN;
                }
            }
        }
    }

    private void fault(String kind, long row, String expected, String found) {
        sound = false;
        faults.row(kind, row, expected, found);
    }
}
