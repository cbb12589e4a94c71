package org.introlab.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rules for the texts of a row, in a CSV file and in any other. */
public final class TextRules {
    private static final String ENCODING = "UTF-8";

    private TextRules() {}

    /**
     * Returns the fault of a text in a file that is not CSV; empty if there is none.
     *
     * @param field the column of the text, counted from 1
     */
    public static Optional<CsvFault> fault(String text, int field) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < '\u007F') {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            Optional<CsvFault> fault =
                    fault(Character.isSurrogate(c) && !pair ? Decoded.UNDECODABLE : c, field, ENCODING);
            if (fault.isPresent()) {
                return fault;
            }
            i += pair ? 1 : 0;
        }
        return Optional.empty();
    }

    /** Returns the fault of a row in a file that is not CSV; empty if there is none. */
    public static Optional<CsvFault> fault(List<String> row) {
        long length = row.stream().mapToLong(text -> text.length() + 1).sum() - 1;
        return length > CsvRows.LONGEST_ROW
                ? Optional.of(tooLong(length + " characters"))
                : IntStream.range(0, row.size())
                        .mapToObj(j -> fault(row.get(j), j + 1))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** Returns the fault of a character in a text; empty if there is none. */
    static Optional<CsvFault> fault(char c, int field, String encoding) {
        if (c == Decoded.UNDECODABLE) {
            return Optional.of(
                    new CsvFault("wrong encoding", encoding, "a byte that is not " + encoding + " in field " + field));
        }
        if (!Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t') {
            return Optional.empty();
        }
        String name = c == 0 ? "a NUL character" : String.format(Locale.ROOT, "a control character (U+%04X)", (int) c);
        return Optional.of(new CsvFault(
                "control character",
                "text without control characters other than tabs and line breaks",
                name + " in field " + field));
    }

    /**
     * Returns the fault of a row that is longer than {@link CsvRows#LONGEST_ROW}.
     *
     * @param found its length
     */
    public static CsvFault tooLong(String found) {
        return new CsvFault("line too long", "at most " + CsvRows.LONGEST_ROW + " characters in a row", found);
    }
}
