package org.introlab.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.introlab.data.Values;
import org.introlab.figure.DrawnJson;
import org.introlab.figure.FigurePlace;
import org.introlab.figure.FigureWords;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.CellKey;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The drawing of an exhibit as plain JSON: its Plotly specification, its texts, its small table, and the places of cells. */
final class FigureJson {
    private static final Comparator<CellKey> BY_NAME =
            Comparator.comparing(CellKey::statistic).thenComparing(CellKey::row).thenComparing(CellKey::column);

    private static final String NUMBER = "number";
    private static final String WHOLE = "whole";

    private FigureJson() {}

    static Map<String, Object> of(PlotlyFigure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("alt", figure.alt());
        figure.caption().ifPresent(caption -> json.put("caption", caption));
        json.put("plot", figure.untitledJson());
        json.put("table", columns(figure.dataTable()));
        json.put(
                "places",
                figure.places().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(BY_NAME))
                        .map(place -> place(place.getKey(), place.getValue()))
                        .toList());
        return json;
    }

    /** @throws IllegalArgumentException if it differs from what {@link #of} writes */
    static PlotlyFigure read(JsonFields json) {
        Map<CellKey, FigurePlace> places = new LinkedHashMap<>();
        json.objects("places").forEach(place -> places.put(place.key("key"), place(place)));
        PlotlyFigure figure = PlotlyFigure.drawn(
                        DrawnJson.cleaned(json.object("plot").map()))
                .alt(json.text("alt"))
                .dataTable(table(json.objects("table")))
                .placed(places);
        return (json.has("caption") ? figure.caption(json.text("caption")) : figure).released();
    }

    private static Map<String, Object> place(CellKey key, FigurePlace place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", key.parts());
        json.put("at", place.at());
        json.put("start", place.start());
        json.put("direction", place.direction());
        json.put("horizontal", place.horizontal());
        json.put("xAxis", place.xAxis());
        return json;
    }

    private static FigurePlace place(JsonFields json) {
        Object at = json.has("at") && json.map().get("at") instanceof Number number ? (Object) number : json.text("at");
        return new FigurePlace(
                at,
                json.number("start"),
                json.number("direction") < 0 ? -1 : 1,
                json.truth("horizontal"),
                json.text("xAxis"));
    }

    private static List<Object> columns(Table table) {
        List<Object> columns = new ArrayList<>();
        int rows = Math.min(table.rowCount(), FigureWords.ROWS);
        for (Column<?> column : table.columns()) {
            boolean numbers = column instanceof NumericColumn<?> && !(column instanceof BooleanColumn);
            boolean whole = column instanceof LongColumn;
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", column.name());
            json.put("kind", whole ? WHOLE : numbers ? NUMBER : "text");
            Values values = Values.of(column);
            List<Object> all = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                all.add(
                        values.isMissing(i)
                                ? null
                                : numbers && !whole
                                        ? (Object) ((NumericColumn<?>) column).getDouble(i)
                                        : values.text(i));
            }
            json.put("values", all);
            columns.add(json);
        }
        return columns;
    }

    private static Table table(List<JsonFields> columns) {
        Table table = Table.create("data");
        for (JsonFields column : columns) {
            boolean numbers = column.text("kind").equals(NUMBER);
            List<?> values = column.list("values");
            if (!values.stream().allMatch(v -> v == null || (numbers ? v instanceof Number : v instanceof String))) {
                throw new IllegalArgumentException(
                        column.where() + ": values must contain only " + (numbers ? "numbers" : "text"));
            }
            table.addColumns(
                    switch (column.text("kind")) {
                        case NUMBER ->
                            DoubleColumn.create(
                                    column.text("name"),
                                    values.stream()
                                            .mapToDouble(v -> v instanceof Number n ? n.doubleValue() : Double.NaN)
                                            .toArray());
                        case WHOLE -> whole(column.text("name"), values);
                        default ->
                            StringColumn.create(
                                    column.text("name"),
                                    IntStream.range(0, values.size())
                                            .mapToObj(i -> values.get(i) instanceof String text ? text : "")
                                            .toList());
                    });
        }
        return table;
    }

    private static LongColumn whole(String name, List<?> values) {
        LongColumn column = LongColumn.create(name);
        for (Object value : values) {
            if (value instanceof String text) {
                column.append(Long.parseLong(text));
            } else {
                column.appendMissing();
            }
        }
        return column;
    }
}
