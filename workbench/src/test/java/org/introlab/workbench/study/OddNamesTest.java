package org.introlab.workbench.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.introlab.csv.CsvText;
import org.introlab.data.Provenance;
import org.introlab.data.read.GuessedBook;
import org.introlab.workbench.notebook.NotebookWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever columns, levels and files are called, the study that is made of them reviews at once. */
class OddNamesTest {
    private static final List<String> NAMES = List.of(
            "income\n(NOK)",
            "a\"b",
            "\\u0022",
            "\\",
            "\\n",
            "${x}",
            "*/",
            "/* //",
            "a`b",
            "<script>alert(1)</script>",
            "'; x",
            "{row}.{column}",
            "%n %s",
            "$1",
            "a,b;c",
            "#x",
            "=1+1",
            "æøå",
            "日本",
            "\uD83D\uDE00",
            "a\u00a0b",
            "a.b",
            "(Intercept)",
            "1",
            "NaN",
            "true",
            "class",
            "null",
            "data",
            "\u202eabc",
            "a\u2028b",
            "~",
            "I(x^2)",
            "a:b",
            "y ~ x",
            "<b>&amp;",
            "|",
            "[",
            "a  b",
            "]]>",
            "-->",
            "\"\"\"");
    private static final List<String> FILES =
            List.of("a\"b", "${x}", "x'y", "# [a](b) *c*", "{row} %25 ;&", "MYDATA NAME");
    private static final int NUMBERS = 6;

    @TempDir
    Path folder;

    @Test
    void reviewsAtOnceWhateverColumnsLevelsAndFilesAreCalled() throws IOException {
        List<String> command = new ArrayList<>(
                List.of("new-study", folder.resolve("DATA [x] $1").toString()));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES.size(); i++) {
            files.add(write(FILES.get(i), NAMES.subList(i * (NUMBERS + 1), (i + 1) * (NUMBERS + 1))));
            command.addAll(List.of("--from", files.get(i).toString()));
        }
        CommandLineRun made = CommandLineRun.of(command.toArray(String[]::new));
        assertEquals(0, made.status(), made.err());
        Path study = folder.resolve("DATA [x] $1");
        for (int i = 1; i < files.size(); i++) {
            GuessedBook book = GuessedBook.of("s", files.get(i), "t", Provenance.PUBLIC);
            NotebookWriter.write(
                    FirstNotebook.of(FILES.get(i), book), study.resolve("notebooks/0" + (i + 1) + "-more.ipynb"));
        }
        CommandLineRun review = CommandLineRun.of("review", "--study", study.toString());
        assertEquals(0, review.status(), review.out() + review.err());
        assertTrue(Files.readString(study.resolve("README.md")).startsWith("# DATA \\[x\\] \\$1\n"));
        try (Stream<Path> pages = Files.walk(study.resolve("build/review"))) {
            for (Path page : pages.filter(p -> p.toString().endsWith(".html")).toList()) {
                assertFalse(Files.readString(page).contains("<script>alert(1)"), page.toString());
            }
        }
    }

    @Test
    void refusesAFileNameThatNoCodeBookCanHold() throws IOException {
        for (String name : List.of("a\\b.csv", "x\ny.csv")) {
            Path file = Files.writeString(folder.resolve(name), "a,b\n1,2\n");
            CommandLineRun refused =
                    CommandLineRun.of("new-study", folder.resolve("s").toString(), "--from", file.toString());
            assertEquals(2, refused.status());
            assertTrue(refused.err().contains("Rename the file"), refused.err());
            assertEquals(1, refused.err().strip().lines().count(), refused.err());
        }
    }

    @Property(tries = 300)
    void anyTextIsALiteralOfJava(@ForAll String text) {
        String literal = Quoted.java(text);
        assertEquals(text, compiled(literal));
        assertEquals(1, literal.lines().count());
    }

    /** What the Java compiler makes of a literal: Unicode escapes first, then the others. */
    private static String compiled(String literal) {
        StringBuilder out = new StringBuilder();
        String inner = literal.substring(1, literal.length() - 1);
        for (int i = 0; i < inner.length(); i++) {
            if (inner.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(inner.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (inner.charAt(i) == '\\') {
                out.append(inner.substring(i, i + 2).translateEscapes());
                i++;
            } else {
                out.append(inner.charAt(i));
            }
        }
        return out.toString();
    }

    private Path write(String name, List<String> columns) throws IOException {
        CsvText text = new CsvText().row(columns);
        for (int i = 0; i < 4; i++) {
            List<String> row = new ArrayList<>(List.of(NAMES.get(i % 2)));
            for (int j = 0; j < NUMBERS; j++) {
                row.add(String.valueOf(1.5 * i + j));
            }
            text.row(row);
        }
        return Files.write(folder.resolve(name + ".csv"), text.bytes());
    }
}
