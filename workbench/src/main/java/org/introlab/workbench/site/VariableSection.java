package org.introlab.workbench.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.data.Variable;
import org.introlab.data.book.Field;
import org.introlab.workbench.datafiles.Distribution;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Numbers;

/**
 * A column on its file's page.
 *
 * @param field what the code book says of it
 * @param distribution of its values; empty when they are not shown
 * @param id of the section
 */
record VariableSection(Field field, Optional<Distribution> distribution, String id) {

    private static final String NORWEGIAN = "nb";
    private static final String ENGLISH = "en";

    String html() {
        Variable variable = field.variable();
        StringBuilder html = new StringBuilder("<section class=\"variable\" id=\"")
                .append(Html.escape(id))
                .append("\"><h3>")
                .append(Html.escape(variable.label(ENGLISH)))
                .append(" <code>")
                .append(Html.escape(field.name()))
                .append("</code></h3>\n");
        if (variable.labels().containsKey(NORWEGIAN)) {
            html.append("<p class=\"small\" lang=\"nb\">")
                    .append(Html.escape(variable.label(NORWEGIAN)))
                    .append("</p>\n");
        }
        if (!field.description().isEmpty()) {
            html.append("<p>").append(Html.escape(field.description())).append("</p>\n");
        }
        html.append("<p class=\"small\">").append(Html.escape(facts())).append("</p>\n");
        return html.append(values()).append("</section>\n").toString();
    }

    private String facts() {
        List<String> facts = new ArrayList<>();
        facts.add(type());
        field.unit().ifPresent(unit -> facts.add("in " + unit));
        if (field.variable().ordered()) {
            facts.add("ordered");
        }
        if (field.required()) {
            facts.add("never missing");
        }
        if (field.unique()) {
            facts.add("each value once");
        }
        field.minimum().ifPresent(least -> facts.add("at least " + least));
        field.maximum().ifPresent(most -> facts.add("at most " + most));
        if (!field.missing().isEmpty()) {
            facts.add("missing: "
                    + field.missing().entrySet().stream()
                            .map(code -> (code.getKey().isEmpty() ? "an empty field" : code.getKey())
                                    + (code.getValue().isEmpty() ? "" : " (" + code.getValue() + ")"))
                            .collect(Collectors.joining(", ")));
        }
        field.question().ifPresent(question -> {
            question.text().ifPresent(text -> facts.add("question: " + text));
            question.askedIf()
                    .ifPresent(
                            condition -> facts.add("asked only if " + condition.column() + " is " + condition.value()));
        });
        String text = String.join("; ", facts);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private String type() {
        return switch (field.type()) {
            case STRING ->
                field.variable().isFactor()
                        ? "one of " + field.variable().levels().size() + " values"
                        : "text";
            case INTEGER -> "whole number";
            case NUMBER -> "number";
            case BOOLEAN -> "true or false";
            case DATE -> "date";
            case DATETIME -> "date and time";
            case TIME -> "time of day";
            case YEAR -> "year";
            case YEARMONTH -> "month";
            case DURATION -> "duration, in seconds";
        };
    }

    private String values() {
        if (distribution.isEmpty()) {
            return field.variable().levelLabels().isEmpty() && !field.variable().isFactor() ? "" : allowed();
        }
        Distribution shown = distribution.get();
        if (shown instanceof Distribution.PerValue counted) {
            return perValue(counted);
        }
        if (shown instanceof Distribution.Histogram histogram) {
            return histogram(histogram);
        }
        return "<p class=\"small\">" + different((Distribution.Different) shown) + "</p>\n";
    }

    private static String different(Distribution.Different different) {
        return Numbers.thousands(different.values()) + " different " + (different.values() == 1 ? "value" : "values")
                + " in " + Numbers.thousands(different.present()) + " rows; "
                + Numbers.thousands(different.missing()) + " missing.";
    }

    /** The allowed values without counts. */
    private String allowed() {
        List<String> codes = field.variable().isFactor()
                ? field.variable().levels()
                : List.copyOf(field.variable().levelLabels().keySet());
        StringBuilder html = head(false);
        codes.forEach(code -> html.append("<tr>").append(value(code)).append("</tr>\n"));
        return html.append("</tbody></table></div>\n").toString();
    }

    private String perValue(Distribution.PerValue counted) {
        StringBuilder html = head(true);
        for (Distribution.Count count : counted.counts()) {
            html.append("<tr>")
                    .append(value(count.value()))
                    .append(rows(counted, count.rows()))
                    .append("</tr>\n");
        }
        if (counted.missing() > 0) {
            html.append("<tr class=\"missing\"><th scope=\"row\">missing</th>")
                    .append(isLabelled() ? "<td></td>" : "")
                    .append(isNorwegian() ? "<td></td>" : "")
                    .append(rows(counted, counted.missing()))
                    .append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    private StringBuilder head(boolean counted) {
        String name = Html.escape("Values of " + field.name());
        StringBuilder html = new StringBuilder("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(name)
                .append("\"><table class=\"levels\"><caption class=\"unseen\">")
                .append(name)
                .append("</caption><thead><tr><th scope=\"col\">")
                .append(field.type().hasYear() ? "Year" : "Value")
                .append("</th>");
        if (isLabelled()) {
            html.append("<th scope=\"col\">Meaning</th>");
        }
        if (isNorwegian()) {
            html.append("<th scope=\"col\">In Norwegian</th>");
        }
        if (counted) {
            html.append("<th scope=\"col\" class=\"number\">Rows</th><th scope=\"col\" class=\"number\">Share</th>"
                    + "<td class=\"meter\"></td>");
        }
        return html.append("</tr></thead><tbody>\n");
    }

    private boolean isLabelled() {
        return labels().stream().anyMatch(label -> label.containsKey(ENGLISH));
    }

    private boolean isNorwegian() {
        return labels().stream().anyMatch(label -> label.containsKey(NORWEGIAN));
    }

    private List<Map<String, String>> labels() {
        return List.copyOf(field.variable().levelLabels().values());
    }

    private String value(String code) {
        Map<String, String> labels = field.variable().levelLabels().getOrDefault(code, Map.of());
        return "<th scope=\"row\"><code>" + Html.escape(code) + "</code></th>"
                + (isLabelled() ? "<td>" + Html.escape(labels.getOrDefault(ENGLISH, "")) + "</td>" : "")
                + (isNorwegian() ? "<td lang=\"nb\">" + Html.escape(labels.getOrDefault(NORWEGIAN, "")) + "</td>" : "");
    }

    private static String rows(Distribution distribution, int rows) {
        String share = String.format(Locale.ROOT, "%.1f", 100 * distribution.share(rows));
        return "<td class=\"number\">" + Numbers.thousands(rows) + "</td><td class=\"number\">" + share
                + " %</td><td class=\"meter\" aria-hidden=\"true\"><i class=\"" + Sizes.of(distribution.share(rows))
                + "\"></i></td>";
    }

    private String histogram(Distribution.Histogram histogram) {
        int most = histogram.rows().stream().mapToInt(Integer::intValue).max().orElse(1);
        String words =
                "smallest " + number(histogram.smallest()) + ", median " + number(histogram.median()) + ", largest "
                        + number(histogram.largest()) + "; " + Numbers.thousands(histogram.present()) + " rows, "
                        + Numbers.thousands(histogram.missing()) + " missing";
        StringBuilder bars = new StringBuilder();
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < histogram.rows().size(); i++) {
            String from = histogram.edge(i).toPlainString();
            String to = histogram.edge(i + 1).toPlainString();
            int rows = histogram.rows().get(i);
            bars.append("<i class=\"")
                    .append(Sizes.of((double) rows / most))
                    .append("\" title=\"")
                    .append(from)
                    .append(" to below ")
                    .append(to)
                    .append(": ")
                    .append(Numbers.thousands(rows))
                    .append("\"></i>");
            table.append("<tr><th scope=\"row\">")
                    .append(Html.number(from))
                    .append(" to below ")
                    .append(Html.number(to))
                    .append("</th>")
                    .append(rows(histogram, rows))
                    .append("</tr>\n");
        }
        String name = Html.escape("Rows by value of " + field.name());
        return "<div class=\"histogram\" role=\"img\" aria-label=\"Histogram: " + Html.escape(words) + "\"><div>" + bars
                + "</div><p aria-hidden=\"true\"><span>"
                + Html.number(histogram.edge(0).toPlainString())
                + "</span><span>"
                + Html.number(histogram.edge(histogram.rows().size()).toPlainString()) + "</span></p></div>\n"
                + "<p class=\"small\">" + Html.escape(Character.toUpperCase(words.charAt(0)) + words.substring(1))
                + ".</p>\n<details><summary>Rows by value</summary><table class=\"levels\"><caption class=\"unseen\">"
                + name
                + "</caption><thead><tr><th scope=\"col\">Interval</th><th scope=\"col\" class=\"number\">Rows</th>"
                + "<th scope=\"col\" class=\"number\">Share</th><td class=\"meter\"></td></tr></thead><tbody>\n" + table
                + "</tbody></table></details>\n";
    }

    private static String number(double value) {
        return Numbers.shortest(value);
    }
}
