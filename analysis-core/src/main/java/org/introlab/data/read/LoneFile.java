package org.introlab.data.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.introlab.csv.Dialect;
import org.introlab.data.Provenance;
import org.introlab.data.book.CodeBook;
import org.introlab.data.book.CodeBookReader;
import org.introlab.data.book.DataException;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Field;
import org.introlab.data.book.Resource;
import org.introlab.data.internal.check.CsvFile;
import org.introlab.data.internal.check.DialectSearch;
import org.introlab.data.internal.check.RowChecks;
import org.introlab.data.internal.format.CsvTable;
import org.introlab.data.internal.format.FileContent;
import org.introlab.data.internal.format.FileTable;
import org.introlab.data.internal.format.TableFormat;

/**
 * A single file, read with the code book next to it or with guessed types. Its dialect is the one that the caller names, or that the code
 * book declares, or the standard one; Parquet and Excel files have no dialect.
 */
final class LoneFile {
    /** Guesses the columns of a file from its values. */
    @FunctionalInterface
    interface Guess {
        /** Returns the types and missing codes of the columns; empty for a file without a header. */
        List<Field> fields(FileTable table, Dialect dialect);
    }

    private final Path path;
    private final FileContent content;
    private final Optional<Resource> described;
    private final CodeBookReader.Declared declared;
    private final Dialect dialect;

    private LoneFile(
            Path path,
            FileContent content,
            Optional<Resource> described,
            CodeBookReader.Declared declared,
            Dialect dialect) {
        this.path = path;
        this.content = content;
        this.described = described;
        this.declared = declared;
        this.dialect = dialect;
    }

    /**
     * Opens a file.
     *
     * @param named the dialect that the caller names
     * @throws DataException if it can't be read, or the code book next to it is broken
     */
    static LoneFile open(Path path, Optional<Dialect> named) {
        Faults faults = new Faults();
        Optional<FileContent> content = FileContent.read(path, faults.in(path.toString(), false));
        faults.throwIfAny();
        Path book = path.toAbsolutePath().resolveSibling("datapackage.json");
        String name = path.getFileName().toString();
        CodeBookReader.Declared declared = Files.isRegularFile(book)
                ? CodeBookReader.declared(book, faults.in(book.toString(), false))
                        .getOrDefault(name, CodeBookReader.Declared.nothing())
                : CodeBookReader.Declared.nothing();
        faults.throwIfAny();
        Optional<Resource> described = declared.describes()
                ? CodeBook.read(book).resources().stream()
                        .filter(r -> r.path().equals(name))
                        .findFirst()
                : Optional.empty();
        boolean csv = TableFormat.of(path) == TableFormat.CSV;
        if (!csv) {
            described = described.map(r -> r.written(Dialect.standard()));
        } else if (named.isPresent()) {
            described = described.map(r -> r.written(named.get()));
        }
        Dialect dialect = csv ? named.or(declared::dialect).orElse(Dialect.standard()) : Dialect.standard();
        return new LoneFile(path, content.orElseThrow(), described, declared, dialect);
    }

    FileContent content() {
        return content;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Returns whether the code book next to it describes its columns. */
    boolean isDescribed() {
        return described.isPresent();
    }

    Provenance provenance() {
        return declared.provenance();
    }

    /** A table that was read. */
    record Table(Resource resource, CsvFile file) {}

    /** Reads and checks the file for its owner: messages show values unless it is restricted. */
    Table read(Guess guess) {
        return read(guess, provenance() == Provenance.RESTRICTED);
    }

    /**
     * Reads and checks the file.
     *
     * @param hidden whether messages must not contain its values
     * @throws DataException with all faults, and the dialects in which the file would have none
     */
    Table read(Guess guess, boolean hidden) {
        Faults faults = new Faults();
        Optional<Table> table = table(dialect, described, guess, faults.in(path.toString(), hidden));
        suggest(guess, faults);
        if (described.isEmpty() && faults.hasKind(path.toString(), "bad number")) {
            faults.note(
                    path.toString(),
                    "Most values of the column are numbers. If the column is text, declare it as string in a datapackage.json next to the file.");
        }
        if (described.isEmpty() && faults.hasKind(path.toString(), "bad date")) {
            faults.note(
                    path.toString(),
                    "Most values of the column are dates. If the column is text, declare it as string in a datapackage.json next to the file.");
        }
        faults.throwIfAny();
        return table.orElseThrow();
    }

    /** Adds the dialects in which the file would have no faults. */
    private void suggest(Guess guess, Faults faults) {
        if (!(content.table() instanceof CsvTable csv) || !faults.mayNeedDialect(path.toString())) {
            return;
        }
        faults.readsAs(path.toString(), DialectSearch.of(csv, dialect, other -> {
            Faults discarded = new Faults();
            Optional<Table> read =
                    table(other, described.map(r -> r.written(other)), guess, discarded.in(path.toString(), true));
            return read.filter(r -> discarded.isEmpty()).map(Table::file);
        }));
    }

    private Optional<Table> table(Dialect as, Optional<Resource> known, Guess guess, Faults.FileFaults sink) {
        Resource resource = known.orElseGet(() -> guessed(as, guess.fields(content.table(), as)));
        Optional<CsvFile> file = CsvFile.read(content.table(), resource, false, sink);
        file.ifPresent(f -> new RowChecks(resource, f, sink).within());
        return file.map(f -> new Table(resource, f));
    }

    private Resource guessed(Dialect as, List<Field> fields) {
        String name = path.getFileName().toString();
        String stem = name.replaceFirst("\\.[^.]*$", "");
        return Resource.guessed(stem.isEmpty() ? "data" : stem, name, provenance(), fields, Set.of(""), as);
    }
}
