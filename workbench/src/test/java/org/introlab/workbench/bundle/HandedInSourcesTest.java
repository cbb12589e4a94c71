package org.introlab.workbench.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.introlab.data.Csv;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.EstimateTable;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.NumberTable;
import org.introlab.exhibit.ValueList;
import org.introlab.model.Fit;
import org.introlab.model.Ols;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exhibit whose files are named by hand is worth no more than what its notebook has read. */
class HandedInSourcesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writesFiles() throws IOException {
        Files.writeString(folder.resolve("real.csv"), "x,y\n1,2\n2,3\n3,5\n4,5\n");
        Files.writeString(folder.resolve("made.csv"), "x,y\n1,2.5\n2,3\n3,4\n4,6\n");
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"resources\": [{\"path\": \"real.csv\", \"provenance\": \"public\"},"
                        + " {\"path\": \"made.csv\", \"provenance\": \"synthetic\"}]}");
    }

    @Test
    void restsOnTheWeakestFileThatTheNotebookRead() {
        try (Session session = Session.open()) {
            Frame real = Csv.read(folder.resolve("real.csv"));
            Fit onReal = Ols.of("y ~ x").fit(real);
            byHand(onReal, real).forEach(exhibit -> assertEquals(Provenance.PUBLIC, exhibit.provenance()));
            Fit onMade = Ols.of("y ~ x").fit(Csv.read(folder.resolve("made.csv")));
            byHand(onMade, real).forEach(exhibit -> assertEquals(Provenance.SYNTHETIC, exhibit.provenance()));
            Frame copy = Frame.of("copy", real.table(), List.of(), real.sources());
            assertEquals(Provenance.SYNTHETIC, copy.provenance());
            Exhibit ofTheFit = EstimateTable.of(onReal);
            assertEquals(Provenance.PUBLIC, ofTheFit.provenance(), "the fit names its own files");
            assertFalse(session.isRestricted());
        }
        try (Session next = Session.open()) {
            Frame real = Csv.read(folder.resolve("real.csv"));
            byHand(Ols.of("y ~ x").fit(real), real)
                    .forEach(exhibit -> assertEquals(Provenance.PUBLIC, exhibit.provenance(), "another notebook"));
            assertFalse(next.isRestricted());
        }
    }

    private static Stream<Exhibit> byHand(Fit fit, Frame named) {
        List<Source> sources = named.sources();
        return Stream.of(
                EstimateTable.of("t", fit.estimates(), fit.rule(), sources),
                NumberTable.of(sources).exhibit("", "", "t"),
                NumberTable.of(named).exhibit("", "", "t"),
                ValueList.of(sources).exhibit("", "", "t"));
    }
}
