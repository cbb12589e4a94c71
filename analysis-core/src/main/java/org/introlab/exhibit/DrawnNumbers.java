package org.introlab.exhibit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a figure may carry that is drawn from an exhibit: the numbers that the exhibit shows, its labels, and the places of its cells.
 * A figure that carries anything else may carry persons.
 */
final class DrawnNumbers {
    private static final double NEAR = 1e-9;

    /** How things look, and where the plot lies: no data. */
    private static final Set<String> LOOKS = Set.of(
            "colorscale", "color", "colors", "symbol", "dash", "domain", "range", "pattern", "shapes", "annotations");

    /** What axes say at their ticks. */
    private static final Set<String> TICKS = Set.of("ticktext", "tickvals", "categoryarray", "labelalias");

    private final Set<String> words = new HashSet<>();
    private final TreeSet<Double> numbers = new TreeSet<>();

    private DrawnNumbers(String title, List<String> columns, List<ExhibitRow> rows) {
        say(title);
        say("");
        columns.forEach(this::say);
        for (ExhibitRow row : rows) {
            say(row.label());
            row.entries().forEach(this::add);
        }
    }

    /** What may be drawn of these lines, of which withheld numbers are gone. */
    static DrawnNumbers of(String title, List<String> columns, List<ExhibitRow> rows) {
        return new DrawnNumbers(title, columns, rows);
    }

    private void add(Entry entry) {
        Stream<Cell> cells = entry instanceof Entry.Number number
                ? Stream.of(number.cell())
                : entry instanceof Entry.Interval interval ? Stream.of(interval.low(), interval.high()) : Stream.of();
        cells.forEach(cell -> {
            numbers.add(cell.value());
            Stream.of(cell.key().row(), cell.key().level(), cell.key().column()).forEach(this::say);
        });
        if (entry instanceof Entry.Text text) {
            say(text.text());
        }
    }

    private void say(String text) {
        words.add(text);
        if (text.matches("-?\\d{1,15}(\\.\\d+)?")) {
            numbers.add(Double.parseDouble(text));
        }
    }

    /** Whether a figure carries nothing else. */
    boolean holdAllOf(Map<String, Object> spec) {
        boolean traces = PlainJson.list(spec.get("data")).stream().allMatch(this::trace);
        return traces && ticks(spec.get("layout"), false);
    }

    private boolean trace(Object trace) {
        Map<String, Object> all = PlainJson.map(trace);
        return holds(all.getOrDefault("name", "")) && lists(all, false);
    }

    /** Only lists are data: what is said once is how the trace looks. */
    private boolean lists(Map<String, Object> part, boolean lengths) {
        return part.entrySet().stream().filter(e -> !LOOKS.contains(e.getKey())).allMatch(e -> {
            boolean error = lengths || e.getKey().startsWith("error_");
            return e.getValue() instanceof Map<?, ?> map
                    ? lists(PlainJson.map(map), error)
                    : !(e.getValue() instanceof List<?> list) || list.stream().allMatch(one -> item(one, error));
        });
    }

    private boolean item(Object one, boolean lengths) {
        if (one instanceof List<?> list) {
            return list.stream().allMatch(inner -> item(inner, lengths));
        }
        return one instanceof Map<?, ?> map
                ? lists(PlainJson.map(map), lengths)
                : holds(one) || lengths && one instanceof Number number && isLength(number.doubleValue());
    }

    private boolean ticks(Object part, boolean said) {
        if (part instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(e -> !LOOKS.contains(String.valueOf(e.getKey())))
                    .allMatch(e -> ticks(e.getValue(), said || TICKS.contains(String.valueOf(e.getKey())))
                            && (!said || holds(e.getKey())));
        }
        return !said || (part instanceof List<?> list ? list.stream().allMatch(one -> ticks(one, true)) : holds(part));
    }

    private boolean holds(Object one) {
        if (one instanceof Number number) {
            return isThere(number.doubleValue());
        }
        return !(one instanceof String text) || words.contains(text) || words.contains(Markup.plain(text));
    }

    /** An error bar is as long as two numbers lie apart. */
    private boolean isLength(double length) {
        return Double.isNaN(length) || numbers.stream().anyMatch(from -> isThere(from + length));
    }

    /** Whether a number that is shown is this one but for rounding; NaN draws nothing. */
    private boolean isThere(double number) {
        if (Double.isNaN(number)) {
            return true;
        }
        double rounding = NEAR * (1 + Math.abs(number));
        Double next = numbers.ceiling(number - rounding);
        return next != null && next <= number + rounding;
    }
}
