package org.introlab.figure.picture;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the values on an axis mean: numbers, their logarithms to base 10, days since 1970, or places of categories from 0. */
record Scale(Kind kind, List<String> categories) {
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)?");
    private static final double SECONDS = 86_400;

    enum Kind {
        LINEAR,
        LOG,
        DATE,
        CATEGORY
    }

    /** Returns the scale of an axis from its specification and all values that series have on it. */
    static Scale of(Props axis, List<Object> values) {
        List<String> texts = values.stream()
                .filter(v -> v instanceof String || v instanceof Boolean)
                .map(Object::toString)
                .filter(text -> !text.isEmpty())
                .toList();
        Kind kind =
                switch (axis.text("type", "-")) {
                    case "linear" -> Kind.LINEAR;
                    case "log" -> Kind.LOG;
                    case "date" -> Kind.DATE;
                    case "category" -> Kind.CATEGORY;
                    default ->
                        texts.isEmpty()
                                ? Kind.LINEAR
                                : texts.stream().allMatch(text -> DATE.matcher(text)
                                                .matches())
                                        ? Kind.DATE
                                        : Kind.CATEGORY;
                };
        return new Scale(kind, kind == Kind.CATEGORY ? categories(axis, values) : List.of());
    }

    private static List<String> categories(Props axis, List<Object> values) {
        Set<String> found = new LinkedHashSet<>();
        axis.list("categoryarray").forEach(category -> found.add(String.valueOf(category)));
        values.stream().filter(v -> v != null && !v.equals("")).forEach(v -> found.add(name(v)));
        List<String> all = new ArrayList<>(found);
        switch (axis.text("categoryorder", "trace")) {
            case "category ascending" -> all.sort(null);
            case "category descending" -> all.sort(java.util.Comparator.reverseOrder());
            default -> {}
        }
        return List.copyOf(all);
    }

    private static String name(Object value) {
        return value instanceof Number n && n.doubleValue() == Math.rint(n.doubleValue())
                ? Long.toString(n.longValue())
                : value.toString();
    }

    /** Returns the place of a value in units of the axis; NaN if it has none. On a category axis a number is a place. */
    double at(Object value) {
        if (value instanceof Number n) {
            double number = n.doubleValue();
            int place = categories.indexOf(name(value));
            return switch (kind) {
                case LINEAR -> number;
                case LOG -> number > 0 ? Math.log10(number) : Double.NaN;
                case DATE -> number / (1000 * SECONDS);
                case CATEGORY -> place >= 0 ? place : number;
            };
        }
        if (!(value instanceof String text) || text.isEmpty()) {
            return value instanceof Boolean && kind == Kind.CATEGORY ? at(value.toString()) : Double.NaN;
        }
        return switch (kind) {
            case CATEGORY -> categories.contains(text) ? categories.indexOf(text) : Double.NaN;
            case DATE -> DATE.matcher(text).matches() ? days(text) : Double.NaN;
            case LINEAR, LOG -> Double.NaN;
        };
    }

    private static double days(String text) {
        LocalDateTime time = text.length() > 10
                ? LocalDateTime.parse(text.replace(' ', 'T'))
                : LocalDate.parse(text).atStartOfDay();
        return time.toEpochSecond(ZoneOffset.UTC) / SECONDS;
    }
}
