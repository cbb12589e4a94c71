package org.introlab.data.mutated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.book.DataException;
import org.introlab.data.read.Csv;
import org.introlab.data.study.Study;
import org.introlab.files.Sha256;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.introlab.published.LedgerException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand inputs with something done to each, by seed. A generator knows the right table or that a fault is due; the reader gives
 * that table or one clear message, and never another value, a trace or a hang.
 */
class MutatedInputsTest {
    private static final String EXTRACT = "{\"provenance\": \"public\", \"resources\": [{\"path\": \"t.%s\"}]}";

    /** Tells a message from a trace. */
    private static final List<String> TRACES =
            List.of("Exception", "\tat ", "java.", "org.", "null pointer", "index out");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> readsTheRightTableOrSaysTheFaultOfACsvFile() {
        return seeds(0, 340, seed -> extract(CsvMutants.random(new Random(seed)), "csv"));
    }

    @TestFactory
    Stream<DynamicTest> takesNoNumberThatWentWrongForACategory() {
        return seeds(340, 60, seed -> {
            Mutant mutant = CsvMutants.guessed(new Random(seed));
            write("guessed.csv", mutant.content());
            DataException fault =
                    assertThrows(DataException.class, () -> Csv.read(folder.resolve("guessed.csv")), mutant.what());
            clear(fault.getMessage(), "guessed.csv");
        });
    }

    @TestFactory
    Stream<DynamicTest> readsTheRightTableOrSaysTheFaultOfAWorkbook() {
        return seeds(400, 150, seed -> extract(ExcelMutants.random(new Random(seed)), "xlsx"));
    }

    @TestFactory
    Stream<DynamicTest> readsTheRightTableOrSaysTheFaultOfAParquetFile() {
        return seeds(550, 100, seed -> extract(ParquetMutants.random(new Random(seed), folder), "parquet"));
    }

    @TestFactory
    Stream<DynamicTest> readsTheRightTableOrSaysTheFaultOfACodeBook() {
        return seeds(650, 150, seed -> {
            Random random = new Random(seed);
            RightTable table = RightTable.random(random);
            Mutant mutant = BookMutants.random(random, table);
            write("data/t.csv", CsvMutants.csv(table));
            write("data/datapackage.json", mutant.content());
            check(mutant, "");
        });
    }

    @TestFactory
    Stream<DynamicTest> saysThatAFileBoundByItsHashWasChanged() {
        return seeds(800, 50, seed -> {
            Random random = new Random(seed);
            RightTable table = RightTable.random(random);
            byte[] csv = CsvMutants.csv(table);
            String hash = "\"rows\": %d, \"hash\": \"sha256:%s\""
                    .formatted(table.rows().size(), Sha256.of(csv));
            write("data/datapackage.json", utf8(BookMutants.book(table).replaceFirst("\"rows\": [0-9]+", hash)));
            byte[] changed = random.nextBoolean() ? Damage.byteChanged(csv, random) : Damage.cut(csv, random);
            write("data/t.csv", changed);
            check(Mutant.isRefused("a byte changed", changed), "t.csv");
        });
    }

    @TestFactory
    Stream<DynamicTest> readsEveryPublishedValueOrSaysTheFaultOfTheLedger() {
        return seeds(850, 150, seed -> {
            LedgerMutants.Files files = LedgerMutants.random(new Random(seed));
            write("ledger.csv", files.ledger());
            write("findings.csv", files.findings());
            try {
                Ledger ledger = Ledger.read(folder.resolve("ledger.csv"));
                Findings.read(folder.resolve("findings.csv"), ledger);
                List<String> read = ledger.values().stream()
                        .map(v -> v.id() + " " + v.value().orElseThrow())
                        .toList();
                assertEquals(files.right(), Optional.of(read), files.what());
            } catch (LedgerException e) {
                assertTrue(files.right().isEmpty(), files.what() + ": " + e.getMessage());
                clear(e.getMessage(), ".csv");
            }
        });
    }

    /** Puts the mutant in the place of an extract, beside a sound twin. */
    private void extract(Mutant mutant, String form) throws IOException {
        RightTable any = RightTable.random(new Random(1));
        write("data/t.csv", CsvMutants.csv(any));
        write("data/datapackage.json", utf8(BookMutants.book(any).replaceFirst("\"rows\": [0-9]+,", "")));
        write("extract/datapackage.json", utf8(EXTRACT.formatted(form)));
        write("extract/t." + form, mutant.content());
        check(mutant, "t." + form);
        Files.delete(folder.resolve("extract/t." + form));
    }

    private void check(Mutant mutant, String named) {
        try {
            Path extract = folder.resolve("extract");
            Study study = Study.at(folder);
            Frame frame = (Files.exists(extract) ? study.withExtract(extract) : study).read("t");
            RightTable right = mutant.right().orElseGet(() -> fail(mutant.what() + ": no fault was told"));
            assertEquals(Optional.empty(), right.differenceFrom(frame), mutant.what());
        } catch (DataException | IllegalArgumentException e) {
            assertTrue(mutant.faultAllowed(), () -> mutant.what() + ": " + e.getMessage());
            clear(e.getMessage(), named);
        }
    }

    private static void clear(String message, String named) {
        assertTrue(message.contains(named), () -> "names no file: " + message);
        TRACES.forEach(trace -> assertFalse(message.contains(trace), message));
    }

    private interface Check {
        void run(long seed) throws IOException, SQLException;
    }

    private Stream<DynamicTest> seeds(long first, long count, Check check) {
        return LongStream.range(first, first + count)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> check.run(seed)));
    }

    private void write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
