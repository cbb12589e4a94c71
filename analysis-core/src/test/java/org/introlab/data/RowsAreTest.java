package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.introlab.data.book.DataException;
import org.introlab.data.study.Study;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.regression.DidTable;
import org.introlab.model.DiffInDiff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class RowsAreTest {
    @TempDir
    Path root;

    @Test
    void rowsAreWhatTheCodeBookCallsThem() throws IOException {
        Frame stores = stores("\"rowsAre\": \"stores\",");
        assertEquals("stores", stores.rowsAre());
        assertTrue(stores.toString().contains(": 8 stores, "), stores.toString());
        assertEquals("stores", stores.where(r -> r.number("y") > 2).rowsAre());
        assertEquals("stores", stores.with("z", r -> 1.0).rowsAre());
        Frame chains = Frame.of(Table.create("chains", IntColumn.create("nj", 0, 1), IntColumn.create("c", 5, 6)));
        assertEquals("stores", stores.join(chains, "nj").rowsAre());
        assertEquals(
                "rows", chains.join(stores.where(r -> r.index() % 4 == 0), "nj").rowsAre());
        assertEquals("stores", stores.append(stores).rowsAre());
        assertEquals("chains", chains.rowsAre("chains").rowsAre());
        assertThrows(IllegalArgumentException.class, () -> chains.rowsAre(" "));
    }

    @Test
    void rowsAreRowsWhereTheCodeBookDoesNotSay() throws IOException {
        Frame rows = stores("");
        assertEquals("rows", rows.rowsAre());
        assertTrue(rows.toString().contains(": 8 rows, "), rows.toString());
        assertEquals("Rows in each cell", counts(rows).title());
    }

    @Test
    void aTableOfStoresNamesNoPersons() throws IOException {
        Exhibit table = counts(stores("\"rowsAre\": \"stores\","));
        assertEquals("Stores in each cell", table.title());
        assertFalse(table.text().toLowerCase(java.util.Locale.ROOT).contains("person"), table.text());
    }

    @Test
    void aWordThatIsNoTextIsAFaultOfTheCodeBook() {
        String message = assertThrows(DataException.class, () -> stores("\"rowsAre\": 3,"))
                .getMessage();
        assertTrue(message.contains("rowsAre"), message);
    }

    private static Exhibit counts(Frame frame) {
        return DidTable.counts(DiffInDiff.of("y", "nj", "after").fit(frame));
    }

    private Frame stores(String word) throws IOException {
        Path data = Files.createDirectories(root.resolve("data"));
        Files.writeString(data.resolve("stores.csv"), """
                y,nj,after
                1,0,0
                2,0,0
                4,0,1
                3,0,1
                2,1,0
                5,1,0
                6,1,1
                9,1,1
                """);
        Files.writeString(data.resolve("datapackage.json"), """
                {"name": "s", "resources": [{"name": "stores", "path": "stores.csv", "provenance": "public", %s
                 "schema": {"fields": [{"name": "y", "type": "number"}, {"name": "nj", "type": "integer"},
                 {"name": "after", "type": "integer"}]}}]}""".formatted(word));
        return Study.at(root).read("stores");
    }
}
