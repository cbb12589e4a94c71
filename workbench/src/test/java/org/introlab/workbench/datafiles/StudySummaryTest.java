package org.introlab.workbench.datafiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.introlab.data.Provenance;
import org.introlab.data.book.DataException;
import org.introlab.data.study.Study;
import org.introlab.workbench.datafiles.Distribution.Count;
import org.introlab.workbench.datafiles.Distribution.Different;
import org.introlab.workbench.datafiles.Distribution.Histogram;
import org.introlab.workbench.datafiles.Distribution.PerValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudySummaryTest {

    private static final String ROWS = """
            1,f,0,250.5,2014-03,said something
            2,m,2,310,2014-11,
            3,f,,100,2016-01,said something
            4,,2,,,other words
            """;

    @TempDir
    Path dir;

    private FileSummary people(String provenance) throws IOException {
        return StudySummary.of(StudyFolder.of(dir, provenance, ROWS)).files().get(0);
    }

    @Test
    void countsEachColumnInTheFormThatSuitsIt() throws IOException {
        Map<String, Distribution> all = people("synthetic").distributions();
        assertEquals(List.of("id", "sex", "children", "income", "start", "remark"), List.copyOf(all.keySet()));
        assertEquals(new Different(4, 4, 0), all.get("id"));
        assertEquals(new PerValue(List.of(new Count("f", 2), new Count("m", 1), new Count("x", 0)), 1), all.get("sex"));
        assertEquals(new PerValue(List.of(new Count("0", 1), new Count("2", 2)), 1), all.get("children"));
        assertEquals(new PerValue(List.of(new Count("2014", 2), new Count("2016", 1)), 1), all.get("start"));
        assertEquals(new Different(2, 3, 1), all.get("remark"));
        Histogram income = (Histogram) all.get("income");
        assertEquals(3, income.present());
        assertEquals(1, income.missing());
        assertEquals(100, income.smallest());
        assertEquals(250.5, income.median());
        assertEquals(310, income.largest());
    }

    @Test
    void showsPublicData() throws IOException {
        assertEquals(6, people("public").distributions().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"restricted", "unknown"})
    void countsNothingOfDataThatAreNotToBeShown(String provenance) throws IOException {
        FileSummary people = people(provenance);
        assertEquals(Map.of(), people.distributions());
        assertEquals(4, people.read().orElseThrow().rows());
        assertEquals(provenance, people.provenance().id());
    }

    @Test
    void goesByTheExtractThatWasReadAndNotByTheTwin() throws IOException {
        Study study = StudyFolder.of(dir, "synthetic", ROWS);
        Path extract = Files.createDirectories(dir.resolve("extract"));
        Files.writeString(extract.resolve("people.csv"), "id,sex,children,income,start,remark\n9,f,1,1,2015-01,x\n");
        FileSummary people = StudySummary.of(study.withExtract(extract)).files().get(0);
        assertEquals(Provenance.UNKNOWN, people.provenance());
        assertEquals(Map.of(), people.distributions());
    }

    @Test
    void tellsFaultsOfTheDataButDescribesTheCodeBookWithoutThem() throws IOException {
        Study study = StudyFolder.of(dir, "public", ROWS.replace("2,m,", "2,woman,"));
        assertThrows(DataException.class, () -> StudySummary.of(study));
        FileSummary people = StudySummary.asFarAsReadable(study).files().get(0);
        assertTrue(people.read().isEmpty());
        assertEquals(Map.of(), people.distributions());
        assertEquals(6, people.resource().fields().size());
    }
}
