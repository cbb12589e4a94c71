package org.introlab.workbench.review;

import static org.introlab.workbench.review.Fixture.listed;
import static org.introlab.workbench.review.Fixture.source;
import static org.introlab.workbench.review.Fixture.stated;
import static org.introlab.workbench.review.Fixture.verdict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.verdict.Seal;
import org.introlab.verdict.VerdictDocument.Explanation;
import org.introlab.verdict.VerdictDocument.Listed;
import org.introlab.verdict.VerdictDocument.Result;
import org.introlab.verdict.VerdictDocument.ShownExhibit;
import org.introlab.workbench.review.StatedVerdicts.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a cell's verdict output, and what is wrong with one that is not as its format says. */
class StatedVerdictsTest {
    private static final ReviewedValue.Place PLACE = new ReviewedValue.Place("05-x.ipynb", 3);

    /** An output with a computed value, a withheld one, one without a number, a listed one, an explanation and a hint. */
    private static Map<String, Object> content() {
        Map<String, Object> withheld = stated("T5.b", null, "restricted");
        withheld.put("verdict", "withheld");
        withheld.put("note", "few persons");
        withheld.put("computed", 4.5);
        Map<String, Object> content = verdict(
                "T5",
                List.of(source("a.csv", "public", "aa"), source("b.csv", "restricted", "bb")),
                List.of(stated("T5.a", 1.5, "restricted"), withheld, stated("T5.c", null, "restricted")),
                List.of(listed("T5.d", "not in the register")));
        content.put("schema", 1L);
        content.put("explanations", List.of(explanation(47.5, 9.5)));
        content.put("hints", List.of("look here", "and there"));
        return content;
    }

    private static Map<String, Object> explanation(Double... computed) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("group", "errors");
        found.put("definition", "root of n");
        found.put("tried", 4L);
        found.put("fitting", 2L);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < computed.length; i++) {
            Map<String, Object> value = new HashMap<>();
            value.put("id", "T5." + "abc".charAt(i));
            value.put("computed", computed[i]);
            values.add(value);
        }
        found.put("values", values);
        return found;
    }

    private static StatedVerdicts read(Map<String, Object> content) {
        List<String> faults = new ArrayList<>();
        return StatedVerdicts.parse(content, PLACE, faults).orElseThrow(() -> new AssertionError(faults));
    }

    @Test
    void readsWhatWasComputedFromWhichFiles() {
        StatedVerdicts output = read(content());
        assertEquals(PLACE, output.place());
        assertEquals(
                new ShownExhibit("T5", "Table 5", "What <T5> shows", "All of the sample.", "table"), output.exhibit());
        assertEquals("Table 5", output.name());
        assertEquals(
                List.of(new Source("a.csv", Provenance.PUBLIC, "aa"), new Source("b.csv", Provenance.RESTRICTED, "bb")),
                output.sources());
        assertEquals(
                List.of(
                        new Stated("T5.a", OptionalDouble.of(1.5), Provenance.RESTRICTED, false, ""),
                        new Stated("T5.b", OptionalDouble.empty(), Provenance.RESTRICTED, true, "few persons"),
                        new Stated("T5.c", OptionalDouble.empty(), Provenance.RESTRICTED, false, "")),
                output.values());
        assertEquals(List.of(new Listed("T5.d", "not in the register")), output.notComputed());
        assertEquals(List.of("look here", "and there"), output.hints());
        assertEquals(List.of("T5.a", "T5.b", "T5.c", "T5.d"), output.ids());
        assertEquals(
                List.of("T5.a", "T5.b", "T5.c", "T5.d"),
                StatedVerdicts.ids(content()).toList());
    }

    @Test
    void readsTheDefinitionsThatExplainAGroup() {
        assertEquals(
                List.of(new Explanation(
                        "errors",
                        "root of n",
                        4,
                        2,
                        List.of(
                                new Result("T5.a", OptionalDouble.of(47.5)),
                                new Result("T5.b", OptionalDouble.of(9.5))))),
                read(content()).explanations());
        Map<String, Object> content = content();
        Map<String, Object> bare = explanation(47.5, null);
        bare.remove("tried");
        bare.remove("fitting");
        content.put("explanations", List.of(bare));
        assertEquals(
                List.of(new Explanation(
                        "errors",
                        "root of n",
                        0,
                        0,
                        List.of(
                                new Result("T5.a", OptionalDouble.of(47.5)),
                                new Result("T5.b", OptionalDouble.empty())))),
                read(content).explanations());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-INF", "47.5"})
    void aTextIsNoNumber(String text) {
        Map<String, Object> content = content();
        Map<String, Object> value = stated("T5.a", null, "restricted");
        value.put("computed", text);
        content.put("values", List.of(value));
        assertEquals(
                List.of("05-x.ipynb, cell 3: verdict output: values 1: computed must be a number"), faults(content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"witheld", "WITHHELD", "", "not_computed"})
    void aValueWhoseVerdictIsNoneIsNotTakenForAComputedOne(String verdict) {
        Map<String, Object> content = content();
        Map<String, Object> value = stated("T5.a", 1.5, "restricted");
        value.put("verdict", verdict);
        content.put("values", List.of(value));
        List<String> faults = faults(content);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(
                faults.get(0).endsWith("values 1: verdict must be one of reproduced, calibrated, differs, withheld"),
                faults.get(0));
    }

    private static List<String> faults(Map<String, Object> content) {
        List<String> faults = new ArrayList<>();
        StatedVerdicts.parse(content, PLACE, faults);
        return faults;
    }

    @Test
    void anExhibitWithoutANameIsCalledByItsIdAndAListByWhatItIs() {
        Map<String, Object> content = content();
        content.put("exhibit", Map.of("id", "T5"));
        assertEquals("T5", read(content).name());
        assertEquals(new ShownExhibit("T5", "", "", "", ""), read(content).exhibit());
        content.remove("exhibit");
        assertEquals("Not computed", read(content).name());
        assertEquals("not-computed", read(content).exhibit().id());
        content.remove("hints");
        content.remove("explanations");
        content.remove("notComputed");
        assertEquals(List.of(), read(content).hints());
        assertEquals(List.of(), read(content).explanations());
        assertEquals(List.of(), read(content).notComputed());
    }

    @Test
    void aValueIsWorthNoMoreThanTheWeakestOfItsFiles() {
        StatedVerdicts output = read(content());
        Source made = new Source("c.csv", Provenance.SYNTHETIC, "cc");
        StatedVerdicts other = output.restingOn(List.of(output.sources().get(0), made));
        assertEquals(List.of(output.sources().get(0), made), other.sources());
        assertTrue(other.values().stream().allMatch(value -> value.provenance() == Provenance.SYNTHETIC));
        assertEquals(OptionalDouble.of(1.5), other.values().get(0).computed());
        assertTrue(other.values().get(1).withheld());
        assertEquals("few persons", other.values().get(1).note());
        assertEquals(output.explanations(), other.explanations());
        assertEquals(output.notComputed(), other.notComputed());
        assertEquals(output.hints(), other.hints());
        assertEquals(output.exhibit(), other.exhibit());
    }

    @Test
    void anIntactSealIsAcceptedAndABrokenOneIsAContradiction() {
        Map<String, Object> sealed = content();
        sealed.put(Seal.FIELD, Seal.of(sealed));
        assertEquals(3, read(sealed).values().size());
        sealed.put("title", "another");
        List<String> faults = new ArrayList<>();
        List<String> contradictions = new ArrayList<>();
        assertEquals(Optional.empty(), StatedVerdicts.parse(sealed, PLACE, faults, contradictions));
        assertEquals(List.of(), faults);
        assertEquals(1, contradictions.size());
        assertTrue(contradictions.get(0).contains("seal"), contradictions.get(0));
        assertTrue(contradictions.get(0).startsWith("05-x.ipynb, cell 3: "), contradictions.get(0));
    }

    @Test
    void aValueThatClaimsMoreThanItsFilesIsAContradiction() {
        Map<String, Object> content = content();
        content.put("values", List.of(stated("T5.a", 1.5, "public")));
        List<String> faults = new ArrayList<>();
        List<String> contradictions = new ArrayList<>();
        assertEquals(Optional.empty(), StatedVerdicts.parse(content, PLACE, faults, contradictions));
        assertEquals(List.of(), faults);
        assertEquals(1, contradictions.size());
        assertTrue(contradictions.get(0).contains("values 1: "), contradictions.get(0));
        assertTrue(contradictions.get(0).contains("'public'"), contradictions.get(0));
        assertTrue(contradictions.get(0).endsWith("'restricted'"), contradictions.get(0));
        content.put("sources", List.of());
        contradictions.clear();
        StatedVerdicts.parse(content, PLACE, faults, contradictions);
        assertTrue(contradictions.get(0).endsWith("'unknown' (none is named)"), contradictions.get(0));
    }

    @Test
    void anExplanationThatGivesAValueTwiceIsAContradiction() {
        Map<String, Object> content = content();
        Map<String, Object> twice = explanation(1.0);
        twice.put("values", List.of(Map.of("id", "T5.a", "computed", 1.0), Map.of("id", "T5.a", "computed", 2.0)));
        content.put("explanations", List.of(twice));
        List<String> contradictions = new ArrayList<>();
        assertEquals(Optional.empty(), StatedVerdicts.parse(content, PLACE, new ArrayList<>(), contradictions));
        assertEquals(1, contradictions.size());
        assertTrue(
                contradictions.get(0).contains("the explanation of 'errors' has 'T5.a' twice"), contradictions.get(0));
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                fault("schema 2", content -> content.put("schema", 2L)),
                fault("no schema", content -> content.remove("schema")),
                fault("exhibit must be a JSON object", content -> content.put("exhibit", "T5")),
                fault("exhibit: id must be text", content -> content.put("exhibit", Map.of("name", "Table 5"))),
                fault("exhibit: id must be text", content -> content.put("exhibit", Map.of("id", ""))),
                fault(
                        "exhibit: title must be text",
                        content -> content.put("exhibit", Map.of("id", "T5", "title", 5L))),
                fault("sources must be a list", content -> content.put("sources", "a.csv")),
                fault("sources 1: file must be text", content -> first(content, "sources")
                        .remove("file")),
                fault("sources 1: provenance is 'made up'", content -> first(content, "sources")
                        .put("provenance", "made up")),
                fault("sources 1: sha256 must be text", content -> first(content, "sources")
                        .put("sha256", 7L)),
                fault("values 1: id must be text", content -> first(content, "values")
                        .put("id", 7L)),
                fault("values 1: computed must be a number", content -> first(content, "values")
                        .put("computed", "1")),
                fault("values 1: note must be text", content -> first(content, "values")
                        .put("note", 1L)),
                fault("values must be a list", content -> content.put("values", Map.of())),
                fault("notComputed 1: reason must be text", content -> first(content, "notComputed")
                        .remove("reason")),
                fault(
                        "notComputed 2 must be a JSON object",
                        content -> content.put("notComputed", List.of(listed("T5.d", "why"), "T5.e"))),
                fault("explanations 1: group must be text", content -> first(content, "explanations")
                        .remove("group")),
                fault("explanations 1: definition must be text", content -> first(content, "explanations")
                        .remove("definition")),
                fault("hints 2 must be text", content -> content.put("hints", List.of("look here", 7L))),
                fault("hints must be a list", content -> content.put("hints", "look here")),
                fault("explanations 1: tried must be a number", content -> first(content, "explanations")
                        .put("tried", "4")),
                fault("explanations 1: tried must be a number", content -> first(content, "explanations")
                        .put("tried", 4.5)),
                fault("schema must be a number", content -> content.put("schema", 1.9)));
    }

    private static Arguments fault(String expected, Consumer<Map<String, Object>> change) {
        return Arguments.of(expected, change);
    }

    /** The first object of a list, in a copy that can be changed. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Map<String, Object> content, String list) {
        List<Object> copy = new ArrayList<>((List<Object>) content.get(list));
        Map<String, Object> first = new LinkedHashMap<>((Map<String, Object>) copy.get(0));
        copy.set(0, first);
        content.put(list, copy);
        return first;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void namesWhatIsNotAsTheFormatSays(String expected, Consumer<Map<String, Object>> change) {
        Map<String, Object> content = content();
        change.accept(content);
        List<String> faults = new ArrayList<>();
        assertEquals(Optional.empty(), StatedVerdicts.parse(content, PLACE, faults, new ArrayList<>()));
        assertTrue(faults.get(0).startsWith("05-x.ipynb, cell 3"), faults.get(0));
        assertTrue(faults.get(0).contains(expected), faults.get(0));
    }

    @Test
    void whatIsNoObjectHasNoIdsAndIsAFault() {
        List<String> faults = new ArrayList<>();
        assertEquals(Optional.empty(), StatedVerdicts.parse("text", PLACE, faults));
        assertTrue(faults.get(0).contains("must be a JSON object"), faults.toString());
        Map<String, Object> odd = new HashMap<>();
        odd.put("values", "text");
        odd.put("notComputed", Arrays.asList("text", Map.of("id", 7L), Map.of("id", "T5.z"), null));
        assertEquals(List.of("T5.z"), StatedVerdicts.ids(odd).toList());
    }

    @Test
    void oneFileWithTwoContentsIsAFaultAndCountsAsTheWeaker() {
        StatedVerdicts output = read(content());
        StatedVerdicts changed = new StatedVerdicts(
                new ReviewedValue.Place("06-y.ipynb", 1),
                output.exhibit(),
                List.of(
                        new Source("a.csv", Provenance.SYNTHETIC, "aa"),
                        new Source("b.csv", Provenance.RESTRICTED, "bb")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        List<String> faults = new ArrayList<>();
        StatedFiles.checkOneContent(List.of(output, output), faults);
        assertEquals(List.of(), faults);
        StatedFiles.checkOneContent(List.of(output, output, changed), faults);
        assertEquals(1, faults.size());
        assertTrue(
                faults.get(0).contains("'a.csv' changed between 05-x.ipynb, cell 3 and 06-y.ipynb, cell 1"),
                faults.get(0));
        List<Source> weaker = List.of(
                new Source("a.csv", Provenance.SYNTHETIC, "aa"), new Source("b.csv", Provenance.RESTRICTED, "bb"));
        assertEquals(weaker, StatedFiles.of(List.of(output, changed)));
        assertEquals(weaker, StatedFiles.of(List.of(changed, output)));
        assertEquals(output.sources(), StatedFiles.of(List.of(output)));
    }
}
