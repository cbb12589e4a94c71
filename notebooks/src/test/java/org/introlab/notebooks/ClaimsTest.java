package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.study.Study;
import org.introlab.published.IdSelection;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;
import org.introlab.repository.Repository;
import org.junit.jupiter.api.Test;

/** The catalogue of the report's statements speaks of published values and notebooks that are there. */
class ClaimsTest {
    private static final Frame CLAIMS = Study.at(Repository.ROOT).read("claims");
    private static final List<String> IDS = Ledger.read(
                    Study.at(Repository.ROOT).ledger())
            .values()
            .stream()
            .map(PublishedValue::id)
            .toList();

    @Test
    void restOnPublishedValuesOfTheLedger() {
        List<String> unknown = parts("ids")
                .filter(wanted -> new IdSelection(wanted).fault(IDS).isPresent())
                .toList();
        assertEquals(List.of(), unknown);
        assertTrue(parts("ids").count() > 50);
    }

    @Test
    void sayWhereInTheReportTheyStand() {
        column("source")
                .forEach(source -> assertTrue(source.matches("(Summary|7), p\\. \\d+.*"), "No such place: " + source));
    }

    @Test
    void coverTheTwoValuesThatTheConclusionAddsToTheChapters() {
        Set<String> ids = new TreeSet<>(parts("ids").toList());
        assertTrue(ids.containsAll(List.of("SUM.network_gain", "CON.treatment_positive")));
    }

    @Test
    void nameNotebooksThatThereAre() {
        List<String> there = Repository.notebooks().stream()
                .map(path -> path.getFileName().toString().split("-")[0])
                .toList();
        assertEquals(
                List.of(),
                parts("basis").filter(prefix -> !there.contains(prefix)).toList());
    }

    @Test
    void callNothingComputableThatNoNotebookComputes() {
        for (int i = 0; i < CLAIMS.rowCount(); i++) {
            if (CLAIMS.column("basis").isMissing(i)) {
                String row = CLAIMS.column("claim_id").getString(i);
                assertEquals("closed", CLAIMS.column("sureness").getString(i), row);
                assertTrue(CLAIMS.column("ids").isMissing(i), row);
            }
        }
    }

    private static Stream<String> parts(String name) {
        return column(name).flatMap(cell -> Stream.of(cell.split("; "))).filter(part -> !part.isEmpty());
    }

    private static Stream<String> column(String name) {
        return IntStream.range(0, CLAIMS.rowCount())
                .mapToObj(i -> CLAIMS.column(name).getString(i));
    }
}
