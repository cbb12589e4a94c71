package org.introlab.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.introlab.csv.Dialect;
import org.introlab.data.CodeBook.Resource;

/**
 * Reads any CSV file as a frame, for a quick look. A {@code datapackage.json} beside the file that lists it gives types,
 * levels and provenance; otherwise each column's type follows from its values: whole numbers, numbers, or text, with
 * {@code NA} and the empty field as missing, and the provenance is what is declared beside the file, else unknown.
 */
public final class Csv {

    private static final Set<String> MISSING = Set.of("", "NA");

    private Csv() {}

    /**
     * Reads a file.
     *
     * @throws DataException with all faults of the file, or of the code book beside it
     */
    public static Frame read(Path file) {
        return read(file, TableFormat.CSV);
    }

    static Frame read(Path file, TableFormat format) {
        if (TableFormat.of(file) != format) {
            throw new IllegalArgumentException(file.getFileName() + " is no " + format + " file by its name");
        }
        Faults faults = new Faults();
        Faults.FileFaults sink = faults.in(file.toString(), false);
        Optional<Bytes> bytes = Bytes.read(file, sink);
        faults.throwIfAny();
        Faults.FileFaults declaration = faults.in(beside(file).toString(), false);
        Optional<Resource> described = described(file, declaration);
        faults.throwIfAny();
        Resource resource =
                described.orElseGet(() -> guessed(file, bytes.orElseThrow(), declared(file, declaration), sink));
        faults.throwIfAny();
        boolean restricted = resource.provenance() == Provenance.RESTRICTED;
        if (restricted) {
            HiddenFiles.opened(file.toString());
        }
        Faults.FileFaults checked = faults.in(file.toString(), restricted);
        Optional<CsvFile> csv = CsvFile.read(bytes.orElseThrow().content(), resource, false, checked);
        csv.ifPresent(c -> new RowChecks(resource, c, checked).within());
        faults.throwIfAny();
        CsvFile read = csv.orElseThrow();
        Source source = new Source(
                bytes.orElseThrow().named(file.getFileName().toString()),
                resource.provenance(),
                bytes.orElseThrow().sha256(),
                restricted);
        return Frame.owning(resource, read.rows(), List.copyOf(read.columns().values()), List.of(source));
    }

    /** What a full code book beside the file says of it; one that only declares provenance describes nothing. */
    private static Optional<Resource> described(Path file, Faults.FileFaults faults) {
        Path beside = beside(file);
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(beside) || !CodeBookReader.describes(beside, name, faults)) {
            return Optional.empty();
        }
        return CodeBook.read(beside).resources().stream()
                .filter(r -> r.path().equals(name))
                .findFirst();
    }

    private static Provenance declared(Path file, Faults.FileFaults faults) {
        Path beside = beside(file);
        return Files.isRegularFile(beside)
                ? CodeBookReader.provenances(beside, faults)
                        .getOrDefault(file.getFileName().toString(), Provenance.UNKNOWN)
                : Provenance.UNKNOWN;
    }

    private static Path beside(Path file) {
        return file.toAbsolutePath().resolveSibling("datapackage.json");
    }

    private static Resource guessed(Path file, Bytes bytes, Provenance provenance, Faults.FileFaults faults) {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return Resource.guessed(
                name.isEmpty() ? "data" : name,
                file.getFileName().toString(),
                provenance,
                GuessedFields.of(bytes.content(), Dialect.standard(), MISSING, faults),
                MISSING,
                Dialect.standard());
    }
}
