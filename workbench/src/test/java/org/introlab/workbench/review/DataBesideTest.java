package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.read.Csv;
import org.introlab.published.Ledger;
import org.introlab.published.Verdict;
import org.introlab.verdict.CarriedExhibit;
import org.introlab.verdict.Seal;
import org.introlab.verdict.VerdictOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DataBesideTest {
    private static final String ID = "T5.2.gender=male.coef";

    private final Ledger ledger = Fixture.ledger();

    @TempDir
    Path study;

    @Test
    void reproducesFromAFileThatIsHereUnchanged() {
        assertEquals(Verdict.REPRODUCED, verdict(review(here(Provenance.PUBLIC), output("public"))));
        assertEquals(
                Verdict.REPRODUCED,
                verdict(review(here(Provenance.PUBLIC).executedElsewhere(), sealed(output("public")))));
    }

    @Test
    void believesNoNotebookThatCallsSyntheticDataPublic() {
        ReviewOutcome outcome = review(here(Provenance.SYNTHETIC), output("public"));
        assertEquals(Verdict.CALIBRATED, verdict(outcome));
        assertEquals(Provenance.SYNTHETIC, outcome.data().get(0).provenance());
        assertTrue(outcome.text().contains("Data: register.csv counts as synthetic, because"), outcome.text());
        assertTrue(outcome.json().contains("\"because\": "), outcome.json());
    }

    @Test
    void saysWhyAFileIsSyntheticThatTheNotebookFoundSyntheticToo() {
        Source known = new Source("register.csv", Provenance.PUBLIC, Fixture.SHA)
                .countedAs(Provenance.SYNTHETIC, "its rows are known");
        ReviewOutcome outcome = review(DataBeside.of(study, List.of(known)), output("synthetic"));
        assertTrue(outcome.text().contains("counts as synthetic, because its rows are known."), outcome.text());
    }

    @Test
    void makesNothingOfAFileThatIsNotHere() {
        ReviewOutcome outcome = review(DataBeside.of(study, List.of()).executedElsewhere(), sealed(output("public")));
        assertEquals(Verdict.CALIBRATED, verdict(outcome));
        assertTrue(
                outcome.text().contains("counts as unknown, because the study has no such file here"), outcome.text());
        assertEquals("not assessable", outcome.reproducibility().words());
    }

    @Test
    void refusesAFileThatHasChangedSinceItWasExecutedElsewhere() {
        DataBeside data = DataBeside.of(study, List.of(new Source("register.csv", Provenance.PUBLIC, "1".repeat(64))));
        String message = assertThrows(
                        ReviewException.class, () -> review(data.executedElsewhere(), sealed(output("public"))))
                .getMessage();
        assertTrue(message.contains("data file 'register.csv' differs from the file"), message);
        assertTrue(message.contains(Fixture.SHA) && message.contains("1".repeat(64)), message);
        assertEquals(Verdict.CALIBRATED, verdict(review(data, output("public"))), "another study's, or made by hand");
    }

    @Test
    void findsAFileThatTheNotebookReadByItself() throws IOException {
        Path file = Files.createDirectories(study.resolve("notebooks/more")).resolve("register.csv");
        Files.writeString(file, "a,b\n1,2\n");
        Files.writeString(
                file.resolveSibling("datapackage.json"),
                "{\"resources\": [{\"path\": \"register.csv\", \"provenance\": \"public\"}]}");
        DataBeside data = DataBeside.of(study, List.of());
        String sha256 = Csv.read(file).sources().get(0).sha256();
        assertEquals(Verdict.REPRODUCED, verdict(review(data, output("public", sha256))));
        assertEquals(Verdict.CALIBRATED, verdict(review(data, output("public", "2".repeat(64)))), "another content");
        Files.delete(file.resolveSibling("datapackage.json"));
        DataBeside undeclared = DataBeside.of(study, List.of());
        assertEquals(Verdict.CALIBRATED, verdict(review(undeclared, output("public", sha256))));
    }

    @Test
    void tellsAnOutputThatWasChangedAfterItsCellRan() {
        Map<String, Object> changed = sealed(output("synthetic"));
        changed.put("sources", List.of(Fixture.source("settlement.csv", "public", Fixture.SHA)));
        changed.put("values", List.of(Fixture.stated(ID, 0.146, "public")));
        String message = assertThrows(
                        ReviewException.class,
                        () -> review(here(Provenance.PUBLIC).executedElsewhere(), changed))
                .getMessage();
        assertTrue(message.contains("its seal does not match"), message);
    }

    @Test
    void takesAMissingSealForNoBetterThanABrokenOne() {
        Map<String, Object> list = Fixture.verdict(
                "T5.2", List.of(), List.of(), List.of(Fixture.listed(ID, "the register has no such column")));
        assertUnsealed(VerdictOutput.MIME, output("public"));
        assertUnsealed(VerdictOutput.MIME, list);
        assertUnsealed(CarriedExhibit.MIME, Map.of("grids", Fixture.grids("Shares", ledger.chapter("A3"))));
    }

    private void assertUnsealed(String type, Map<String, Object> output) {
        String message = assertThrows(
                        ReviewException.class,
                        () -> review(here(Provenance.PUBLIC).executedElsewhere(), type, output))
                .getMessage();
        assertTrue(message.contains("has no seal"), message);
        assertTrue(message.contains("Execute the notebook again"), message);
    }

    @ParameterizedTest
    @EnumSource(
            value = Provenance.class,
            names = {"RESTRICTED", "UNKNOWN"})
    void keepsAValueWithheldThatComesFromFilesUnderDisclosureControl(Provenance guarded) {
        Map<String, Object> withheld = withheld(guarded.id());
        assertEquals(Verdict.WITHHELD, verdict(review(here(guarded), withheld)));
        assertEquals(Verdict.WITHHELD, verdict(review(here(guarded).executedElsewhere(), sealed(withheld))));
        assertEquals(
                Verdict.WITHHELD,
                verdict(review(DataBeside.of(study, List.of()).executedElsewhere(), sealed(withheld))),
                "the file stays where it is kept");
    }

    @Test
    void keepsAValueWithheldOfAnExtractThatHoldsSyntheticRowsToo() {
        Source mixed = new Source("register.csv", Provenance.RESTRICTED, Fixture.SHA)
                .countedAs(Provenance.SYNTHETIC, "most of its rows are known");
        assertEquals(
                Verdict.WITHHELD,
                verdict(review(
                        DataBeside.of(study, List.of(mixed)).executedElsewhere(), sealed(withheld("synthetic")))));
    }

    @ParameterizedTest
    @CsvSource({
        "public, public",
        "synthetic, synthetic",
        "restricted, public",
        "restricted, synthetic",
        "unknown, public",
        "unknown, synthetic"
    })
    void believesNoNotebookThatAValueIsWithheldOfFilesThatAreUnderNoControlHere(String said, String here) {
        DataBeside data = here(Provenance.fromId(here).orElseThrow());
        for (DataBeside beside : List.of(data, data.executedElsewhere())) {
            String message = assertThrows(ReviewException.class, () -> review(beside, sealed(withheld(said))))
                    .getMessage();
            assertTrue(message.contains("value '" + ID + "' is withheld, but no disclosure rule"), message);
            assertTrue(message.contains("register.csv is " + here + " here"), message);
        }
    }

    @Test
    void believesNoneOfTheVerdictWordsOfANotebook() {
        for (String word : List.of("reproduced", "calibrated", "differs")) {
            Map<String, Object> value = Fixture.stated(ID, 99.0, "public");
            value.put("verdict", word);
            Map<String, Object> output = Fixture.verdict(
                    "T5.2", List.of(Fixture.source("register.csv", "public", Fixture.SHA)), List.of(value), List.of());
            assertEquals(Verdict.DIFFERS, verdict(review(here(Provenance.PUBLIC), sealed(output))), word);
        }
    }

    private static Map<String, Object> withheld(String provenance) {
        Map<String, Object> value = Fixture.stated(ID, null, provenance);
        value.put("verdict", "withheld");
        return Fixture.verdict(
                "T5.2", List.of(Fixture.source("register.csv", provenance, Fixture.SHA)), List.of(value), List.of());
    }

    @Test
    void tellsAWordOfAnExhibitThatWasChangedAfterItsCellRan() {
        Map<String, Object> carrying = new LinkedHashMap<>(output("synthetic"));
        carrying.put("values", List.of());
        carrying.put("grids", Fixture.grids("Shares", ledger.chapter("A3")));
        Map<String, Object> changed = sealed(carrying);
        assertEquals(
                0,
                review(here(Provenance.SYNTHETIC).executedElsewhere(), changed)
                        .failed()
                        .size());
        changed.put("grids", Fixture.grids("Shares of women", ledger.chapter("A3")));
        assertBroken(VerdictOutput.MIME, changed);
        Map<String, Object> alone = sealed(Map.of("grids", carrying.get("grids")));
        alone.put("grids", changed.get("grids"));
        assertBroken(CarriedExhibit.MIME, alone);
    }

    private void assertBroken(String type, Map<String, Object> changed) {
        String message = assertThrows(ReviewException.class, () -> review(here(Provenance.SYNTHETIC), type, changed))
                .getMessage();
        assertTrue(message.contains("its seal does not match"), message);
    }

    private DataBeside here(Provenance provenance) {
        return DataBeside.of(study, List.of(new Source("register.csv", provenance, Fixture.SHA)));
    }

    private static Map<String, Object> output(String provenance) {
        return output(provenance, Fixture.SHA);
    }

    private static Map<String, Object> output(String provenance, String sha256) {
        return Fixture.verdict(
                "T5.2",
                List.of(Fixture.source("register.csv", provenance, sha256)),
                List.of(Fixture.stated(ID, 0.146, provenance)),
                List.of());
    }

    private static Map<String, Object> sealed(Map<String, Object> output) {
        Map<String, Object> sealed = new LinkedHashMap<>(output);
        sealed.put(Seal.FIELD, Seal.of(output));
        return sealed;
    }

    private ReviewOutcome review(DataBeside data, Map<String, Object> output) {
        return review(data, VerdictOutput.MIME, output);
    }

    private ReviewOutcome review(DataBeside data, String type, Map<String, Object> output) {
        return Review.against(ledger, Fixture.findings(ledger))
                .over(data)
                .of(List.of(Fixture.notebook(Fixture.NOTEBOOK, Fixture.cell("a", "x", Map.of(type, output)))));
    }

    private static Verdict verdict(ReviewOutcome outcome) {
        return outcome.values().stream()
                .filter(value -> value.id().equals(ID))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
