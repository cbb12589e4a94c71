package org.introlab.workbench.datafiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.introlab.csv.NumberForm;
import org.introlab.data.Variable;
import org.introlab.data.book.Field;
import org.introlab.data.book.FieldType;
import org.introlab.workbench.datafiles.Distribution.Histogram;
import tech.tablesaw.api.DoubleColumn;

class ColumnSummaryTest {

    private static final Field NUMBER = new Field(
            Variable.of("x"),
            FieldType.NUMBER,
            "",
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            NumberForm.plain(),
            Optional.empty(),
            Map.of());

    private static Histogram histogram(double... values) {
        return (Histogram) ColumnSummary.of(NUMBER, DoubleColumn.create("x", values), false);
    }

    @Property(tries = 300)
    void eachValueLiesInOneOfAFewIntervals(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -1e12, max = 1e12) Double> given) {
        double[] values = given.stream().mapToDouble(Double::doubleValue).toArray();
        Histogram histogram = histogram(values);
        int intervals = histogram.rows().size();
        assertEquals(values.length, histogram.present());
        assertTrue(intervals <= 14, intervals + " intervals");
        double slack = histogram.width().doubleValue() * 1e-6;
        assertTrue(Arrays.stream(values)
                .allMatch(v -> v >= histogram.edge(0).doubleValue() - slack
                        && v <= histogram.edge(intervals).doubleValue() + slack));
        assertTrue(histogram.rows().get(0) > 0 && histogram.rows().get(intervals - 1) > 0);
    }

    @Property(tries = 100)
    void aDecimalThatIsAnEdgeBelongsToTheIntervalAbove(@ForAll @DoubleRange(min = 0, max = 9) double from) {
        int first = (int) from;
        double[] tenths = new double[12];
        for (int i = 0; i < tenths.length; i++) {
            tenths[i] = (10 * first + i) / 10.0;
        }
        Histogram histogram = histogram(tenths);
        assertEquals("0.1", histogram.width().toPlainString());
        assertTrue(histogram.rows().stream().allMatch(n -> n == 1), histogram.rows()::toString);
        assertEquals(12, histogram.rows().size());
    }
}
