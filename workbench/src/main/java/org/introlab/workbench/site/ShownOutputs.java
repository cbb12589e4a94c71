package org.introlab.workbench.site;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.img;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.script;
import static j2html.TagCreator.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import j2html.tags.DomContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.introlab.figure.DrawnJson;
import org.introlab.markup.Markup;
import org.introlab.published.Judgement;
import org.introlab.workbench.html.CleanHtml;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.review.CarriedGrids;
import org.introlab.workbench.review.ReviewWords;
import org.introlab.workbench.review.StatedVerdicts;
import org.introlab.workbench.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The outputs of cells as parts of a page. Text is escaped. An exhibit of this library is written from the JSON in the
 * output, with the verdicts of this review; any other HTML passes {@link CleanHtml}, any other Plotly JSON
 * {@link DrawnJson}.
 *
 * @param judgements this review's judgement of a ledger id
 * @param elsewhere what to show for a value, or a group of values, that other cells judge
 * @param texts the words of the page
 */
public record ShownOutputs(
        Function<String, Optional<Judgement>> judgements,
        Function<String, Optional<DomContent>> elsewhere,
        Texts texts) {

    public static final String PLOTLY = "application/vnd.plotly.v1+json";

    private static final String HTML = "text/html";
    private static final String PLACE = "class=\"introlab-plot\"";
    private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;]*m");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    /**
     * One output; empty if it has nothing that a page can show.
     *
     * @param label the description of a picture that has none
     */
    DomContent html(Output output, String label) {
        if (output instanceof Output.Stream stream) {
            return pre(plain(stream.text())).withClass("stream");
        }
        if (output instanceof Output.Failure failure) {
            return pre(said(failure)).withClass("error");
        }
        if (CarriedGrids.isIn(output)) {
            return ifReadable(() -> carried(CarriedGrids.of(output)));
        }
        Map<String, Object> forms = output.bundle();
        String own = forms.get(HTML) instanceof String html ? filledIn(CleanHtml.of(html)) : "";
        if (forms.get(PLOTLY) instanceof Map<?, ?> plot) {
            return drawn(plot, own, label);
        }
        if (!own.isBlank()) {
            return boxed(Html.trusted(own));
        }
        if (forms.get("image/svg+xml") instanceof String svg) {
            byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
            return image("image/svg+xml", Base64.getEncoder().encodeToString(bytes), label);
        }
        if (forms.get("image/png") instanceof String png && isBase64(png)) {
            return image("image/png", png.replaceAll("\\s", ""), label);
        }
        return forms.get("text/plain") instanceof String words ? pre(words) : each();
    }

    /** A judged output, whose data files are these. */
    DomContent html(Output output, StatedVerdicts stated) {
        CarriedGrids grids = CarriedGrids.of(output);
        List<DomContent> listed = stated.notComputed().stream()
                .flatMap(value -> judgements.apply(value.id()).stream())
                .map(this::notComputed)
                .toList();
        return each(
                carried(stated.values().isEmpty() ? grids : grids.from(stated.sources())),
                listed.isEmpty() ? each() : boxed(each(listed.stream())));
    }

    /** The output of a failed notebook may be malformed; the page then states that it is not shown. */
    private DomContent ifReadable(Supplier<DomContent> exhibit) {
        try {
            return exhibit.get();
        } catch (IllegalArgumentException e) {
            return note(texts.text("output.malformed", Map.of("reason", String.valueOf(e.getMessage()))));
        } catch (RuntimeException e) {
            return note(texts.text("output.unreadable"));
        }
    }

    private static DomContent note(String words) {
        return p(words).withClass("note");
    }

    private DomContent notComputed(Judgement judgement) {
        return p(texts.text(
                        "output.notComputed",
                        Map.of(
                                "id",
                                judgement.id(),
                                "published",
                                judgement.published().printed(),
                                "verdict",
                                ReviewWords.of(judgement.verdict()),
                                "reason",
                                judgement.note())))
                .attr("data-id", judgement.id())
                .attr("data-verdict", judgement.verdict().id());
    }

    private DomContent carried(CarriedGrids grids) {
        List<DomContent> shown = new ArrayList<>();
        for (CarriedGrids.Shown exhibit : grids.shown(judgements)) {
            String own = exhibit.html().contains("data-verdict-of") ? filledIn(parsed(exhibit.html())) : exhibit.html();
            DomContent box = boxed(Html.trusted(own));
            shown.add(exhibit.plot()
                    .filter(plot -> own.contains(PLACE))
                    .map(plot -> withPlot(box, plot))
                    .orElse(box));
        }
        return each(shown.stream());
    }

    private static Element parsed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private static DomContent boxed(DomContent content) {
        return div(content).withClass("html");
    }

    /** Whether the page needs plotly.js for this output. */
    static boolean draws(Output output) {
        return output.bundle().containsKey(PLOTLY)
                || CarriedGrids.readable(output).stream()
                        .flatMap(grids -> grids.exhibits().stream())
                        .anyMatch(carried -> carried.exhibit().figure().isPresent());
    }

    /** Inserts the verdicts of other cells at their places. */
    private String filledIn(Element body) {
        for (Element place : body.select(CarriedGrids.ELSEWHERE)) {
            elsewhere.apply(place.attr("data-verdict-of")).ifPresent(html -> {
                place.before(Html.of(html));
                place.remove();
            });
        }
        return body.html();
    }

    /** Puts the plot at its place in the output's HTML, or before the HTML if that has no place for it. */
    private DomContent drawn(Map<?, ?> given, String own, String label) {
        DomContent box = own.isBlank() ? each() : boxed(Html.trusted(own));
        Map<String, Object> plot;
        try {
            plot = DrawnJson.cleaned(given);
        } catch (IllegalArgumentException e) {
            return each(box, note(texts.text("output.notDrawn", Map.of("reason", String.valueOf(e.getMessage())))));
        }
        if (own.contains(PLACE)) {
            return withPlot(box, plot);
        }
        return withPlot(
                each(
                        div().withClass("plot")
                                .attr("role", "img")
                                .attr("aria-label", label)
                                .isHidden(),
                        own.isBlank()
                                ? each()
                                : details(summary(texts.text("output.data")), box)
                                        .attr("open")),
                plot);
    }

    private static DomContent withPlot(DomContent place, Map<String, Object> plot) {
        return div(place, script().withType("application/json").with(Html.trusted(json(plot))))
                .attr("data-plot");
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", "")).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static DomContent image(String type, String base64, String label) {
        return img().withSrc("data:" + type + ";base64," + base64).withAlt(label);
    }

    /** JSON that cannot end the script element that contains it. */
    private static String json(Object value) {
        try {
            return Markup.scriptJson(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain JSON could not be written", e);
        }
    }

    /** Type, message and causes; the traceback has them, and a compiler's error has nothing else. */
    private static String said(Output.Failure failure) {
        String said = plain(String.join("\n", failure.traceback()));
        return said.isBlank() ? failure.name() + ": " + plain(failure.message()) : said;
    }

    private static String plain(String text) {
        return ANSI.matcher(text).replaceAll("");
    }
}
