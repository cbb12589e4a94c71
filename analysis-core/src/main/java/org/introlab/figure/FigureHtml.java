package org.introlab.figure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.introlab.markup.Markup;
import org.introlab.markup.PagePolicy;
import org.introlab.markup.PlainJson;
import org.introlab.markup.Style;

/** A figure in HTML: its table for everyone, its plot wherever a plotly.js is in the page. */
public final class FigureHtml {
    /**
     * Finds its own figure as the element before it, so equal figures need no names; draws once; waits for the page when
     * plotly.js comes later; leaves the table open when drawing fails. In JupyterLab, which has no plotly.js until it
     * shows a figure that stands alone, the first figure inside an exhibit asks the Jupyter server for the file that the
     * kernel's installation put there, once a page. A screen without a hover pointer (a phone) gets no tool bar.
     */
    private static final String UPGRADE = "(function(){var s=document.currentScript,f=s&&s.previousElementSibling;"
            + "if(!f||!f.querySelector)return;var p=%s;"
            + "function draw(){var P=window.Plotly;if(!P||f.getAttribute('data-drawn'))return;"
            + "f.setAttribute('data-drawn','yes');"
            + "var d=f.querySelector('.introlab-plot'),t=f.querySelector('details'),c=getComputedStyle(f);"
            + "d.hidden=false;if(p.layout.height)d.style.height=p.layout.height+'px';if(matchMedia('(hover:none)').matches)p.config.displayModeBar=false;p.layout.font.color=c.color;p.layout.font.family=c.fontFamily;"
            + "if(d.clientWidth&&480>d.clientWidth)p.layout.font.size=11;"
            + "P.newPlot(d,p.data,p.layout,p.config).then(function(){t.open=false;"
            + "if(window.ResizeObserver)new ResizeObserver(function(){if(d.offsetWidth)P.Plots.resize(d)}).observe(d)})"
            + ".catch(function(e){d.hidden=true;t.open=true;console.error(e)})}"
            + "function load(){var c=document.getElementById('jupyter-config-data'),"
            + "u=c&&JSON.parse(c.textContent).fullLabextensionsUrl;if(!u)return;"
            + "window.introlabPlotly=window.introlabPlotly||new Promise(function(yes,no){"
            + "var e=document.createElement('script');e.src=u+'/%l';e.onload=yes;e.onerror=no;"
            + "document.head.append(e)});"
            + "window.introlabPlotly.then(draw,function(){window.introlabPlotly=null})}"
            + "if(window.Plotly)draw();else{window.addEventListener('load',draw);load()}})();";

    /** Where a Jupyter server serves plotly.js to this script, below the folder of JupyterLab's extensions. */
    static final String LAB_FILE = "introlab/plotly.min.js";

    private FigureHtml() {}

    static String fragment(FigureContent figure) {
        return Style.scoped(
                figure.isEmpty() ? place(figure) : place(figure) + "<script>" + script(figure) + "</script>");
    }

    private static String script(FigureContent figure) {
        return UPGRADE.replace("%l", LAB_FILE).replace("%s", Markup.scriptJson(PlainJson.write(figure.untitledJson())));
    }

    /** The figure's words and table, with an empty place for the plot. */
    public static String place(FigureContent figure) {
        StringBuilder out =
                new StringBuilder("<figure class=\"introlab-figure" + (whiskers(figure) ? " whiskers" : "") + "\">");
        if (!figure.title().isEmpty()) {
            out.append("<p class=\"title\">")
                    .append(Markup.escape(figure.title()))
                    .append("</p>");
        }
        out.append(
                figure.isEmpty()
                        ? "<p class=\"note\">" + FigureWords.NOT_DRAWN + "</p><figcaption>"
                        : "<div class=\"introlab-plot\" role=\"img\" aria-label=\"" + Markup.escape(figure.alt())
                                + "\" hidden></div><figcaption>");
        figure.caption().ifPresent(c -> out.append("<p class=\"note\">")
                .append(Markup.escape(c))
                .append("</p>"));
        out.append("<details open><summary>Data</summary><div class=\"scroll\">")
                .append(FigureWords.table(figure).html())
                .append("</div></details></figcaption>");
        return out.append("</figure>").toString();
    }

    private static boolean whiskers(FigureContent figure) {
        return FigureWords.traces(figure).stream()
                .filter(t -> Mends.type(t).equals("bar"))
                .anyMatch(t -> t.containsKey("error_x") || t.containsKey("error_y"));
    }

    static String page(FigureContent figure) {
        String title = figure.title().isEmpty() ? "Figure" : figure.title();
        String look = "body{font:16px/1.5 system-ui,sans-serif;margin:1rem auto;max-width:60rem;padding:0 1rem}";
        String plotly = new String(PlotlyBundle.bytes(), StandardCharsets.UTF_8);
        String policy = PagePolicy.of(List.of(plotly, script(figure)), List.of(look, Style.CSS));
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<meta name=\"color-scheme\" content=\"light dark\"><title>" + Markup.escape(title)
                + "</title><style>" + look + "</style><script>" + plotly + "</script></head><body>" + fragment(figure)
                + "</body></html>\n";
    }
}
