package org.introlab.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SummaryTest {
    private static final Frame FRAME = Frame.of(
            "small",
            Table.create(
                    IntColumn.create("treated", 1, 0, 1, 0),
                    StringColumn.create("sex", "f", "m", "", "m"),
                    DoubleColumn.create("wage", 1.5, 2.5, 3.5, Double.NaN),
                    DoubleColumn.create("weight", 1, 2, 1, 5)),
            List.of(
                    Variable.factor("sex", List.of("m", "f")),
                    new Variable("treated", List.of(), Map.of(), Map.of("1", Map.of("en", "Treated")))),
            List.of());

    @Property
    void movesWithTheUnitOfMeasurement(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = -1e3, max = 1e3) Double> values,
            @ForAll @DoubleRange(min = 0.5, max = 20) double factor,
            @ForAll @DoubleRange(min = -50, max = 50) double shift) {
        double[] before = values.stream().mapToDouble(v -> v).toArray();
        Summary a = Summary.of(before);
        Summary b =
                Summary.of(values.stream().mapToDouble(v -> factor * v + shift).toArray());
        assertEquals(factor * a.mean() + shift, b.mean(), 1e-8);
        assertEquals(factor * a.sd(), b.sd(), 1e-8);
        assertEquals(factor * a.median() + shift, b.median(), 1e-8);
        assertEquals(factor * a.quantile(0.3) + shift, b.quantile(0.3), 1e-8);
    }

    @Test
    void groupsByLevelsInTheirOrderAndByFewWholeNumbers() {
        assertEquals(List.of("m", "f"), levels("sex"));
        assertEquals(List.of("0", "1"), levels("treated"));
        Groups.Group treated = Groups.of(FRAME, "treated").get(1);
        assertEquals("Treated", treated.label());
        assertEquals(2, treated.frame().rowCount());
        assertThrows(IllegalArgumentException.class, () -> Groups.of(FRAME, "wage"));
    }

    @Test
    void sharesAreOfThosePresentAndOfTheirWeight() {
        assertEquals(100.0 / 3, Groups.share(FRAME, "sex", "f").perCent(), 1e-12);
        assertEquals(100.0 / 8, Groups.share(FRAME, "sex", "f", "weight").perCent(), 1e-12);
        assertEquals(2, Groups.share(FRAME, "sex", "m").count());
    }

    @Test
    void hasNoNumberWhereThereIsNone() {
        assertTrue(Double.isNaN(Summary.of(1.0).sd()));
        assertTrue(Double.isNaN(Summary.of().mean()));
        assertTrue(Double.isNaN(Summary.of().median()));
        assertThrows(IllegalArgumentException.class, () -> Summary.of(FRAME, "sex"));
        assertThrows(IllegalArgumentException.class, () -> Summary.of(FRAME, "wage", "weight")
                .median());
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> Difference.pooled(FRAME, "wage", "treated", "1", "2"));
        assertTrue(e.getMessage().contains("Levels: 0, 1."), e.getMessage());
    }

    private static List<String> levels(String column) {
        return Groups.of(FRAME, column).stream().map(Groups.Group::level).toList();
    }

    @Test
    void givesNoIntervalWhereTwoGroupsOfOneLeaveNoDegreeOfFreedom() {
        Difference alone = new Difference(Summary.of(1.0), Summary.of(2.0), Difference.Rule.POOLED);
        assertTrue(Double.isNaN(alone.confLow(0.95)));
        assertTrue(Double.isNaN(alone.pValue()));
    }
}
