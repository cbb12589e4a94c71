package org.introlab.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookWriter;
import org.introlab.workbench.terminal.TerminalWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file holds never steers the terminal, whichever command tells of it. */
class TerminalTest {

    /** Clears a screen, colours, ends a title, writes over the line, turns the order of what follows. */
    private static final String HOSTILE = "x\u001B[2J\u001B[32m\u009B1m\u0007\r\u202E\u2066\u0000\u007Fy";

    @TempDir
    Path dir;

    private static String printed(String text) {
        StringWriter terminal = new StringWriter();
        PrintWriter writer = TerminalWriter.to(new PrintWriter(terminal));
        writer.print(text);
        writer.flush();
        return terminal.toString();
    }

    private static boolean steers(String text) {
        return text.replace("\r\n", "\n")
                .chars()
                .anyMatch(c -> c < ' ' && c != '\n' && c != '\t'
                        || c >= 0x7f && c <= 0x9f
                        || c >= 0x202a && c <= 0x202e
                        || c >= 0x2066 && c <= 0x2069
                        || c == 0x200e
                        || c == 0x200f
                        || c == 0x61c);
    }

    @Property
    void noTextSteersTheTerminal(@ForAll String text) {
        assertTrue(!steers(printed(text)), printed(text));
    }

    @Test
    void wordsOfAllScriptsTabsAndLineEndsStayAsTheyAre() {
        String words =
                "\u25cb calibrated\t\u00e6\u00f8\u00e5 \u05e9\u05dc\u05d5\u05dd \u65e5\u672c \uD83D\uDE00\r\nnext\n";
        assertEquals(words, printed(words));
    }

    @Test
    void aControlCharacterStandsAsItsCode() {
        assertEquals("a\\u001b[2Jb\\u000dc\\u202e\\u009b", printed("a\u001B[2Jb\rc\u202E\u009B"));
        assertEquals("a\\u000d", printed("a\r"));
    }

    private String run(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter terminal = new PrintWriter(said, true);
        Introlab.run(terminal, terminal, arguments);
        String text = said.toString();
        assertTrue(!steers(text), () -> String.join(" ", arguments) + " said " + text);
        return text;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text, StandardCharsets.UTF_8);
    }

    @Test
    void noCommandPassesOnWhatAFileOrAnArgumentHolds() throws IOException {
        Path good = file("good.csv", "y,x\n1,2\n2,3\n4,4\n5,7\n");
        Path header = file("header.csv", "y,\"" + HOSTILE + "\"\n1,2\n2,3\n4,4\n5,7\n");
        Path level = file("level.csv", "y,g\n1,\"" + HOSTILE + "\"\n2,b\n4,\"" + HOSTILE + "\"\n5,b\n");
        Path number = file("number.csv", "y,x\n1,2\n2,3\n" + HOSTILE.replace("\r", "") + ",4\n5,7\n");
        run("fit", header.toString(), "y ~ z");
        run("fit", header.toString(), "y ~ `" + HOSTILE + "`");
        run("fit", level.toString(), "y ~ g");
        run("fit", number.toString(), "y ~ x");
        assertTrue(run("fit", good.toString(), "y ~ " + HOSTILE).contains("\\u001b"));
        assertTrue(run("fit", HOSTILE, "y ~ x").contains("\\u"));
        Path turned = file("turned.csv", "y,\"x\u202Ey\"\n1,2\n2,3\n4,4\n5,7\n");
        assertTrue(run("fit", turned.toString(), "y ~ z").contains("\\u202e"));
        run("convert", dir.resolve(HOSTILE.replace("\u0000", "") + ".dta").toString());
        assertTrue(run(HOSTILE).contains("\\u001b"));
        Path study = dir.resolve("study");
        for (Path from : List.of(good, header, level, number, turned)) {
            run(
                    "new-study",
                    dir.resolve("of-" + from.getFileName()).toString(),
                    "--from",
                    from.toString(),
                    "--provenance",
                    "public");
        }
        run("new-study", study.toString(), "--from", good.toString(), "--provenance", "public");
        run("show", HOSTILE, "--study", study.toString());
        Path ledger = study.resolve("data/published/published_values.csv");
        List<String> rows = Files.readAllLines(ledger);
        Files.writeString(
                ledger,
                Files.readString(ledger) + rows.get(rows.size() - 1).replaceFirst("^[^,]*", "\"T9.\u202Ex\"") + "\n");
        String review = run(
                "review",
                "--study",
                study.toString(),
                "--out",
                dir.resolve("site").toString());
        assertTrue(review.contains("\\u202E"), review);
        Files.write(ledger, rows, StandardCharsets.UTF_8);
        Files.writeString(
                study.resolve("notebooks/02-fails.ipynb"),
                NotebookWriter.json(new Notebook(
                        Map.of(), List.of(Cell.code("a", "throw new IllegalStateException(\"\\u001B[2J\\rdone\");")))));
        String failed = run(
                "review",
                "--study",
                study.toString(),
                "--out",
                dir.resolve("site").toString());
        assertTrue(failed.contains("\\u001b[2J\\u000ddone"), failed);
        Path notebooks = Files.createDirectories(dir.resolve("executed"));
        Files.writeString(notebooks.resolve("01-" + "a\u001B[2J.ipynb"), "{\"cells\": 1}");
        run(
                "review",
                "--study",
                study.toString(),
                "--executed",
                notebooks.toString(),
                "--out",
                dir.resolve("site2").toString());
    }
}
