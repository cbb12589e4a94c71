package org.introlab.data.internal.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file formats of a table. Rules, messages and row numbers are the same for every format.
 */
public enum TableFormat {
    CSV("CSV", ".csv"),
    PARQUET("Parquet", ".parquet"),
    EXCEL("Excel", ".xlsx");

    /** The file name extensions of the formats other than CSV. */
    public static final List<String> EXTENSIONS = Stream.of(values())
            .filter(format -> format != CSV)
            .map(format -> format.extension)
            .toList();

    /** What a file must be, for messages: {@code a CSV, Parquet or Excel file}. */
    public static final String FILE = "a " + listed(Stream.of(values()).map(format -> format.words)) + " file";

    /** What the name of a file must end in: {@code .csv, .parquet or .xlsx}. */
    public static final String ENDINGS = listed(Stream.of(values()).map(format -> format.extension));

    private final String words;
    private final String extension;

    TableFormat(String words, String extension) {
        this.words = words;
        this.extension = extension;
    }

    /** Returns the format for a file name extension; CSV unless it is one of the others. */
    public static TableFormat of(Path file) {
        return named(file).orElse(CSV);
    }

    /** Returns the format whose file name extension the file has; empty if there is none. */
    public static Optional<TableFormat> named(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> name.endsWith(format.extension))
                .findFirst();
    }

    /** Returns texts as {@code a, b or c}. */
    private static String listed(Stream<String> texts) {
        return texts.collect(Collectors.joining(", ")).replaceFirst(", ([^,]*)$", " or $1");
    }
}
