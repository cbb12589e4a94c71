package org.introlab.data.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.introlab.data.Frame;
import org.introlab.data.Source;
import org.introlab.data.book.ColumnNames;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Field;
import org.introlab.data.book.FieldType;
import org.introlab.data.book.Resource;
import org.introlab.data.internal.column.Printable;
import org.introlab.data.internal.format.FileTable;
import org.introlab.internal.LibraryCalls;
import org.introlab.internal.Near;
import tech.tablesaw.columns.Column;

/**
 * A table read by its code book.
 *
 * @param columns the columns that could be read, in code-book order; invalid cells are missing
 * @param rows the number of data rows
 */
public record CsvFile(Map<String, Column<?>> columns, int rows) {

    /**
     * Reads and checks a file; empty if it has no usable rows, which is reported.
     *
     * @param strict whether a column that is not in the code book is a fault; otherwise it is ignored
     */
    public static Optional<CsvFile> read(FileTable table, Resource resource, boolean strict, Faults.FileFaults faults) {
        return read(table, resource, strict, Map.of(), faults);
    }

    /**
     * Reads and checks a file that may code levels differently from the code book.
     *
     * @param own the columns in the file's own code book, by name; may be empty
     */
    public static Optional<CsvFile> read(
            FileTable table, Resource resource, boolean strict, Map<String, Field> own, Faults.FileFaults faults) {
        int columns = resource.fields().isEmpty()
                ? TableRows.USUAL
                : resource.fields().size();
        return TableRows.of(table, resource.dialect(), columns, faults)
                .flatMap(rows -> read(rows, resource, strict, own, faults));
    }

    private static Optional<CsvFile> read(
            TableRows table, Resource resource, boolean strict, Map<String, Field> own, Faults.FileFaults faults) {
        List<String> header = table.header();
        Header.check(header, resource, strict, faults);
        List<CellReader> readers = new ArrayList<>();
        List<LevelNames> names = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int j = 0; j < header.size(); j++) {
            places.putIfAbsent(header.get(j), j);
        }
        for (Field field : resource.fields()) {
            Integer at = places.get(field.name());
            if (at != null) {
                Set<String> missing = new LinkedHashSet<>(resource.missing());
                missing.addAll(field.missing().keySet());
                readers.add(CellReader.of(field, missing, faults));
                names.add(new LevelNames(
                        field, own.getOrDefault(field.name(), Field.of(field.name(), FieldType.STRING))));
                positions.add(at);
            }
        }
        Set<String> unnamed = new LinkedHashSet<>();
        long rows = table.forEach(row -> {
            boolean whole = row.width() == header.size();
            if (!whole && row.width() > 0) {
                ragged(row, table, resource, faults);
            }
            for (int j = 0; j < readers.size(); j++) {
                CellReader reader = readers.get(j);
                if (!whole) {
                    reader.skip();
                } else if (!names.get(j).areNone() || !reader.takes(row.number(positions.get(j)))) {
                    cell(row.text(positions.get(j)), reader, names.get(j), row.number(), unnamed, faults);
                }
            }
        });
        if (rows == 0) {
            return Optional.empty();
        }
        Map<String, Column<?>> columns = new LinkedHashMap<>();
        readers.forEach(r -> columns.put(r.field.name(), r.column()));
        return Optional.of(new CsvFile(columns, Math.toIntExact(rows)));
    }

    private static void cell(
            String cell, CellReader reader, LevelNames names, long row, Set<String> unnamed, Faults.FileFaults faults) {
        if (names.isMissing(cell)) {
            reader.blank(cell, row);
            return;
        }
        Optional<String> level = names.of(cell);
        if (level.isPresent()) {
            reader.read(level.get(), row);
        } else {
            reader.skip();
            // The fault is in the code books: it is reported once per column, and without the row, which would
            // reveal its value.
            if (unnamed.add(reader.field.name())) {
                faults.column(
                        "code without a known label",
                        reader.field.name(),
                        "codes whose labels in the file's own code book match levels in the study's code book: "
                                + names.known(),
                        Optional.of(names.unknown()));
            }
        }
    }

    private static void ragged(TableRow row, TableRows table, Resource resource, Faults.FileFaults faults) {
        int count = row.width();
        Optional<String> split = splitNumber(row.texts(), table.header(), resource);
        if (split.isPresent()) {
            String found = "a number that its comma splits in two (" + count + " fields)";
            faults.cell("decimal comma", row.number(), split.get(), "a number with a decimal point", found);
        } else {
            table.ragged(row);
        }
    }

    /** Returns the first number column whose value must be joined from two fields for the row to fit. */
    private static Optional<String> splitNumber(List<String> record, List<String> header, Resource resource) {
        int surplus = record.size() - header.size();
        Optional<String> first = Optional.empty();
        for (int j = 0, at = 0; surplus > 0 && j < header.size() && at + 1 < record.size(); j++, at++) {
            String name = header.get(j);
            boolean number =
                    resource.fields().stream().anyMatch(f -> f.name().equals(name) && f.type() == FieldType.NUMBER);
            if (number
                    && record.get(at).matches("[+-]?[0-9]+")
                    && record.get(at + 1).matches("[0-9]+")) {
                first = first.or(() -> Optional.of(name));
                at++;
                surplus--;
            }
        }
        return surplus == 0 ? first : Optional.empty();
    }

    /** Returns its rows as a frame. */
    public Frame frame(Resource resource, Source source) {
        LibraryCalls.require("Read a file with a study or Csv.");
        Frame frame = Frame.read(
                resource.name(),
                rows(),
                List.copyOf(columns().values()),
                resource.variables(),
                source,
                resource.persons());
        return resource.rowsAre().map(frame::rowsAre).orElse(frame);
    }

    /** Checks the header row. */
    private static final class Header {
        private Header() {}

        static void check(List<String> header, Resource resource, boolean strict, Faults.FileFaults faults) {
            Set<String> expected = new LinkedHashSet<>(resource.columns());
            Set<String> unknown = new LinkedHashSet<>(header);
            Set<String> present = Set.copyOf(unknown);
            ColumnNames.check(header, expected, faults);
            expected.forEach(unknown::remove);
            unknown.removeIf(ColumnNames::isBlank);
            for (String column : expected) {
                if (!present.contains(column)) {
                    // The nearest name is shown even for a restricted file, because it is almost the column's name.
                    Optional<String> near = Near.suggestion(column, unknown);
                    near.ifPresent(unknown::remove);
                    faults.column(
                            "missing column",
                            column,
                            "this column in the header",
                            near.map(n -> Printable.quoted(n) + ", which looks similar"));
                }
            }
            if (strict) {
                String known = "only the columns of the code book: " + String.join(", ", expected);
                unknown.forEach(column -> faults.column("unexpected column", column, known, Optional.empty()));
            }
        }
    }
}
