package org.introlab.workbench.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookLintTest {

    private static List<String> check(String... sources) {
        return NotebookLint.check(new Notebook(
                Map.of(),
                IntStream.range(0, sources.length)
                        .mapToObj(i -> Cell.code("c" + i, sources[i]))
                        .toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`int a = 1;\n%maven x:y:1`                     | 2 | %maven",
                "`%%loadFromPOM\n<x/>`                          | 1 | %%loadFromPOM",
                "`sealed interface S permits A {}`              | 1 | sealed interface",
                "`switch (o) { case Integer i -> 1; default -> 2; }` | 1 | case Integer i ->",
                "`int a = 1;\n\nString id = display(a);`        | 3 | String id = display(",
                "`render(table)`                                | 1 | render(",
                "`printf(\"%d\", 1)`                            | 1 | printf(",
                "`System.exit(0);`                              | 1 | System.exit(",
                "`double d = Math.random();`                    | 1 | Math.random(",
                "`var t = LocalDate.now();`                     | 1 | LocalDate.now()",
                "`new Random().nextInt()`                       | 1 | new Random()",
                "`int a = 1;\nMap.of(\"a\", 1)`                 | 2 | Map.of(",
                "`display(Set.of(1, 2))`                        | 1 | Set.of(",
                "`System.out.printf(\"%d\", 1);`                | 1 | System.out.printf(",
            })
    void namesCellLineAndConstruct(String code, int line, String found) {
        List<String> faults = check("1 + 1", code);
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith("code cell 2, line " + line + ": `" + found + "`"), faults.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`// %maven in a comment`",
                "`int a = 7;\na % 2`",
                "`String s = \"System.exit(0); %magic\";`",
                "`String s = \"\"\"\n%magic\nMath.random()\n\"\"\";`",
                "`new Random(42).nextInt()`",
                "`Map<String, Integer> m = Map.of(\"a\", 1);\nm.get(\"a\")`",
                "`display(table); display(fit)`",
                "`System.out.printf(\"%d\", 1);\nint b = 2;`",
                "`table.printf(1)`",
                "`Set.of(2, Math.max(0, 1)).stream().sorted().toList()`",
                "`char c = '\"'; /* sealed interface S */`",
            })
    void acceptsWhatAllRunnersDoAlike(String code) {
        assertEquals(List.of(), check(code));
    }

    @Test
    void wantsNotebooksWithoutOutputs() {
        Cell executed = Cell.code("a", "1")
                .executed(1, List.of(new Output.Result(Map.of("text/plain", "1"), OptionalInt.of(1))));
        List<String> faults = NotebookLint.check(new Notebook(Map.of(), List.of(executed)));
        assertEquals(List.of("code cell 1: has outputs; notebooks must be saved without outputs"), faults);
    }
}
