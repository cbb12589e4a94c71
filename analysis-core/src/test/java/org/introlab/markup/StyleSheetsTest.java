package org.introlab.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleSheetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"exhibits.css", "unit-chooser.css", "unit-chosen.css"})
    void anOutputCarriesRulesAloneOnOneLine(String sheet) {
        String css = Compact.resource(Style.class, sheet);
        assertTrue(css.startsWith(".introlab"), css);
        assertFalse(css.contains("\n") || css.contains("/*") || css.contains("<"), css);
        assertEquals(
                css.chars().filter(c -> c == '{').count(),
                css.chars().filter(c -> c == '}').count());
    }

    @Test
    void aPageHasAllOfThem() {
        String page = Style.page();
        for (String sheet : List.of("exhibits.css", "unit-chooser.css", "unit-chosen.css")) {
            assertTrue(page.contains(Compact.resource(Style.class, sheet)), sheet);
        }
    }

    @Test
    void theChoiceOfAUnitHasColoursOfThePalette() {
        String css = Compact.resource(Style.class, "unit-chooser.css");
        assertTrue(css.contains(rule("own", Palette.COLOURS.get(0))), css);
        assertTrue(css.contains(rule("group", Palette.COLOURS.get(3))), css);
        assertTrue(css.contains(rule("all", Palette.COLOURS.get(6))), css);
    }

    private static String rule(String kind, String colour) {
        return ".introlab .introlab-choose ." + kind + "{stroke:" + colour + ";fill:" + colour + "}";
    }

    @Test
    void refusesASheetThatIsNotThere() {
        assertEquals(
                "The class path has no none.css next to org.introlab.markup.Style.",
                assertThrows(IllegalStateException.class, () -> Compact.resource(Style.class, "none.css"))
                        .getMessage());
    }
}
