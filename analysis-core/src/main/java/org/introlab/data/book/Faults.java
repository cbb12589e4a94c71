package org.introlab.data.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.introlab.csv.Dialect;
import org.introlab.data.internal.column.Printable;

/**
 * Collects faults so that all are reported at once; the first {@value #SHOWN} of each kind per file are kept and the rest only counted.
 */
public final class Faults {
    static final int SHOWN = 20;
    private static final Set<String> OF_DIALECT = Set.of(
            "bad integer",
            "bad number",
            "blank around a name",
            "control character",
            "decimal comma",
            "missing column",
            "ragged row",
            "stray quote",
            "line too long",
            "unclosed quote",
            "unexpected column",
            "wrong encoding",
            "wrong separator");
    private static final String WITHHELD =
            "\n  (Values are withheld: the datapackage.json next to the file declares it restricted, or does not declare it.)";

    private final Map<String, Map<String, Kind>> byFile = new LinkedHashMap<>();
    private final Set<String> withheld = new HashSet<>();
    private final Map<String, RowLines> lines = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, List<Dialect>> readsAs = new HashMap<>();

    private static final class Kind {
        private final List<Fault> shown = new ArrayList<>();
        private long count;
    }

    void add(Fault fault) {
        Kind kind = byFile.computeIfAbsent(fault.file(), f -> new LinkedHashMap<>())
                .computeIfAbsent(fault.kind(), k -> new Kind());
        kind.count++;
        if (kind.shown.size() < SHOWN) {
            kind.shown.add(fault);
        }
    }

    /** Records the dialects in which a file would have no faults, which give different values. */
    public void readsAs(String file, List<Dialect> dialects) {
        if (!dialects.isEmpty()) {
            readsAs.put(file, List.copyOf(dialects));
        }
    }

    /** Returns whether a file has faults of a kind that reading it in the wrong dialect can cause. */
    public boolean mayNeedDialect(String file) {
        return !Collections.disjoint(byFile.getOrDefault(file, Map.of()).keySet(), OF_DIALECT);
    }

    /** Returns whether a file has a fault of this kind. */
    public boolean hasKind(String file, String kind) {
        return byFile.getOrDefault(file, Map.of()).containsKey(kind);
    }

    /** Adds a sentence below the faults of a file. */
    public void note(String file, String sentence) {
        notes.put(file, sentence);
    }

    /** Returns whether there is no fault. */
    public boolean isEmpty() {
        return byFile.isEmpty();
    }

    /** Returns a collector for the faults of one file; if {@code hidden}, values found in cells are not kept. */
    public FileFaults in(String file, boolean hidden) {
        return new FileFaults(this, file, hidden);
    }

    /**
     * Throws if there are faults.
     *
     * @throws DataException if there are faults
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            List<Fault> shown = byFile.values().stream()
                    .flatMap(kinds -> kinds.values().stream())
                    .flatMap(kind -> kind.shown.stream())
                    .toList();
            List<Dialect> dialects =
                    readsAs.values().stream().flatMap(List::stream).toList();
            throw new DataException(message(), shown, dialects);
        }
    }

    private String message() {
        long total = byFile.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .mapToLong(kind -> kind.count)
                .sum();
        StringBuilder text = new StringBuilder()
                .append(counted(total, "fault"))
                .append(" in ")
                .append(counted(byFile.size(), "file"))
                .append(". Nothing was computed.");
        byFile.forEach((file, kinds) -> {
            text.append("\n\n").append(file);
            if (withheld.contains(file)) {
                text.append(WITHHELD);
            }
            RowLines rowLines = lines.getOrDefault(file, new RowLines());
            kinds.forEach((name, kind) -> append(text, name, kind, rowLines));
            if (notes.containsKey(file)) {
                text.append("\n  ").append(notes.get(file));
            }
            appendDialects(text, readsAs.getOrDefault(file, List.of()));
        });
        return text.toString();
    }

    private static void appendDialects(StringBuilder text, List<Dialect> dialects) {
        if (dialects.size() == 1) {
            text.append("\n  The file has no faults with ")
                    .append(words(dialects.get(0)))
                    .append(" in the datapackage.json next to it.");
        } else if (!dialects.isEmpty()) {
            text.append(
                    "\n  The file has no faults with any of these in the datapackage.json next to it. They give different values, and the file does not show which one is meant:");
            dialects.forEach(dialect -> text.append("\n    ").append(words(dialect)));
        }
    }

    private static String words(Dialect dialect) {
        return dialect.equals(Dialect.standard()) ? "no dialect and no encoding" : DialectJson.text(dialect);
    }

    private static void append(StringBuilder text, String name, Kind kind, RowLines lines) {
        text.append("\n  ").append(name).append(": ").append(String.format(Locale.ROOT, "%,d", kind.count));
        if (kind.count > kind.shown.size()) {
            text.append(", showing the first ").append(kind.shown.size());
        }
        for (Fault fault : kind.shown) {
            text.append("\n    ");
            List<String> place = new ArrayList<>();
            fault.row().ifPresent(row -> place.add("row " + row + inLine(lines.of(row))));
            fault.column()
                    .ifPresent(column -> place.add((column.startsWith("/") ? "" : "column ") + Printable.of(column)));
            if (!place.isEmpty()) {
                text.append(String.join(", ", place)).append(": ");
            }
            fault.found().ifPresent(found -> text.append("found ").append(found).append("; "));
            text.append("expected ").append(fault.expected());
        }
    }

    private static String inLine(OptionalLong line) {
        return line.isPresent() ? " (line " + line.getAsLong() + ")" : "";
    }

    private static String counted(long n, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", n, noun, n == 1 ? "" : "s");
    }

    /** The faults of one file. */
    public record FileFaults(Faults all, String file, boolean hidden) {
        /** Starts recording the lines on which rows begin. */
        public void newLines() {
            all.lines.put(file, new RowLines());
        }

        /** Records the line on which a row begins; must be called in row order. */
        public void line(long row, long line) {
            Objects.requireNonNull(all.lines.get(file)).add(row, line);
        }

        /** Adds a fault of the whole file; {@code expected} must not contain values of the file. */
        public void file(String kind, String expected) {
            all.add(Fault.ofFile(kind, file, expected));
        }

        /** Adds a fault of the whole file; {@code found} must describe the file and not contain its values. */
        public void file(String kind, String expected, String found) {
            all.add(new Fault(kind, file, OptionalLong.empty(), Optional.empty(), expected, Optional.of(found)));
        }

        /** Adds a fault of a column; {@code found} is empty if there is nothing to show. */
        public void column(String kind, String column, String expected, Optional<String> found) {
            all.add(new Fault(kind, file, OptionalLong.empty(), Optional.of(column), expected, found));
        }

        /** Adds a fault of a row; {@code found} must describe its form and not contain its values. */
        public void row(String kind, long row, String expected, String found) {
            all.add(new Fault(kind, file, OptionalLong.of(row), Optional.empty(), expected, Optional.of(found)));
        }

        /** Adds a fault of a cell; the value is withheld if the file's values must not be shown. */
        public void cell(String kind, long row, String column, String expected, String value) {
            if (hidden) {
                all.withheld.add(file);
            }
            Optional<String> found = hidden ? Optional.empty() : Optional.of(value);
            all.add(new Fault(kind, file, OptionalLong.of(row), Optional.of(column), expected, found));
        }

        @Override
        public String toString() {
            return "faults of " + file;
        }
    }

    @Override
    public String toString() {
        return "faults of files";
    }
}
