package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.introlab.published.Verdict;
import org.introlab.verdict.CarriedExhibit;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.datafiles.StudySummary;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.site.BuildFacts;
import org.introlab.workbench.site.ChapterPage;
import org.introlab.workbench.site.Site;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.text.Texts;
import org.junit.jupiter.api.Test;

/** Whatever stands in the JSON of an output, it costs no more than its own notebook. */
class MalformedOutputTest {
    private static final String ID = "T5.2.gender=male.coef";
    private static final Object GONE = new Object();

    private final Ledger ledger = Fixture.ledger();

    @Test
    void costsTheNotebookItsValuesAndIsToldByNameAndCell() {
        for (String place : List.of(
                "schema",
                "grids",
                "grids/0",
                "grids/0/name",
                "grids/0/rows",
                "grids/0/rows/0",
                "grids/0/rows/0/style",
                "grids/0/rows/0/entries",
                "grids/0/rows/0/entries/0/number",
                "grids/0/rows/0/entries/0/number/key",
                "grids/0/rows/0/entries/0/number/value",
                "grids/0/rows/0/entries/0/number/count",
                "grids/0/rows/0/entries/1/low",
                "grids/0/filters/0/column",
                "grids/0/figure/plot",
                "grids/0/figure/table/0/values",
                "grids/0/figure/places/0/at",
                "grids/0/sources/0/provenance",
                "hints",
                "values/0/id",
                "exhibit")) {
            for (Object wrong : List.of(true, List.of(List.of()))) {
                ReviewOutcome outcome = review(changed(judged(), place, wrong));
                assertEquals(3, outcome.exitStatus(), () -> place + " " + wrong);
                assertEquals(1, outcome.failed().size());
                assertEquals("05-networks.ipynb", outcome.failed().get(0).notebook());
                assertEquals(2, outcome.failed().get(0).cell());
                assertTrue(
                        outcome.text()
                                .startsWith(
                                        "Incomplete review: a notebook failed (05-networks.ipynb, cell 2). Its values are"
                                                + " not computed.\n  05-networks.ipynb, cell 2: malformed output: "),
                        outcome.text());
                assertEquals(Verdict.NOT_COMPUTED, verdicts(outcome).get(ID), () -> place + " " + wrong);
                assertEquals(Verdict.CALIBRATED, verdicts(outcome).get("A3.constant.coef"), "another notebook's");
                shown(outcome);
            }
        }
    }

    @Test
    void whateverIsChangedTheRestIsReviewedOrTheContradictionNamed() {
        int failed = 0;
        for (Map<String, Object> content : List.of(judged(), carried())) {
            for (String place : places(content, "")) {
                for (Object wrong : Arrays.asList(GONE, "x", -1, 1e300, List.of(), Map.of("x", 1))) {
                    Map<String, Object> broken = changed(content, place, wrong);
                    try {
                        ReviewOutcome outcome = review(broken);
                        failed += outcome.failed().size();
                        assertEquals(Verdict.CALIBRATED, verdicts(outcome).get("A3.constant.coef"));
                        shown(outcome);
                    } catch (ReviewException e) {
                        assertTrue(isContradiction(e.getMessage()), () -> place + " " + wrong + ": " + e.getMessage());
                    } catch (RuntimeException e) {
                        throw new AssertionError(place + " as " + wrong, e);
                    }
                }
            }
        }
        assertTrue(failed > 300, "malformed: " + failed);
    }

    @Test
    void aNotebookThatHasFailedAlreadyIsShownWhateverItCarries() {
        for (Map<String, Object> content : List.of(judged(), carried())) {
            for (String place : places(content, "")) {
                for (Object wrong : Arrays.asList(null, 1e300, List.of())) {
                    Cell raised = Cell.code("f", "1/0")
                            .executed(1, List.of(new Output.Failure("ArithmeticException", "/ by zero", List.of())));
                    ReviewOutcome outcome = review(changed(content, place, wrong), raised);
                    assertEquals(3, outcome.exitStatus());
                    assertEquals("ArithmeticException", outcome.failed().get(0).error());
                    shown(outcome);
                }
            }
        }
    }

    @Test
    void theWholeContentMayBeSomethingElse() {
        for (String type : List.of(VerdictOutput.MIME, CarriedExhibit.MIME)) {
            for (Object content : Arrays.asList(null, "x", 1, true, List.of(), Map.of(), List.of(judged()))) {
                ReviewOutcome outcome = review(cell(type, content));
                assertEquals(3, outcome.exitStatus(), type + " " + content);
                assertEquals(2, outcome.failed().get(0).cell());
                shown(outcome);
            }
        }
    }

    @Test
    void thePageSaysWhichExhibitItDoesNotShow() {
        ReviewOutcome outcome = review(changed(judged(), "grids/0/rows", "none"));
        String page = Site.of(outcome, new BuildFacts(Map.of())).pages().get("chapter-05.html");
        assertTrue(
                page.contains("This output has an exhibit that is not shown because it is malformed: the"
                        + " output: grids 1: rows must be a list."),
                page);
        assertFalse(page.contains("data-verdict=\"calibrated\""), page);
    }

    @Test
    void whatIsRightIsJudged() {
        assertEquals(List.of(), review(judged()).failed());
        assertEquals(Verdict.CALIBRATED, verdicts(review(judged())).get(ID));
        assertEquals(List.of(), review(carried()).failed());
    }

    @Test
    void aNumberThatIsNotTheExhibitsIsStillRefused() {
        String message = assertThrows(
                        ReviewException.class,
                        () -> review(changed(judged(), "grids/0/rows/0/entries/0/number/value", 0.5)))
                .getMessage();
        assertTrue(message.contains("is not the number that the exhibit"), message);
    }

    private static boolean isContradiction(String message) {
        return message.contains("is not in the ledger")
                || message.contains("is not the number that the exhibit")
                || message.contains("but its files are")
                || message.contains("changed between")
                || message.contains("is in two places")
                || message.contains("it refers to the verdict on")
                || message.contains("its seal does not match");
    }

    private static void shown(ReviewOutcome outcome) {
        assertFalse(outcome.json().isEmpty());
        PageShell shell = PageShell.of(outcome, new StudySummary("", List.of()), Texts.of(Texts.Area.SITE));
        ChapterPage.of(shell, new Chapter("5"));
    }

    private static Map<String, Verdict> verdicts(ReviewOutcome outcome) {
        return outcome.values().stream().collect(Collectors.toMap(ReviewedValue::id, ReviewedValue::verdict));
    }

    private ReviewOutcome review(Map<String, Object> content, Cell... more) {
        String type = content.containsKey("exhibit") || content.containsKey("schema") || content.containsKey("values")
                ? VerdictOutput.MIME
                : CarriedExhibit.MIME;
        return review(cell(type, content), more);
    }

    private ReviewOutcome review(Cell cell, Cell... more) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.code("one", "1"), cell));
        cells.addAll(List.of(more));
        return Review.against(ledger, Findings.none())
                .of(List.of(
                        new ExecutedNotebook("05-networks.ipynb", new Notebook(Map.of(), cells)),
                        Fixture.chapter(ledger, "A3", "A3-count.ipynb", "synthetic")));
    }

    private static Cell cell(String type, Object content) {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put(type, content);
        bundle.put("text/plain", "x");
        return Cell.code("two", "table").executed(1, List.of(new Output.Result(bundle, OptionalInt.of(1))));
    }

    private static Map<String, Object> carried() {
        return new LinkedHashMap<>(Map.of("grids", List.of(grid())));
    }

    private static Map<String, Object> judged() {
        Map<String, Object> stated = Fixture.stated(ID, 0.146, "synthetic");
        stated.put("statistic", "coef");
        stated.put("row", "male");
        stated.put("column", "all");
        Map<String, Object> content = Fixture.verdict(
                "T5.2", List.of(Fixture.source("register.csv", "synthetic", Fixture.SHA)), List.of(stated), List.of());
        content.put("schema", 1L);
        content.put("grids", List.of(grid()));
        content.put("hints", List.of("a hint"));
        content.put(
                "explanations",
                List.of(Map.of(
                        "group",
                        "g",
                        "definition",
                        "d",
                        "tried",
                        2,
                        "fitting",
                        1,
                        "values",
                        List.of(Map.of("id", ID, "computed", 0.146)))));
        return content;
    }

    private static Map<String, Object> number(String row, double value) {
        return Map.of("key", List.of("coef", row, "all"), "value", value, "rule", "DECIMALS", "count", 3);
    }

    private static Map<String, Object> grid() {
        Map<String, Object> male = Map.of("before", "", "number", number("male", 0.146), "after", "*");
        Map<String, Object> interval = Map.of("low", number("low", 0.1), "high", number("high", 0.2));
        Map<String, Object> body = Map.of(
                "style",
                "BODY",
                "label",
                "male",
                "entries",
                List.of(
                        male,
                        interval,
                        "words",
                        Map.of("text", "a", "address", "https://example.org/"),
                        Map.of("verdictsOf", List.of(ID))));
        Map<String, Object> heading = Map.of("style", "HEADING", "label", "Gender", "entries", List.of());
        Map<String, Object> figure = Map.of(
                "alt",
                "bars",
                "caption",
                "A caption",
                "plot",
                Map.of(
                        "data",
                        List.of(Map.of("type", "bar", "x", List.of("male"), "y", List.of(0.146))),
                        "layout",
                        Map.of("title", "t")),
                "table",
                List.of(
                        Map.of("name", "row", "kind", "text", "values", List.of("male")),
                        Map.of("name", "n", "kind", "whole", "values", List.of("12")),
                        Map.of("name", "share", "kind", "number", "values", List.of(0.146))),
                "places",
                List.of(Map.of(
                        "key",
                        List.of("coef", "male", "all"),
                        "at",
                        "male",
                        "start",
                        0,
                        "direction",
                        1,
                        "horizontal",
                        false,
                        "xAxis",
                        "x")));
        Map<String, Object> grid = new LinkedHashMap<>();
        grid.put("name", "Table 5.2");
        grid.put("title", "Shares");
        grid.put("note", "A note");
        grid.put("columns", List.of("all", "interval", "words", "link", "verdict"));
        grid.put("rows", List.of(body, heading));
        grid.put("sources", List.of(Fixture.source("register.csv", "synthetic", Fixture.SHA)));
        grid.put("label", "group");
        grid.put("filters", List.of(Map.of("head", "h", "column", 3, "options", List.of("words"))));
        grid.put("figure", figure);
        return grid;
    }

    /** Every place of a content, its parts by their names or numbers. */
    private static List<String> places(Object content, String prefix) {
        List<String> places = new ArrayList<>();
        parts(content).forEach((name, part) -> {
            places.add(prefix + name);
            places.addAll(places(part, prefix + name + "/"));
        });
        return places;
    }

    private static Map<String, Object> parts(Object content) {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (content instanceof Map<?, ?> map) {
            map.keySet().stream().map(String.class::cast).sorted().forEach(name -> parts.put(name, map.get(name)));
        } else if (content instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                parts.put(Integer.toString(i), list.get(i));
            }
        }
        return parts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> changed(Map<String, Object> content, String place, Object wrong) {
        return (Map<String, Object>) changed(content, List.of(place.split("/")), wrong);
    }

    private static Object changed(Object content, List<String> place, Object wrong) {
        if (place.isEmpty()) {
            return wrong;
        }
        Map<String, Object> parts = parts(content);
        Object part = changed(parts.get(place.get(0)), place.subList(1, place.size()), wrong);
        if (part == GONE) {
            parts.remove(place.get(0));
        } else {
            parts.put(place.get(0), part);
        }
        return content instanceof Map ? parts : Collections.unmodifiableList(new ArrayList<>(parts.values()));
    }
}
