package org.introlab.workbench.site.frame;

import static j2html.TagCreator.i;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.tags.specialized.SpanTag;
import java.util.List;
import java.util.Map;
import org.introlab.published.Verdict;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.ReviewWords;

/** Verdicts as every page shows them: by mark, word and colour. */
public final class VerdictMarks {
    private VerdictMarks() {}

    /** A verdict by its own name. */
    public static SpanTag of(Verdict verdict) {
        return of(verdict, ReviewWords.of(verdict));
    }

    /** A verdict with its mark. */
    public static SpanTag of(Verdict verdict, String words) {
        return span(span(verdict.mark()).withClass("mark").attr("aria-hidden", "true"), text(words))
                .withClass("verdict")
                .attr("data-verdict", verdict.id());
    }

    /** A number of values with a verdict. */
    public static SpanTag count(Verdict verdict, int count) {
        return of(verdict, count + " " + ReviewWords.of(verdict));
    }

    /** The counts of the verdicts that occur. */
    public static List<DomContent> counts(Map<Verdict, Integer> counts) {
        return Html.joined(
                text(" "),
                counts.entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count -> count(count.getKey(), count.getValue()))
                        .toList());
    }

    /** A bar of the verdicts' shares; the counts are next to it in words, so screen readers skip it. */
    public static SpanTag bar(Map<Verdict, Integer> counts) {
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        SpanTag bar = span().withClass("bar").attr("aria-hidden", "true");
        counts.forEach((verdict, count) -> {
            if (count > 0) {
                bar.with(i().withClass(Sizes.of(count / all)).attr("data-verdict", verdict.id()));
            }
        });
        return bar;
    }
}
