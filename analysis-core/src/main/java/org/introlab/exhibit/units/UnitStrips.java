package org.introlab.exhibit.units;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.introlab.markup.Markup;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.Indicator;
import org.introlab.survey.Interval;
import org.introlab.survey.MeanEstimate;

/**
 * The figure of a comparison of units on a page: a strip for each indicator with the mean scores and intervals of all,
 * of each group and of each unit. Every group and unit has marks under its name, so that a style sheet can show those of
 * the chosen one.
 *
 * @param units the units whose marks are drawn
 */
record UnitStrips(UnitNumbers numbers, List<String> units) {
    private static final NumberStyle WHOLE = NumberStyle.decimals(0);
    private static final String OWN = "own";
    private static final String GROUP = "group";
    private static final String ALL = "all";

    /** Returns the legend, given the names of the units and groups as HTML. */
    String legend(String ownNames, String groupNames) {
        StringBuilder html = new StringBuilder("<div class=\"legend\" aria-hidden=\"true\">");
        html.append("<span>").append(key(OWN)).append(ownNames).append("</span><span>");
        html.append(key(GROUP)).append(groupNames).append("</span><span>");
        return html.append(key(ALL)).append("All</span></div>").toString();
    }

    /** Returns the strips and their axis. */
    String html() {
        StringBuilder html = new StringBuilder(
                "<div class=\"strips\" role=\"img\" aria-label=\"Mean score on each indicator with its"
                        + " 95 % interval for the"
                        + " chosen unit, its group and all. The numbers are in the table below.\">");
        for (Indicator indicator : numbers.indicators()) {
            html.append("<div class=\"strip\"><span class=\"what\">")
                    .append(Markup.escape(indicator.label()))
                    .append("</span><svg aria-hidden=\"true\" focusable=\"false\">");
            for (int at = numbers.axisFrom(); at <= 100; at += 25) {
                html.append("<line class=\"grid\" x1=\"")
                        .append(along(at))
                        .append("%\" x2=\"")
                        .append(along(at))
                        .append("%\" y1=\"0\" y2=\"100%\"/>");
            }
            numbers.all(indicator.name()).ifPresent(m -> html.append(mark(ALL, "", m, 74)));
            layer(html, numbers.groups(), g -> numbers.group(g, indicator.name()), "data-group", GROUP, 47);
            layer(html, units, u -> numbers.unit(u, indicator.name()), "data-unit", OWN, 20);
            html.append("</svg></div>");
        }
        html.append("<div class=\"strip\"><span class=\"what\">Per cent</span><svg class=\"axis\">");
        for (int at = numbers.axisFrom(); at <= 100; at += 25) {
            html.append("<text x=\"")
                    .append(along(at))
                    .append("%\" y=\"1.1em\">")
                    .append(at)
                    .append("</text>");
        }
        return html.append("</svg></div></div>").toString();
    }

    private void layer(
            StringBuilder html,
            List<String> names,
            Function<String, Optional<MeanEstimate>> mean,
            String attribute,
            String kind,
            int y) {
        for (String name : names) {
            mean.apply(name)
                    .ifPresent(
                            m -> html.append(mark(kind, " " + attribute + "=\"" + Markup.escape(name) + "\"", m, y)));
        }
    }

    /** Returns a bar from one end of the interval to the other and a mark on the mean, at a height in per cent. */
    private String mark(String kind, String attribute, MeanEstimate mean, int y) {
        Interval interval = mean.wilson(UnitNumbers.LEVEL);
        StringBuilder html = new StringBuilder("<g class=\"" + kind + "\"" + attribute + ">");
        if (!Double.isNaN(interval.low())) {
            html.append("<line x1=\"")
                    .append(percent(interval.low()))
                    .append("%\" x2=\"")
                    .append(percent(interval.high()))
                    .append("%\" y1=\"")
                    .append(y)
                    .append("%\" y2=\"")
                    .append(y)
                    .append("%\"/>");
        }
        return html.append("<svg x=\"")
                .append(percent(mean.mean()))
                .append("%\" y=\"")
                .append(y)
                .append("%\" overflow=\"visible\">")
                .append(shape(kind))
                .append("</svg></g>")
                .toString();
    }

    private static String shape(String kind) {
        return switch (kind) {
            case OWN -> "<circle r=\"5.5\"/>";
            case GROUP -> "<rect x=\"-4.5\" y=\"-4.5\" width=\"9\" height=\"9\"/>";
            default -> "<path d=\"M0-6 6 0 0 6-6 0Z\"/>";
        };
    }

    private static String key(String kind) {
        return "<svg class=\"key\"><g class=\"" + kind
                + "\"><line x1=\"0\" x2=\"100%\" y1=\"50%\" y2=\"50%\"/><svg x=\"50%\" y=\"50%\" overflow=\"visible\">"
                + shape(kind) + "</svg></g></svg>";
    }

    /** Returns the position of a share on the axis; whole per cent, so that the figure reveals no more than the table. */
    private String percent(double share) {
        return along(Double.parseDouble(WHOLE.format(100 * share)));
    }

    private String along(double percent) {
        int from = numbers.axisFrom();
        return NumberStyle.decimals(1).format(100 * (percent - from) / (100 - from));
    }
}
