package org.introlab.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.regression.EstimateTable;
import org.introlab.exhibit.regression.RegressionTable;
import org.introlab.exhibit.table.DescriptiveTable;
import org.introlab.exhibit.table.DifferenceTable;
import org.introlab.exhibit.table.TotalsTable;
import org.introlab.model.Glm;
import org.introlab.model.Logit;
import org.introlab.summary.Summary;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The digits that numbers have where nobody says how many. */
class DigitsTest {
    private static Frame frame(Column<?>... columns) {
        return Frame.of("t", Table.create(columns), List.of(), List.of(new Source("t.csv", Provenance.PUBLIC, "00")));
    }

    private static String shown(Exhibit exhibit, String statistic, String row, String column) {
        return exhibit.cell(statistic, row, column).orElseThrow().shown();
    }

    @Test
    void showTheLeastValueAsTheDataHaveItAndTheMeanOfZerosAndOnes() {
        Frame data = frame(
                DoubleColumn.create("change", -3.58, 1.25, 0.5, 2.75),
                IntColumn.create("yes", 0, 1, 1, 0),
                IntColumn.create("year", 2011, 2012, 2015, 2016),
                DoubleColumn.create("income", 512_345, 498_120, 1_203_999, 350_000));
        Exhibit table = DescriptiveTable.of(data)
                .min("change", "yes", "year", "income")
                .max("change", "year", "income")
                .mean("change", "yes", "year", "income")
                .sd("yes", "income")
                .median("change", "yes", "year")
                .stdError("yes")
                .count()
                .exhibit("", "", "Table");
        assertEquals("-3.58", shown(table, "min", "change", "total"));
        assertEquals("2.75", shown(table, "max", "change", "total"));
        assertEquals("0.23", shown(table, "mean", "change", "total"));
        assertEquals("0.500", shown(table, "mean", "yes", "total"));
        assertEquals("0.577", shown(table, "sd", "yes", "total"));
        assertEquals("0.289", shown(table, "std_error", "yes", "total"));
        assertEquals("0.5", shown(table, "median", "yes", "total"));
        assertEquals("0", shown(table, "min", "yes", "total"));
        assertEquals("2011", shown(table, "min", "year", "total"));
        assertEquals("2016", shown(table, "max", "year", "total"));
        assertEquals("2013.5", shown(table, "median", "year", "total"));
        assertEquals("2013.50", shown(table, "mean", "year", "total"));
        assertEquals("641116", shown(table, "mean", "income", "total"));
        assertEquals("1203999", shown(table, "max", "income", "total"));
        assertEquals("4", shown(table, "n", "n", "total"));
    }

    @Test
    void areAsMadeWhereSomebodyMakesThem() {
        Exhibit table = DescriptiveTable.of(frame(DoubleColumn.create("x", 0.25, 0.75)))
                .digits(NumberStyle.decimals(1))
                .min("x")
                .exhibit("", "", "Table");
        assertEquals("0.2", shown(table, "min", "x", "total"));
    }

    @Test
    void showADifferenceWithTwoDigitsOfItsError() {
        Frame data = frame(
                IntColumn.create("g", 0, 0, 0, 1, 1, 1),
                DoubleColumn.create("x", 0.0011, 0.0012, 0.0013, 0.0021, 0.0024, 0.0022));
        Exhibit table = DifferenceTable.of(data, "g", "1", "0").means("x").exhibit("", "", "Table");
        assertEquals("0.001200", shown(table, "mean", "x", "0"));
        assertEquals("0.001033", shown(table, "estimate", "x", "difference"));
        assertEquals("0.000105", shown(table, "std_error", "x", "difference"));
    }

    @Test
    void neverRoundAwayADifferenceOfTotals() {
        Frame data = frame(
                tech.tablesaw.api.StringColumn.create("row", "part", "part", "total"),
                DoubleColumn.create("cost", 1.25, 2.5, 3.5),
                IntColumn.create("persons", 1_000, 2_000, 3_000));
        Exhibit table =
                TotalsTable.of(data, "row", "total").adding("cost", "persons").exhibit("", "", "Totals");
        assertEquals("-0.25", shown(table, "difference", "all", "cost"));
        assertEquals("3,000", shown(table, "sum", "all", "persons"));
    }

    @Test
    void giveALikelihoodADecimal() {
        int n = 30_000;
        int[] y = new int[n];
        double[] x = new double[n];
        Arrays.setAll(y, i -> i * 7 % 5 < 2 ? 1 : 0);
        Arrays.setAll(x, i -> i % 11);
        Glm logit = Logit.of("y ~ x");
        var fit = logit.fit(frame(IntColumn.create("y", y), DoubleColumn.create("x", x)));
        Exhibit summary = EstimateTable.of(fit).exhibit("", "", "t");
        Exhibit table = RegressionTable.of("(1)", fit)
                .digits(NumberStyle.decimals(0))
                .foot("log_lik", "aic")
                .exhibit("", "", "Table");
        for (String name : List.of("log_lik", "aic")) {
            assertTrue(shown(summary, name, "", "").matches("-?[0-9]+\\.[0-9]"), shown(summary, name, "", ""));
            assertTrue(shown(table, name, "", "(1)").matches("-?[0-9]+\\.[0-9]"), shown(table, name, "", "(1)"));
        }
    }

    @Test
    void takeTheDecimalsOfTheDataAndNotThoseOfAComputation() {
        assertEquals(2, Digits.decimals(12.95, 1050.50, 499.90), "prices");
        assertEquals(4, Digits.decimals(2.4545454545, 2.4242424242, 2.4545454545), "computed, with a spread of 0.02");
        assertEquals(4, Digits.decimals(0.322488888), "one number has four significant digits");
        assertEquals(1, Digits.decimals(8.61244, 19.92444, 91.54344), "computed, with a spread of 40");
        assertEquals(0, Digits.decimals(2011, 2012, Double.NaN));
        assertEquals(0, Digits.decimals());
    }

    @Property
    void showThreeDigitsOfTheSpreadOfAnyData(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = -1000, max = 1000) Double> values,
            @ForAll @IntRange(min = -4, max = 4) int power) {
        double[] data =
                values.stream().mapToDouble(v -> v * Math.pow(10, power)).toArray();
        Summary summary = Summary.of(data);
        if (!(summary.sd() > 1e-6)) {
            return;
        }
        double mean = summary.mean();
        double shown = Double.parseDouble(Digits.ofMean(data).format(mean));
        assertTrue(
                Math.abs(shown - mean) <= 0.0051 * summary.sd() || Math.abs(shown - mean) <= 0.5,
                mean + " as " + shown);
        double sd = Double.parseDouble(Digits.ofMean(data).format(summary.sd()));
        assertEquals(summary.sd(), sd, Math.max(0.0051 * summary.sd(), summary.sd() >= 100 ? 0.5 : 0));
    }

    @Property
    void showWholeNumbersWhole(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -100_000, max = 100_000) Integer> values) {
        double[] data = values.stream().mapToDouble(v -> v).toArray();
        for (double v : data) {
            String shown = Digits.ofValues(data, data).format(v);
            assertEquals(v, Double.parseDouble(shown));
            assertFalse(shown.contains("."), shown);
        }
    }
}
