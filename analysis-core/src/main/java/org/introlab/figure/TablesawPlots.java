package org.introlab.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introlab.markup.Markup;
import org.introlab.markup.PlainJson;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.traces.Trace;

/**
 * Parses the output of Tablesaw-plot: JavaScript object literals made by templates, one per trace, one for the layout,
 * one for the configuration. Each is cut out at its first {@code =} and last {@code ;} and parsed as lenient JSON; the
 * script, its event handlers and its div are ignored.
 */
final class TablesawPlots {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    /** A scalar text of a template: the engine has escaped its quotes as entities, but not its backslashes. */
    private static final Pattern SCALAR = Pattern.compile("(?m)^\\s*(?:title|name): '([^']*)',");

    /** An axis domain written under a locale with decimal commas: {@code [0,00, 0,50]}. */
    private static final Pattern COMMA_DOMAIN =
            Pattern.compile("domain: \\[(\\d+),(\\d+)\\s*,\\s+(\\d+),(\\d+)\\s*\\]");

    private TablesawPlots() {}

    /**
     * Returns the figure's data, layout and configuration as written, except that texts are unescaped and the names of
     * traces come from the traces themselves.
     *
     * @throws IllegalArgumentException if a part can't be parsed; the message names the part
     */
    static Map<String, Object> read(Figure figure) {
        List<Object> data = new ArrayList<>();
        Trace[] traces = figure.getTraces();
        for (int i = 0; i < traces.length; i++) {
            Map<String, Object> trace = object("trace " + i, traces[i].asJavascript(i));
            String name = traces[i].name();
            trace.put("name", name == null ? "" : name);
            data.add(trace);
        }
        Map<String, Object> layout = new LinkedHashMap<>();
        if (figure.getLayout() != null) {
            layout = object("layout", figure.getLayout().asJavascript());
            String title = figure.getLayout().getTitle();
            layout.put("title", title == null ? "" : title);
            for (Map.Entry<String, Object> entry : layout.entrySet()) {
                if (entry.getValue() instanceof Map<?, ?> axis && axis.get("title") instanceof String text) {
                    PlainJson.map(axis).put("title", Markup.unescape(text));
                }
            }
        }
        Map<String, Object> config = figure.getConfig() == null
                ? new LinkedHashMap<>()
                : object("configuration", figure.getConfig().asJavascript());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("data", data);
        all.put("layout", layout);
        all.put("config", config);
        return all;
    }

    private static Map<String, Object> object(String part, String script) {
        String literal = script.substring(script.indexOf('=') + 1).strip();
        if (literal.endsWith(";")) {
            literal = literal.substring(0, literal.length() - 1);
        }
        String texts = SCALAR.matcher(literal)
                .replaceAll(m -> Matcher.quoteReplacement(m.group().replace("\\", "\\\\")));
        String json = COMMA_DOMAIN.matcher(texts).replaceAll("domain: [$1.$2, $3.$4]");
        try {
            Object read = LENIENT.readValue(json, Object.class);
            return PlainJson.map(PlainJson.thaw(read));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The " + part + " of this Tablesaw-plot figure can't be parsed: " + e.getOriginalMessage(), e);
        }
    }
}
