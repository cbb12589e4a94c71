package org.introlab.workbench.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NotebookPropertyTest {

    @Property
    void keepsEveryDouble(@ForAll double value) {
        Notebook notebook = new Notebook(Map.of("x", value), List.of());
        Object back = NotebookReader.parse("x", NotebookWriter.json(notebook))
                .metadata()
                .get("x");
        assertEquals(value == 0 ? 0.0 : value, ((Number) back).doubleValue());
    }

    @Property
    void keepsEveryText(@ForAll String text) {
        // the file is UTF-8, which has no lone surrogates
        String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Notebook notebook = new Notebook(Map.of(), List.of(Cell.code("a", valid)));
        assertEquals(notebook, NotebookReader.parse("x", NotebookWriter.json(notebook)));
    }
}
