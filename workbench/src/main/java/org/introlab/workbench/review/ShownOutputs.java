package org.introlab.workbench.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introlab.workbench.notebook.Output;

/**
 * The outputs of cells as parts of a page. Everything is escaped but {@code text/html}, which is taken as the exhibit
 * made it, without its scripts and with the verdicts of this review in place of those of the execution.
 *
 * @param verdicts the attribute for a ledger id; empty when the id is not part of the review
 */
record ShownOutputs(Function<String, String> verdicts) {

    static final String PLOTLY = "application/vnd.plotly.v1+json";

    private static final String HTML = "text/html";
    private static final Pattern SCRIPT =
            Pattern.compile("<script\\b.*?(?:</script\\s*>|$)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern JUDGED_TAG = Pattern.compile("<[a-zA-Z][^<>]*\\sdata-id=\"([^\"]*)\"[^<>]*>");
    private static final Pattern VERDICT = Pattern.compile("(\\sdata-verdict=\")[^\"]*(\")");
    private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;]*m");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    /** The HTML of one output; empty when it holds nothing a page can show. */
    String html(Output output, String label) {
        if (output instanceof Output.Stream stream) {
            return "<pre class=\"stream\">" + Html.escape(plain(stream.text())) + "</pre>\n";
        }
        if (output instanceof Output.Failure failure) {
            return "<pre class=\"error\">" + Html.escape(failure.name() + ": " + plain(failure.message())) + "</pre>\n";
        }
        Map<String, Object> forms = output.bundle();
        String table = forms.get(HTML) instanceof String html ? "<div class=\"html\">" + own(html) + "</div>\n" : "";
        if (forms.get(PLOTLY) instanceof Map<?, ?> plot) {
            return figure(plot, table, label);
        }
        if (!table.isEmpty()) {
            return table;
        }
        if (forms.get("image/svg+xml") instanceof String svg) {
            return image(
                    "image/svg+xml",
                    java.util.Base64.getEncoder().encodeToString(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    label);
        }
        if (forms.get("image/png") instanceof String png) {
            return image("image/png", png.replaceAll("[^A-Za-z0-9+/=]", ""), label);
        }
        return forms.get("text/plain") instanceof String text ? "<pre>" + Html.escape(text) + "</pre>\n" : "";
    }

    private static String figure(Map<?, ?> plot, String table, String label) {
        return "<figure data-plot>\n<div class=\"plot\" role=\"img\" aria-label=\"" + Html.escape(label)
                + "\" hidden></div>\n<script type=\"application/json\">" + json(plot) + "</script>\n"
                + (table.isEmpty()
                        ? ""
                        : "<details class=\"figure-data\" open><summary>The numbers that the figure draws</summary>\n"
                                + table + "</details>\n")
                + "</figure>\n";
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

    private String own(String html) {
        Matcher tag = JUDGED_TAG.matcher(SCRIPT.matcher(html).replaceAll(""));
        return tag.replaceAll(found -> {
            String verdict = verdicts.apply(found.group(1));
            String whole = found.group();
            return Matcher.quoteReplacement(
                    verdict.isEmpty() ? whole : VERDICT.matcher(whole).replaceAll("$1" + verdict + "$2"));
        });
    }

    private static String plain(String text) {
        return ANSI.matcher(text).replaceAll("");
    }
}
