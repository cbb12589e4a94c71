package org.introlab.data.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.book.CodeBook;
import org.introlab.data.book.DataException;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Resource;
import org.introlab.data.internal.check.CsvFile;
import org.introlab.data.internal.format.FileContent;
import org.introlab.data.internal.twin.RowSet;
import org.introlab.data.internal.twin.TracedColumn;
import org.introlab.files.FileReason;

/**
 * Fingerprints of synthetic files, which recognise their rows in any other file, whatever provenance is declared for it. They are kept
 * outside the data package: fingerprints of the bundled files in the program, those of another study in its {@code synthetic-rows.json}
 * next to {@code data/}. {@code introlab fingerprint} writes them.
 */
public final class SyntheticFiles {
    /** The name of a study's file of fingerprints, in the folder that contains {@code data/}. */
    public static final String NAME = "synthetic-rows.json";

    private static final int SCHEMA = 1;

    private final List<SyntheticFile> files;

    private SyntheticFiles(List<SyntheticFile> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Returns the fingerprints of a study's files that its code book declares synthetic.
     *
     * @throws DataException with all faults of these files
     */
    public static SyntheticFiles of(Study study) {
        CodeBook book = study.codeBook();
        Faults faults = new Faults();
        List<SyntheticFile> files = new ArrayList<>();
        for (Resource resource : book.resources()) {
            if (resource.provenance() == Provenance.SYNTHETIC) {
                Path path = study.root().resolve("data").resolve(resource.path());
                own(resource, path, faults.in("data/" + resource.path(), false))
                        .ifPresent(csv -> files.add(SyntheticFile.of(resource, csv, areUnits(book, resource))));
            }
        }
        faults.throwIfAny();
        return new SyntheticFiles(files);
    }

    /** Returns whether the rows of a file are units and not persons: other files refer to them, or their key refers to another file. */
    private static boolean areUnits(CodeBook book, Resource resource) {
        return !resource.persons()
                && (resource.primaryKey().stream().anyMatch(SyntheticFile.linked(resource)::contains)
                        || book.resources().stream()
                                .flatMap(other -> other.references().stream())
                                .anyMatch(reference -> reference.resource().equals(resource.name())));
    }

    /** Returns a study's own file, if it can be read. */
    private static Optional<CsvFile> own(Resource resource, Path path, Faults.FileFaults faults) {
        return FileContent.read(path, faults).flatMap(file -> CsvFile.read(file.table(), resource, true, faults));
    }

    /**
     * Returns the fingerprints that apply to a file read for a resource: those of the program and of the study, and that of the study's own
     * file if it is declared synthetic and not yet included.
     */
    static SyntheticFiles knownTo(StudyPaths paths, CodeBook book, Resource resource) {
        SyntheticFiles known = known(Optional.of(paths.root()));
        if (resource.provenance() != Provenance.SYNTHETIC) {
            return known;
        }
        return known.and(own(resource, paths.data().resolve(resource.path()), new Faults().in("", true))
                .filter(csv -> known.files.stream().noneMatch(file -> file.isWhole(csv)))
                .map(csv -> SyntheticFile.of(resource, csv, areUnits(book, resource))));
    }

    /** Returns the fingerprints of the program and of the study that contains a file. */
    public static SyntheticFiles knownNear(Path file) {
        for (Path folder = file.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(NAME))) {
                return known(Optional.of(folder));
            }
        }
        return known(Optional.empty());
    }

    private static SyntheticFiles known(Optional<Path> root) {
        Optional<Path> beside = root.map(r -> r.resolve(NAME)).filter(Files::isRegularFile);
        return beside.map(file -> new SyntheticFiles(Stream.concat(shipped().files.stream(), read(file).files.stream())
                        .toList()))
                .orElseGet(SyntheticFiles::shipped);
    }

    private SyntheticFiles and(Optional<SyntheticFile> more) {
        return new SyntheticFiles(Stream.concat(files.stream(), more.stream()).toList());
    }

    /**
     * Returns the source of a file with the provenance it counts as: the declared one, or synthetic if its rows are those of a synthetic
     * file.
     */
    public Source counted(Source declared, CsvFile file) {
        SyntheticFile.Table table = new SyntheticFile.Table(file);
        for (SyntheticFile known : files) {
            Optional<Source> counted = known.counted(declared, table);
            if (counted.isPresent()) {
                return counted.get();
            }
        }
        return declared;
    }

    /** Returns no fingerprints, for data that are not declared real. */
    public static SyntheticFiles none() {
        return new SyntheticFiles(List.of());
    }

    /** Returns the fingerprints of the bundled files. */
    public static SyntheticFiles shipped() {
        return Shipped.FILES;
    }

    /** Loads the fingerprints on first use. */
    private static final class Shipped {
        private static final SyntheticFiles FILES = load();

        private static SyntheticFiles load() {
            try (InputStream in = SyntheticFiles.class.getResourceAsStream(NAME)) {
                if (in == null) {
                    throw new IllegalStateException(NAME + " is missing from the program's resources.");
                }
                return parse(new ObjectMapper().readTree(in), NAME);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Reads a file of fingerprints.
     *
     * @throws DataException if it is not one, or can't be read
     */
    public static SyntheticFiles read(Path file) {
        try {
            return parse(new ObjectMapper().readTree(file.toFile()), file.toString());
        } catch (JsonProcessingException | CharConversionException | IllegalArgumentException e) {
            throw caused(broken(file.toString()), e);
        } catch (IOException e) {
            throw caused(new DataException(FileReason.sentence(e) + ".", List.of()), e);
        }
    }

    private static DataException caused(DataException error, Exception cause) {
        error.initCause(cause);
        return error;
    }

    private static DataException broken(String file) {
        return new DataException(
                file + " is not a valid file of fingerprints. Write it again with: introlab fingerprint", List.of());
    }

    private static SyntheticFiles parse(JsonNode root, String name) {
        if (root.path("schema").asInt() != SCHEMA) {
            throw broken(name);
        }
        List<SyntheticFile> files = new ArrayList<>();
        for (JsonNode file : root.path("files")) {
            List<TracedColumn> columns = new ArrayList<>();
            for (JsonNode column : file.path("columns")) {
                Map<Long, Double> shares = new LinkedHashMap<>();
                column.path("values")
                        .forEachEntry((value, share) -> shares.put(Long.parseLong(value, 16), share.asDouble()));
                columns.add(new TracedColumn(
                        column.path("name").asText(),
                        shares,
                        column.path("closed").asBoolean()));
            }
            List<RowSet> sets = new ArrayList<>();
            for (JsonNode set : file.path("sets")) {
                List<Integer> places = new ArrayList<>();
                set.path("columns").forEach(place -> places.add(whole(place, columns.size() - 1)));
                sets.add(new RowSet(
                        places,
                        set.path("chance").asDouble(),
                        whole(set.path("bits"), Long.SIZE - 1),
                        hashes(set.path("rows").asText())));
            }
            files.add(new SyntheticFile(
                    file.path("file").asText(),
                    file.path("rows").asInt(),
                    columns,
                    sets,
                    Long.parseUnsignedLong(file.path("whole").asText(), 16)));
        }
        return new SyntheticFiles(files);
    }

    private static int whole(JsonNode number, int most) {
        if (!number.isInt() || number.intValue() < 0 || number.intValue() > most) {
            throw new IllegalArgumentException("Expected a whole number from 0 to " + most + ", got " + number + ".");
        }
        return number.intValue();
    }

    /** Reads hashes, which must be sorted because they are found by binary search. */
    private static int[] hashes(String base64) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
        int[] hashes = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(hashes);
        int[] sorted = hashes.clone();
        Arrays.sort(sorted);
        if (bytes.remaining() % Integer.BYTES != 0 || !Arrays.equals(sorted, hashes)) {
            throw new IllegalArgumentException("The hashes of the rows are truncated or not sorted.");
        }
        return hashes;
    }

    private static String base64(int... hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
        bytes.asIntBuffer().put(hashes);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Returns the fingerprints as JSON. */
    public String json() {
        ObjectNode root = new ObjectMapper().createObjectNode().put("schema", SCHEMA);
        ArrayNode all = root.putArray("files");
        for (SyntheticFile file : files) {
            ObjectNode one = all.addObject()
                    .put("file", file.file())
                    .put("rows", file.rows())
                    .put("whole", Long.toHexString(file.whole()));
            ArrayNode columns = one.putArray("columns");
            for (TracedColumn column : file.columns()) {
                ObjectNode values = columns.addObject()
                        .put("name", column.name())
                        .put("closed", column.closed())
                        .putObject("values");
                column.shares().forEach((value, share) -> values.put(Long.toHexString(value), share));
            }
            ArrayNode sets = one.putArray("sets");
            for (RowSet set : file.sets()) {
                ObjectNode written = sets.addObject();
                set.columns().forEach(written.putArray("columns")::add);
                written.put("chance", set.chance()).put("bits", set.bits()).put("rows", base64(set.hashes()));
            }
        }
        return root.toPrettyString() + "\n";
    }

    /** Returns whether there is no synthetic file. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Returns the files and the number of rows of each. */
    @Override
    public String toString() {
        return files.stream()
                .map(file -> file.file() + " (" + file.rows() + " rows)")
                .collect(Collectors.joining(", "));
    }
}
