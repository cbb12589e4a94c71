package org.introlab.workbench.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introlab.figure.DrawnJson;
import org.introlab.published.Judgement;
import org.introlab.workbench.html.CleanHtml;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.review.CarriedGrids;
import org.introlab.workbench.review.StatedVerdicts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The outputs of cells as parts of a page. Words are escaped; an exhibit of this library is written from the JSON that
 * the output carries, with the verdicts of this review; any other HTML passes {@link CleanHtml}, any other Plotly JSON
 * {@link DrawnJson}.
 *
 * @param judgements this review's judgement of a ledger id
 * @param elsewhere what stands in the place of a value, or group of values, that other cells judge
 */
public record ShownOutputs(
        Function<String, Optional<Judgement>> judgements, Function<String, Optional<String>> elsewhere) {

    public static final String PLOTLY = "application/vnd.plotly.v1+json";

    private static final String HTML = "text/html";
    private static final String PLACE = "class=\"introlab-plot\"";
    private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;]*m");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    /**
     * The HTML of one output; empty when it holds nothing a page can show.
     *
     * @param label what a picture is called where it brings no words of its own
     */
    String html(Output output, String label) {
        if (output instanceof Output.Stream stream) {
            return "<pre class=\"stream\">" + Html.escape(plain(stream.text())) + "</pre>\n";
        }
        if (output instanceof Output.Failure failure) {
            return "<pre class=\"error\">" + Html.escape(said(failure)) + "</pre>\n";
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
            return boxed(own);
        }
        if (forms.get("image/svg+xml") instanceof String svg) {
            byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
            return image("image/svg+xml", Base64.getEncoder().encodeToString(bytes), label);
        }
        if (forms.get("image/png") instanceof String png && isBase64(png)) {
            return image("image/png", png.replaceAll("\\s", ""), label);
        }
        return forms.get("text/plain") instanceof String text ? "<pre>" + Html.escape(text) + "</pre>\n" : "";
    }

    /** The HTML of a judged output, whose data files are these. */
    String html(Output output, StatedVerdicts stated) {
        CarriedGrids grids = CarriedGrids.of(output);
        String exhibits = carried(stated.values().isEmpty() ? grids : grids.from(stated.sources()));
        String listed = stated.notComputed().stream()
                .flatMap(value -> judgements.apply(value.id()).stream())
                .map(ShownOutputs::notComputed)
                .collect(Collectors.joining());
        return exhibits + (listed.isEmpty() ? "" : boxed(listed));
    }

    /** A notebook that failed may carry anything; its page says what it does not show. */
    private static String ifReadable(Supplier<String> html) {
        try {
            return html.get();
        } catch (RuntimeException e) {
            return "<p class=\"note\">The exhibit of this output is not shown, because the output is not as its format says"
                    + Html.escape(e instanceof IllegalArgumentException ? ": " + e.getMessage() : "") + ".</p>\n";
        }
    }

    private static String notComputed(Judgement judgement) {
        return "<p data-id=\"" + Html.escape(judgement.id()) + "\" data-verdict=\""
                + judgement.verdict().id() + "\">"
                + Html.escape(
                        judgement.id() + " (published " + judgement.published().printed() + ") is "
                                + judgement.verdict().words() + ": " + judgement.note())
                + "</p>\n";
    }

    private String carried(CarriedGrids grids) {
        StringBuilder html = new StringBuilder();
        for (CarriedGrids.Shown shown : grids.shown(judgements)) {
            String own =
                    boxed(shown.html().contains("data-verdict-of") ? filledIn(parsed(shown.html())) : shown.html());
            html.append(shown.plot()
                    .filter(plot -> own.contains(PLACE))
                    .map(plot -> withPlot(own, plot))
                    .orElse(own));
        }
        return html.toString();
    }

    private static Element parsed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private static String boxed(String html) {
        return "<div class=\"html\">" + html + "</div>\n";
    }

    /** Whether the page needs plotly.js for this output. */
    static boolean draws(Output output) {
        return output.bundle().containsKey(PLOTLY)
                || CarriedGrids.readable(output).stream()
                        .flatMap(grids -> grids.exhibits().stream())
                        .anyMatch(carried -> carried.exhibit().figure().isPresent());
    }

    /** The verdicts of other cells in the places that are kept for them. */
    private String filledIn(Element body) {
        for (Element place : body.select(CarriedGrids.ELSEWHERE)) {
            elsewhere.apply(place.attr("data-verdict-of")).ifPresent(html -> {
                place.before(html);
                place.remove();
            });
        }
        return body.html();
    }

    /** The plot goes where the output's own HTML keeps a place for it, else before that HTML. */
    private static String drawn(Map<?, ?> given, String own, String label) {
        Map<String, Object> plot;
        try {
            plot = DrawnJson.cleaned(given);
        } catch (IllegalArgumentException e) {
            return (own.isBlank() ? "" : boxed(own)) + "<p class=\"note\">The figure of this output is not shown: "
                    + Html.escape(e.getMessage()) + ".</p>\n";
        }
        if (own.contains(PLACE)) {
            return withPlot(boxed(own), plot);
        }
        return withPlot(
                "<div class=\"plot\" role=\"img\" aria-label=\"" + Html.escape(label) + "\" hidden></div>\n"
                        + (own.isBlank()
                                ? ""
                                : "<details open><summary>Data</summary>\n" + boxed(own) + "</details>\n"),
                plot);
    }

    private static String withPlot(String place, Map<String, Object> plot) {
        return "<div data-plot>\n" + place + "<script type=\"application/json\">" + json(plot) + "</script>\n</div>\n";
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", "")).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String image(String type, String base64, String label) {
        return "<img src=\"data:" + type + ";base64," + base64 + "\" alt=\"" + Html.escape(label) + "\">\n";
    }

    /** JSON that cannot end the script element it stands in. */
    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value).replace("<", "\\u003c").replace("\u2028", "\\u2028");
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
