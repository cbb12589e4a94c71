package org.introlab.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a row from the fields that the parser finds, and checks them; rows are not numbered here. */
final class RowBuilder extends AbstractBaseCsvCallbackHandler<CsvRow> {
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

    /** Returns the line on which the current row begins. */
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
        // An endless row must not fill the memory, so its fields are only counted.
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
        Optional<CsvFault> wrong =
                length > CsvRows.LONGEST_ROW ? Optional.of(TextRules.tooLong(length + " characters")) : fault;
        return new CsvRow(0, line(), wrong.isPresent() ? List.of() : fields, blank, wrong);
    }

    private void check(char c, boolean quoted, int field) {
        boolean plain = c >= ' ' && c != quote && c < '\u007F' || c == '\t' || fault.isPresent();
        if (plain) {
            return;
        }
        if (c == quote && !quoted) {
            fault = Optional.of(strayQuote("a quote (" + quote + ") inside field " + field + ", which is not quoted"));
        } else {
            fault = TextRules.fault(c, field, encoding);
        }
    }

    private CsvFault strayQuote(String found) {
        return new CsvFault("stray quote", "quotes only around a whole field, and doubled inside it", found);
    }

    /** Returns the fault that stopped the parser. FastCSV reports the cause only in its message. */
    CsvFault broken(CsvParseException e) {
        if (e.getCause() != null) {
            throw e;
        }
        if (String.valueOf(e.getMessage()).startsWith("Unclosed")) {
            return new CsvFault("unclosed quote", "a closing quote (" + quote + ") before the end of the file", "none");
        }
        return String.valueOf(e.getMessage()).startsWith("Unexpected character after closing quote")
                ? strayQuote("text after a closing quote (" + quote + "), where the next field or row must begin")
                : TextRules.tooLong("a longer field");
    }
}
