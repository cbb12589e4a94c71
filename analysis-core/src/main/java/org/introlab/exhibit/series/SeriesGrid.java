package org.introlab.exhibit.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.internal.Near;
import org.introlab.markup.CellKey;
import org.introlab.markup.TextGrid;
import org.jspecify.annotations.Nullable;

/**
 * Series side by side over common positions.
 *
 * @param axis the name of the axis in keys
 * @param numeric whether positions are numbers along an axis, not categories
 * @param positions the labels of positions, in their order
 * @param lines the series
 * @param sourceLabel the label of the column of sources
 * @param openLabel what an open marker means
 */
record SeriesGrid(
        String axis,
        String axisLabel,
        String valueLabel,
        boolean numeric,
        Map<String, String> positions,
        List<Line> lines,
        Optional<String> sourceLabel,
        Optional<String> openLabel) {

    private static final String DAGGER = "\u2020";

    /** One series: its key, label, and numbers by position; NaN where one is missing. */
    record Line(String key, String label, Map<String, SeriesLayer.Point> points) {}

    static SeriesGrid of(List<SeriesLayer> layers, SeriesChoices choices) {
        SeriesLayer first = layers.get(0);
        List<Line> lines = lines(layers, first.axis(), choices);
        Map<String, String> labels = new LinkedHashMap<>();
        layers.forEach(layer -> layer.positions().forEach(p -> labels.putIfAbsent(p, layer.positionLabel(p))));
        boolean numbers = labels.keySet().stream().allMatch(SeriesGrid::isNumber);
        if (choices.steps().isPresent() && (!numbers || choices.horizontal())) {
            throw new IllegalArgumentException(
                    "axisStep() needs a numeric axis; '" + first.axis() + "' has categories.");
        }
        choices.steps().ifPresent(steps -> {
            for (int i = 0; i < steps.count(); i++) {
                String position =
                        BigDecimal.valueOf(steps.at(i)).stripTrailingZeros().toPlainString();
                labels.putIfAbsent(position, position);
            }
        });
        boolean numeric = numbers && !choices.horizontal();
        return new SeriesGrid(
                first.axis(),
                first.axisLabel(),
                layers.size() == 1 ? first.valueLabel() : "",
                numeric,
                ordered(labels, lines, numeric, choices),
                lines,
                choices.source().map(column -> variable(layers, column).label("en")),
                choices.open().map(marked -> variable(layers, marked.column()).levelLabel(marked.value(), "en")));
    }

    private static Variable variable(List<SeriesLayer> layers, String column) {
        return layers.stream()
                .flatMap(layer -> layer.variable(column).stream())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No frame of the figure has a column '" + column + "'."));
    }

    private static List<Line> lines(List<SeriesLayer> layers, String axis, SeriesChoices choices) {
        List<Line> all = new ArrayList<>();
        boolean mixed = layers.stream().map(SeriesGrid::provenance).distinct().count() > 1;
        for (SeriesLayer layer : layers) {
            Provenance provenance = provenance(layer);
            String kind = mixed && provenance != Provenance.PUBLIC ? " (" + provenance.id() + ")" : "";
            Map<String, Line> own = new LinkedHashMap<>();
            for (SeriesLayer.Point point : layer.points(choices)) {
                String label = choices.names().getOrDefault(point.series(), point.label()) + kind;
                Line line = own.computeIfAbsent(point.series(), key -> new Line(key, label, new LinkedHashMap<>()));
                Cell cell = point.cell();
                CellKey key = new CellKey(cell.key().statistic(), axis + "=" + point.position(), point.series());
                SeriesLayer.Point keyed = new SeriesLayer.Point(
                        point.series(), label, point.position(), cell.at(key), point.open(), point.source());
                if (line.points().put(point.position(), keyed) != null) {
                    throw new IllegalArgumentException("The series '" + label
                            + "' must have one number per position; it has two at " + point.position() + ".");
                }
            }
            all.addAll(own.values());
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("There are no numbers to draw.");
        }
        checkNames(all, choices);
        return all;
    }

    private static Provenance provenance(SeriesLayer layer) {
        return Provenance.weakest(
                layer.sources().stream().map(Source::provenance).toList());
    }

    private static void checkNames(List<Line> lines, SeriesChoices choices) {
        List<String> keys = lines.stream().map(Line::key).toList();
        Set<String> seen = new LinkedHashSet<>();
        for (Line line : lines) {
            if (!seen.add(line.key())
                    || lines.stream()
                                    .filter(l -> l.label().equals(line.label()))
                                    .count()
                            > 1) {
                throw new IllegalArgumentException("Two series have the name '" + line.label()
                        + "'. Give one another key, or another label with named(key, label).");
            }
        }
        List<String> named = new ArrayList<>(choices.names().keySet());
        choices.order().ifPresent(named::add);
        for (String name : named) {
            if (!keys.contains(name)) {
                throw new IllegalArgumentException("There is no series '" + name + "'." + Near.hint(name, keys)
                        + " Series: " + String.join(", ", keys) + ".");
            }
        }
    }

    private static Map<String, String> ordered(
            Map<String, String> labels, List<Line> lines, boolean numeric, SeriesChoices choices) {
        List<String> order = new ArrayList<>(labels.keySet());
        if (numeric) {
            order.sort(Comparator.comparingDouble(Double::parseDouble));
        } else if (choices.order().isPresent()) {
            Line by = lines.stream()
                    .filter(line -> line.key().equals(choices.order().get()))
                    .findFirst()
                    .orElseThrow();
            order.sort(Comparator.comparingDouble(position -> {
                SeriesLayer.Point point = by.points().get(position);
                return point == null || Double.isNaN(point.cell().value())
                        ? Double.POSITIVE_INFINITY
                        : -point.cell().value();
            }));
        }
        Map<String, String> sorted = new LinkedHashMap<>();
        order.forEach(position -> sorted.put(position, labels.get(position)));
        return sorted;
    }

    private static boolean isNumber(String position) {
        return position.matches("-?\\d{1,15}(\\.\\d+)?");
    }

    /** Returns the numbers as a table: a row for each position, a column for each series, and the sources below. */
    Exhibit table(String title, List<Source> sources) {
        List<String> cited = cited();
        List<ExhibitRow> rows = new ArrayList<>();
        positions.forEach((position, label) -> rows.add(ExhibitRow.body(
                label,
                lines.stream()
                        .map(line -> entry(line.points().get(position), cited))
                        .toList())));
        return Exhibit.computed(title, lines.stream().map(Line::label).toList(), rows, sources)
                .noted(note(cited));
    }

    /** Returns the distinct sources, in the order of the table. */
    private List<String> cited() {
        return positions.keySet().stream()
                .flatMap(position -> lines.stream()
                        .flatMap(line -> Optional.ofNullable(line.points().get(position)).stream()))
                .map(SeriesLayer.Point::source)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static Entry entry(SeriesLayer.@Nullable Point point, List<String> cited) {
        if (point == null) {
            return Entry.of(TextGrid.MISSING);
        }
        boolean numbered = cited.size() > 1 && !point.source().isEmpty();
        String mark = numbered ? " [" + (cited.indexOf(point.source()) + 1) + "]" : "";
        return point.isMissing()
                ? Entry.of(TextGrid.MISSING + mark)
                : new Entry.Number("", point.cell(), (point.open() ? DAGGER : "") + mark);
    }

    private String note(List<String> cited) {
        List<String> parts = new ArrayList<>();
        openLabel.ifPresent(label -> parts.add(DAGGER + " " + label + "."));
        if (!cited.isEmpty()) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < cited.size(); i++) {
                texts.add(cited.size() > 1 ? "[" + (i + 1) + "] " + cited.get(i) : cited.get(i));
            }
            parts.add(sourceLabel.orElse("") + ": " + String.join("; ", texts) + ".");
        }
        return String.join(" ", parts);
    }
}
