package org.introlab.data.read;

import java.nio.file.Path;
import java.util.Optional;
import org.introlab.csv.Dialect;
import org.introlab.data.Frame;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.book.DataException;
import org.introlab.data.internal.check.GuessedFields;
import org.introlab.data.internal.format.TableFormat;
import org.introlab.data.study.SyntheticFiles;

/**
 * Reads any CSV file as a frame. If a {@code datapackage.json} next to the file describes it, types, levels and provenance are taken from
 * there. Otherwise types are guessed from the values (whole numbers, numbers or text, with {@code NA} and empty fields as missing), and the
 * provenance is unknown unless declared. The dialect ({@code encoding}, {@code dialect}) is the declared one or the standard one; it is
 * never guessed.
 */
public final class Csv {
    private Csv() {}

    /**
     * Reads a file.
     *
     * @throws DataException with all faults of the file, or of the code book next to it
     */
    public static Frame read(Path file) {
        return read(file, TableFormat.CSV, Optional.empty());
    }

    /**
     * Reads a file in a given dialect, which overrides the code book next to it:
     * {@code Csv.read(file, Dialect.standard().delimitedBy(';').with(new NumberForm(',', Optional.empty(), true)))}.
     *
     * @throws DataException with all faults of the file, or of the code book next to it
     */
    public static Frame read(Path file, Dialect dialect) {
        return read(file, TableFormat.CSV, Optional.of(dialect));
    }

    /** Reads a file in one of the formats; see {@link #read(Path)}. */
    public static Frame read(Path file, TableFormat format, Optional<Dialect> dialect) {
        if (TableFormat.of(file) != format) {
            throw new IllegalArgumentException(file.getFileName() + " does not have the file name extension of a "
                    + format + " file. Read it with TableFile.read(...).");
        }
        LoneFile lone = LoneFile.open(file, dialect);
        if (lone.provenance().isGuarded()) {
            HiddenFiles.opened(file.toString());
        }
        // in a session of cells, whose outputs others may read, undeclared files are hidden
        boolean hidden = lone.provenance() == Provenance.RESTRICTED
                || lone.provenance() == Provenance.UNKNOWN && HiddenFiles.areOpen();
        LoneFile.Table table = lone.read(GuessedFields::of, hidden);
        Source declared = new Source(
                lone.content().named(file.getFileName().toString()),
                lone.provenance(),
                lone.content().sha256(),
                hidden);
        SyntheticFiles synthetic =
                declared.provenance().isReal() ? SyntheticFiles.knownNear(file) : SyntheticFiles.none();
        return table.file().frame(table.resource(), synthetic.counted(declared, table.file()));
    }
}
