package org.introlab.exhibit;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A figure in HTML: its table for everyone, its plot wherever a plotly.js is in the page. */
final class FigureHtml {
    /**
     * Finds its own figure as the element before it, so equal figures need no names; draws once; waits for the page when
     * plotly.js comes later; leaves the table open when drawing fails. A screen without a hover pointer (a phone) gets no
     * tool bar.
     */
    private static final String UPGRADE = "(function(){var s=document.currentScript,f=s&&s.previousElementSibling;"
            + "if(!f||!f.querySelector)return;var p=%s;"
            + "function draw(){var P=window.Plotly;if(!P||f.getAttribute('data-drawn'))return;"
            + "f.setAttribute('data-drawn','yes');"
            + "var d=f.querySelector('.introlab-plot'),t=f.querySelector('details'),c=getComputedStyle(f);"
            + "d.hidden=false;if(matchMedia('(hover:none)').matches)p.config.displayModeBar=false;p.layout.font.color=c.color;p.layout.font.family=c.fontFamily;"
            + "if(d.clientWidth&&480>d.clientWidth)p.layout.font.size=11;"
            + "P.newPlot(d,p.data,p.layout,p.config).then(function(){t.open=false;"
            + "if(window.ResizeObserver)new ResizeObserver(function(){if(d.offsetWidth)P.Plots.resize(d)}).observe(d)})"
            + ".catch(function(e){d.hidden=true;t.open=true;console.error(e)})}"
            + "if(window.Plotly)draw();else window.addEventListener('load',draw)})();";

    private FigureHtml() {}

    static String fragment(PlotlyFigure figure) {
        Map<String, Object> spec = figure.untitledJson();
        String height = spec.get("layout") instanceof Map<?, ?> layout && layout.get("height") instanceof Long pixels
                ? " style=\"height:" + pixels + "px\""
                : "";
        StringBuilder out =
                new StringBuilder("<figure class=\"introlab-figure" + (whiskers(figure) ? " whiskers" : "") + "\">");
        if (!figure.title().isEmpty()) {
            out.append("<p class=\"title\">")
                    .append(Markup.escape(figure.title()))
                    .append("</p>");
        }
        out.append("<div class=\"introlab-plot\" role=\"img\" aria-label=\"")
                .append(Markup.escape(figure.alt()))
                .append('"')
                .append(height)
                .append(" hidden></div><figcaption>");
        figure.caption().ifPresent(c -> out.append("<p class=\"note\">")
                .append(Markup.escape(c))
                .append("</p>"));
        out.append("<details open><summary>Data</summary><div class=\"scroll\">")
                .append(FigureWords.table(figure).html())
                .append("</div></details></figcaption>");
        out.append("</figure><script>")
                .append(UPGRADE.replace("%s", Markup.scriptJson(PlainJson.write(spec))))
                .append("</script>");
        return Style.scoped(out.toString());
    }

    private static boolean whiskers(PlotlyFigure figure) {
        return FigureWords.traces(figure).stream()
                .filter(t -> Mends.type(t).equals("bar"))
                .anyMatch(t -> t.containsKey("error_x") || t.containsKey("error_y"));
    }

    static String page(PlotlyFigure figure) {
        String title = figure.title().isEmpty() ? "Figure" : figure.title();
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<meta name=\"color-scheme\" content=\"light dark\"><title>" + Markup.escape(title)
                + "</title><style>body{font:16px/1.5 system-ui,sans-serif;margin:1rem auto;max-width:60rem;"
                + "padding:0 1rem}</style><script>" + new String(PlotlyBundle.bytes(), StandardCharsets.UTF_8)
                + "</script></head><body>" + fragment(figure) + "</body></html>\n";
    }
}
