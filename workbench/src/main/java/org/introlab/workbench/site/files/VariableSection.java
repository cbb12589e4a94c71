package org.introlab.workbench.site.files;

import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.tags.specialized.PTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.data.Variable;
import org.introlab.data.book.Field;
import org.introlab.workbench.datafiles.Distribution;
import org.introlab.workbench.review.Numbers;
import org.introlab.workbench.text.Texts;

/**
 * A column on its file's page.
 *
 * @param field its entry in the code book
 * @param distribution the distribution of its values; empty if they are not shown
 * @param id the id of the section
 * @param texts the words of the page
 */
record VariableSection(Field field, Optional<Distribution> distribution, String id, Texts texts) {

    static final String NORWEGIAN = "nb";
    static final String ENGLISH = "en";

    DomContent html() {
        Variable variable = field.variable();
        return section(
                        h3(text(variable.label(ENGLISH) + " "), code(field.name())),
                        variable.labels().containsKey(NORWEGIAN)
                                ? small(variable.label(NORWEGIAN)).withLang(NORWEGIAN)
                                : each(),
                        field.description().isEmpty() ? each() : p(field.description()),
                        small(capitalised(String.join("; ", facts())) + "."),
                        values())
                .withClass("variable")
                .withId(id);
    }

    private static PTag small(String words) {
        return p(words).withClass("small");
    }

    static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(type());
        field.unit().ifPresent(unit -> facts.add(texts.text("variable.unit", Map.of("unit", unit))));
        if (field.variable().ordered()) {
            facts.add(texts.text("variable.ordered"));
        }
        if (field.required()) {
            facts.add(texts.text("variable.required"));
        }
        if (field.unique()) {
            facts.add(texts.text("variable.unique"));
        }
        field.minimum().ifPresent(least -> facts.add(texts.text("variable.minimum", Map.of("least", least))));
        field.maximum().ifPresent(most -> facts.add(texts.text("variable.maximum", Map.of("most", most))));
        if (!field.missing().isEmpty()) {
            facts.add(texts.text("variable.missing", Map.of("codes", missing())));
        }
        field.question().ifPresent(question -> {
            question.text().ifPresent(words -> facts.add(texts.text("variable.question", Map.of("words", words))));
            question.askedIf()
                    .ifPresent(condition -> facts.add(texts.text(
                            "variable.askedIf", Map.of("column", condition.column(), "value", condition.value()))));
        });
        return facts;
    }

    private String missing() {
        return field.missing().entrySet().stream()
                .map(code -> (code.getKey().isEmpty() ? texts.text("file.emptyField") : code.getKey())
                        + (code.getValue().isEmpty() ? "" : " (" + code.getValue() + ")"))
                .collect(Collectors.joining(", "));
    }

    private String type() {
        return switch (field.type()) {
            case STRING ->
                field.variable().isFactor()
                        ? texts.counted(
                                "variable.factor", field.variable().levels().size())
                        : texts.text("variable.text");
            case INTEGER -> texts.text("variable.integer");
            case NUMBER -> texts.text("variable.number");
            case BOOLEAN -> texts.text("variable.boolean");
            case DATE -> texts.text("variable.date");
            case DATETIME -> texts.text("variable.datetime");
            case TIME -> texts.text("variable.time");
            case YEAR -> texts.text("variable.year");
            case YEARMONTH -> texts.text("variable.month");
            case DURATION -> texts.text("variable.duration");
        };
    }

    private DomContent values() {
        LevelTable levels = new LevelTable(field, texts);
        if (distribution.isEmpty()) {
            return field.variable().levelLabels().isEmpty() && !field.variable().isFactor() ? each() : levels.allowed();
        }
        Distribution shown = distribution.get();
        if (shown instanceof Distribution.PerValue counted) {
            return levels.counted(counted);
        }
        if (shown instanceof Distribution.Histogram histogram) {
            return new HistogramFigure(field.name(), histogram, texts).html();
        }
        return small(different((Distribution.Different) shown));
    }

    private String different(Distribution.Different different) {
        return texts.counted(
                "variable.different",
                different.values(),
                Map.of(
                        "count", Numbers.thousands(different.values()),
                        "rows", Numbers.thousands(different.present()),
                        "missing", Numbers.thousands(different.missing())));
    }
}
