package org.introlab.exhibit.units;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.HtmlTable;
import org.introlab.markup.Markup;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.Style;
import org.introlab.markup.UnitChooserStyle;
import org.introlab.survey.Grouping;
import org.introlab.survey.Indicator;
import org.introlab.survey.Interval;
import org.introlab.survey.MeanEstimate;

/**
 * A comparison of units on a page: the reader chooses a unit from a list, and its numbers stand beside its group's and all. The
 * numbers of all units are in the page, each under its unit's name, and the style sheet shows those of the chosen one: it needs
 * no script, so it works wherever the HTML does, also in a page that strips scripts from what notebooks bring. A reader whose
 * browser lacks {@code :has()} sees the table of all units alone, which stands below for everyone.
 */
record UnitChooser(UnitNumbers numbers, String title, Exhibit everyone) {
    private static final NumberStyle WHOLE = NumberStyle.decimals(0);
    private static final NumberStyle TOTAL = NumberStyle.halfUp(1);
    private static final String LEFT_OUT = "left out";
    private static final String OWN = "own";
    private static final String GROUP = "group";
    private static final String ALL = "all";

    String html() {
        StringBuilder html = new StringBuilder("<p class=\"title\">").append(escape(title));
        html.append("</p><style>").append(UnitChooserStyle.of(shownUnits(), numbers.groups()));
        // Shown by the style sheet alone, and only where it can choose. A notebook that is not trusted loses style
        // sheets, and
        // attributes without a value.
        html.append("</style><div class=\"introlab-choose\" hidden=\"hidden\">");
        html.append(list()).append(status()).append(strips()).append(table()).append(subgroups());
        html.append("<p class=\"note\">").append(escape(everyone.note())).append("</p>");
        html.append("<p class=\"foot\">").append(HtmlTable.provenance(everyone)).append("</p></div>");
        html.append("<details class=\"everyone\"><summary>All ")
                .append(numbers.units().size())
                .append(" in one table</summary>")
                .append(everyone.html())
                .append("</details>");
        return Style.scoped(html.toString());
    }

    private List<String> shownUnits() {
        return numbers.units().stream().filter(numbers::shows).toList();
    }

    private String list() {
        StringBuilder html = new StringBuilder("<p class=\"choose\"><label>Choose: "
                + escape(numbers.variableLabel(numbers.profiles().units()))
                + " <select data-lm-suppress-shortcuts=\"true\">");
        boolean first = true;
        for (String group : numbers.groups()) {
            html.append("<optgroup label=\"")
                    .append(escape(numbers.groupLabel(group)))
                    .append("\">");
            for (String unit : numbers.unitsOf(group)) {
                boolean shown = numbers.shows(unit);
                html.append("<option value=\"")
                        .append(escape(unit))
                        .append("\" data-in=\"")
                        .append(escape(group))
                        .append(shown ? first ? "\" selected>" : "\">" : "\" disabled>")
                        .append(escape(numbers.levelLabel(numbers.profiles().units(), unit)))
                        .append(shown ? "" : " (" + LEFT_OUT + ")")
                        .append("</option>");
                first &= !shown;
            }
            html.append("</optgroup>");
        }
        return html.append("</select></label></p>").toString();
    }

    private String status() {
        StringBuilder html = new StringBuilder("<div role=\"status\" aria-live=\"polite\">");
        for (String unit : shownUnits()) {
            String total = numbers.total(unit).isPresent()
                    ? "; index " + TOTAL.format(numbers.total(unit).getAsDouble()) + " (1 to "
                            + numbers.index().groups() + ")"
                    : "";
            html.append(layered(
                    "p",
                    unit,
                    numbers.unitLabel(unit) + ", "
                            + numbers.groupLabel(numbers.profiles().groupOf(unit)) + ": "
                            + numbers.profiles().respondentsOf(unit) + " respondents" + total + "."));
        }
        return html.append("</div>").toString();
    }

    private String strips() {
        StringBuilder html = new StringBuilder("<div class=\"legend\" aria-hidden=\"true\">");
        html.append("<span>").append(key(OWN)).append(ownNames()).append("</span><span>");
        html.append(key(GROUP)).append(groupNames()).append("</span><span>");
        html.append(key(ALL)).append("All</span></div>");
        html.append(
                "<div class=\"strips\" role=\"img\" aria-label=\"Mean score on each indicator with its 95 % interval: the"
                        + " chosen one, its group and all. The numbers stand in the table below.\">");
        for (Indicator indicator : numbers.indicators()) {
            html.append("<div class=\"strip\"><span class=\"what\">")
                    .append(escape(indicator.label()))
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
            layer(html, shownUnits(), u -> numbers.unit(u, indicator.name()), "data-unit", OWN, 20);
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
                    .ifPresent(m -> html.append(mark(kind, " " + attribute + "=\"" + escape(name) + "\"", m, y)));
        }
    }

    /** A bar from one end of the interval to the other and a mark on the mean, at a height in per cent. */
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

    /** Where a share lies on the axis; whole per cent, so that the figure tells no more than the table. */
    private String percent(double share) {
        return along(Double.parseDouble(WHOLE.format(100 * share)));
    }

    private String along(double percent) {
        int from = numbers.axisFrom();
        return NumberStyle.decimals(1).format(100 * (percent - from) / (100 - from));
    }

    private String ownNames() {
        return each(shownUnits(), unit -> layered("span", unit, numbers.unitLabel(unit)));
    }

    private String groupNames() {
        return each(
                numbers.groups(),
                group -> "<span data-group=\"" + escape(group) + "\">" + escape(numbers.groupLabel(group)) + "</span>");
    }

    private static String each(List<String> names, Function<String, String> html) {
        StringJoiner all = new StringJoiner("");
        names.forEach(name -> all.add(html.apply(name)));
        return all.toString();
    }

    private static String layered(String tag, String unit, String text) {
        return "<" + tag + " data-unit=\"" + escape(unit) + "\">" + escape(text) + "</" + tag + ">";
    }

    private String table() {
        StringBuilder html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\""
                + "The numbers of the figure\"><table class=\"beside\"><thead><tr><td></td>");
        html.append(head(ownNames()))
                .append(head(groupNames()))
                .append(head("All"))
                .append(head("Points"));
        html.append("</tr></thead><tbody>");
        for (Indicator indicator : numbers.indicators()) {
            String name = indicator.name();
            html.append("<tr><th scope=\"row\">")
                    .append(escape(indicator.label()))
                    .append("</th><td class=\"num\">");
            html.append(each(shownUnits(), unit -> value("data-unit", unit, numbers.unit(unit, name))));
            html.append("</td><td class=\"num\">");
            html.append(each(numbers.groups(), group -> value("data-group", group, numbers.group(group, name))));
            html.append("</td><td class=\"num\">").append(value(numbers.all(name)));
            html.append("</td><td class=\"num\">");
            html.append(each(
                    shownUnits(),
                    unit -> layered(
                            "span",
                            unit,
                            numbers.points(unit, name).isPresent()
                                    ? "" + numbers.points(unit, name).getAsInt()
                                    : LEFT_OUT)));
            html.append("</td></tr>");
        }
        html.append("<tr class=\"summary\"><th scope=\"row\">Respondents; index</th><td class=\"num\">");
        html.append(each(
                shownUnits(),
                unit -> layered("span", unit, count(numbers.profiles().respondentsOf(unit)))));
        html.append("</td><td class=\"num\">");
        html.append(each(
                numbers.groups(),
                group -> "<span data-group=\"" + escape(group) + "\">"
                        + shownCount(numbers.profiles().respondentsOfGroup(group)) + "</span>"));
        html.append("</td><td class=\"num\">")
                .append(shownCount(numbers.profiles().respondents()));
        html.append("</td><td class=\"num\">");
        html.append(each(
                shownUnits(),
                unit -> layered(
                        "span",
                        unit,
                        numbers.total(unit).isPresent()
                                ? TOTAL.format(numbers.total(unit).getAsDouble())
                                : LEFT_OUT)));
        return html.append("</td></tr></tbody></table></div>").toString();
    }

    private String shownCount(long n) {
        return n < numbers.minimum() ? LEFT_OUT : count(n);
    }

    private static String count(long n) {
        return NumberStyle.whole().format(n);
    }

    private static String head(String inner) {
        return "<th scope=\"col\" class=\"num\">" + inner + "</th>";
    }

    private static String value(String attribute, String name, Optional<MeanEstimate> mean) {
        return "<span " + attribute + "=\"" + escape(name) + "\">" + value(mean) + "</span>";
    }

    private static String value(Optional<MeanEstimate> mean) {
        if (mean.isEmpty()) {
            return LEFT_OUT;
        }
        Interval interval = mean.get().wilson(UnitNumbers.LEVEL);
        return "<b>" + WHOLE.format(100 * mean.get().mean()) + "</b> <i>[" + WHOLE.format(100 * interval.low()) + ", "
                + WHOLE.format(100 * interval.high()) + "]</i>";
    }

    /** The chosen unit's own subgroups: a column for each level that some unit shows. */
    private String subgroups() {
        if (numbers.profiles().variables().stream().allMatch(v -> columns(v).isEmpty())) {
            return "";
        }
        StringBuilder html = new StringBuilder("<p class=\"title\">" + ownNames() + " by group</p>");
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"By group\">")
                .append("<table class=\"beside\"><thead><tr><td></td>");
        for (Grouping variable : numbers.profiles().variables()) {
            for (String level : columns(variable)) {
                html.append(head(escape(numbers.levelLabel(variable, level))));
            }
        }
        html.append("</tr></thead><tbody>");
        for (Indicator indicator : numbers.indicators()) {
            html.append("<tr><th scope=\"row\">")
                    .append(escape(indicator.label()))
                    .append("</th>");
            for (Grouping variable : numbers.profiles().variables()) {
                for (String level : columns(variable)) {
                    html.append("<td class=\"num\">")
                            .append(each(
                                    shownUnits(),
                                    unit -> value(
                                            "data-unit",
                                            unit,
                                            numbers.subgroup(unit, variable, level, indicator.name()))))
                            .append("</td>");
                }
            }
            html.append("</tr>");
        }
        html.append("<tr class=\"summary\"><th scope=\"row\">Respondents</th>");
        for (Grouping variable : numbers.profiles().variables()) {
            for (String level : columns(variable)) {
                html.append("<td class=\"num\">")
                        .append(each(
                                shownUnits(),
                                unit -> layered(
                                        "span",
                                        unit,
                                        numbers.levels(unit, variable).contains(level)
                                                ? count(numbers.profiles().respondentsOf(unit, variable.name(), level))
                                                : LEFT_OUT)))
                        .append("</td>");
            }
        }
        return html.append("</tr></tbody></table></div>").toString();
    }

    private List<String> columns(Grouping variable) {
        return variable.levels().stream()
                .filter(level -> shownUnits().stream()
                        .anyMatch(unit -> numbers.levels(unit, variable).contains(level)))
                .toList();
    }

    private static String escape(String text) {
        return Markup.escape(text);
    }
}
