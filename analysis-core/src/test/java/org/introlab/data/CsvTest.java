package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    }

    @Test
    void reportsANumberGoneWrongInAColumnOfNumbers() {
        DataException e = assertThrows(DataException.class, () -> read("a,x\n1,2.5\n2,\"1,5\"\n3,NaN\n"));
        assertTrue(e.getMessage().contains("'1,5'"), e.getMessage());
        assertTrue(e.getMessage().contains("NaN"), e.getMessage());
        assertEquals(2, e.faults().size());
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
    void showsNoValueOfARestrictedFileAndRemembersThatOneWasRead() throws IOException {
        describe("restricted");
        DataException e = assertThrows(DataException.class, () -> read("g\nlow\nhihg\n"));
        assertFalse(e.getMessage().contains("hihg"), e.getMessage());
        assertTrue(RestrictedData.wereOpened());
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
