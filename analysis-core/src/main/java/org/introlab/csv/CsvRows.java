package org.introlab.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The rows of a delimited text file (RFC 4180), read strictly and one at a time. No row is skipped: there are no comments, and blank lines
 * are rows, except at the end of a file with several columns. In a file with one column a blank line may be an empty cell, so none is
 * dropped.
 *
 * <p>A fault in a row's form is returned with the row, {@link CsvRow#fault()}: undecodable bytes, control characters other than tabs and
 * line breaks, quotes that do not enclose a whole field, or more than {@value #LONGEST_ROW} characters. After text that follows a closing
 * quote, an unclosed quote or an endless field, the next row can't be found, so such a row is the last. Rows may have different numbers of
 * fields.
 */
public final class CsvRows implements Iterator<CsvRow> {
    /** The length of the longest plausible row, in characters without quotes. */
    public static final int LONGEST_ROW = 1 << 16;

    /** Large enough for a field that consists only of quotes, which are doubled in the file. */
    private static final int BUFFER = 4 * LONGEST_ROW;

    private static final int MOST_TRAILING_BLANKS = 10_000;

    private final Iterator<CsvRow> parsed;
    private final RowBuilder builder;
    private final Deque<CsvRow> ready = new ArrayDeque<>();
    private long blanks;
    private long firstBlankLine;
    private long number;
    private boolean narrow;
    private boolean ended;

    private CsvRows(Iterator<CsvRow> parsed, RowBuilder builder) {
        this.parsed = parsed;
        this.builder = builder;
    }

    /** Returns the rows of a file with this content; none if it has only blank lines. */
    public static CsvRows of(byte[] content, Dialect dialect) {
        Decoded decoded = Decoded.of(withoutTrailingFlood(content, dialect), dialect.encoding());
        RowBuilder builder = new RowBuilder(dialect);
        if (decoded.fault().isPresent()) {
            CsvRows none = new CsvRows(Collections.emptyIterator(), builder);
            none.last(1, 1, decoded.fault().get());
            return none;
        }
        Iterator<CsvRow> parsed = CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .quoteCharacter(dialect.quote())
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(BUFFER)
                .build(
                        builder,
                        dialect.skipInitialSpace() ? new InitialSpaces(decoded.reader(), dialect) : decoded.reader())
                .iterator();
        return new CsvRows(parsed, builder);
    }

    /** Truncates a flood of blank lines at the end, which mean nothing. */
    private static byte[] withoutTrailingFlood(byte[] content, Dialect dialect) {
        int end = content.length;
        while (end > 0 && (content[end - 1] == '\n' || content[end - 1] == '\r')) {
            end--;
        }
        // an encoding that can only decode, such as an auto-detecting one, has no bytes for a line feed
        boolean single = dialect.encoding().canEncode() && "\n".getBytes(dialect.encoding()).length == 1;
        return single && content.length - end > MOST_TRAILING_BLANKS
                ? Arrays.copyOf(content, end + MOST_TRAILING_BLANKS)
                : content;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            advance();
        }
        return !ready.isEmpty() || (blanks > 0 && narrow);
    }

    @Override
    public CsvRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (blanks > 0) {
            blanks--;
            number++;
            return new CsvRow(number, firstBlankLine++, List.of(""), true, Optional.empty());
        }
        CsvRow row = ready.remove();
        number++;
        return new CsvRow(number, row.line(), row.fields(), false, row.fault());
    }

    /** Reads one more row; blank lines are held back until another row follows. */
    private void advance() {
        try {
            if (!parsed.hasNext()) {
                ended = true;
                return;
            }
            CsvRow row = parsed.next();
            if (row.blank()) {
                firstBlankLine = blanks == 0 ? row.line() : firstBlankLine;
                blanks++;
            } else {
                narrow |= number + blanks == 0 && row.fields().size() == 1;
                ready.add(row);
            }
        } catch (CsvParseException e) {
            last(number, builder.line(), builder.broken(e));
        }
    }

    private void last(long row, long line, CsvFault fault) {
        ended = true;
        ready.add(CsvRow.broken(row, line, fault));
    }

    @Override
    public String toString() {
        return "rows of a CSV file";
    }
}
