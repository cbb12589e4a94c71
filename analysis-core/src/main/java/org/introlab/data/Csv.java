package org.introlab.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.introlab.data.CodeBook.Resource;

/**
 * Reads any CSV file as a frame, for a quick look. A {@code datapackage.json} beside the file that lists it gives types,
 * levels and provenance; otherwise each column's type follows from its values: whole numbers, numbers, or text, with
 * {@code NA} and the empty field as missing, and the provenance is unknown.
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
        Faults faults = new Faults();
        Faults.FileFaults sink = faults.in(file.toString(), false);
        Optional<Bytes> bytes = Bytes.read(file, sink);
        faults.throwIfAny();
        Optional<Resource> described = described(file);
        Resource resource = described.orElseGet(() -> guessed(file, bytes.orElseThrow(), sink));
        faults.throwIfAny();
        boolean restricted = resource.provenance() == Provenance.RESTRICTED;
        if (restricted) {
            RestrictedData.opened();
        }
        Faults.FileFaults checked = faults.in(file.toString(), restricted);
        Optional<CsvFile> csv = CsvFile.read(bytes.orElseThrow().content(), resource, false, checked);
        csv.ifPresent(c -> new RowChecks(resource, c, checked).within());
        faults.throwIfAny();
        CsvFile read = csv.orElseThrow();
        Source source = new Source(
                file.getFileName().toString(),
                resource.provenance(),
                bytes.orElseThrow().sha256());
        return Frame.owning(
                resource.name(),
                read.rows(),
                List.copyOf(read.columns().values()),
                resource.variables(),
                List.of(source));
    }

    private static Optional<Resource> described(Path file) {
        Path beside = file.toAbsolutePath().resolveSibling("datapackage.json");
        if (!Files.isRegularFile(beside)) {
            return Optional.empty();
        }
        String name = file.getFileName().toString();
        return CodeBook.read(beside).resources().stream()
                .filter(r -> r.path().equals(name))
                .findFirst();
    }

    private static Resource guessed(Path file, Bytes bytes, Faults.FileFaults faults) {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return new Resource(
                name.isEmpty() ? "data" : name,
                file.getFileName().toString(),
                "",
                Provenance.UNKNOWN,
                Optional.empty(),
                OptionalLong.empty(),
                GuessedFields.of(bytes.content(), MISSING, faults),
                MISSING,
                List.of(),
                List.of(),
                List.of());
    }
}
