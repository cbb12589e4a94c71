package org.introlab.data.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.introlab.csv.Dialect;
import org.introlab.data.Frame;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.book.CodeBook;
import org.introlab.data.book.CodeBookReader;
import org.introlab.data.book.DataException;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Field;
import org.introlab.data.book.Resource;
import org.introlab.data.book.Resource.Reference;
import org.introlab.data.internal.check.CsvFile;
import org.introlab.data.internal.check.DialectSearch;
import org.introlab.data.internal.check.RowChecks;
import org.introlab.data.internal.format.CsvTable;
import org.introlab.data.internal.format.FileContent;

/**
 * A study: a folder with {@code data/} (code book, files, published values) and {@code notebooks/}.
 *
 * <p>The root is given by the system property {@code introlab.study} or the environment variable {@code INTROLAB_STUDY}. Otherwise it is
 * the nearest folder with {@code data/datapackage.json}, searching upwards from the notebook (property {@code introlab.notebook}, or
 * environment variable {@code JPY_SESSION_NAME} if it is a file, or the working directory).
 *
 * <p>Each file is read from the folder of the restricted extract if it is there (property {@code introlab.data}, or {@code INTROLAB_DATA},
 * or {@code data/restricted}); otherwise the study's own twin is read. The twin must match the code book's hash and row count; an extract
 * is checked against types, allowed values and keys. Columns that are not in the code book are a fault in the twin, but are ignored in an
 * extract. The {@code datapackage.json} next to an extract declares its provenance; a copy of the twin keeps the twin's provenance.
 */
public final class Study {
    private final StudyPaths paths;

    Study(StudyPaths paths) {
        this.paths = paths;
    }

    /**
     * Returns the study of this process.
     *
     * @throws DataException if there is none
     */
    public static Study here() {
        return new Study(StudyPaths.of(System::getProperty, System::getenv));
    }

    /** Returns the study of a notebook, as {@link #here()} would find it; empty if there is none. */
    public static Optional<Study> ofNotebook(Path notebook) {
        try {
            return Optional.of(new Study(StudyPaths.of(
                    name -> name.equals("introlab.notebook") ? notebook.toString() : System.getProperty(name),
                    System::getenv)));
        } catch (DataException none) {
            return Optional.empty();
        }
    }

    /** Returns the study in a folder. */
    public static Study at(Path root) {
        return new Study(StudyPaths.at(root, System::getProperty, System::getenv));
    }

    /** Returns the same study with the extract in another folder. */
    public Study withExtract(Path folder) {
        return new Study(new StudyPaths(paths.root(), folder.toAbsolutePath().normalize(), true, paths.ledger()));
    }

    /** Returns the folder that contains {@code data/datapackage.json}. */
    public Path root() {
        return paths.root();
    }

    /**
     * Returns the file of published values: property {@code introlab.published}, or {@code INTROLAB_PUBLISHED}, or {@code
     * data/published/published_values.csv}.
     */
    public Path ledger() {
        return paths.ledger();
    }

    /**
     * Returns the file that maps ids of exhibit cells to ids of the ledger where they differ: {@code ids.csv} next to the file of published
     * values, or else the study's own. It may be absent.
     */
    public Path ids() {
        Path beside = paths.ledger().resolveSibling("ids.csv");
        return Files.exists(beside) ? beside : paths.data().resolve("published").resolve("ids.csv");
    }

    /** Returns the file of expected differences. */
    public Path findings() {
        return paths.data().resolve("published").resolve("findings.csv");
    }

    /** Returns the folders from which data are read: the study's own and the extract's. */
    public List<Path> dataFolders() {
        return List.of(paths.data(), paths.extract());
    }

    /**
     * Returns the code book.
     *
     * @throws DataException if it is missing or broken
     */
    public CodeBook codeBook() {
        Path file = paths.codeBook();
        // If the study is not in the given folder, only the full path shows where that is.
        return CodeBookReader.read(file, Files.exists(file) ? paths.shown(file) : file.toString());
    }

    /**
     * Reads a file and checks it, including its references to other files.
     *
     * @param resource the file's name in the code book
     * @throws DataException with all faults of these files
     * @throws IllegalArgumentException if the code book has no such resource
     */
    public Frame read(String resource) {
        return readAll(resource).get(0);
    }

    /**
     * Reads several files and checks them together, including their references to other files.
     *
     * @param resources the files' names in the code book
     * @return the frames, in the order of the arguments
     * @throws DataException with all faults of all these files
     * @throws IllegalArgumentException if the code book has no such resource
     */
    public List<Frame> readAll(String... resources) {
        CodeBook book = codeBook();
        Faults faults = new Faults();
        DataFolders folders = DataFolders.of(paths, book, faults);
        Map<String, Loaded> loaded = new LinkedHashMap<>();
        for (Resource resource : withReferred(book, Arrays.asList(resources))) {
            DataFolders.DataFile chosen = folders.choose(resource);
            load(book, resource, chosen, folders.columns(chosen, resource), faults)
                    .ifPresent(l -> loaded.put(resource.name(), l));
        }
        loaded.values().forEach(one -> one.checkReferences(loaded));
        faults.throwIfAny();
        return Arrays.stream(resources)
                .map(r -> Objects.requireNonNull(loaded.get(r)).frame())
                .toList();
    }

    /**
     * Reads and checks every file in the code book, so that faults are reported before any analysis begins.
     *
     * @throws DataException with all faults of all files
     */
    public void checkAll() {
        readAll(codeBook().resources().stream().map(Resource::name).toArray(String[]::new));
    }

    private static Set<Resource> withReferred(CodeBook book, List<String> names) {
        Set<Resource> all = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(names);
        while (!open.isEmpty()) {
            Resource resource = book.resource(open.remove(0));
            if (all.add(resource)) {
                resource.references().forEach(r -> open.add(r.resource()));
            }
        }
        return all;
    }

    private Optional<Loaded> load(
            CodeBook book, Resource resource, DataFolders.DataFile file, Map<String, Field> own, Faults faults) {
        Optional<FileContent> read = FileContent.read(file.path(), faults.in(file.shown(), false));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        FileContent content = read.get();
        Provenance provenance = file.provenance(resource, content);
        if (provenance.isGuarded()) {
            HiddenFiles.opened(file.shown());
        }
        boolean hidden = file.hides(provenance) || provenance == Provenance.UNKNOWN && HiddenFiles.areOpen();
        Faults.FileFaults sink = faults.in(file.shown(), hidden);
        Resource written = file.written(resource, own);
        Optional<CsvFile> csv = CsvFile.read(content.table(), written, file.twin(), own, sink);
        if (faults.mayNeedDialect(file.shown()) && content.table() instanceof CsvTable table) {
            faults.readsAs(file.shown(), dialects(table, written, own));
        }
        if (file.twin()) {
            checkTwin(resource, content, csv, sink);
        }
        Source declared = new Source(content.named(file.source()), provenance, content.sha256(), hidden);
        csv.ifPresent(c -> new RowChecks(resource, c, sink).within());
        SyntheticFiles synthetic =
                provenance.isReal() ? SyntheticFiles.knownTo(paths, book, resource) : SyntheticFiles.none();
        if (provenance == Provenance.SYNTHETIC && file.declared().isReal()) {
            Source copy = declared.synthetic("it is a copy of the synthetic file " + resource.path());
            return csv.map(c -> new Loaded(resource, c, copy, sink));
        }
        return csv.map(c -> new Loaded(resource, c, synthetic.counted(declared, c), sink));
    }

    /** Returns the dialects in which a file would have no faults. */
    private static List<Dialect> dialects(CsvTable table, Resource written, Map<String, Field> own) {
        return DialectSearch.of(table, written.dialect(), other -> {
            Faults discarded = new Faults();
            Optional<CsvFile> read = CsvFile.read(table, written.written(other), false, own, discarded.in("", true));
            return read.filter(r -> discarded.isEmpty());
        });
    }

    private static void checkTwin(
            Resource resource, FileContent content, Optional<CsvFile> csv, Faults.FileFaults sink) {
        csv.filter(c -> resource.rows().isPresent() && resource.rows().getAsLong() != c.rows())
                .ifPresent(c ->
                        sink.file("row count", resource.rows().getAsLong() + " data rows", c.rows() + " data rows"));
        resource.sha256()
                .filter(hash -> !hash.equals(content.sha256()))
                .ifPresent(hash -> sink.file(
                        "changed file",
                        "sha256 " + hash
                                + " as in the code book; put your own data into data/restricted/ or a folder given with --data",
                        "sha256 " + content.sha256()));
    }

    /** A file that was read, possibly with faults. */
    private record Loaded(Resource resource, CsvFile csv, Source source, Faults.FileFaults faults) {
        void checkReferences(Map<String, Loaded> all) {
            for (Reference reference : resource.references()) {
                Loaded target = all.get(reference.resource());
                if (target != null) {
                    new RowChecks(resource, csv, faults).refersTo(reference, target.csv, target.faults.file());
                }
            }
        }

        Frame frame() {
            return csv.frame(resource, source);
        }
    }

    /** Returns the study's folder. */
    @Override
    public String toString() {
        return "Study in " + paths.root();
    }
}
