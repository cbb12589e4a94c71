package org.introlab.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts a row together from the fields that the parser finds, and says what is wrong with them; numbers no rows. */
final class RowBuilder extends AbstractBaseCsvCallbackHandler<CsvRow> {
    private static final String LONGEST = "at most " + CsvRows.LONGEST_ROW + " characters in a row";

    private final char quote;
    private final String encoding;
    private List<String> fields = new ArrayList<>();
    private Optional<CsvFault> fault = Optional.empty();
    private boolean blank;
    private long length;

    RowBuilder(Dialect dialect) {
        quote = dialect.quote();
        encoding = dialect.encoding().name();
    }

    /** The line on which the row that is being read begins. */
    long line() {
        return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        fields = new ArrayList<>();
        fault = Optional.empty();
        blank = false;
        length = -1;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
        // A row without end must not fill the memory, so that its fields are counted and not kept.
        length += count + 1;
        if (length > CsvRows.LONGEST_ROW) {
            fields.clear();
            return;
        }
        for (int i = offset; i < offset + count; i++) {
            check(buffer[i], quoted, index + 1);
        }
        fields.add(new String(buffer, offset, count));
    }

    @Override
    protected void handleEmpty() {
        blank = true;
        fields.add("");
    }

    @Override
    protected CsvRow buildRecord() {
        Optional<CsvFault> wrong = length > CsvRows.LONGEST_ROW
                ? Optional.of(new CsvFault("too long line", LONGEST, length + " characters"))
                : fault;
        return new CsvRow(0, line(), wrong.isPresent() ? List.of() : fields, blank, wrong);
    }

    private void check(char c, boolean quoted, int field) {
        boolean plain = c >= ' ' && c != quote && c < '\u007F' || c == '\t' || fault.isPresent();
        if (plain) {
            return;
        }
        if (c == quote && !quoted) {
            fault = Optional.of(strayQuote("a quote (" + quote + ") inside field " + field + ", which is not quoted"));
        } else if (c == Decoded.UNDECODABLE) {
            fault = Optional.of(
                    new CsvFault("wrong encoding", encoding, "a byte that is not " + encoding + " in field " + field));
        } else if (Character.isISOControl(c) && c != '\n' && c != '\r') {
            String name =
                    c == 0 ? "a NUL character" : String.format(Locale.ROOT, "a control character (U+%04X)", (int) c);
            fault = Optional.of(new CsvFault(
                    "control character",
                    "text without control characters other than tabs and line breaks",
                    name + " in field " + field));
        }
    }

    private CsvFault strayQuote(String found) {
        return new CsvFault("stray quote", "quotes only around a whole field, and doubled inside one", found);
    }

    /** Why the parser could not go on. FastCSV tells its reasons in words only. */
    CsvFault broken(CsvParseException e) {
        if (e.getCause() != null) {
            throw e;
        }
        if (e.getMessage().startsWith("Unclosed")) {
            return new CsvFault("unclosed quote", "a closing quote (" + quote + ") before the end of the file", "none");
        }
        return e.getMessage().startsWith("Unexpected character after closing quote")
                ? strayQuote("text after a closing quote (" + quote + "), where the next field or row should begin")
                : new CsvFault("too long line", LONGEST, "a field that is longer");
    }
}
