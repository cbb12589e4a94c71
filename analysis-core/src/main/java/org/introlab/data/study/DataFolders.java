package org.introlab.data.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.introlab.csv.Dialect;
import org.introlab.csv.NumberForm;
import org.introlab.data.Provenance;
import org.introlab.data.book.CodeBook;
import org.introlab.data.book.CodeBookReader;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Field;
import org.introlab.data.book.Resource;
import org.introlab.data.internal.column.Printable;
import org.introlab.data.internal.format.FileContent;
import org.introlab.data.internal.format.TableFormat;
import org.introlab.files.FileReason;
import org.introlab.internal.Near;

/** Chooses the file for each resource, the extract's or the study's own twin, and finds its declared provenance. */
final class DataFolders {
    private final StudyPaths paths;
    private final Map<String, CodeBookReader.Declared> declared;
    private final Faults faults;

    private DataFolders(StudyPaths paths, Map<String, CodeBookReader.Declared> declared, Faults faults) {
        this.paths = paths;
        this.declared = declared;
        this.faults = faults;
    }

    /**
     * The file chosen for a resource.
     *
     * @param path its path
     * @param shown the path as shown in messages
     * @param source the path as shown in results, without the folders above the study or the extract
     * @param twin whether it is the study's own file, which must match the code book's hash and row count
     * @param declared the provenance declared next to it
     * @param dialect the dialect declared in the code book next to it, if any
     */
    record DataFile(
            Path path, String shown, String source, boolean twin, Provenance declared, Optional<Dialect> dialect) {
        /** Returns the resource in this file's dialect, with the number formats from the code book next to it. */
        Resource written(Resource resource, Map<String, Field> own) {
            if (TableFormat.of(path) != TableFormat.CSV) {
                return resource.written(Dialect.standard());
            }
            Map<String, NumberForm> forms = new HashMap<>();
            own.forEach((name, field) -> forms.put(name, field.numbers()));
            return dialect.map(d -> resource.written(d, forms)).orElse(resource);
        }

        /** Returns the provenance of the file with this content. */
        Provenance provenance(Resource resource, FileContent content) {
            // A copy of the twin keeps its provenance, whatever is declared next to the copy.
            boolean copy = resource.sha256().filter(content.sha256()::equals).isPresent();
            return twin || copy ? resource.provenance() : declared;
        }

        /** Returns whether messages must withhold values; undeclared extracts are hidden to be safe. */
        boolean hides(Provenance provenance) {
            return provenance == Provenance.RESTRICTED || (!twin && provenance == Provenance.UNKNOWN);
        }
    }

    /** Inspects the extract's folder and reports a folder that can't be right. */
    static DataFolders of(StudyPaths paths, CodeBook book, Faults faults) {
        Path extract = paths.extract();
        Map<String, CodeBookReader.Declared> declared = Collections.emptyMap();
        if (paths.isTwin(extract)) {
            return new DataFolders(paths, declared, faults);
        }
        Faults.FileFaults folder = faults.in(paths.shown(extract), false);
        List<String> files = book.resources().stream().map(Resource::path).toList();
        if (paths.extractNamed() && !Files.isDirectory(extract)) {
            String what = Files.exists(extract) ? "a file" : "nothing with that name";
            folder.file("missing data folder", "a folder with the extract", what);
        } else if (paths.extractNamed()
                && files.stream().allMatch(f -> forms(extract, f).isEmpty())) {
            folder.file("missing data", "a folder with at least one of " + String.join(", ", files), "none of them");
        }
        if (Files.isDirectory(extract)) {
            reportMisspelt(extract, files, folder);
            Path beside = extract.resolve("datapackage.json");
            if (Files.exists(beside)) {
                declared = CodeBookReader.declared(beside, faults.in(paths.shown(beside), false));
            }
        }
        return new DataFolders(paths, declared, faults);
    }

    /** Reports misspelt file names: if such a file were ignored, the twin would be used silently. */
    private static void reportMisspelt(Path extract, List<String> files, Faults.FileFaults folder) {
        List<String> names = new ArrayList<>();
        try (Stream<Path> entries = Files.list(extract)) {
            entries.map(p -> p.getFileName().toString()).sorted().forEach(names::add);
        } catch (IOException e) {
            folder.file("unreadable folder", "a folder that you have permission to list", FileReason.reason(e));
        }
        for (String name : names) {
            String extension = name.replaceFirst("^.*(?=\\.)", "");
            List<String> meant = files.stream()
                    .map(f -> f.replaceFirst("\\.[^./]*$", "") + extension)
                    .toList();
            boolean table = extension.equals(".csv") || TableFormat.EXTENSIONS.contains(extension);
            if (table && !meant.contains(name)) {
                Near.suggestion(name, meant)
                        .filter(near -> !names.contains(near))
                        .ifPresent(near ->
                                folder.file("misspelt file name", "the name '" + near + "'", Printable.quoted(name)));
            }
        }
    }

    /** Returns whether something with that name exists, even a broken link. */
    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns the existing forms of a file: under the code book's name, or as Parquet or Excel with the same stem. */
    private static List<Path> forms(Path folder, String path) {
        String stem = path.replaceFirst("\\.[^./]*$", "");
        return Stream.concat(Stream.of(path), TableFormat.EXTENSIONS.stream().map(e -> stem + e))
                .distinct()
                .map(folder::resolve)
                .filter(DataFolders::isThere)
                .toList();
    }

    /** Returns the file from which a resource is read. */
    DataFile choose(Resource resource) {
        Path own = paths.data().resolve(resource.path());
        List<Path> forms = paths.isTwin(paths.extract()) ? List.of() : forms(paths.extract(), resource.path());
        if (forms.isEmpty()) {
            return new DataFile(own, paths.shown(own), paths.shown(own), true, resource.provenance(), Optional.empty());
        }
        Path extract = forms.get(0);
        String name = paths.extract().relativize(extract).toString();
        if (forms.size() > 1) {
            faults.in(paths.shown(extract), false)
                    .file(
                            "one table in two files",
                            "only one of them",
                            forms.get(1).getFileName() + " in the same folder");
        }
        CodeBookReader.Declared declaredBeside =
                declared.getOrDefault(name, declared.getOrDefault(resource.path(), CodeBookReader.Declared.nothing()));
        String shown = paths.shown(extract);
        String source =
                extract.startsWith(paths.root()) ? shown : paths.extract().getFileName() + "/" + name;
        return new DataFile(extract, shown, source, false, declaredBeside.provenance(), declaredBeside.dialect());
    }

    /** Returns the columns of a file that the code book next to the extract describes; empty for the study's own files. */
    Map<String, Field> columns(DataFile file, Resource resource) {
        Path beside = paths.extract().resolve("datapackage.json");
        if (file.twin() || !Files.exists(beside)) {
            return Map.of();
        }
        Faults.FileFaults sink = faults.in(paths.shown(beside), false);
        Map<String, Field> described = CodeBookReader.fields(
                beside, paths.extract().relativize(file.path()).toString(), sink);
        return described.isEmpty() ? CodeBookReader.fields(beside, resource.path(), sink) : described;
    }
}
