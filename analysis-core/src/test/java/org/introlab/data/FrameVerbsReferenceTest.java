package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.shape.Breaks;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Base R's cut, quantile, split, merge and order on one table; how it was made stands in reference/frames/ABOUT.md. */
class FrameVerbsReferenceTest {
    private static final Path FOLDER = Path.of("src/test/resources/reference/frames");
    private static final Frame DATA = data();

    private static List<String[]> lines(String file, String separator) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .map(line -> line.replace("\"", "").split(separator, -1))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double number(String text) {
        return text.isBlank() ? Double.NaN : Double.parseDouble(text.strip());
    }

    private static Frame data() {
        List<String[]> lines = lines("data.csv", ",");
        Table table = Table.create("d");
        List<String> heads = List.of(lines.get(0));
        for (int j = 0; j < heads.size(); j++) {
            int at = j;
            List<String> cells = lines.stream().skip(1).map(line -> line[at]).toList();
            table.addColumns(
                    switch (heads.get(j)) {
                        case "g" -> StringColumn.create("g", cells);
                        case "x", "w" ->
                            DoubleColumn.create(
                                    heads.get(j),
                                    cells.stream()
                                            .mapToDouble(FrameVerbsReferenceTest::number)
                                            .toArray());
                        default ->
                            IntColumn.create(
                                    heads.get(j),
                                    cells.stream().mapToInt(Integer::parseInt).toArray());
                    });
        }
        return Frame.of("d", table, List.of(), List.of(new Source("data.csv", Provenance.PUBLIC, "0".repeat(64))));
    }

    @Test
    void cutsAsR() {
        double[] x =
                Arrays.stream(DATA.numbers("x")).filter(v -> !Double.isNaN(v)).toArray();
        double low = Arrays.stream(x).min().orElseThrow();
        double high = Arrays.stream(x).max().orElseThrow();
        Breaks all = Breaks.at(-20, 15, 30.5, 45, 100);
        Breaks three = Breaks.at(low, 30, high);
        Frame cut = DATA.cut("x", "right", all)
                .cut("x", "left", all.closedLeft())
                .cut("x", "narrow", Breaks.at(20, 30, 40).outsideMissing())
                .cut("x", "lowest", three.closedEnds())
                .cut("x", "leftlowest", three.closedLeft().closedEnds())
                .cut("x", "quarter", Breaks.quantiles(4));
        List<String[]> lines = lines("cuts.csv", ";");
        for (int row = 0; row < cut.rowCount(); row++) {
            String[] line = lines.get(row + 1);
            assertEquals(line[0], cut.row(row).text("id"));
            for (int j = 1; j < line.length; j++) {
                assertEquals(line[j], cut.row(row).text(lines.get(0)[j]), lines.get(0)[j] + " of " + line[0]);
            }
        }
        assertEquals(
                List.of("(-20,15]", "(15,30.5]", "(30.5,45]", "(45,100]"),
                cut.variable("right").levels());
    }

    @Test
    void labelsIntervalsAsR() {
        for (String[] line : lines("labels.csv", "\\|")) {
            double[] breaks = Arrays.stream(line[0].strip().split(" +"))
                    .map(b -> b.replace("Inf", "Infinity"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertEquals(
                    line[1].strip().replace(", Inf", ",Inf"),
                    String.join(" ", Breaks.at(breaks).labels()),
                    line[0]);
        }
    }

    @Test
    void summarisesGroupsAsR() {
        Frame groups = DATA.groupBy("g")
                .count()
                .mean("x")
                .sd("x")
                .sum("x")
                .median("x")
                .min("x")
                .max("x")
                .quantile("x", 0.9)
                .share("k", "2")
                .distinct("k")
                .frame();
        Frame weighted = DATA.groupBy("g").weightedBy("w").mean("x").frame();
        List<String> ours = List.of(
                "g", "n", "x_mean", "x_sd", "x_sum", "x_median", "x_min", "x_max", "x_p90", "k=2", "", "k_distinct");
        List<String[]> lines = lines("groups.csv", ",");
        assertEquals(lines.size() - 1, groups.rowCount());
        for (int row = 0; row < groups.rowCount(); row++) {
            String[] line = lines.get(row + 1);
            assertEquals(line[0], groups.row(row).text("g"));
            for (int j = 1; j < line.length; j++) {
                Row found = ours.get(j).isEmpty() ? weighted.row(row) : groups.row(row);
                double value = found.number(ours.get(j).isEmpty() ? "x_mean" : ours.get(j));
                assertEquals(number(line[j]), value, 1e-9 * Math.max(1, Math.abs(value)), lines.get(0)[j]);
            }
        }
    }

    @Test
    void findsWhatWasEarlierAndLaterAsAMergeInR() {
        Frame panel =
                DATA.panel("unit", "time").lag("x").lead("x", 2).difference("x").frame();
        Map<String, String[]> lines = new HashMap<>();
        lines("lags.csv", ",").forEach(line -> lines.put(line[0], line));
        int found = 0;
        for (Row row : panel.rows()) {
            String[] line = lines.get(row.text("id"));
            assertEquals(number(line[1]), row.number("x_lag1"));
            assertEquals(number(line[2]), row.number("x_lead2"));
            assertEquals(row.number("x") - number(line[1]), row.number("x_diff1"));
            found += row.isMissing("x_lag1") ? 0 : 1;
        }
        assertTrue(found > 20, "lags: " + found);
    }

    @Test
    void sortsAsOrderInR() {
        Frame sorted = DATA.factor("g", "c", "a", "b").sortedBy("g", "-x", "k");
        assertEquals(
                lines("order.csv", ",").stream().skip(1).map(line -> line[0]).toList(),
                sorted.rows().stream().map(r -> r.text("id")).toList());
    }
}
