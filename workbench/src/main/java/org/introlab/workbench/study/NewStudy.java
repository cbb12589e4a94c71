package org.introlab.workbench.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.introlab.data.GuessedBook;
import org.introlab.data.Provenance;
import org.introlab.data.Study;
import org.introlab.published.Ledger;
import org.introlab.workbench.notebook.NotebookWriter;

/**
 * Makes the folder of a new study, which reviews at once: a data file with a guessed code book, a ledger that waits for printed values, and
 * a first notebook that reads, describes and judges. Nothing is written unless all of it can be, and nothing is ever overwritten.
 *
 * @param folder where; must not be there, or be empty
 * @param from the data file to copy; an invented example when there is none
 * @param provenance what is declared of the data file
 */
public record NewStudy(Path folder, Optional<Path> from, Provenance provenance) {
    /** The columns of a ledger. */
    static final String LEDGER_HEADER =
            "id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note\n";

    /** The name of the example that stands in for a data file. */
    static final String EXAMPLE = "example.csv";

    /** What was made. */
    public record Made(Path folder, String data, long rows, int columns) {}

    /**
     * Makes it.
     *
     * @throws StudyException if the folder is not empty, or the data file is not there or has a name or form that cannot be read
     * @throws org.introlab.data.DataException if the data file is no table, with all that is wrong
     * @throws IOException if something cannot be written
     */
    public Made make() throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        refuseUsed(target);
        String data = from.map(NewStudy::fileName).orElse(EXAMPLE);
        Path above = target.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above == null) {
            throw new StudyException(folder + " cannot be made");
        }
        Path work = Files.createTempDirectory(above, ".introlab-study");
        try {
            // A folder within, since a temporary one is closed to everybody else.
            Path made = Files.createDirectory(work.resolve("study"));
            GuessedBook book = fill(made, data, target.getFileName().toString());
            // What is written must be what is read.
            Study.at(made).checkAll();
            Ledger.read(Study.at(made).ledger());
            put(made, target);
            return new Made(folder, data, book.rows(), book.columns().size());
        } finally {
            delete(work);
        }
    }

    private void refuseUsed(Path target) throws IOException {
        if (Files.isRegularFile(target)) {
            throw new StudyException(folder + " is a file; name a folder that is not there yet");
        }
        if (Files.isDirectory(target)) {
            try (Stream<Path> entries = Files.list(target)) {
                if (entries.findAny().isPresent()) {
                    throw new StudyException(folder
                            + " is there and not empty; nothing is overwritten. Name a folder that is not there yet");
                }
            }
        }
    }

    private static String fileName(Path file) {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            throw new StudyException(file + ": there is no such file");
        }
        if (!name.matches("(?i).*\\.(csv|parquet|xlsx)")) {
            throw new StudyException(name + ": expected a file ending in .csv, .parquet or .xlsx");
        }
        return name;
    }

    private GuessedBook fill(Path work, String data, String name) throws IOException {
        Path folders = Files.createDirectories(work.resolve("data"));
        Files.createDirectories(folders.resolve("published"));
        Files.createDirectories(folders.resolve("restricted"));
        Path copy = folders.resolve(data);
        if (from.isPresent()) {
            Files.copy(from.get(), copy);
        } else {
            write(copy, Templates.text("example.csv"));
        }
        String title = from.isPresent() ? data.replaceFirst("\\.[^.]*$", "") : "Ten invented persons";
        // Read where it lies, so that a message names the file that is to be mended.
        GuessedBook book = GuessedBook.of(
                slug(name), from.orElse(copy), title, from.isPresent() ? provenance : Provenance.SYNTHETIC);
        if (book.provenance() == Provenance.RESTRICTED) {
            throw new StudyException(
                    data + " is declared restricted, and restricted data are not copied into a study. Make the"
                            + " study from a synthetic or public file of the same form, and put this one into its data/restricted");
        }
        write(folders.resolve("datapackage.json"), book.json());
        write(
                folders.resolve("published/published_values.csv"),
                from.isPresent() ? LEDGER_HEADER : LEDGER_HEADER + Templates.text("example_values.csv"));
        write(folders.resolve("restricted/README.md"), Templates.text("restricted.md"));
        write(work.resolve(".gitignore"), Templates.text("gitignore"));
        write(
                work.resolve("README.md"),
                Templates.text("README.md").replace("NAME", name).replace("DATA", data));
        NotebookWriter.write(
                FirstNotebook.of(data.replaceFirst("\\.[^.]*$", ""), book),
                work.resolve("notebooks").resolve("01-first-look.ipynb"));
        return book;
    }

    /** A name as a data package's: lower-case letters, digits and hyphens. */
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
        // An empty folder of that name is taken; one that has been filled meanwhile is not.
        Files.deleteIfExists(target);
        try {
            Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(work, target);
        }
    }

    private static void delete(Path work) throws IOException {
        if (Files.exists(work)) {
            try (Stream<Path> all = Files.walk(work)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
