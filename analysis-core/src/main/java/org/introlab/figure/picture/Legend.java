package org.introlab.figure.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The legend: entries in rows of the plot's width, above it. */
record Legend(List<List<Entry>> rows, double size) {
    /** The width of an entry's key, in pixels. */
    static final double KEY = 26;

    private static final double GAP = 6;
    private static final double BETWEEN = 16;
    private static final double ROW = 1.55;

    /** An entry: a text, the group that shares it, and what draws the key from its left end and its middle. */
    record Entry(String text, String group, Key key) {}

    /** Draws the key of an entry. */
    interface Key {
        void draw(Svg svg, double left, double middle);
    }

    /** Returns the legend of entries in this width; entries with the same text and group are one. */
    static Legend of(List<Entry> all, double width, double size) {
        Map<String, Entry> once = new LinkedHashMap<>();
        all.forEach(entry -> once.putIfAbsent(entry.text + "\n" + entry.group, entry));
        List<List<Entry>> rows = new ArrayList<>();
        double left = 0;
        for (Entry entry : once.values()) {
            double needed = width(entry, size);
            if (rows.isEmpty() || left + needed > width) {
                rows.add(new ArrayList<>());
                left = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            left += needed + BETWEEN;
        }
        return new Legend(rows, size);
    }

    private static double width(Entry entry, double size) {
        return KEY + GAP + Label.of(entry.text, size).width();
    }

    double height() {
        return rows.isEmpty() ? 0 : rows.size() * ROW * size + GAP;
    }

    void draw(Svg svg, double left, double top) {
        for (int i = 0; i < rows.size(); i++) {
            double at = left;
            double middle = top + (i + 0.5) * ROW * size;
            for (Entry entry : rows.get(i)) {
                entry.key.draw(svg, at, middle);
                Label label = Label.of(entry.text, size);
                svg.text(label, at + KEY + GAP, middle - label.height() / 2, "start", "");
                at += width(entry, size) + BETWEEN;
            }
        }
    }
}
