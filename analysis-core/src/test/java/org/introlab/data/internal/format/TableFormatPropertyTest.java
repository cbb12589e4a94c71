package org.introlab.data.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.introlab.csv.Dialect;
import org.introlab.data.Provenance;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Field;
import org.introlab.data.book.FieldType;
import org.introlab.data.book.Resource;
import org.introlab.data.internal.check.CsvFile;

/** One table in three forms is one table. */
class TableFormatPropertyTest {
    private static final Resource TABLE = Resource.guessed(
            "t",
            "t.csv",
            Provenance.SYNTHETIC,
            List.of(Field.of("n", FieldType.INTEGER), Field.of("x", FieldType.NUMBER), Field.of("s", FieldType.STRING)),
            Set.of(""),
            Dialect.standard());

    private static Connection duck;

    @BeforeContainer
    static void open() throws SQLException {
        duck = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterContainer
    static void close() throws SQLException {
        duck.close();
    }

    record Line(int n, Optional<Double> x, String s) {}

    @Property(tries = 60)
    void aTableIsTheSameAsCsvParquetAndExcel(@ForAll("lines") List<Line> lines) throws IOException, SQLException {
        String expected = read(csv(lines));
        assertEquals(expected, read(parquet(lines)));
        assertEquals(expected, read(excel(lines)));
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<String> texts =
                Arbitraries.strings().withChars("aZ 0-9,;\"\n'=ÆøÅ€").ofMaxLength(6);
        Arbitrary<Optional<Double>> numbers =
                Arbitraries.doubles().between(-1e6, 1e6).ofScale(9).optional();
        return Combinators.combine(Arbitraries.integers(), numbers, texts)
                .as(Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static FileTable csv(List<Line> lines) {
        StringBuilder text = new StringBuilder("n,x,s\n");
        for (Line line : lines) {
            text.append(line.n).append(',');
            text.append(line.x.map(String::valueOf).orElse("")).append(",\"");
            text.append(line.s.replace("\"", "\"\"")).append("\"\n");
        }
        return new CsvTable(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static FileTable parquet(List<Line> lines) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("introlab");
        Path file = folder.resolve("t.parquet");
        try (Statement statement = duck.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE t (n INTEGER, x DOUBLE, s VARCHAR)");
            try (PreparedStatement insert = duck.prepareStatement("INSERT INTO t VALUES (?, ?, ?)")) {
                for (Line line : lines) {
                    insert.setInt(1, line.n);
                    insert.setObject(2, line.x.orElse(null));
                    insert.setString(3, line.s);
                    insert.execute();
                }
            }
            statement.execute("COPY t TO '" + file + "' (FORMAT parquet)");
            Faults faults = new Faults();
            FileTable table = ParquetTable.read(file, faults.in("t", false)).orElseThrow();
            faults.throwIfAny();
            return table;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static FileTable excel(List<Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFRow header = book.createSheet().createRow(0);
            for (int c = 0; c < 3; c++) {
                header.createCell(c).setCellValue("nxs".substring(c, c + 1));
            }
            for (Line line : lines) {
                XSSFRow row = book.getSheetAt(0).createRow(book.getSheetAt(0).getLastRowNum() + 1);
                row.createCell(0).setCellValue(line.n);
                line.x.ifPresent(x -> row.createCell(1).setCellValue(x));
                row.createCell(2).setCellValue(line.s);
            }
            book.write(out);
        }
        Faults faults = new Faults();
        FileTable table =
                ExcelTable.read(out.toByteArray(), faults.in("t", false)).orElseThrow();
        faults.throwIfAny();
        return table;
    }

    private static String read(FileTable table) {
        Faults faults = new Faults();
        Optional<CsvFile> file = CsvFile.read(table, TABLE, true, faults.in("t", false));
        faults.throwIfAny();
        StringBuilder text = new StringBuilder();
        for (String column : TABLE.columns()) {
            for (int i = 0; i < file.orElseThrow().rows(); i++) {
                text.append(file.orElseThrow().columns().get(column).getString(i))
                        .append('|');
            }
        }
        return text.toString();
    }
}
