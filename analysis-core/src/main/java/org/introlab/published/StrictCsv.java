package org.introlab.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.introlab.csv.CsvRow;
import org.introlab.csv.CsvRows;
import org.introlab.csv.Dialect;
import org.introlab.files.FileReason;

/** A small CSV file with a fixed header, read as a whole; rows are numbered as in a spreadsheet (the header is row 1). */
record StrictCsv(Path path, ReadFile source, List<Row> rows) {
    /** About ten times the size of a hundred thousand values. */
    private static final long LARGEST = 64L << 20;

    /**
     * A row with as many cells as the header.
     *
     * @param place {@code row 3}, with the line of the file if line breaks in quotes make it differ from the row
     */
    record Row(String place, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    static StrictCsv read(Path path, List<String> header) {
        String file = path.toString();
        byte[] content = content(path);
        CsvRows parsed = CsvRows.of(content, Dialect.standard());
        if (!parsed.hasNext()) {
            throw new LedgerException(
                    file, List.of("the file is empty; expected the header " + String.join(",", header)));
        }
        CsvRow first = parsed.next();
        if (!first.fields().equals(header)) {
            String found = first.fault().isPresent()
                    ? first.fault().get().found()
                    : KeyText.visible(String.join(",", first.fields()));
            throw new LedgerException(
                    file,
                    List.of("row 1: expected the header " + String.join(",", header) + ", found " + found
                            + separator(first.fields(), header)));
        }
        List<String> faults = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        parsed.forEachRemaining(row -> {
            String place = "row " + row.number() + (row.line() == row.number() ? "" : " (line " + row.line() + ")");
            row.fault().ifPresent(f -> faults.add(place + ": expected " + f.expected() + ", found " + f.found()));
            if (row.fault().isEmpty() && row.fields().size() != header.size()) {
                String found = row.blank()
                        ? "a blank line"
                        : String.valueOf(row.fields().size());
                faults.add(place + ": expected " + header.size() + " fields, found " + found);
            }
            rows.add(new Row(place, row.fields()));
        });
        if (!faults.isEmpty()) {
            throw new LedgerException(file, faults);
        }
        return new StrictCsv(path, ReadFile.of(path, content, rows.size()), List.copyOf(rows));
    }

    /** Returns the file name for messages. */
    String file() {
        return path.toString();
    }

    /** Returns a hint if the header is right except for its separator, as spreadsheets in some languages write it. */
    private static String separator(List<String> found, List<String> header) {
        for (String sign : List.of(";", "\t")) {
            if (found.equals(List.of(String.join(sign, header)))) {
                return ". Its fields are separated by " + (sign.equals(";") ? "semicolons" : "tabs")
                        + ". Save it with commas as separators and a decimal point in numbers";
            }
        }
        return "";
    }

    private static byte[] content(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new LedgerException(path.toString(), List.of("not a file"));
            }
            if (attributes.size() > LARGEST) {
                throw new LedgerException(path.toString(), List.of("larger than " + LARGEST + " bytes"));
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new LedgerException(path.toString(), List.of("the file does not exist"));
        } catch (IOException e) {
            throw new LedgerException(path.toString(), List.of("can't be read: " + FileReason.reason(e)));
        }
    }
}
