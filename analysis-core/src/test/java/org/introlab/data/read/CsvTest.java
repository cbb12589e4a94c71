package org.introlab.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.book.DataException;
import org.introlab.data.book.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.ColumnType;

class CsvTest {

    @TempDir
    Path folder;

    @Test
    void takesTypesFromTheValuesWhenNoCodeBookIsThere() throws IOException {
        Frame frame = read("n,x,g,empty\n1,1.5,a,\n2,3,b,\nNA,,c1,\n");
        assertEquals(ColumnType.INTEGER, frame.column("n").type());
        assertEquals(ColumnType.DOUBLE, frame.column("x").type());
        assertEquals(ColumnType.STRING, frame.column("g").type());
        assertEquals(ColumnType.STRING, frame.column("empty").type());
        assertTrue(frame.column("n").isMissing(2) && frame.column("x").isMissing(2));
        assertEquals(Provenance.UNKNOWN, frame.provenance());
        assertFalse(frame.hidesValues(), "a file that somebody names is no extract");
    }

    @Test
    void reportsANumberGoneWrongInAColumnOfNumbers() {
        DataException e = assertThrows(DataException.class, () -> read("a,x\n1,2.5\n2,\"1,5\"\n3,NaN\n"));
        assertTrue(e.getMessage().contains("'1,5'"), e.getMessage());
        assertTrue(e.getMessage().contains("NaN"), e.getMessage());
        assertEquals(2, e.faults().size());
    }

    static List<Arguments> otherWays() {
        return List.of(
                arguments("unicode minus", "−2|−1|0|1|2|1|−2|−1"),
                arguments("space after the comma", " 2| 3| 4| 5| 2"),
                arguments("thousands", "1,234,567|2,500,000|3,000,000|1,234,567"),
                arguments("percent", "10%|20%|30%|10%|20%"),
                arguments("thousands or decimals, nobody knows", "1,234|2,500|3,000"),
                arguments("half of them", "1|2|3|4 000|5 000|6 000"),
                arguments("two of three, a word among them", "10 kr|20 kr|unknown"),
                arguments("Arabic digits", "٣|٤|٥"),
                arguments("hexadecimal", "0x1F|0x20|0x21"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherWays")
    void takesNoNumberThatIsWrittenInAnotherWayForACategory(String name, String cells) throws IOException {
        StringBuilder text = new StringBuilder("y,x\n");
        for (String cell : cells.split("\\|")) {
            text.append("1,\"").append(cell).append("\"\n");
        }
        DataException e = assertThrows(DataException.class, () -> read(text.toString()));
        Fault fault = e.faults().get(0);
        assertEquals("bad number", fault.kind());
        assertEquals("x", fault.column().orElseThrow());
        String first = cells.split("\\|")[(int) fault.row().orElseThrow() - 2];
        assertTrue(fault.found().orElseThrow().startsWith("'" + first + "'"), e.getMessage());
    }

    @Test
    void refusesANameWithBlanksAroundItWhichWouldBeAnotherName() {
        DataException e = assertThrows(DataException.class, () -> read("x, x\n1,2\n"));
        assertEquals("blank around a name", e.faults().get(0).kind());
    }

    @Test
    void leavesCodesWithLeadingZerosAsTheyAre() throws IOException {
        Frame frame = read("municipality,x\n0301,1\n1103,2\n");
        assertEquals("0301", frame.column("municipality").getString(0));
        assertEquals(ColumnType.STRING, frame.column("municipality").type());
    }

    @Test
    void leavesWordsRangesAndDatesAsTheyAre() throws IOException {
        Frame frame = read("age,class,day\n18-24,5A,01.02.2020\n25-64,5B,02.02.2020\n65+,6A,03.02.2020\n");
        assertEquals("65+", frame.column("age").getString(2));
        assertEquals("5A", frame.column("class").getString(0));
    }

    @Test
    void refusesFilesThatAreNoTables() {
        for (String broken : List.of("", "a,b\n", "a;b\n1;2\n", "a,b\n1\n", "a,b\n\"1,2\n")) {
            assertThrows(DataException.class, () -> read(broken), broken);
        }
        assertThrows(DataException.class, () -> Csv.read(folder));
        assertThrows(DataException.class, () -> Csv.read(folder.resolve("none.csv")));
    }

    @Test
    void obeysTheCodeBookBesideTheFile() throws IOException {
        describe("synthetic");
        Frame frame = read("g\nlow\nhigh\n");
        assertEquals(List.of("low", "high"), frame.variable("g").levels());
        assertEquals(Provenance.SYNTHETIC, frame.provenance());
        DataException e = assertThrows(DataException.class, () -> read("g\nlow\nhihg\n"));
        assertTrue(e.getMessage().contains("hihg"), e.getMessage());
    }

    @Test
    void showsNoValueOfARestrictedFileNowOrLater() throws IOException {
        describe("restricted");
        DataException e = assertThrows(DataException.class, () -> read("g\nlow\nhihg\n"));
        assertFalse(e.getMessage().contains("hihg"), e.getMessage());
        Frame frame = read("g\nlow\nhigh\n");
        assertTrue(frame.hidesValues() && frame.where(r -> r.is("g", "low")).hidesValues());
        describe("synthetic");
        assertFalse(read("g\nlow\nhigh\n").hidesValues(), "what was read before does not matter");
    }

    @Test
    void takesADeclarationOfProvenanceWithoutColumns() throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), """
                {"resources": [{"path": "d.csv", "provenance": "public"}]}
                """);
        assertEquals(Provenance.PUBLIC, read("a,b\n1,x\n").provenance());
    }

    private Frame read(String text) throws IOException {
        return Csv.read(Files.writeString(folder.resolve("d.csv"), text));
    }

    private void describe(String provenance) throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), """
                {"name": "d", "resources": [{"name": "d", "path": "d.csv", "title": "d", "provenance": "%s",
                 "schema": {"fields": [{"name": "g", "type": "string", "constraints": {"enum": ["low", "high"]}}],
                            "missingValues": [""]}}]}
                """.formatted(provenance));
    }
}
