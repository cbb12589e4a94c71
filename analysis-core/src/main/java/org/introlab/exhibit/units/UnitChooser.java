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
 * A comparison of units on a page: the reader chooses a unit from a list, and its numbers are shown next to its group's
 * and those of all. The numbers of all units are in the page, each under its unit's name, and the style sheet shows
 * those of the chosen unit. It needs no script, so it works wherever the HTML does, even in a page that strips scripts
 * from notebook outputs. In a browser without {@code :has()} only the table of all units is shown, which is below in any
 * case.
 */
record UnitChooser(UnitNumbers numbers, String title, Exhibit everyone) {
    private static final NumberStyle WHOLE = NumberStyle.decimals(0);
    private static final NumberStyle TOTAL = NumberStyle.halfUp(1);

    String html() {
        StringBuilder html = new StringBuilder("<p class=\"title\">").append(escape(title));
        html.append("</p><style>").append(UnitChooserStyle.of(shownUnits(), numbers.groups()));
        // Shown only by the style sheet, and only where it can choose. A notebook that is not trusted loses style
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
                        .append(shown ? "" : " (" + ShownMean.LEFT_OUT + ")")
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
        UnitStrips strips = new UnitStrips(numbers, shownUnits());
        return strips.legend(ownNames(), groupNames()) + strips.html();
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
                                    : ShownMean.LEFT_OUT)));
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
                                : ShownMean.LEFT_OUT)));
        return html.append("</td></tr></tbody></table></div>").toString();
    }

    private String shownCount(long n) {
        return n < numbers.minimum() ? ShownMean.LEFT_OUT : count(n);
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
            return ShownMean.LEFT_OUT;
        }
        Interval interval = mean.get().wilson(UnitNumbers.LEVEL);
        return "<b>" + WHOLE.format(100 * mean.get().mean()) + "</b> <i>[" + WHOLE.format(100 * interval.low()) + ", "
                + WHOLE.format(100 * interval.high()) + "]</i>";
    }

    /** Returns the chosen unit's subgroups: a column for each level that some unit shows. */
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
                                                : ShownMean.LEFT_OUT)))
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
