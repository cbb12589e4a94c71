package org.introlab.workbench.review;

import static org.introlab.workbench.review.Fixture.judged;
import static org.introlab.workbench.review.Fixture.ledger;
import static org.introlab.workbench.review.Fixture.listed;
import static org.introlab.workbench.review.Fixture.notebook;
import static org.introlab.workbench.review.Fixture.source;
import static org.introlab.workbench.review.Fixture.stated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.introlab.published.Verdict;
import org.introlab.verdict.Published;
import org.introlab.verdict.VerdictDocument;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.bundle.Bundle;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.CellType;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.Output;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static ReviewOutcome review(Ledger ledger, ExecutedNotebook... notebooks) {
        return Review.against(ledger, Findings.none()).of(List.of(notebooks));
    }

    private static Map<String, Verdict> verdicts(ReviewOutcome outcome) {
        return outcome.values().stream().collect(Collectors.toMap(ReviewedValue::id, ReviewedValue::verdict));
    }

    @Test
    void takesAValueForWhatItsFilesAreAndNotForWhatIsWrittenBesideIt() {
        Map<String, Object> value = Fixture.stated(ledger().values().get(0).id(), 1.0, "public");
        List<Map<String, Object>> made = List.of(Fixture.source("register.csv", "synthetic", Fixture.SHA));
        for (List<Map<String, Object>> sources : List.of(made, List.<Map<String, Object>>of())) {
            List<String> faults = new ArrayList<>();
            Map<String, Object> content = Fixture.verdict("T5.2", sources, List.of(value), List.of());
            content.put("schema", 1L);
            StatedVerdicts.parse(content, new ReviewedValue.Place(Fixture.NOTEBOOK, 1), faults);
            assertEquals(1, faults.size(), faults.toString());
            assertTrue(faults.get(0).contains("provenance is 'public', but its files are"), faults.get(0));
        }
    }

    @Test
    void missesAnIdOfAChapterWithoutNotebookWhenTheWholeLedgerIsReviewed() {
        Ledger ledger = ledger();
        ExecutedNotebook five = Fixture.chapter(ledger, "5", Fixture.NOTEBOOK, "synthetic");
        int elsewhere = ledger.values().size() - ledger.chapter("5").size();
        assertTrue(elsewhere > 0);
        ReviewOutcome outcome =
                Review.against(ledger, Findings.none()).ofWholeLedger().of(List.of(five));
        assertEquals(ledger.values().size(), outcome.values().size());
        assertEquals(1, outcome.exitStatus());
        assertEquals(0, review(ledger, five).exitStatus());
    }

    @Test
    void readsTheListOfWhatANotebookDoesNotComputeAsTheCellEmitsIt() {
        Object emitted = Bundle.of(Published.notComputed("the register does not hold it", "S2.invited"))
                .get(VerdictOutput.MIME);
        List<String> faults = new ArrayList<>();
        StatedVerdicts stated = StatedVerdicts.parse(emitted, new ReviewedValue.Place("02-data.ipynb", 1), faults)
                .orElseThrow(() -> new AssertionError(faults));
        assertEquals(
                List.of(new VerdictDocument.Listed("S2.invited", "the register does not hold it")),
                stated.notComputed());
    }

    private static ExecutedNotebook whole(String provenance) {
        return Fixture.chapter(ledger(), "5", Fixture.NOTEBOOK, provenance);
    }

    private static String faults(ExecutedNotebook... notebooks) {
        return assertThrows(ReviewException.class, () -> review(ledger(), notebooks))
                .getMessage();
    }

    @Test
    void callsValuesFromSyntheticDataCalibratedAndNeverReproduced() {
        ReviewOutcome outcome = review(ledger(), whole("synthetic"));
        assertEquals(11, outcome.values().size());
        assertEquals(11, outcome.counts().get(Verdict.CALIBRATED));
        assertEquals(ReproducibilityClass.NOT_ASSESSABLE, outcome.reproducibility());
        assertEquals(0, outcome.exitStatus());
    }

    @Test
    void callsValuesFromRealDataReproduced() {
        ReviewOutcome outcome = review(ledger(), whole("restricted"));
        assertEquals(11, outcome.counts().get(Verdict.REPRODUCED));
        assertEquals(ReproducibilityClass.FULL, outcome.reproducibility());
    }

    @Test
    void callsDataOfUnknownProvenanceNotAssessable() {
        assertEquals(
                ReproducibilityClass.NOT_ASSESSABLE,
                review(ledger(), whole("unknown")).reproducibility());
    }

    @Test
    void findsExactlyTheOneValueThatWasMovedInTheLedger() {
        String moved =
                Fixture.ledgerText().replace("0.146,probability,3,0.1455,0.1465", "0.246,probability,3,0.2455,0.2465");
        ReviewOutcome before = review(ledger(), whole("synthetic"));
        ReviewOutcome after = review(Fixture.ledger(moved), whole("synthetic"));
        Map<String, Verdict> expected = verdicts(before);
        expected.put("T5.2.gender=male.coef", Verdict.DIFFERS);
        assertEquals(expected, verdicts(after));
        assertEquals(1, after.exitStatus());
        assertEquals(1, after.reasons().size());
        assertTrue(after.reasons().get(0).contains("(05-networks.ipynb, cell 3)"), after.reasons()::toString);
        assertTrue(
                after.reasons()
                        .get(0)
                        .startsWith(
                                "T5.2.gender=male.coef differs: published 0.246, interval [0.2455, 0.2465], computed 0.1459"),
                after.reasons()::toString);
    }

    @Test
    void doesNotBelieveTheVerdictsThatStandInTheNotebook() {
        ExecutedNotebook notebook = notebook(
                "A3-count.ipynb", judged("A3", List.of(stated("A3.constant.coef", 0.9, "synthetic")), List.of()));
        assertEquals(Map.of("A3.constant.coef", Verdict.DIFFERS), verdicts(review(ledger(), notebook)));
    }

    @Test
    void expectsADifferenceThatIsListedAndSaysItsFinding() {
        Ledger ledger = ledger();
        ExecutedNotebook notebook = notebook(
                "A3-count.ipynb", judged("A3", List.of(stated("A3.constant.coef", 0.9, "restricted")), List.of()));
        Findings findings =
                Fixture.findings(ledger, "A3.constant.coef,the constant is misprinted,the rows add up to 0.9");
        ReviewOutcome outcome = Review.against(ledger, findings).of(List.of(notebook));
        assertEquals(0, outcome.exitStatus());
        assertTrue(outcome.json().contains("\"note\": \"the constant is misprinted\""), outcome.json());
        assertEquals(ReproducibilityClass.NOT_ABLE, outcome.reproducibility());
    }

    @Test
    void complainsOfAListedDifferenceThatNoLongerOccurs() {
        Ledger ledger = ledger();
        Findings findings = Fixture.findings(ledger, "T5.1.n.total,N is misprinted,the rows add up");
        ReviewOutcome outcome = Review.against(ledger, findings).of(List.of(whole("synthetic")));
        assertEquals(1, outcome.exitStatus());
        assertEquals(
                List.of(
                        "T5.1.n.total is listed in findings.csv as differing, but is calibrated. Remove it from findings.csv."),
                outcome.reasons());
    }

    @Test
    void ignoresListedDifferencesOfChaptersThatAreNotCovered() {
        Ledger ledger = ledger();
        Findings findings = Fixture.findings(ledger, "A3.constant.coef,a misprint,the rows add up");
        assertEquals(
                0,
                Review.against(ledger, findings).of(List.of(whole("synthetic"))).exitStatus());
    }

    @Test
    void complainsOfAListedDifferenceThatNoCellComputes() {
        Ledger ledger = ledger();
        Findings findings = Fixture.findings(ledger, "A3.constant.coef,a misprint,the rows add up");
        ReviewOutcome outcome = Review.against(ledger, findings).of(List.of(notebook("A3-count.ipynb")));
        assertEquals(1, outcome.exitStatus());
        assertEquals(2, outcome.reasons().size(), outcome.reasons()::toString);
    }

    @Test
    void complainsOfAnIdThatIsNeitherComputedNorListed() {
        ReviewOutcome outcome = review(ledger(), notebook("A3-count.ipynb"));
        assertEquals(Map.of("A3.constant.coef", Verdict.NOT_COMPUTED), verdicts(outcome));
        assertEquals(List.of("A3.constant.coef is neither computed nor listed as not computed."), outcome.reasons());
        assertEquals(1, outcome.exitStatus());
    }

    @Test
    void namesTheForgottenIdsOfAnExhibitTogether() {
        ReviewOutcome outcome = review(ledger(), notebook("05-empty.ipynb"));
        assertEquals(
                List.of(
                        "T5.1.age=45+.share, T5.1.50%.share, T5.1.n.total are neither computed nor listed as not computed.",
                        "T5.2.gender=male.coef, T5.2.gender=male.se, T5.2.track=2.coef and 1 more of this exhibit are"
                                + " neither computed nor listed as not computed.",
                        "F5.1.2011.network, F5.1.2012.network, F5.1.2013.network are neither computed nor listed as not"
                                + " computed.",
                        "S5.3.months.mean is neither computed nor listed as not computed."),
                outcome.reasons());
    }

    @Test
    void acceptsAnIdThatIsListedAsNotComputedWithItsReason() {
        ReviewOutcome outcome = review(
                ledger(),
                notebook(
                        "A3-count.ipynb",
                        judged("A3", List.of(), List.of(listed("A3.constant.coef", "the data are lost")))));
        assertEquals(0, outcome.exitStatus());
        assertEquals("the data are lost", outcome.values().get(0).judgement().note());
    }

    @Test
    void keepsAWithheldValueOutOfSight() {
        Map<String, Object> withheld = stated("A3.constant.coef", 0.77, "restricted");
        withheld.put("verdict", "withheld");
        withheld.put("note", "a rule");
        ReviewOutcome outcome =
                review(ledger(), notebook("A3-count.ipynb", judged("A3", List.of(withheld), List.of())));
        assertEquals(Map.of("A3.constant.coef", Verdict.WITHHELD), verdicts(outcome));
        assertTrue(outcome.values().get(0).computed().isEmpty());
        assertEquals(0, outcome.exitStatus());
        assertEquals(ReproducibilityClass.ALL_WITHHELD, outcome.reproducibility());
        assertTrue(
                outcome.text()
                        .contains("Class: not assessable. Every computed value is withheld, so none could be"
                                + " compared with its published value.\n"),
                outcome.text());
    }

    @Test
    void callsAComputationWithoutANumberADifference() {
        ReviewOutcome outcome = review(
                ledger(),
                notebook(
                        "A3-count.ipynb",
                        judged("A3", List.of(stated("A3.constant.coef", null, "synthetic")), List.of())));
        assertEquals(Map.of("A3.constant.coef", Verdict.DIFFERS), verdicts(outcome));
        assertEquals(1, outcome.exitStatus());
    }

    @Test
    void judgesAnIdOfAnotherChapterWhereACellComputesIt() {
        ReviewOutcome outcome = review(
                ledger(),
                whole("synthetic"),
                notebook("06-end.ipynb", judged("SUM", List.of(stated("SUM.gain", 9, "synthetic")), List.of())));
        assertEquals(Verdict.DIFFERS, verdicts(outcome).get("SUM.gain"));
        assertEquals(1, outcome.exitStatus());
    }

    @Test
    void refusesAnIdThatStandsInTwoPlacesAndNamesBoth() {
        String message = faults(
                notebook(
                        "A3-count.ipynb",
                        judged("A3", List.of(stated("A3.constant.coef", 0.7, "synthetic")), List.of())),
                notebook("A3-other.ipynb", judged("A3", List.of(), List.of(listed("A3.constant.coef", "why")))));
        assertTrue(
                message.contains(
                        "id 'A3.constant.coef' is in two places: A3-count.ipynb, cell 1 and A3-other.ipynb, cell 1"),
                message);
    }

    @Test
    void refusesAnUnknownIdAndSuggestsTheNearOne() {
        String message = faults(notebook(
                "A3-count.ipynb", judged("A3", List.of(stated("A3.constant.coeff", 0.7, "synthetic")), List.of())));
        assertTrue(
                message.contains(
                        "A3-count.ipynb, cell 1: id 'A3.constant.coeff' is not in the ledger. Did you mean 'A3.constant.coef'?"),
                message);
    }

    private static Cell failed(Map<String, Object> metadata) {
        Output error = new Output.Failure("ArithmeticException", "/ by zero", List.of());
        return new Cell("f", CellType.CODE, "1/0", List.of(error), OptionalInt.of(2), metadata, Map.of());
    }

    private static ExecutedNotebook with(ExecutedNotebook notebook, Cell last) {
        List<Cell> cells = new ArrayList<>(notebook.notebook().cells());
        cells.add(last);
        return new ExecutedNotebook(notebook.fileName(), new Notebook(Map.of(), cells));
    }

    @Test
    void computesNoValueOfANotebookInWhichACellFailed() {
        Ledger ledger = ledger();
        ExecutedNotebook five = with(whole("synthetic"), failed(Map.of()));
        ExecutedNotebook other = Fixture.chapter(ledger, "A3", "A3-count.ipynb", "synthetic");
        int cell = five.notebook().executable().size();
        ReviewOutcome outcome = review(ledger, five, other);
        assertEquals(3, outcome.exitStatus());
        assertEquals(
                List.of(new FailedNotebook(Fixture.NOTEBOOK, cell, "ArithmeticException", "/ by zero")),
                outcome.failed());
        assertEquals(ReproducibilityClass.INCOMPLETE, outcome.reproducibility());
        assertTrue(
                outcome.text().contains("Class: none. The review is incomplete and has no class.\n"), outcome.text());
        assertTrue(outcome.text().contains(", cell " + cell + ": ArithmeticException: / by zero\n"), outcome.text());
        assertEquals(2, outcome.text().split("Incomplete review", -1).length, outcome.text());
        outcome.values()
                .forEach(value -> assertEquals(
                        value.chapter().key().equals("5") ? Verdict.NOT_COMPUTED : Verdict.CALIBRATED,
                        value.verdict()));
        assertEquals(
                "cell " + cell + " failed (" + Fixture.NOTEBOOK + ")",
                outcome.chapter(new Chapter("5")).get(0).judgement().note());
        assertEquals(List.of(), outcome.reasons());
        String first = "Incomplete review: a notebook failed (" + Fixture.NOTEBOOK + ", cell " + cell
                + "). Its values are not computed.";
        assertEquals(first, outcome.text().lines().findFirst().orElseThrow());
        assertTrue(outcome.text().contains("– not computed, cell " + cell + " failed"), outcome.text());
        assertFalse(outcome.text().contains("Every verdict is as expected"), outcome.text());
    }

    @Test
    void laysAMissingIdOfAChapterWithoutNotebookToTheOneThatFailed() {
        ExecutedNotebook five = with(whole("synthetic"), failed(Map.of()));
        ReviewOutcome outcome =
                Review.against(ledger(), Findings.none()).ofWholeLedger().of(List.of(five));
        assertTrue(outcome.values().stream()
                .allMatch(value -> value.judgement().note().startsWith("cell ")));
    }

    @Test
    void countsTheValuesOfANotebookInWhichACellFailedAsItWasMeantTo() {
        Cell meant = failed(Map.of("tags", List.of("raises-exception")));
        Ledger ledger = ledger();
        ReviewOutcome outcome = review(ledger, with(whole("synthetic"), meant));
        assertEquals(0, outcome.exitStatus());
        assertEquals(review(ledger, whole("synthetic")).json(), outcome.json());
    }

    @Test
    void refusesDataThatChangedBetweenTwoCells() {
        Map<String, Object> first =
                Fixture.verdict("A3", List.of(source("r.csv", "public", "aa")), List.of(), List.of());
        Map<String, Object> second =
                Fixture.verdict("A4", List.of(source("r.csv", "public", "bb")), List.of(), List.of());
        String message = faults(notebook(
                "A3-count.ipynb",
                Fixture.cell("a", "x", Map.of(VerdictOutput.MIME, first)),
                Fixture.cell("b", "y", Map.of(VerdictOutput.MIME, second))));
        assertTrue(
                message.contains("data file 'r.csv' changed between A3-count.ipynb, cell 1 and A3-count.ipynb, cell 2"),
                message);
    }

    @Test
    void saysEverythingThatIsWrongWithAVerdictOutputAtOnce() {
        Map<String, Object> value = stated("A3.constant.coef", "0.77", "imagined");
        Map<String, Object> content = Fixture.verdict("A3", List.of(), List.of(value, "text"), List.of(listed("", "")));
        content.put("schema", 2);
        ReviewOutcome outcome = review(
                ledger(),
                notebook("A3-count.ipynb", Fixture.cell("a", "x", Map.of(VerdictOutput.MIME, content))),
                whole("synthetic"));
        assertEquals(3, outcome.exitStatus());
        assertEquals(Verdict.NOT_COMPUTED, verdicts(outcome).get("A3.constant.coef"));
        assertEquals(11, outcome.counts().get(Verdict.CALIBRATED));
        for (String part : List.of(
                "schema 2, expected 1",
                "values 1: computed must be a number",
                "values 1: provenance is 'imagined'",
                "values 2 must be a JSON object",
                "notComputed 1: id must be text",
                "notComputed 1: reason must be text")) {
            assertTrue(
                    outcome.text().contains("A3-count.ipynb, cell 1: malformed output")
                            && outcome.text().contains(part),
                    outcome.text());
        }
    }

    @Test
    void countsCellsAsAKernelDoes() {
        Cell judged = judged("A3", List.of(stated("A3.constant.coef", 0.7710601, "synthetic")), List.of());
        ReviewOutcome outcome = review(
                ledger(),
                notebook(
                        "A3-count.ipynb",
                        Cell.markdown("m", "text"),
                        Cell.code("e", " \n"),
                        Cell.code("x", "1")
                                .executed(1, List.of(new Output.Result(Map.of("text/plain", "1"), OptionalInt.of(1)))),
                        judged));
        assertEquals(2, outcome.values().get(0).place().orElseThrow().cell());
    }
}
