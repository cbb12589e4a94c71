package org.introlab.figure.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introlab.markup.Markup;
import org.introlab.markup.Palette;

/** A trace of a Plotly specification, with its number among all traces, from 0. */
record Trace(Props props, int number) {
    private static final Pattern FIELD = Pattern.compile("%\\{(\\w+)(?::([^}]*))?}");
    private static final Pattern FORMAT = Pattern.compile("(,?)\\.(\\d+)(~?)([f%]?)");
    private static final Pattern EXTRA = Pattern.compile("<extra>.*?</extra>", Pattern.DOTALL);
    private static final MathContext DIGITS = new MathContext(4);

    String type() {
        return props.text("type", "scatter");
    }

    String name() {
        return props.text("name", "");
    }

    /** Returns the id of its axis in the direction x or y, for example {@code x2}. */
    String axis(String direction) {
        return props.text(direction + "axis", direction);
    }

    boolean isVisible() {
        return props.flag("visible", true) && !props.text("visible", "").equals("legendonly");
    }

    /** Returns the colour of its marks, from the marker, the line, or the palette. */
    String colour() {
        String own = Palette.colour(number);
        return props.child("marker").text("color", props.child("line").text("color", own));
    }

    String lineColour() {
        return props.child("line").text("color", props.child("marker").text("color", Palette.colour(number)));
    }

    boolean draws(String part) {
        String given = props.list("x").size() < 20 ? "lines+markers" : "lines";
        return props.text("mode", given).contains(part);
    }

    List<Object> values(String direction) {
        return props.list(direction);
    }

    /** Returns what appears when one points at an item, on one line; empty if nothing should. */
    String tip(int i) {
        String info = props.text("hoverinfo", "");
        if (info.equals("skip") || info.equals("none")) {
            return "";
        }
        String template = props.text("hovertemplate", "");
        if (!template.isEmpty()) {
            return Markup.plain(fill(EXTRA.matcher(template).replaceAll(""), i));
        }
        Object given = props.item("hovertext", i);
        if (given instanceof String text && !text.isEmpty()) {
            return Markup.plain(text);
        }
        String values = written(props.item("x", i)) + ", " + written(props.item("y", i));
        return name().isEmpty() ? values : Markup.plain(name()) + ": " + values;
    }

    /** Returns a template with the item's values in the places of its fields, each in its format. */
    String fill(String template, int i) {
        return FIELD.matcher(template).replaceAll(field -> {
            Object value = props.item(field.group(1), i);
            return Matcher.quoteReplacement(format(value, field.group(2) == null ? "" : field.group(2)));
        });
    }

    /** Returns a number in a format of d3 ({@code .2f}, {@code ,.0f}, {@code .2~f}, {@code .0%}); other values as they are. */
    static String format(Object value, String format) {
        Matcher parts = FORMAT.matcher(format);
        if (!(value instanceof Number n) || !parts.matches()) {
            return written(value);
        }
        boolean percent = parts.group(4).equals("%");
        String pattern = "%" + parts.group(1) + "." + parts.group(2) + "f";
        String text = String.format(Locale.ROOT, pattern, n.doubleValue() * (percent ? 100 : 1));
        if (!parts.group(3).isEmpty() && text.contains(".")) {
            text = text.replaceFirst("\\.?0+$", "");
        }
        if (text.matches("-0(?:\\.0*)?")) {
            text = text.substring(1);
        }
        return text.replace('-', '\u2212') + (percent ? "%" : "");
    }

    private static String written(Object value) {
        return value instanceof Double number
                ? new BigDecimal(number)
                        .round(DIGITS)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('-', '\u2212')
                : String.valueOf(value);
    }
}
