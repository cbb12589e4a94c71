package org.introlab.workbench.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.introlab.workbench.notebook.Cell;
import org.junit.jupiter.api.Test;

class CellsUsedTest {
    private static final List<Cell> CELLS = Stream.of(
                    "Frame data = Study.here().read(\"x\");",
                    "record Pair(double a, double b) {}",
                    "double error(String name, Map<String, Double> by) {\n    if (by.isEmpty()) {\n        return 0;\n    }\n    return data.row(0).number(name);\n}",
                    "Map<String, Double> other = new TreeMap<>();",
                    "double[] both = {error(\"data\", other), 1};\nif (both == null) {\n}",
                    "Pair pair = new Pair(both[0], both[1]);")
            .map(source -> Cell.code("c", source))
            .toList();

    @Test
    void followsVariablesMethodsAndRecordsToTheCellsThatDeclareThem() {
        assertEquals(
                Map.of(
                        1,
                        List.of("data"),
                        2,
                        List.of("Pair"),
                        3,
                        List.of("error"),
                        4,
                        List.of("other"),
                        5,
                        List.of("both")),
                CellsUsed.by(CELLS, 6));
    }

    @Test
    void leavesOutWhatIsOnlyNamedInATextOrDeclaredLater() {
        assertEquals(Map.of(), CellsUsed.by(CELLS, 4));
        List<Cell> cells = List.of(Cell.code("a", "int x = 1;"), Cell.code("b", "\"x\""), Cell.code("c", "int x = 2;"));
        assertEquals(Map.of(), CellsUsed.by(cells, 2));
    }
}
