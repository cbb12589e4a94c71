package org.introlab.workbench.site;

import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.tags.specialized.InputTag;
import java.util.ArrayList;
import java.util.List;
import org.introlab.published.Verdict;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.site.frame.VerdictMarks;
import org.introlab.workbench.text.Texts;

/**
 * The choice of the verdict whose values a page shows: one for each verdict that occurs, and always one for the
 * differences. A page without values has none.
 *
 * @param values the values on the page
 * @param code whether the page has code to fold
 * @param texts the words of the page
 */
record VerdictFilter(List<ReviewedValue> values, boolean code, Texts texts) {

    DomContent html() {
        if (values.isEmpty()) {
            return code ? form(fold()).withClass("filter") : each();
        }
        List<DomContent> choices = new ArrayList<>();
        choices.add(legend(texts.text("filter.show")));
        choices.add(choice(
                "all",
                text(texts.text("filter.all")),
                values.size(),
                radio("all").attr("checked")));
        ReviewOutcome.counts(values).forEach((verdict, count) -> {
            if (count > 0 || verdict == Verdict.DIFFERS) {
                InputTag radio = radio(verdict.id());
                choices.add(choice(
                        verdict.id(), VerdictMarks.of(verdict), count, count == 0 ? radio.attr("disabled") : radio));
            }
        });
        if (code) {
            choices.add(fold());
        }
        return form(
                        fieldset().with(Html.lines(choices)),
                        p().withId("filter-status").withClass("unseen").attr("role", "status"))
                .withClass("filter");
    }

    private static InputTag radio(String value) {
        return input().withType("radio").withName("verdict").withValue(value).attr("autocomplete", "off");
    }

    private static DomContent choice(String value, DomContent words, int count, InputTag radio) {
        return label(radio, words, text(" "), span(String.valueOf(count)).withClass("n"))
                .withId("verdict=" + value);
    }

    private DomContent fold() {
        return button(texts.text("filter.fold"))
                .withType("button")
                .withId("fold-code")
                .attr("aria-pressed", "false");
    }
}
