package org.introlab.data.internal.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.introlab.data.book.Faults;
import org.introlab.files.FileReason;
import org.introlab.files.Sha256;
import org.introlab.internal.Content;

/**
 * A data file as CSV and its fingerprint.
 *
 * @param content the whole file; of Parquet and Excel the table as CSV
 * @param sha256 SHA-256 of the file itself in lower-case hexadecimal
 * @param part which part of the file the table is, in words; empty when it is the whole
 * @param texts the columns of Parquet and Excel that are of texts though their values may look like numbers
 * @param nulls whether the file tells a missing value from a text
 */
public record Bytes(byte[] content, String sha256, String part, Set<String> texts, boolean nulls) {
    /** Files of other programs, which would be told as CSV in a wrong encoding. */
    private static final Pattern OTHER =
            Pattern.compile("(?is).*\\.(sav|zsav|por|dta|sas7bdat|xpt|xls|xlsb|ods|rds|rdata)");

    public Bytes {
        texts = Set.copyOf(texts);
    }

    /** The name by which results tell a file of this content: with the part of it, where that is not the whole. */
    public String named(String file) {
        return part.isEmpty() ? file : file + " (" + part + ")";
    }

    /** Reads a file; empty after reporting why it cannot be read. */
    public static Optional<Bytes> read(Path file, Faults.FileFaults faults) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            faults.file("missing file", "a CSV, Parquet or Excel file");
            return Optional.empty();
        }
        if (Files.isDirectory(file)) {
            faults.file("directory in place of a file", "a CSV, Parquet or Excel file", "a directory");
            return Optional.empty();
        }
        if (OTHER.matcher(file.toString()).matches()) {
            faults.file(
                    "unsuitable file",
                    "CSV, Parquet or Excel (.xlsx); introlab convert FILE DIR makes CSV of files of SPSS, Stata and SAS",
                    "a file of another program by its name");
            return Optional.empty();
        }
        try {
            // Opening a pipe or a device would wait for ever or never end.
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                faults.file("not a regular file", "a CSV, Parquet or Excel file", "a pipe, a device or the like");
                return Optional.empty();
            }
            long size = Files.size(file);
            if (size > TableSize.largest()) {
                String expected =
                        "at most " + TableSize.largest() + " bytes, an eighth of the memory that Java has (-Xmx)";
                faults.file(
                        "too large file",
                        size > TableSize.LARGEST ? "at most " + TableSize.LARGEST + " bytes" : expected,
                        size + " bytes");
                return Optional.empty();
            }
            byte[] content = Files.readAllBytes(file);
            return TableFormat.csv(file, content, faults)
                    .map(c -> new Bytes(c.csv(), Sha256.of(content), c.part(), c.texts(), c.nulls()));
        } catch (NoSuchFileException e) {
            faults.file("missing file", "a CSV, Parquet or Excel file", "a link to a file that does not exist");
        } catch (IOException e) {
            faults.file(
                    "unreadable file", "a file that you may read; look at its owner and mode", FileReason.reason(e));
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }

    @Override
    public String toString() {
        return Content.text(this);
    }
}
