package org.introlab.figure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.introlab.markup.Compact;
import org.introlab.markup.Markup;
import org.introlab.markup.PagePolicy;
import org.introlab.markup.PlainJson;
import org.introlab.markup.Style;

/** A figure in HTML: its static picture and its table, and instead of the picture its plot if plotly.js is in the page. */
public final class FigureHtml {
    private static final String DRAW = Compact.resource(FigureHtml.class, "draw-figure.js");

    /** The path at which a Jupyter server serves plotly.js to this script, below the folder of JupyterLab's extensions. */
    static final String LAB_FILE = "introlab/plotly.min.js";

    private FigureHtml() {}

    static String fragment(FigureContent figure) {
        return Style.scoped(
                figure.isEmpty() ? place(figure) : place(figure) + "<script>" + script(figure) + "</script>");
    }

    private static String script(FigureContent figure) {
        return DRAW.replace("INTROLAB_PLOTLY", LAB_FILE)
                .replace("INTROLAB_FIGURE", Markup.scriptJson(PlainJson.write(figure.untitledJson())));
    }

    /** Returns the figure's texts, static picture and table, with an empty place for the plot. */
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
                        : FigurePicture.html(figure) + "<div class=\"introlab-plot\" role=\"img\" aria-label=\""
                                + Markup.escape(figure.alt()) + "\" hidden></div><figcaption>");
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
                .filter(t -> PlotlyJsFixes.type(t).equals("bar"))
                .anyMatch(t -> t.containsKey("error_x") || t.containsKey("error_y"));
    }

    static String page(FigureContent figure) {
        String title = figure.title().isEmpty() ? "Figure" : figure.title();
        String look = Compact.resource(FigureHtml.class, "figure-page.css");
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
