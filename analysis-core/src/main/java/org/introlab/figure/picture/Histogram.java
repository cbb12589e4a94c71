package org.introlab.figure.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a trace of single values into bars of their counts, in bins as wide as each other. */
final class Histogram {
    private static final int MOST = 10_000;
    private static final double ROUNDING = 1e-9;

    private Histogram() {}

    /** Returns the bars of a histogram, and any other trace as it is. */
    static Trace counted(Trace trace) {
        if (!trace.type().equals("histogram")) {
            return trace;
        }
        String direction = trace.values("x").isEmpty() ? "y" : "x";
        double[] values = trace.values(direction).stream()
                .filter(Number.class::isInstance)
                .mapToDouble(v -> ((Number) v).doubleValue())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        Map<String, Object> bars = new LinkedHashMap<>(trace.props().map());
        bars.put("type", "bar");
        bars.put("orientation", direction.equals("x") ? "v" : "h");
        bars.remove("text");
        List<Object> places = new ArrayList<>();
        List<Object> counts = new ArrayList<>();
        List<Object> widths = new ArrayList<>();
        if (values.length > 0) {
            count(trace.props(), direction, values, places, counts, widths);
        }
        bars.put(direction, places);
        bars.put(direction.equals("x") ? "y" : "x", counts);
        bars.put("width", widths);
        return new Trace(new Props(bars), trace.number());
    }

    private static void count(
            Props props,
            String direction,
            double[] values,
            List<Object> places,
            List<Object> counts,
            List<Object> widths) {
        Props bins = props.child(direction + "bins");
        double low = values[0];
        double high = values[values.length - 1];
        // Sturges' number of bins where none is given
        double wanted = props.number("nbins" + direction, Math.ceil(Math.log(values.length) / Math.log(2) + 1));
        double width = bins.number("size").orElseGet(() -> high > low ? Tick.niceStep((high - low) / wanted) : 1);
        double start = bins.number("start", Math.floor(low / width) * width);
        double end = bins.number("end", Double.POSITIVE_INFINITY);
        int number = end > high ? bin(high, start, width) + 1 : (int) Math.ceil((end - start) / width - ROUNDING);
        if (number > MOST) {
            throw new IllegalArgumentException(
                    "A histogram must have at most " + MOST + " bins, got " + number + ". Make its bins wider.");
        }
        long[] found = new long[Math.max(1, number)];
        for (double value : values) {
            int bin = bin(value, start, width);
            if (bin >= 0 && bin < found.length) {
                found[bin]++;
            }
        }
        double total = Arrays.stream(found).sum();
        String norm = props.text("histnorm", "");
        double each = norm.equals("percent")
                ? 100 / total
                : norm.equals("probability") ? 1 / total : norm.endsWith("density") ? 1 / (total * width) : 1;
        for (int i = 0; i < found.length; i++) {
            places.add(start + (i + 0.5) * width);
            counts.add(found[i] * each);
            widths.add(width);
        }
    }

    /** Returns the number of a value's bin; a value that is a bin's start except for rounding is in that bin, as in plotly.js. */
    private static int bin(double value, double start, double width) {
        return (int) Math.floor((value - start) / width + ROUNDING);
    }
}
