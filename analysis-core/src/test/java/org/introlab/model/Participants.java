package org.introlab.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** The 480 invented participants of src/test/resources/reference/logit and the reference values made from them. */
public final class Participants {
    private Participants() {}

    public static Frame frame() {
        Table table = Table.read()
                .usingOptions(CsvReadOptions.builderFromString(Reference.text("logit/data.csv"))
                        .tableName("participants")
                        .columnTypesPartial(Map.of(
                                "track", ColumnType.STRING, "months", ColumnType.DOUBLE, "share", ColumnType.DOUBLE)));
        return Frame.of(
                "participants",
                table,
                List.of(
                        Variable.factor("gender", List.of("female", "male")),
                        Variable.factor("age", List.of("16-24", "25-34", "35-44", "45+")),
                        Variable.factor("track", List.of("1", "2", "3", "unknown")),
                        Variable.factor("origin", List.of("Eritrea", "Somalia", "Syria", "other"))),
                List.of());
    }

    /** The last field of each line by the fields before it, joined with commas. */
    public static Map<String, Double> expected(String referenceCase) {
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> lines =
                Arrays.asList(Reference.text(referenceCase + "/expected.csv").split("\n"));
        for (String line : lines.subList(1, lines.size())) {
            int comma = line.lastIndexOf(',');
            values.put(line.substring(0, comma), Double.valueOf(line.substring(comma + 1)));
        }
        return values;
    }
}
