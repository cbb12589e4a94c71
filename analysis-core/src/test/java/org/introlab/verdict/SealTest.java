package org.introlab.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.PlainJson;
import org.junit.jupiter.api.Test;

class SealTest {
    private static Map<String, Object> content() {
        Exhibit exhibit = Exhibit.of(
                        "Shares \uD83D",
                        List.of("men", "women"),
                        List.of(
                                ExhibitRow.heading("Status"),
                                ExhibitRow.body(
                                        "at work",
                                        List.of(
                                                Entry.of(Cell.of(
                                                        "share", "work", "men", 0.1 + 0.2, NumberStyle.decimals(1))),
                                                Entry.of("a remark")))),
                        List.of())
                .noted("A note");
        return CarriedExhibit.json(List.of(exhibit));
    }

    @Test
    void coversEveryWordAndNumberOfAnExhibit() {
        Map<String, Object> content = content();
        assertEquals(Optional.of(true), Seal.isWhole(content));
        List<Map<String, Object>> edited = new ArrayList<>();
        edited(content, content, edited);
        assertTrue(edited.size() > 15, "edited: " + edited.size());
        edited.forEach(one -> assertEquals(Optional.of(false), Seal.isWhole(one), one::toString));
    }

    /** Each copy of {@code root} in which one text, number or word of logic below {@code part} is another. */
    private static void edited(Map<String, Object> root, Object part, List<Map<String, Object>> all) {
        List<List<Object>> leaves = new ArrayList<>();
        leaves(part, List.of(), leaves);
        leaves.stream().filter(path -> !path.equals(List.of(Seal.FIELD))).forEach(path -> all.add(edit(root, path)));
    }

    private static void leaves(Object part, List<Object> path, List<List<Object>> leaves) {
        if (part instanceof Map<?, ?> map) {
            map.forEach((name, value) -> leaves(value, with(path, name), leaves));
        } else if (part instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                leaves(list.get(i), with(path, i), leaves);
            }
        } else {
            leaves.add(path);
        }
    }

    private static List<Object> with(List<Object> path, Object last) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> edit(Map<String, Object> root, List<Object> path) {
        Map<String, Object> copy = (Map<String, Object>) PlainJson.thaw(root);
        Object holder = copy;
        for (Object step : path.subList(0, path.size() - 1)) {
            holder = step instanceof Integer i
                    ? ((List<Object>) holder).get(i)
                    : ((Map<String, Object>) holder).get(step);
        }
        Object last = path.get(path.size() - 1);
        if (last instanceof Integer i) {
            ((List<Object>) holder).set(i, "edited");
        } else {
            ((Map<String, Object>) holder).put((String) last, "edited");
        }
        return copy;
    }

    @Test
    void isTheSameInWhateverFormAKernelOrJupyterLabWritesTheContent() throws Exception {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("a", 2.0);
        sent.put("b", Double.NaN);
        sent.put("c", Arrays.asList(1L, Double.POSITIVE_INFINITY, -0.0, 0.1f));
        sent.put("d", "half \uD83D");
        sent.put("e", new double[] {1, 2});
        sent.put("f", Optional.empty());
        Object kept = new ObjectMapper()
                .readValue(
                        "{\"d\": \"half \uFFFD\", \"e\": [1, 2.0], \"c\": [1.0, null, 0, 0.1], \"a\": 2, \"seal\": \"x\"}",
                        Map.class);
        assertEquals(Seal.of(sent), Seal.of((Map<?, ?>) kept));
    }

    @Test
    void tellsTextsFromNumbersAndOneTextFromTwo() {
        List<Object> contents = Arrays.asList(
                "1",
                1,
                true,
                "true",
                List.of("a", "b"),
                List.of("ab"),
                List.of(List.of("a"), "b"),
                Map.of("a", "b"),
                "");
        for (Object one : contents) {
            for (Object other : contents) {
                if (one != other) {
                    assertNotEquals(Seal.of(Map.of("x", one)), Seal.of(Map.of("x", other)), one + " and " + other);
                }
            }
        }
    }

    @Test
    void coversTheNamesOfFields() {
        assertNotEquals(Seal.of(Map.of("published", 1)), Seal.of(Map.of("computed", 1)));
    }

    @Test
    void takesAnOptionalValueForTheValue() {
        assertEquals(Seal.of(Map.of("x", 1)), Seal.of(Map.of("x", Optional.of(1))));
        assertNotEquals(Seal.of(Map.of("x", 2)), Seal.of(Map.of("x", Optional.of(1))));
    }
}
