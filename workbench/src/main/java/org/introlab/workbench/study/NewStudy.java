package org.introlab.workbench.study;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.introlab.csv.Dialect;
import org.introlab.data.Provenance;
import org.introlab.data.book.ColumnGuess;
import org.introlab.data.read.GuessedBook;
import org.introlab.data.read.TableFile;
import org.introlab.data.study.Study;
import org.introlab.files.WorkFolder;
import org.introlab.published.Ledger;
import org.introlab.workbench.notebook.NotebookWriter;

/**
 * Creates the folder of a new study that is ready for review: data files with a guessed code book, an empty ledger, and
 * a first notebook that reads, describes and judges. Nothing is written unless everything can be, and nothing is ever
 * overwritten.
 *
 * @param folder the folder; must not exist, or be empty
 * @param from the data files to copy, the first of which the notebook uses; an invented example if there are none
 * @param provenance the declared provenance of the data files
 * @param dialects the dialects of some files; the others are read as declared by the code books next to them
 */
public record NewStudy(Path folder, List<Path> from, Provenance provenance, Map<Path, Dialect> dialects) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The columns of a ledger. */
    static final String LEDGER_HEADER =
            "id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note\n";

    /** The name of the example file. */
    static final String EXAMPLE = "example.csv";

    public NewStudy {
        from = List.copyOf(from);
        dialects = Map.copyOf(dialects);
    }

    /** The created study. */
    public record Made(Path folder, List<MadeFile> files) {
        public Made {
            files = List.copyOf(files);
        }
    }

    /** A data file of the study. */
    public record MadeFile(String name, long rows, int columns, List<ColumnGuess> guesses) {
        public MadeFile {
            guesses = List.copyOf(guesses);
        }
    }

    /**
     * Creates the study.
     *
     * @throws StudyException if the folder is not empty, or a data file does not exist or has an unsupported name or format
     * @throws org.introlab.data.book.DataException if a data file is not a table, with all faults
     * @throws IOException if something can't be written
     */
    public Made make() throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        refuseUsed(target);
        checkNames();
        Path above = target.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above == null) {
            throw new StudyException(folder + " can't be created");
        }
        try (WorkFolder work = WorkFolder.in(above)) {
            // A subfolder, because the work folder has private permissions.
            Path made = Files.createDirectory(work.path().resolve("study"));
            List<MadeFile> files = fill(made, target.getFileName().toString());
            // The files written must be those that were read.
            Study.at(made).checkAll();
            Ledger.read(Study.at(made).ledger());
            put(made, target);
            return new Made(folder, files);
        }
    }

    private void refuseUsed(Path target) throws IOException {
        if (Files.isRegularFile(target)) {
            throw new StudyException(folder + " is a file. Name a new folder");
        }
        if (Files.isDirectory(target)) {
            try (Stream<Path> entries = Files.list(target)) {
                if (entries.findAny().isPresent()) {
                    throw new StudyException(folder + " is not empty, and nothing is overwritten. Name a new folder");
                }
            }
        }
    }

    private void checkNames() {
        Set<String> names = new HashSet<>();
        for (Path file : from) {
            checkName(file);
            if (!names.add(stem(file))) {
                throw new StudyException("two files have the name " + stem(file) + ". In a study, file names must"
                        + " differ apart from their endings");
            }
        }
    }

    private static void checkName(Path file) {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            throw new StudyException(file + ": there is no such file");
        }
        if (name.indexOf('\\') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
            throw new StudyException("the name of a data file must not contain a backslash or a control character: "
                    + Quoted.java(name) + ". Rename the file");
        }
        if (!TableFile.isNamed(file)) {
            throw new StudyException(name + ": expected a file ending in " + TableFile.ENDINGS);
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    private List<MadeFile> fill(Path work, String name) throws IOException {
        Path folders = Files.createDirectories(work.resolve("data"));
        Files.createDirectories(folders.resolve("published"));
        Files.createDirectories(folders.resolve("restricted"));
        Path example = folders.resolve(EXAMPLE);
        if (from.isEmpty()) {
            write(example, Templates.text("example.csv"));
        }
        List<MadeFile> files = new ArrayList<>();
        List<GuessedBook> books = new ArrayList<>();
        for (Path file : from.isEmpty() ? List.of(example) : from) {
            // Read in place, so that messages name the file to fix.
            GuessedBook book = book(name, file);
            books.add(book);
            files.add(new MadeFile(
                    file.getFileName().toString(), book.rows(), book.columns().size(), book.guesses()));
            if (!from.isEmpty()) {
                Files.copy(file, folders.resolve(file.getFileName().toString()));
            }
        }
        write(folders.resolve("datapackage.json"), together(books));
        write(
                folders.resolve("published/published_values.csv"),
                from.isEmpty() ? LEDGER_HEADER + Templates.text("example_values.csv") : LEDGER_HEADER);
        write(folders.resolve("restricted/README.md"), Templates.text("restricted.md"));
        write(work.resolve(".gitignore"), Templates.text("gitignore"));
        String first = files.get(0).name();
        write(
                work.resolve("README.md"),
                Templates.text("README.md", Map.of("NAME", Quoted.markdown(name), "DATA", Quoted.markdown(first))));
        NotebookWriter.write(
                FirstNotebook.of(stem(Path.of(first)), books.get(0)),
                work.resolve("notebooks").resolve("01-first-look.ipynb"));
        return files;
    }

    private GuessedBook book(String study, Path file) {
        String title = from.isEmpty() ? "Ten invented persons" : stem(file);
        GuessedBook book = GuessedBook.of(
                slug(study),
                file,
                title,
                from.isEmpty() ? Provenance.SYNTHETIC : provenance,
                Optional.ofNullable(dialects.get(file)));
        if (book.provenance() == Provenance.RESTRICTED) {
            throw new StudyException(file.getFileName()
                    + " is declared restricted, and restricted data can't be copied into a study. Create the"
                    + " study from a synthetic or public file of the same form, and put this file"
                    + " into its data/restricted");
        }
        return book;
    }

    /** Joins code books, in their order. */
    private static String together(List<GuessedBook> books) throws IOException {
        if (books.size() == 1) {
            return books.get(0).json();
        }
        ObjectNode all = (ObjectNode) JSON.readTree(books.get(0).json());
        ArrayNode resources = (ArrayNode) all.get("resources");
        for (GuessedBook book : books.subList(1, books.size())) {
            resources.addAll((ArrayNode) JSON.readTree(book.json()).get("resources"));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    /** Returns a name for a data package: lower-case letters, digits and hyphens. */
    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "study" : slug;
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static void put(Path work, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        // An empty folder of that name is replaced; one that was filled meanwhile is not.
        Files.deleteIfExists(target);
        try {
            Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(work, target);
        }
    }
}
