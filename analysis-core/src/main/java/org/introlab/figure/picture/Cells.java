package org.introlab.figure.picture;

import java.util.List;
import org.introlab.markup.Palette;

/** A heat map: a rectangle for each number of a table, in the colour of the number, with the number as text if asked. */
record Cells(Trace trace) implements Series {
    @Override
    public String axis(String direction) {
        return trace.axis(direction);
    }

    @Override
    public List<Object> values(String direction) {
        List<Object> given = trace.values(direction);
        return given.isEmpty() ? places(direction) : given;
    }

    private List<Object> places(String direction) {
        long count = direction.equals("y")
                ? rows().size()
                : rows().stream().mapToLong(row -> ((List<?>) row).size()).max().orElse(0);
        return java.util.stream.LongStream.range(0, count)
                .<Object>mapToObj(i -> i)
                .toList();
    }

    private List<Object> rows() {
        return trace.props().list("z");
    }

    @Override
    public Extent extent(String direction, Scale scale) {
        Extent extent = Extent.NONE;
        double half = step(direction, scale) / 2;
        for (Object value : values(direction)) {
            double at = scale.at(value);
            extent = extent.with(at - half, false).with(at + half, false);
        }
        return extent;
    }

    private double step(String direction, Scale scale) {
        List<Object> values = values(direction);
        return scale.kind() == Scale.Kind.CATEGORY || values.size() < 2
                ? 1
                : Math.abs(scale.at(values.get(1)) - scale.at(values.get(0)));
    }

    @Override
    public void draw(Svg svg, Axis x, Axis y) {
        Props props = trace.props();
        Colours colours = Colours.of(props, rows());
        double width = x.unit() * step("x", x.scale()) - props.number("xgap", 0);
        double height = y.unit() * step("y", y.scale()) - props.number("ygap", 0);
        String template = props.text("texttemplate", "");
        double size = Math.min(12, height * 0.8);
        svg.open(Svg.with("font-size", size).add("text-anchor", "middle"));
        for (int r = 0; r < rows().size(); r++) {
            List<?> row = (List<?>) rows().get(r);
            for (int c = 0; c < row.size(); c++) {
                if (row.get(c) instanceof Number number) {
                    double left = x.pixelOf(values("x").get(c)) - width / 2;
                    double top = y.pixelOf(values("y").get(r)) - height / 2;
                    String colour = colours.at(number.doubleValue());
                    String text = text(template, number, r, c);
                    svg.rectangle(
                            left,
                            top,
                            left + width,
                            top + height,
                            new Svg.Attributes().fill(colour),
                            tip(r, c, number));
                    Label label = Label.of(text, size);
                    if (!text.isEmpty() && label.width() <= width) {
                        svg.word(
                                label,
                                left + width / 2,
                                top + (height - label.height()) / 2,
                                Palette.readableOn(colour));
                    }
                }
            }
        }
        svg.close();
    }

    private String text(String template, Number z, int row, int column) {
        Object text = trace.props().item("text", row) instanceof List<?> texts && column < texts.size()
                ? texts.get(column)
                : "";
        return template.replaceAll("%\\{text}", java.util.regex.Matcher.quoteReplacement(String.valueOf(text)))
                .replaceAll("%\\{z}", java.util.regex.Matcher.quoteReplacement(Trace.format(z, "")))
                .transform(t ->
                        t.startsWith("%{z:") && t.endsWith("}") ? Trace.format(z, t.substring(4, t.length() - 1)) : t);
    }

    private String tip(int row, int column, Number z) {
        return values("y").get(row) + ", " + values("x").get(column) + ": " + Trace.format(z, ".3~f");
    }

    @Override
    public List<Legend.Entry> legend() {
        return List.of();
    }
}
