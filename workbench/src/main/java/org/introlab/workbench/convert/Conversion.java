package org.introlab.workbench.convert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.csv.Dialect;
import org.introlab.data.Provenance;
import org.introlab.data.book.ColumnGuess;
import org.introlab.data.read.GuessedBook;
import org.introlab.data.read.PlainTable;
import org.introlab.files.WorkFolder;
import org.introlab.workbench.kernel.PythonEnvironment;

/**
 * Converts a file of SPSS (.sav, .zsav, .por), Stata (.dta) or SAS (.sas7bdat, .xpt), or a CSV file in any dialect, to {@code
 * NAME.csv} in the standard dialect and an entry of {@code datapackage.json}, keeping names, labels, value labels and
 * missing codes. Nothing is written unless everything can be written and read back as every command reads it.
 *
 * @param file the file to read
 * @param folder the folder for the two files; created if missing
 * @param name the name of the table
 * @param encoding the encoding of old files that do not state it, or empty
 * @param force whether to replace a table of that name
 */
public record Conversion(Path file, Path folder, String name, String encoding, boolean force) {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String BOOK = "datapackage.json";

    /** The result of a conversion.
     *
     * @param data the table
     * @param codeBook its code book
     * @param rows data rows
     * @param columns columns
     * @param provenance the declared provenance of the data
     * @param guesses the guessed types of a CSV file's columns, if no code book describes them
     * @param doubts a line for each column with an unclear format
     */
    public record Written(
            Path data,
            Path codeBook,
            long rows,
            long columns,
            Provenance provenance,
            List<ColumnGuess> guesses,
            List<String> doubts) {
        public Written {
            guesses = List.copyOf(guesses);
            doubts = List.copyOf(doubts);
        }
    }

    private record Step(
            long rows, long columns, Provenance provenance, List<ColumnGuess> guesses, List<String> doubts) {}

    /** Writes NAME.csv and resource.json into a folder. */
    @FunctionalInterface
    private interface Writing {
        Step into(Path work) throws IOException;
    }

    /** Returns whether a file is CSV by its name, in any dialect, and needs no Python. */
    public static boolean isCsv(Path file) {
        return file.toString().matches("(?i).*[.](csv|tsv|txt)");
    }

    /** Returns whether a file is an SPSS, Stata or SAS file by its name. */
    public static boolean isForeign(Path file) {
        return file.toString().matches("(?i).*[.](sav|zsav|por|dta|sas7bdat|xpt)");
    }

    /**
     * Checks whether the conversion is possible, before anything is read or an environment is created.
     *
     * @throws ConversionException if the file does not exist or has another format, or the table's name is invalid
     */
    public void check() {
        if (!Files.isRegularFile(file.toAbsolutePath().normalize())) {
            throw new ConversionException(file + ": there is no such file; expected an SPSS, Stata, SAS or CSV file");
        }
        if (!isCsv(file) && !isForeign(file)) {
            throw new ConversionException(file
                    + ": expected a file ending in .sav, .zsav, .por, .dta, .sas7bdat or .xpt, or CSV ending in .csv, .tsv or .txt; Parquet"
                    + " and Excel files need no conversion: fit, new-study and a study's data folder read them");
        }
        if (!name.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*")) {
            throw new ConversionException("'" + name + "' can't be the name of a table. Choose another with --name");
        }
    }

    /**
     * Converts an SPSS, Stata or SAS file.
     *
     * @throws ConversionException if the file can't be read, or the contents of the folder prevent writing
     * @throws IOException if the folder can't be written
     */
    public Written run(PythonEnvironment python) throws IOException {
        return run(work -> foreign(python, work));
    }

    /**
     * Converts a CSV file in another dialect to the standard one.
     *
     * @param dialect the dialect; if empty, as declared by the code book next to the file
     * @throws ConversionException if the contents of the folder prevent writing
     * @throws org.introlab.data.book.DataException with all faults of the file
     * @throws IOException if the folder can't be written
     */
    public Written run(Optional<Dialect> dialect) throws IOException {
        return run(work -> csv(dialect, work));
    }

    private Step foreign(PythonEnvironment python, Path work) throws IOException {
        String source = file.toAbsolutePath().normalize().toString();
        PythonEnvironment.Ran ran = python.script(
                work,
                "convert_table.py",
                List.of("moments.py", "sources.py"),
                List.of(source, work.toString(), name, encoding));
        if (ran.exit() != 0) {
            String why =
                    ran.exit() == 3 ? ran.err() : "the conversion failed (Python ended with status " + ran.exit() + ")";
            throw new ConversionException(file + ": " + why);
        }
        JsonNode result = JSON.readTree(ran.out());
        List<String> doubts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> doubt : result.get("doubts").properties()) {
            doubts.add(doubt.getKey().replaceAll("\\p{Cntrl}", "?") + ": "
                    + doubt.getValue().asText());
        }
        return new Step(
                result.get("rows").asLong(), result.get("columns").asLong(), Provenance.UNKNOWN, List.of(), doubts);
    }

    private Step csv(Optional<Dialect> dialect, Path work) throws IOException {
        PlainTable table = PlainTable.of(file, dialect);
        Path data = Files.write(work.resolve(name + ".csv"), table.csv());
        GuessedBook guessed = GuessedBook.of("extract", data, name, table.provenance());
        ObjectNode resource =
                (ObjectNode) JSON.readTree(guessed.json()).get("resources").get(0);
        resource.put("encoding", "utf-8");
        if (table.schema().isPresent()) {
            resource.set("schema", JSON.readTree(table.schema().get()));
        }
        Files.writeString(work.resolve("resource.json"), resource.toString());
        return new Step(
                guessed.rows(),
                guessed.columns().size(),
                table.provenance(),
                table.schema().isPresent() ? List.of() : guessed.guesses(),
                List.of());
    }

    private Written run(Writing writing) throws IOException {
        check();
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new ConversionException(folder + " is a file; expected a folder or a new name");
        }
        ObjectNode book = book(target);
        Path data = target.resolve(name + ".csv");
        if (Files.exists(data) && !force) {
            throw new ConversionException(
                    data + " already exists. Replace it with --force, or choose another name with --name");
        }
        if (!force && describes(book)) {
            throw new ConversionException(folder.resolve(BOOK) + " already describes a table '" + name + "'. Replace"
                    + " it with --force, or choose another name with --name");
        }
        // In the closest existing folder, so that a failure leaves no folder behind and the move stays on one disk.
        try (WorkFolder own = WorkFolder.in(target)) {
            Path work = own.path();
            Step step = writing.into(work);
            add(book, JSON.readTree(Files.readAllBytes(work.resolve("resource.json"))));
            Files.delete(work.resolve("resource.json"));
            Files.writeString(
                    work.resolve(BOOK), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(book) + "\n");
            new ReadBack(this, work).check();
            if (Files.exists(target)) {
                replace(work.resolve(name + ".csv"), data);
                replace(work.resolve(BOOK), target.resolve(BOOK));
            } else {
                own.become(target, name + ".csv", BOOK);
            }
            return new Written(
                    folder.resolve(name + ".csv"),
                    folder.resolve(BOOK),
                    step.rows(),
                    step.columns(),
                    step.provenance(),
                    step.guesses(),
                    step.doubts());
        }
    }

    private ObjectNode book(Path target) throws IOException {
        Path book = target.resolve(BOOK);
        if (!Files.exists(book)) {
            ObjectNode made = JSON.createObjectNode();
            made.put("name", "extract");
            made.put("profile", "tabular-data-package");
            made.putArray("resources");
            return made;
        }
        try {
            if (JSON.readTree(Files.readAllBytes(book)) instanceof ObjectNode read
                    && read.get("resources") instanceof ArrayNode) {
                return read;
            }
        } catch (JsonProcessingException e) {
            // reported below like all other files that are not code books
        }
        throw new ConversionException(
                folder.resolve(BOOK) + " is not a code book (a JSON object with \"resources\"). Move it elsewhere");
    }

    private boolean describes(ObjectNode book) {
        for (JsonNode resource : book.get("resources")) {
            if (name.equals(resource.path("name").asText())) {
                return true;
            }
        }
        return false;
    }

    private void add(ObjectNode book, JsonNode resource) {
        ArrayNode resources = (ArrayNode) book.get("resources");
        for (int i = resources.size() - 1; i >= 0; i--) {
            if (name.equals(resources.get(i).path("name").asText())) {
                resources.remove(i);
            }
        }
        resources.add(resource);
    }

    private static void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
