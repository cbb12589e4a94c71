package org.introlab.data.internal.check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.introlab.csv.CsvRow;
import org.introlab.csv.CsvRows;
import org.introlab.csv.Dialect;
import org.introlab.csv.NumberForm;
import org.introlab.data.internal.format.CsvTable;
import tech.tablesaw.columns.Column;

/**
 * Finds the dialects in which a file that could not be read has no faults. They are only suggested and never used: that a dialect can read
 * a file does not prove that it is the right one. Dialects that give the same values count as one.
 */
public final class DialectSearch {
    /** The largest file size for which trying every dialect is fast enough. */
    private static final int LARGEST = 8 << 20;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final List<NumberForm> FORMS = List.of(
            form('.', Optional.empty()),
            form(',', Optional.empty()),
            form('.', Optional.of(' ')),
            form(',', Optional.of(' ')),
            form(',', Optional.of('.')),
            form('.', Optional.of(',')),
            form('.', Optional.of('\'')));
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1);

    private final byte[] content;
    private final Dialect used;
    private final Function<Dialect, Optional<CsvFile>> attempt;

    private DialectSearch(byte[] content, Dialect used, Function<Dialect, Optional<CsvFile>> attempt) {
        this.content = content;
        this.used = used;
        this.attempt = attempt;
    }

    /**
     * Returns the dialects in which a file has no faults and which give different values, the simplest first.
     *
     * @param used the dialect in which it has faults
     * @param attempt reads the file; empty if there are faults
     */
    public static List<Dialect> of(CsvTable table, Dialect used, Function<Dialect, Optional<CsvFile>> attempt) {
        byte[] content = table.content();
        return content.length > LARGEST ? List.of() : new DialectSearch(content, used, attempt).found();
    }

    private List<Dialect> found() {
        Optional<Charset> encoding = encoding();
        if (encoding.isEmpty()) {
            return List.of();
        }
        Set<Character> delimiters = new LinkedHashSet<>(List.of(used.delimiter()));
        delimiters.addAll(DELIMITERS);
        List<Dialect> shaped = delimiters.stream()
                .map(d -> used.encoded(encoding.get()).delimitedBy(d))
                .filter(this::isTable)
                .toList();
        for (boolean bare : new boolean[] {true, false}) {
            for (boolean skip : new boolean[] {false, true}) {
                List<Dialect> sound = sound(shaped.stream()
                        .map(d -> d.skippingInitialSpace(skip))
                        .flatMap(d -> FORMS.stream().map(f -> d.with(new NumberForm(f.decimal(), f.group(), bare))))
                        .toList());
                if (!sound.isEmpty()) {
                    // If the used dialect is among them, the dialect is not the cause.
                    return sound.contains(used) ? List.of() : sound;
                }
            }
        }
        return List.of();
    }

    private List<Dialect> sound(List<Dialect> candidates) {
        List<Dialect> sound = new ArrayList<>();
        List<CsvFile> read = new ArrayList<>();
        for (Dialect candidate : candidates) {
            attempt.apply(candidate)
                    .filter(file -> read.stream().noneMatch(other -> isSame(file, other)))
                    .ifPresent(file -> {
                        read.add(file);
                        sound.add(candidate);
                    });
        }
        return sound;
    }

    private static boolean isSame(CsvFile one, CsvFile other) {
        return one.rows() == other.rows()
                && one.columns().keySet().equals(other.columns().keySet())
                && one.columns().keySet().stream()
                        .allMatch(name -> isSame(
                                Objects.requireNonNull(one.columns().get(name)),
                                Objects.requireNonNull(other.columns().get(name))));
    }

    private static boolean isSame(Column<?> one, Column<?> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.getString(i).equals(other.getString(i))) {
                return false;
            }
        }
        return one.type().equals(other.type());
    }

    /** Returns the first encoding in which every byte decodes to a text character. */
    private Optional<Charset> encoding() {
        return Stream.concat(Stream.of(StandardCharsets.UTF_16), ENCODINGS.stream())
                .filter(encoding -> !encoding.equals(StandardCharsets.UTF_16) || isMarkedUtf16())
                .filter(encoding -> decodes(used.encoded(encoding)))
                .findFirst();
    }

    private boolean isMarkedUtf16() {
        return content.length > 1 && ((content[0] == -2 && content[1] == -1) || (content[0] == -1 && content[1] == -2));
    }

    private static boolean decodes(CsvRows rows) {
        while (rows.hasNext()) {
            CsvRow row = rows.next();
            Set<String> undecodable = Set.of("wrong encoding", "control character");
            if (row.fault().filter(f -> undecodable.contains(f.kind())).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private boolean decodes(Dialect dialect) {
        return decodes(CsvRows.of(content, dialect));
    }

    /** Returns whether all rows are well-formed and have as many fields as the first, which has more than one. */
    private boolean isTable(Dialect dialect) {
        CsvRows rows = CsvRows.of(content, dialect);
        int width = 0;
        while (rows.hasNext()) {
            CsvRow row = rows.next();
            width = width == 0 ? row.fields().size() : width;
            if (row.fault().isPresent() || row.fields().size() != width) {
                return false;
            }
        }
        return width > 1 || (width == 1 && dialect.delimiter() == used.delimiter());
    }

    private static NumberForm form(char decimal, Optional<Character> group) {
        return new NumberForm(decimal, group, true);
    }
}
