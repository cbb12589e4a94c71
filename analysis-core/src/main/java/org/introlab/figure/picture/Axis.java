package org.introlab.figure.picture;

import java.util.List;

/** An axis between two pixels: {@code low} and {@code high} in units of its scale are drawn at {@code from} and {@code to}. */
record Axis(String id, Props props, Scale scale, double low, double high, double from, double to) {
    private static final double ROOM = 0.05;

    /** The least width of a range, as a share of its ends; ticks closer than this have the same number. */
    private static final double DISTINCT = 1e-12;

    /** Returns an axis with its given range, or one with room for the series; it isn't placed yet. */
    static Axis of(String id, Props props, Scale scale, Extent extent) {
        List<Object> range = props.list("range");
        if (range.size() == 2 && areDistinct(end(scale, range.get(0)), end(scale, range.get(1)))) {
            return new Axis(id, props, scale, end(scale, range.get(0)), end(scale, range.get(1)), 0, 1);
        }
        double low = extent.isEmpty() ? 0 : extent.low();
        double high = extent.isEmpty() ? 1 : extent.high();
        boolean zero = props.text("rangemode", "normal").equals("tozero");
        if (zero) {
            low = Math.min(low, 0);
            high = Math.max(high, 0);
        }
        boolean distinct = areDistinct(low, high);
        double width = distinct ? high - low : Math.max(Math.abs(high), 1);
        if (scale.kind() == Scale.Kind.CATEGORY) {
            low = -0.5;
            high = Math.max(scale.categories().size(), 1) - 0.5;
        } else if (!distinct) {
            low -= width / 2;
            high += width / 2;
        } else {
            low -= extent.roomBelow() && !(zero && low == 0) ? ROOM * width : 0;
            high += extent.roomAbove() && !(zero && high == 0) ? ROOM * width : 0;
        }
        boolean reversed = props.text("autorange", "").equals("reversed");
        return new Axis(id, props, scale, reversed ? high : low, reversed ? low : high, 0, 1);
    }

    private static boolean areDistinct(double one, double other) {
        return Math.abs(one - other) > DISTINCT * Math.max(Math.abs(one), Math.abs(other));
    }

    private static double end(Scale scale, Object value) {
        boolean units = value instanceof Number && scale.kind() != Scale.Kind.DATE;
        return units ? ((Number) value).doubleValue() : scale.at(value == null ? "" : value);
    }

    /** Returns the axis between these pixels; of an upright axis the first is the lower one on the page. */
    Axis between(double first, double last) {
        return new Axis(id, props, scale, low, high, first, last);
    }

    boolean isAcross() {
        return id.startsWith("x");
    }

    /** Returns the share of the plot area that the axis spans, as its first and last place. */
    double[] domain() {
        List<Object> given = props.list("domain");
        return given.size() == 2 && given.get(0) instanceof Number first && given.get(1) instanceof Number last
                ? new double[] {first.doubleValue(), last.doubleValue()}
                : new double[] {0, 1};
    }

    /** Returns the pixel of a place in units of the axis. */
    double pixel(double units) {
        return from + (to - from) * (units - low) / (high - low);
    }

    /** Returns the pixel of a value; NaN if it has no place. */
    double pixelOf(Object value) {
        return pixel(scale.at(value));
    }

    /** Returns whether a pixel is within the axis, up to half a pixel. */
    boolean shows(double pixel) {
        return pixel >= Math.min(from, to) - 0.5 && pixel <= Math.max(from, to) + 0.5;
    }

    /** Returns the pixels that one unit of the axis takes. */
    double unit() {
        return Math.abs((to - from) / (high - low));
    }

    List<Tick> ticks() {
        return Tick.of(this, Math.abs(to - from));
    }
}
