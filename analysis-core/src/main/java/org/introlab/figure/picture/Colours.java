package org.introlab.figure.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A colour scale between two numbers: stops from 0 to 1 with their colours, in RGB. */
record Colours(List<Stop> stops, double low, double high) {

    record Stop(double at, int red, int green, int blue) {}

    private static final String CIVIDIS =
            "00204c 00306f 2a406c 48526b 5e626e 727374 878479 9e9677 b6aa6e d0be5e ffe945";

    /** Named scales of plotly.js by evenly spaced stops. */
    private static final Map<String, String> NAMED = Map.of(
            "Cividis", CIVIDIS,
            "Viridis", "440154 482475 414487 355f8d 2a788e 21918c 22a884 44bf70 7ad151 bddf26 fde725",
            "Greys", "000000 ffffff",
            "RdBu", "050aac 6a89f7 bebebe dcaa84 e6915a b20a1c",
            "Blues", "0508b8 283cbe 4664f5 5a78f5 6a89f7 dcdcdc");

    /** Returns the scale of a part with {@code colorscale} and its ends, which the values set where they aren't given. */
    static Colours of(Props props, List<Object> values) {
        boolean cells = props.has("z");
        double low = ends(values).min().orElse(0);
        double high = ends(values).max().orElse(1);
        double least = props.number(cells ? "zmin" : "cmin", low);
        return new Colours(stops(props), least, props.number(cells ? "zmax" : "cmax", high));
    }

    private static java.util.stream.DoubleStream ends(List<Object> values) {
        return values.stream()
                .flatMap(v -> v instanceof List<?> row ? row.stream() : java.util.stream.Stream.of(v))
                .filter(Number.class::isInstance)
                .mapToDouble(v -> ((Number) v).doubleValue())
                .filter(Double::isFinite);
    }

    private static List<Stop> stops(Props props) {
        List<Stop> stops = new ArrayList<>();
        for (Object stop : props.list("colorscale")) {
            if (stop instanceof List<?> pair
                    && pair.get(0) instanceof Number at
                    && pair.get(1) instanceof String colour) {
                stops.add(stop(at.doubleValue(), colour.replace("#", "")));
            }
        }
        if (stops.isEmpty()) {
            String[] colours =
                    NAMED.getOrDefault(props.text("colorscale", ""), CIVIDIS).split(" ");
            for (int i = 0; i < colours.length; i++) {
                stops.add(stop((double) i / (colours.length - 1), colours[i]));
            }
        }
        if (props.flag("reversescale", false)) {
            List<Stop> reversed = new ArrayList<>();
            stops.forEach(stop -> reversed.add(0, new Stop(1 - stop.at, stop.red, stop.green, stop.blue)));
            return reversed;
        }
        return stops;
    }

    private static Stop stop(double at, String hex) {
        return new Stop(at, channel(hex, 0), channel(hex, 2), channel(hex, 4));
    }

    private static int channel(String hex, int from) {
        return Integer.parseInt(hex.substring(from, from + 2), 16);
    }

    /** Returns the colour of a number, as {@code #rrggbb}; numbers beyond an end have its colour. */
    String at(double value) {
        double share = high > low ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0.5;
        Stop below = stops.get(0);
        for (Stop above : stops) {
            if (share <= above.at) {
                double way = above.at > below.at ? (share - below.at) / (above.at - below.at) : 0;
                return String.format(
                        Locale.ROOT,
                        "#%02x%02x%02x",
                        between(below.red, above.red, way),
                        between(below.green, above.green, way),
                        between(below.blue, above.blue, way));
            }
            below = above;
        }
        return String.format(Locale.ROOT, "#%02x%02x%02x", below.red, below.green, below.blue);
    }

    private static int between(int from, int to, double way) {
        return (int) Math.round(from + way * (to - from));
    }
}
