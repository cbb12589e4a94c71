package org.introlab.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.published.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {

    @TempDir
    Path folder;

    private Ledger ledger() throws IOException {
        return Ledger.read(Files.writeString(folder.resolve("ledger.csv"), """
                id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note
                T1.a.se,Table 1,1.1,se,a,se,48,percent,0,47.5,48.5,rounded,
                T1.b.se,Table 1,1.1,se,b,se,9,percent,0,8.5,9.5,rounded,
                """));
    }

    private static Exhibit giving(double a, double b) {
        NumberStyle style = NumberStyle.decimals(1);
        return Exhibit.of(
                        "t",
                        List.of("se"),
                        List.of(
                                ExhibitRow.body("a", List.of(Entry.of(Cell.of("se", "a", "se", a, style)))),
                                ExhibitRow.body("b", List.of(Entry.of(Cell.of("se", "b", "se", b, style))))),
                        List.of(new Source("x.csv", Provenance.PUBLIC, "00")))
                .exhibit("T1", "", "t");
    }

    private static final Explanation GROUP = Explanation.of("Errors", "T1.a.se", "T1.b.se");

    @Test
    void findsTheDefinitionThatPutsTheWholeGroupInsideAndSaysHowManyWereTried() throws IOException {
        Explained found = Explained.of(
                GROUP.tried("half", giving(48, 4.5))
                        .tried("other n", giving(47.9, 9.2))
                        .tried("none", giving(1, 1)),
                ledger());
        assertEquals(Optional.of("other n"), found.definition());
        assertEquals("Errors: other n puts all 2 values inside (3 definitions tried)", found.summary());
        Map<?, ?> told = (Map<?, ?>) ((List<?>) found.json().get("explanations")).get(0);
        assertEquals(3, told.get("tried"));
        assertEquals(1, told.get("fitting"));
        assertEquals(
                List.of(Map.of("id", "T1.a.se", "computed", 47.9), Map.of("id", "T1.b.se", "computed", 9.2)),
                told.get("values"));
        assertTrue(found.text().indexOf("other n") < found.text().indexOf("half"), found.text());
    }

    @Test
    void refusesADefinitionWithTwoCellsUnderOneId() throws IOException {
        NumberStyle style = NumberStyle.decimals(1);
        Exhibit two = Exhibit.of(
                        "Errors in two ways",
                        List.of("one", "other"),
                        List.of(ExhibitRow.body(
                                "a",
                                List.of(
                                        Entry.of(Cell.of("se", "a", "one", 1, style)),
                                        Entry.of(Cell.of("se", "a", "other", 48, style))))),
                        List.of(new Source("x.csv", Provenance.PUBLIC, "00")))
                .exhibit("T1", "", "Errors in two ways");
        Files.writeString(folder.resolve("ids.csv"), "exhibit,part,ours,ledger\nT1,column,one,\nT1,column,other,\n");
        Explanation explanation = Explanation.of("Errors", "T1.a.se").tried("both", two);
        Ledger ledger = ledger();
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Explained.of(explanation, ledger));
        assertTrue(refused.getMessage().startsWith("Two cells of T1 have the id 'T1.a.se': "), refused.getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Judged.of(two, ledger))
                .getMessage()
                .contains("have the id 'T1.a.se'"));
    }

    @Test
    void takesAnIdForOneHoweverItsLettersAreComposed() {
        assertThrows(IllegalArgumentException.class, () -> Explanation.of("Errors", "T1.\u00C5.se", "T1.A\u030A.se"));
    }

    @Test
    void explainsNothingWhenEachDefinitionHoldsOnlyAPart() throws IOException {
        Explained found = Explained.of(GROUP.tried("half", giving(48, 4.5)).tried("rest", giving(1, 9)), ledger());
        assertEquals(Optional.empty(), found.definition());
        assertEquals(List.of(), found.json().get("explanations"));
        assertEquals(
                "Errors: no definition puts all 2 values inside; the best, half, 1 (2 definitions tried)",
                found.summary());
    }

    @Test
    void saysWhenSeveralDefinitionsExplainEquallyWell() throws IOException {
        Explained found = Explained.of(GROUP.tried("one", giving(48, 9)).tried("two", giving(48.1, 9.1)), ledger());
        assertEquals(2, found.fitting());
        assertTrue(found.summary().contains("and so does 1 other"), found.summary());
    }

    @Test
    void refusesAGroupWithoutIdsARepeatedDefinitionAndAnUnknownId() throws IOException {
        assertThrows(IllegalArgumentException.class, () -> Explanation.of("none"));
        assertThrows(IllegalArgumentException.class, () -> GROUP.tried("same", giving(1, 1))
                .tried("same", giving(2, 2)));
        Ledger ledger = ledger();
        assertThrows(IllegalArgumentException.class, () -> Explained.of(Explanation.of("x", "T9.z"), ledger));
    }

    @Test
    void listsTheBestDefinitionsAndTheFirstInAnyCase() throws IOException {
        Explanation many = GROUP.tried("the report's", giving(1, 1));
        for (int i = 1; i <= 13; i++) {
            many = many.tried("half " + i, giving(48, i));
        }
        Explained found = Explained.of(many, ledger());
        List<String> lines = found.text().lines().toList();
        assertTrue(lines.stream().anyMatch(line -> line.matches("half 9 +2 of 2")), found.text());
        assertTrue(lines.stream().anyMatch(line -> line.matches("half 11 +1 of 2")), found.text());
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("half 13")), found.text());
        assertTrue(lines.stream().anyMatch(line -> line.matches("the report's +0 of 2")), found.text());
        assertTrue(found.text().contains("Not shown: 1 more, with at most 1 inside."), found.text());
        assertEquals(14, found.tried());
    }

    @Test
    void listsTheFirstDefinitionOnceIfItIsAmongTheBest() throws IOException {
        Explained found = Explained.of(GROUP.tried("half", giving(48, 4.5)).tried("rest", giving(1, 1)), ledger());
        List<String> lines = found.text().lines().toList();
        assertEquals(
                1, lines.stream().filter(line -> line.matches("half +1 of 2")).count(), found.text());
        assertEquals(
                1, lines.stream().filter(line -> line.matches("rest +0 of 2")).count(), found.text());
    }

    @Test
    void statesTheFilesOfAllDefinitionsForTheReview() throws IOException {
        Explained found = Explained.of(
                GROUP.tried("half", giving(48, 4.5)).tried("of others", ofRestricted(48, 9, 90)), ledger());
        assertEquals(
                List.of(
                        Map.of("file", "x.csv", "provenance", "public", "sha256", "00"),
                        Map.of("file", "persons.csv", "provenance", "restricted", "sha256", "11")),
                found.json().get("sources"));
    }

    @Test
    void countsANumberOfFewPersonsOfRestrictedDataInNoInterval() throws IOException {
        Explained many = Explained.of(GROUP.tried("all", ofRestricted(48, 9, 90)), ledger());
        assertEquals(Optional.of("all"), many.definition());
        Explained few = Explained.of(GROUP.tried("all", ofRestricted(48, 9, 3)), ledger());
        assertEquals(Optional.empty(), few.definition());
        assertTrue(few.summary().contains("the best, all, 1 "), few.summary());
        assertTrue(
                few.text().lines().anyMatch(line -> line.matches("T1\\.a\\.se +48 +\\[47\\.5, 48\\.5\\] *")),
                few.text());
    }

    /** Two errors of restricted data: the first of {@code persons} persons, the second of ninety. */
    private static Exhibit ofRestricted(double a, double b, int persons) {
        NumberStyle style = NumberStyle.decimals(1);
        return Exhibit.of(
                        "t",
                        List.of("se"),
                        List.of(
                                ExhibitRow.body(
                                        "a",
                                        List.of(Entry.of(Cell.of("se", "a", "se", a, style)
                                                .basedOn(persons)))),
                                ExhibitRow.body(
                                        "b",
                                        List.of(Entry.of(Cell.of("se", "b", "se", b, style)
                                                .basedOn(90))))),
                        List.of(new Source("persons.csv", Provenance.RESTRICTED, "11")))
                .exhibit("T1", "", "t");
    }

    @Test
    void showsTheValuesOfTheBestDefinitionBesideTheirPrint() throws IOException {
        Explained found = Explained.of(GROUP.tried("half", giving(48, 4.5)).tried("rest", giving(1, 1)), ledger());
        String text = found.text();
        assertTrue(text.contains("With this definition: half"), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("T1\\.a\\.se +48 +\\[47\\.5, 48\\.5\\] +48\\.00")), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("T1\\.b\\.se +9 +\\[8\\.5, 9\\.5\\] +4\\.50")), text);
        assertTrue(found.html().contains("With this definition: half"), found.html());
        assertTrue(found.markdown().contains("With this definition: half"), found.markdown());
        assertEquals(found.summary(), found.toString());
        assertEquals(2, ((List<?>) found.json().get("grids")).size());
        assertEquals(Optional.of(true), Seal.isWhole(found.json()));
    }

    @Test
    void showsNoValuesOfAGroupThatIsTooLargeToRead() throws IOException {
        StringBuilder rows =
                new StringBuilder("id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note\n");
        String[] ids = new String[21];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "T1.r" + i + ".se";
            rows.append(ids[i]).append(",Table 1,1.1,se,r").append(i).append(",,48,,0,,,rounded,\n");
        }
        Ledger ledger = Ledger.read(Files.writeString(folder.resolve("many.csv"), rows));
        Explanation most = Explanation.of("Errors", List.of(ids).subList(0, 20)).tried("one", giving(48, 9));
        assertTrue(Explained.of(most, ledger).text().contains("With this definition: one"));
        Explanation more = Explanation.of("Errors", ids).tried("one", giving(48, 9));
        assertFalse(Explained.of(more, ledger).text().contains("With this definition"));
        assertFalse(Explained.of(more, ledger).markdown().contains("With this definition"));
        assertEquals(1, ((List<?>) Explained.of(more, ledger).json().get("grids")).size());
    }

    @Test
    void saysOfOneValueAndOneDefinitionThatThereIsOne() throws IOException {
        Explanation one = Explanation.of("An error", "T1.a.se");
        assertEquals(
                "An error: same puts all 1 value inside (1 definition tried)",
                Explained.of(one.tried("same", giving(48, 0)), ledger()).summary());
        assertTrue(Explained.of(one, ledger()).summary().contains("the best, none (0 definitions tried)"));
        Explained three = Explained.of(
                one.tried("a", giving(48, 0)).tried("b", giving(48.1, 0)).tried("c", giving(48.2, 0)), ledger());
        assertTrue(three.summary().contains("a puts all 1 value inside, and so do 2 others"), three.summary());
    }
}
