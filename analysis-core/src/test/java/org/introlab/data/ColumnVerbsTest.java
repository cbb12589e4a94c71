package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ColumnVerbsTest {
    private static final Source OPEN = new Source("data/shops.csv", Provenance.PUBLIC, "0".repeat(64));

    private final Frame shops = Frame.of(
            "shops",
            Table.create(
                    StringColumn.create("chain", "kfc", "bk", ""),
                    IntColumn.create("state", 0, 1, 1),
                    IntColumn.create("staff", 20, 30, 25)),
            List.of(Variable.factor("chain", List.of("bk", "kfc")).labelled("en", "Chain")),
            List.of(OPEN));

    private static String refusal(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    @Test
    void selectsColumnsInTheOrderOfTheirNames() {
        Frame two = shops.select("staff", "chain");
        assertEquals(List.of("staff", "chain"), two.columnNames());
        assertEquals("Chain", two.variable("chain").label("en"));
        assertEquals(List.of(OPEN), two.sources());
        assertTrue(
                refusal(() -> shops.select("staf")).contains("Did you mean 'staff'"),
                refusal(() -> shops.select("staf")));
        assertTrue(refusal(() -> shops.select("staff", "staff")).contains("twice"));
    }

    @Test
    void renamesSeveralColumnsAtOnceAndMayExchangeNames() {
        Frame renamed = shops.renamed(Map.of("staff", "state", "state", "staff"));
        assertEquals(List.of("chain", "staff", "state"), renamed.columnNames());
        assertEquals(20, renamed.row(0).number("state"));
        assertThrows(IllegalArgumentException.class, () -> shops.renamed("staff", "state"));
        assertThrows(IllegalArgumentException.class, () -> shops.renamed("none", "some"));
    }

    @Test
    void labelsColumnsAndTheirValues() {
        Frame labelled = shops.relabelled("staff", "Employees")
                .relabelled("staff", "nb", "Ansatte")
                .labelled("state", Map.of("1", "New Jersey", "0", "Pennsylvania"))
                .labelled("chain", Map.of("kfc", "Kentucky Fried Chicken"));
        assertEquals("Employees", labelled.variable("staff").label("en"));
        assertEquals("Ansatte", labelled.variable("staff").label("nb"));
        assertEquals(
                List.of("0", "1"),
                List.copyOf(labelled.variable("state").levelLabels().keySet()));
        assertEquals("New Jersey", labelled.variable("state").levelLabel("1", "en"));
        assertEquals("Kentucky Fried Chicken", labelled.variable("chain").levelLabel("kfc", "en"));
        assertTrue(refusal(() -> shops.labelled("chain", Map.of("kfk", "x"))).contains("Did you mean 'kfc'"));
        assertTrue(refusal(() -> shops.labelled("staff", Map.of("many", "x"))).contains("'many' is not a number"));
    }

    @Test
    void givesAColumnLevelsThatHaveAllItsValues() {
        assertEquals(
                List.of("kfc", "bk"),
                shops.factor("chain", "kfc", "bk").variable("chain").levels());
        assertEquals(
                "Chain", shops.factor("chain", "kfc", "bk").variable("chain").label("en"));
        assertEquals(
                "'chain' of shops has the value 'bk', which is not among its levels: kfc.",
                refusal(() -> shops.factor("chain", "kfc")));
    }

    @Test
    void addsColumnsOfEveryKindThatAFunctionGives() {
        Frame more = shops.with("half", r -> r.number("staff") / 2)
                .with("large", r -> r.number("staff") > 22)
                .with("code", r -> 7)
                .with("beyond", r -> (1L << 53) + 1)
                .with("size", "Size of the shop", r -> r.number("staff") > 22 ? "large" : "small")
                .with("opened", r -> LocalDate.of(1992, 2, 1 + r.index()))
                .with("month", r -> YearMonth.of(1992, 2))
                .with("shift", r -> Duration.ofHours(8))
                .with("some", r -> r.index() == 0 ? Optional.empty() : Optional.of("x"));
        assertArrayEquals(new double[] {10, 15, 12.5}, more.numbers("half"));
        assertArrayEquals(new double[] {0, 1, 1}, more.numbers("large"));
        assertEquals(ColumnType.INTEGER, more.column("code").type());
        assertEquals("9007199254740993", more.row(0).text("beyond"));
        assertEquals("Size of the shop", more.variable("size").label("en"));
        assertEquals("large", more.row(1).text("size"));
        assertEquals(LocalDate.of(1992, 2, 3), more.row(2).date("opened"));
        assertEquals("1992-02", more.row(2).text("month"));
        assertEquals(Duration.ofHours(8), more.row(2).duration("shift"));
        assertTrue(more.row(0).isMissing("some"));
        assertEquals(List.of(OPEN), more.sources());
    }

    @Test
    void addsAFactorAndRefusesAValueThatIsNoLevel() {
        Variable size = Variable.factor("size", List.of("small", "large")).labelled("en", "Size");
        Frame more = shops.with(size, r -> r.number("staff") > 22 ? "large" : "small");
        assertEquals(List.of("small", "large"), more.variable("size").levels());
        assertTrue(refusal(() -> shops.with(size, r -> "huge"))
                .contains("the value 'huge', which is not among its levels"));
    }

    @Test
    void refusesValuesOfSeveralKinds() {
        Function<Row, ?> mixed = r -> r.index() == 0 ? "none" : (Object) 1;
        assertEquals(
                "'x' of shops must have values of one type, not text and numbers.",
                refusal(() -> shops.with("x", mixed)));
        assertTrue(refusal(() -> shops.with("x", r -> List.of())).contains("can't have values of type"));
    }

    @Test
    void replacesAColumnOnlyWhereThatIsSaid() {
        assertEquals(
                "Column 'staff' already exists in shops. Choose another name, or use replacing(...).",
                refusal(() -> shops.with("staff", r -> 1)));
        Frame twice = shops.relabelled("staff", "Employees").replacing("staff", r -> 2 * r.number("staff"));
        assertArrayEquals(new double[] {40, 60, 50}, twice.numbers("staff"));
        assertEquals("Employees", twice.variable("staff").label("en"));
        assertEquals(shops.columnNames(), twice.columnNames());
        assertTrue(refusal(() -> shops.replacing("chain", r -> "wendys")).contains("not among its levels"));
        assertTrue(refusal(() -> shops.replacing("staf", r -> 1)).contains("There is no column 'staf'"));
    }
}
