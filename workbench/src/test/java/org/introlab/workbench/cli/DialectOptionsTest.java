package org.introlab.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introlab.data.Frame;
import org.introlab.data.read.Csv;
import org.introlab.data.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in other dialects, from the refusal by its own command to the estimate, the converted file and the study. */
class DialectOptionsTest {
    private static final String NORWEGIAN =
            "kommune;knr;folk;andel\r\nTromsø;0301;1 234;12,5\r\nBodø;1103;50 000;0,25\r\nÅs;0214;19;1,5\r\nÅs;0214;90;1,75\r\n";

    @TempDir
    Path folder;

    private record Ran(int status, String out, String err) {}

    @Test
    void aRefusalEndsWithTheCommandThatReadsTheFile() throws IOException {
        Path file = norwegian();
        Ran refused = run("fit", file.toString(), "andel ~ folk", "--json", "--delimiter", "tab");
        assertEquals(2, refused.status());
        String command =
                refused.err().strip().lines().reduce((first, second) -> second).orElseThrow();
        assertEquals(
                "introlab fit " + file
                        + " \"andel ~ folk\" --json --delimiter ';' --decimal , --thousands space --encoding windows-1252",
                command.strip());
        Ran fit = run(words(command.strip()));
        assertEquals(0, fit.status(), fit.err());
        assertTrue(fit.out().contains("\"n\" : 4"), fit.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b\n1;x y\n2;z\n3;z\n",
                "a\tb\n1\tx\n2\ty\n3\ty\n",
                "a,b\n1,10%\n2,20%\n3,25%\n",
                "a,b\n1, 10\n2, 20\n3, 25\n",
                "a,b\n1,\"1,234,567\"\n2,\"2,500,000\"\n3,\"2,600,000\"\n",
                "a|b\n1|1'234\n2|2'500\n3|2'600\n"
            })
    void theCommandThatIsNamedReadsTheFile(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("it's $1.csv"), text);
        Ran refused = run("fit", file.toString(), "a ~ b");
        assertEquals(2, refused.status(), refused.out());
        String command =
                refused.err().strip().lines().reduce((first, second) -> second).orElseThrow();
        Ran fit = run(words(command.strip()));
        assertEquals(0, fit.status(), command + "\n" + fit.err());
    }

    @Test
    void namesBothCommandsWhereAThousandMayBeADecimal() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "a;b\n1;1,234\n2;2,500\n");
        Ran refused = run("fit", file.toString(), "a ~ b");
        assertTrue(refused.err().contains("choose the right one"), refused.err());
        assertTrue(refused.err().contains("--delimiter ';' --decimal ,\n"), refused.err());
        assertTrue(refused.err().contains("--delimiter ';' --thousands ,\n"), refused.err());
    }

    @Test
    void convertMakesAPlainFileWithItsCodeBook() throws IOException {
        Path to = folder.resolve("to");
        Ran converted = run(
                "convert",
                norwegian().toString(),
                to.toString(),
                "--delimiter",
                ";",
                "--decimal",
                ",",
                "--thousands",
                "space",
                "--encoding",
                "iso-8859-1");
        assertEquals(0, converted.status(), converted.err());
        assertEquals(
                List.of(
                        "kommune,knr,folk,andel",
                        "Tromsø,0301,1234,12.5",
                        "Bodø,1103,50000,0.25",
                        "Ås,0214,19,1.5",
                        "Ås,0214,90,1.75"),
                Files.readAllLines(to.resolve("norsk.csv")));
        Frame read = Csv.read(to.resolve("norsk.csv"));
        assertEquals("0301", read.column("knr").getString(0));
        assertEquals(50_000, read.column("folk").get(1));
        assertTrue(
                converted.out().contains("? numbers with leading zeros are treated as codes and kept as text"),
                converted.out());
    }

    @Test
    void convertKeepsWhatACodeBookBesideTheFileSays() throws IOException {
        Path file = norwegian();
        Files.writeString(folder.resolve("datapackage.json"), """
                {"resources": [{"name": "n", "path": "norsk.csv", "provenance": "public", "encoding": "windows-1252", "dialect": {"delimiter": ";"},
                  "schema": {"fields": [{"name": "kommune", "title": "Kommune"}, {"name": "knr"},
                    {"name": "folk", "type": "integer", "groupChar": " ", "missingValues": ["19"]},
                    {"name": "andel", "type": "number", "decimalChar": ",", "unit": "per cent"}]}}]}""");
        Path to = folder.resolve("to");
        Ran converted = run("convert", file.toString(), to.toString());
        assertEquals(0, converted.status(), converted.err());
        assertFalse(converted.out().contains("provenance"), converted.out());
        Frame read = Csv.read(to.resolve("norsk.csv"));
        assertEquals("Kommune", read.variable("kommune").label("en"));
        assertTrue(read.column("folk").isMissing(2));
        assertEquals(0.25, read.column("andel").get(1));
        assertEquals("public", read.provenance().id());
    }

    @Test
    void newStudySaysWhatItGuessedAndReviewsTheFileAsItIs() throws IOException {
        Path study = folder.resolve("study");
        Ran made = run(
                "new-study",
                study.toString(),
                "--from",
                norwegian().toString(),
                "--provenance",
                "public",
                "--delimiter",
                ";",
                "--decimal",
                ",",
                "--thousands",
                "space",
                "--encoding",
                "windows-1252");
        assertEquals(0, made.status(), made.err());
        assertTrue(made.out().contains("""
                  kommune  string   text, 3 distinct
                  knr      string   text, 3 distinct
                    ? numbers with leading zeros are treated as codes and kept as text
                  folk     integer  19 to 50000
                  andel    number   0.25 to 12.5
                """), made.out());
        assertEquals(12.5, Study.at(study).read("norsk").column("andel").get(0));
        assertEquals("Bodø", Study.at(study).read("norsk").column("kommune").getString(1));
    }

    @Test
    void theNextCommandOfANewStudyCanBeTypedAsItStands() throws IOException {
        Path study = folder.resolve("Jon's $study");
        Ran made = run(
                "new-study",
                study.toString(),
                "--from",
                norwegian().toString(),
                "--delimiter",
                ";",
                "--decimal",
                ",",
                "--thousands",
                "space",
                "--encoding",
                "windows-1252");
        assertEquals(0, made.status(), made.err());
        String next = made.out()
                .lines()
                .filter(line -> line.startsWith("Next: introlab "))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("review", "--study", study.toString()), List.of(words(next.replaceFirst("Next: ", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--delimiter=;;", "--decimal=5", "--thousands=.", "--encoding=latin-77", "--quote=,"})
    void refusesADialectThatCannotBe(String option) throws IOException {
        Ran refused = run("fit", norwegian().toString(), "andel ~ folk", option);
        assertEquals(2, refused.status());
        assertEquals(1, refused.err().strip().lines().count(), refused.err());
    }

    private Path norwegian() throws IOException {
        return Files.write(folder.resolve("norsk.csv"), NORWEGIAN.getBytes(Charset.forName("windows-1252")));
    }

    /** The arguments that a shell makes of a command, without the program. */
    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word =
                Pattern.compile("(?:'[^']*'|\"[^\"]*\"|\\\\.|[^\\s'\"\\\\])+").matcher(command);
        while (word.find()) {
            StringBuilder plain = new StringBuilder();
            Matcher part = Pattern.compile("'([^']*)'|\"([^\"]*)\"|\\\\(.)|([^'\"\\\\]+)")
                    .matcher(word.group());
            while (part.find()) {
                for (int i = 1; i <= 4; i++) {
                    plain.append(part.group(i) == null ? "" : part.group(i));
                }
            }
            words.add(plain.toString());
        }
        return words.subList(1, words.size()).toArray(String[]::new);
    }

    @Test
    void refusesAnOptionThatCannotApply() throws IOException {
        Path spss = Files.writeString(folder.resolve("a.sav"), "no table");
        Path excel = Files.writeString(folder.resolve("a.xlsx"), "no table");
        String to = folder.resolve("to").toString();
        for (List<String> command : List.of(
                List.of("convert", spss.toString(), to, "--delimiter", ";"),
                List.of("new-study", to, "--from", spss.toString(), "--delimiter", ";"),
                List.of("fit", excel.toString(), "y ~ x", "--delimiter", ";"))) {
            Ran refused = run(command.toArray(new String[0]));
            assertEquals(2, refused.status(), refused.err());
            assertTrue(refused.err().contains("--delimiter can be used only with CSV files"), refused.err());
        }
        assertFalse(Files.exists(folder.resolve("to")));
    }

    @Test
    void refusesToConvertExcelAndParquetBeforeAnythingIsMade() throws IOException {
        for (String name : List.of("a.xlsx", "a.parquet", "absent.sav")) {
            Path file = folder.resolve(name);
            if (!name.startsWith("absent")) {
                Files.writeString(file, "no table");
            }
            Ran refused = run("convert", file.toString(), folder.resolve("to").toString());
            assertEquals(2, refused.status(), refused.err());
            // nothing is said of making an environment
            assertTrue(refused.err().strip().startsWith(file.toString()), refused.err());
        }
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Introlab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ran(status, out.toString(), err.toString());
    }
}
