package org.introlab.data.internal.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.introlab.data.book.Faults;
import org.introlab.files.FileReason;
import org.introlab.files.Sha256;

/**
 * The table of a data file and the hash of the file.
 *
 * @param table its content
 * @param sha256 SHA-256 of the file in lower-case hexadecimal
 */
public record FileContent(FileTable table, String sha256) {
    /** Files of other programs, which would be reported as CSV with a wrong encoding. */
    private static final Pattern OTHER =
            Pattern.compile("(?is).*\\.(sav|zsav|por|dta|sas7bdat|xpt|xls|xlsb|ods|rds|rdata)");

    /** Returns the name of the file in results, with the part that was read if it is not the whole file. */
    public String named(String file) {
        return table.part().isEmpty() ? file : file + " (" + table.part() + ")";
    }

    /** Reads a file; empty if it can't be read, which is reported. */
    public static Optional<FileContent> read(Path file, Faults.FileFaults faults) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            faults.file("missing file", TableFormat.FILE);
            return Optional.empty();
        }
        if (Files.isDirectory(file)) {
            faults.file("directory instead of a file", TableFormat.FILE, "a directory");
            return Optional.empty();
        }
        if (TableFormat.named(file).isEmpty() && OTHER.matcher(file.toString()).matches()) {
            faults.file(
                    "unsuitable file",
                    TableFormat.FILE + " (" + TableFormat.ENDINGS
                            + "); convert SPSS, Stata and SAS files to CSV with: introlab convert FILE DIR",
                    "a file name extension of another program");
            return Optional.empty();
        }
        try {
            // Reading a pipe or a device could block or never end.
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                faults.file("not a regular file", TableFormat.FILE, "a pipe, a device or similar");
                return Optional.empty();
            }
            long size = Files.size(file);
            if (size > TableSize.largest()) {
                String expected = "at most " + TableSize.largest() + " bytes, an eighth of Java's memory (-Xmx)";
                faults.file(
                        "file too large",
                        size > TableSize.LARGEST ? "at most " + TableSize.LARGEST + " bytes" : expected,
                        size + " bytes");
                return Optional.empty();
            }
            TableFormat format = TableFormat.of(file);
            if (format == TableFormat.PARQUET) {
                // DuckDB reads the file itself
                String sha256 = Sha256.of(file);
                return ParquetTable.read(file, faults).map(table -> new FileContent(table, sha256));
            }
            byte[] content = Files.readAllBytes(file);
            Optional<? extends FileTable> table =
                    format == TableFormat.EXCEL ? ExcelTable.read(content, faults) : Optional.of(new CsvTable(content));
            return table.map(read -> new FileContent(read, Sha256.of(content)));
        } catch (NoSuchFileException e) {
            faults.file("missing file", TableFormat.FILE, "a link to a file that does not exist");
        } catch (IOException e) {
            faults.file(
                    "unreadable file",
                    "a file that you have permission to read; check its owner and mode",
                    FileReason.reason(e));
        }
        return Optional.empty();
    }
}
