package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.data.study.Study;
import org.introlab.repository.Repository;
import org.junit.jupiter.api.Test;

/** The files of facts behind chapters 1 and 3 agree with one another, and each row says where it is from. */
class EarlierResearchTest {
    /** Sections and pages, such as {@code 1.3, p. 15; 5.2, pp. 50-51; method: own abstract}. */
    private static final Pattern PLACE = Pattern.compile(
            "(?:\\d(?:\\.\\d{1,2})?(?:-\\d\\.\\d)?|Appendix \\d|Summary|Foreword), pp?\\. \\d+(?:-\\d+)?");

    private static final Study STUDY = Study.at(Repository.ROOT);

    private static List<String> values(Frame frame, String column) {
        return IntStream.range(0, frame.rowCount())
                .mapToObj(i -> frame.column(column).isMissing(i)
                        ? ""
                        : frame.column(column).getString(i))
                .toList();
    }

    @Test
    void everyRowSaysWhereInTheReportItIsFrom() {
        Map<String, String> columns = new LinkedHashMap<>();
        List.of("studies", "questions", "rules", "timeline").forEach(name -> columns.put(name, "source"));
        columns.put("bibliography", "cited_in");
        columns.forEach((name, column) -> {
            List<String> places = values(STUDY.read(name), column);
            assertFalse(places.isEmpty(), name);
            places.forEach(place -> {
                List<String> parts = List.of(place.split("; "));
                assertTrue(PLACE.matcher(parts.get(0)).matches(), name + ": " + place);
                parts.forEach(part -> assertTrue(
                        PLACE.matcher(part).matches() || part.matches(".*: own .*|method: the two sections"),
                        name + ": " + place));
            });
        });
    }

    @Test
    void everyStudyIsInTheBibliographyWithTheSameYearAndTheSectionsThatCiteIt() {
        Frame studies = STUDY.read("studies");
        Frame works = STUDY.read("bibliography");
        List<String> keys = values(works, "reference");
        for (int i = 0; i < studies.rowCount(); i++) {
            String key = values(studies, "reference").get(i);
            int work = keys.indexOf(key);
            assertTrue(work >= 0, key);
            assertEquals(
                    values(works, "year").get(work), values(studies, "year").get(i), key);
            assertTrue(
                    values(studies, "study")
                            .get(i)
                            .endsWith("(" + values(works, "year").get(work) + ")"),
                    key);
            Set<String> cited = sections(values(works, "cited_in").get(work));
            Set<String> found = sections(values(studies, "source").get(i));
            assertTrue(cited.containsAll(found), key + " is cited in " + cited + ", a finding is from " + found);
        }
    }

    private static Set<String> sections(String places) {
        return Pattern.compile("; ")
                .splitAsStream(places)
                .filter(part -> PLACE.matcher(part).matches())
                .map(part -> part.substring(0, part.indexOf(',')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyWorkThatTheTwoSectionsCiteHasAFinding() {
        Frame works = STUDY.read("bibliography");
        List<String> withFinding = values(STUDY.read("studies"), "reference");
        List<String> without = new ArrayList<>();
        for (int i = 0; i < works.rowCount(); i++) {
            Set<String> sections = sections(values(works, "cited_in").get(i));
            boolean earlier = sections.stream().anyMatch(s -> s.equals("1.3") || s.equals("3") || s.equals("3.1"));
            if (earlier && !withFinding.contains(values(works, "reference").get(i))) {
                without.add(values(works, "reference").get(i));
            }
        }
        assertEquals(List.of(), without);
    }

    @Test
    void aSizeIsComparableOrSaysWhyNot() {
        Frame studies = STUDY.read("studies");
        for (int i = 0; i < studies.rowCount(); i++) {
            String study = values(studies, "study").get(i);
            boolean number = !studies.column("size").isMissing(i);
            boolean words = !studies.column("size_words").isMissing(i);
            boolean reason = !studies.column("not_comparable").isMissing(i);
            assertTrue(!number || words, study + " has a number without the report's words for it");
            assertEquals(number, !studies.column("unit").isMissing(i), study);
            assertEquals(words, !studies.column("size_of").isMissing(i), study);
            assertTrue(number || reason == words, study + " has words for a size and no reason to leave it out");
        }
    }

    @Test
    void aTitleSaysWhereItComesFrom() {
        Frame works = STUDY.read("bibliography");
        for (int i = 0; i < works.rowCount(); i++) {
            String from = values(works, "details_from").get(i);
            assertEquals(
                    from.equals("none"),
                    works.column("title").isMissing(i),
                    values(works, "reference").get(i));
            assertTrue(
                    !from.equals("study") || !works.column("address").isMissing(i),
                    values(works, "reference").get(i));
        }
    }

    @Test
    void everyQuestionLeadsToANotebook() {
        values(STUDY.read("questions"), "notebook")
                .forEach(name -> assertTrue(name.matches("[0-9A]\\d-[a-z-]+\\.ipynb"), name));
        values(STUDY.read("questions"), "notebook")
                .forEach(name -> assertTrue(
                        Files.exists(Repository.ROOT.resolve("notebooks").resolve(name)), name));
    }
}
