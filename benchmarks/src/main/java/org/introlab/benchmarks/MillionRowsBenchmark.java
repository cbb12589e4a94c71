package org.introlab.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.introlab.data.Frame;
import org.introlab.data.read.Csv;
import org.introlab.data.read.Excel;
import org.introlab.data.read.Parquet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One table of a million rows and eight columns (an id, four codes, a name of 423, two measurements), read from a file to a frame: types are
 * guessed, and every cell is checked. The heap is one gigabyte.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class MillionRowsBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int MUNICIPALITIES = 423;
    private static final String[] NAMES = {"id", "gender", "age", "year", "answer", "municipality", "wage", "score"};

    private Path folder;
    private Path csv;
    private Path parquet;
    private Path excel;

    /** Writes the three files. */
    @Setup
    public void write() throws IOException, SQLException {
        folder = Files.createTempDirectory("benchmark");
        csv = folder.resolve("rows.csv");
        parquet = folder.resolve("rows.parquet");
        excel = folder.resolve("rows.xlsx");
        String rows =
                "SELECT range + 1 AS id, range % 2 + 1 AS gender, 18 + range * 7 % 50 AS age, 2010 + range % 9 AS year,"
                        + " range * 31 % 5 + 1 AS answer, 'Municipality ' || (range * 17 % " + MUNICIPALITIES
                        + ") AS municipality,"
                        + " round(20000 + (range * 7919 % 1000003) / 7.0, 2) AS wage, (range * 104729 % 1000003) / 1000003.0 AS score"
                        + " FROM range(" + ROWS + ")";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + rows + ") TO '" + csv + "' (HEADER)");
            statement.execute("COPY (" + rows + ") TO '" + parquet + "' (FORMAT parquet)");
        }
        writeExcel();
    }

    private void writeExcel() throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(excel)) {
            SXSSFSheet sheet = book.createSheet();
            SXSSFRow header = sheet.createRow(0);
            for (int c = 0; c < NAMES.length; c++) {
                header.createCell(c).setCellValue(NAMES[c]);
            }
            for (long i = 0; i < ROWS; i++) {
                SXSSFRow row = sheet.createRow((int) i + 1);
                row.createCell(0).setCellValue(i + 1);
                row.createCell(1).setCellValue(i % 2 + 1);
                row.createCell(2).setCellValue(18 + i * 7 % 50);
                row.createCell(3).setCellValue(2010 + i % 9);
                row.createCell(4).setCellValue(i * 31 % 5 + 1);
                row.createCell(5).setCellValue("Municipality " + i * 17 % MUNICIPALITIES);
                row.createCell(6).setCellValue(Math.rint(100 * (20000 + i * 7919 % 1000003 / 7.0)) / 100);
                row.createCell(7).setCellValue(i * 104729 % 1000003 / 1000003.0);
            }
            book.write(out);
        }
    }

    /** Removes the files. */
    @TearDown
    public void delete() throws IOException {
        for (Path file : new Path[] {csv, parquet, excel, folder}) {
            Files.delete(file);
        }
    }

    /** From the text of a CSV file. */
    @Benchmark
    public Frame readCsv() {
        return Csv.read(csv);
    }

    /** From the columns of a Parquet file. */
    @Benchmark
    public Frame readParquet() {
        return Parquet.read(parquet);
    }

    /** From the cells of an Excel workbook. */
    @Benchmark
    public Frame readExcel() {
        return Excel.read(excel);
    }
}
