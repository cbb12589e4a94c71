package org.introlab.workbench.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introlab.published.Judgement;
import org.introlab.workbench.notebook.Output;

/**
 * The outputs of cells as parts of a page. Everything is escaped but {@code text/html}, which is taken as the exhibit
 * made it, without its scripts and with the verdicts of this review in place of those of the execution.
 *
 * @param judgements this review's judgement of a ledger id
 * @param elsewhere what stands in the place of a value, or group of values, that other cells judge; ids are escaped
 */
record ShownOutputs(Function<String, Optional<Judgement>> judgements, Function<String, Optional<String>> elsewhere) {

    static final String PLOTLY = "application/vnd.plotly.v1+json";

    private static final String HTML = "text/html";
    private static final String PLACE = "class=\"introlab-plot\"";
    private static final int DOT_ALL = Pattern.DOTALL | Pattern.CASE_INSENSITIVE;
    private static final Pattern SCRIPT = Pattern.compile("<script\\b.*?(?:</script\\s*>|$)", DOT_ALL);
    /** A judged cell to its end, or the start tag of any other judged element. */
    private static final Pattern JUDGED = Pattern.compile(
            "<td\\s[^<>]*?data-id=\"(?<cell>[^\"]*)\"[^<>]*>.*?</td>|<[a-z]+\\s[^<>]*?data-id=\"(?<tag>[^\"]*)\"[^<>]*>",
            DOT_ALL);

    private static final Pattern ELSEWHERE =
            Pattern.compile("<span class=\"elsewhere\" data-verdict-of=\"([^\"]*)\">[^<]*</span>");
    private static final Pattern VERDICT = Pattern.compile("(?<=\\sdata-verdict=\")[^\"]*(?=\")");
    private static final Pattern HOVER = Pattern.compile("(?<=\\stitle=\")[^\"]*(?=\")");
    private static final Pattern MARK = Pattern.compile("(?<=<span class=\"mark\" aria-hidden=\"true\">)[^<]*");
    private static final Pattern SPOKEN = Pattern.compile("(?<=<span class=\"spoken\">)[^<]*");
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
            return "<pre class=\"error\">" + Html.escape(failure.name() + ": " + plain(failure.message())) + "</pre>\n";
        }
        Map<String, Object> forms = output.bundle();
        String given = forms.get(HTML) instanceof String html ? html : "";
        String own = given.isEmpty() ? "" : "<div class=\"html\">" + judged(inert(given, forms)) + "</div>\n";
        if (forms.get(PLOTLY) instanceof Map<?, ?> plot) {
            return drawn(plot, own, label);
        }
        if (!own.isEmpty()) {
            return own;
        }
        if (forms.get("image/svg+xml") instanceof String svg) {
            byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
            return image("image/svg+xml", Base64.getEncoder().encodeToString(bytes), label);
        }
        if (forms.get("image/png") instanceof String png) {
            return image("image/png", png.replaceAll("[^A-Za-z0-9+/=]", ""), label);
        }
        return forms.get("text/plain") instanceof String text ? "<pre>" + Html.escape(text) + "</pre>\n" : "";
    }

    /** Whether the page needs plotly.js for this output. */
    static boolean draws(Output output) {
        return output.bundle().containsKey(PLOTLY)
                || output.bundle().get(HTML) instanceof String html && html.contains(PLACE);
    }

    /** The values of other cells that an output speaks of; ids as they stand in HTML. */
    static List<String> elsewhere(Output output) {
        return output.bundle().get(HTML) instanceof String html
                ? ELSEWHERE.matcher(html).results().map(found -> found.group(1)).toList()
                : List.of();
    }

    /** Without scripts, save the one of a figure inside an exhibit, which has no Plotly form of its own to be drawn from. */
    private static String inert(String html, Map<String, Object> forms) {
        boolean drawsItself = html.contains(PLACE) && !forms.containsKey(PLOTLY);
        return drawsItself ? html : SCRIPT.matcher(html).replaceAll("");
    }

    /** The plot goes where the output's own HTML keeps a place for it, else before that HTML. */
    private static String drawn(Map<?, ?> plot, String own, String label) {
        String place = own.contains(PLACE)
                ? own
                : "<div class=\"plot\" role=\"img\" aria-label=\"" + Html.escape(label) + "\" hidden></div>\n"
                        + (own.isEmpty() ? "" : "<details open><summary>Data</summary>\n" + own + "</details>\n");
        return "<div data-plot>\n" + place + "<script type=\"application/json\">" + json(plot) + "</script>\n</div>\n";
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

    private String judged(String html) {
        String judged = JUDGED.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        rejudged(found.group(), found.group(1) == null ? found.group(2) : found.group(1))));
        return ELSEWHERE
                .matcher(judged)
                .replaceAll(found ->
                        Matcher.quoteReplacement(elsewhere.apply(found.group(1)).orElse(found.group())));
    }

    /** The element as it is when its verdict still holds, else with this review's verdict, mark and words. */
    private String rejudged(String element, String escapedId) {
        Optional<Judgement> judgement = judgements.apply(escapedId);
        Matcher stated = VERDICT.matcher(element);
        if (judgement.isEmpty()
                || !stated.find()
                || stated.group().equals(judgement.get().verdict().id())) {
            return element;
        }
        Judgement now = judgement.get();
        String sentence = Html.escape(now.sentence());
        String verdict = stated.replaceAll(now.verdict().id());
        String hover = HOVER.matcher(verdict).replaceFirst(Matcher.quoteReplacement(escapedId + ". " + sentence));
        String mark = MARK.matcher(hover).replaceFirst(now.verdict().mark());
        return SPOKEN.matcher(mark).replaceFirst(Matcher.quoteReplacement(". " + sentence));
    }

    private static String plain(String text) {
        return ANSI.matcher(text).replaceAll("");
    }
}
