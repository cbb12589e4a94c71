package org.introlab.workbench.review;

import java.util.LinkedHashMap;
import java.util.Map;

/** HTML that runs, loads, sends or styles something by itself; what runs leaves a mark on the root of the page. */
final class ActiveHtml {

    /** The name of the mark. */
    static final String MARK = "ran";

    /** Another host. */
    static final String HOST = "http://hostile.example/";

    /** Each kind by its name. */
    static final Map<String, String> ALL = active();

    private ActiveHtml() {}

    /** A script that leaves the mark. */
    static String run(String place) {
        return "document.documentElement.dataset." + MARK + "='" + place + "'";
    }

    private static Map<String, String> active() {
        Map<String, String> html = new LinkedHashMap<>();
        html.put("script", "<script>" + run("script") + "</script>");
        html.put("unclosedScript", "<div><script>" + run("unclosedScript"));
        html.put("remoteScript", "<script src='" + HOST + "s.js'></script>");
        html.put("iframe", "<iframe srcdoc=\"<script>parent." + run("iframe") + "</script>\"></iframe>");
        html.put(
                "frame",
                "<iframe src='javascript:parent." + run("frame") + "'></iframe><iframe src='" + HOST + "f'></iframe>");
        html.put(
                "object",
                "<object data='" + HOST + "o'></object><object data='data:text/html,<script>1</script>'></object>");
        html.put("embed", "<embed src='" + HOST + "e'>");
        html.put(
                "form",
                "<form action='" + HOST + "p' method=post><button formaction='javascript:" + run("form")
                        + "'>Go</button></form>");
        html.put("refresh", "<meta http-equiv=refresh content='0;url=" + HOST + "m'>");
        html.put("base", "<base href='" + HOST + "'>");
        html.put(
                "link",
                "<link rel=stylesheet href='" + HOST + "l.css'><link rel=preload as=script href='" + HOST + "l.js'>");
        html.put(
                "svg",
                "<svg onload=\"" + run("svg") + "\"><script>" + run("svg") + "</script><animate onbegin=\"" + run("svg")
                        + "\" attributeName=x dur=1s /><use href='" + HOST + "u#a'/><image href='" + HOST
                        + "i.png'/></svg>");
        html.put("style", "<style>@import url(" + HOST + "i.css);body{background:url(" + HOST + "b.png)}</style>");
        html.put("styled", "<p style=\"background:url(" + HOST + "s.png);position:fixed\">over everything</p>");
        html.put(
                "handler",
                "<img src=x onerror=\"" + run("handler") + "\"><details open ontoggle=\"" + run("handler")
                        + "\"></details><input autofocus onfocus=\"" + run("handler") + "\"><body onload=\""
                        + run("handler") + "\">");
        html.put(
                "picture",
                "<img src='" + HOST + "p.png'><picture><source srcset='" + HOST + "q.png'></picture><video src='" + HOST
                        + "v' poster='" + HOST + "w' autoplay></video><audio src='" + HOST + "a'></audio>");
        html.put(
                "address",
                "<a id='content' name='content' href=\"javascript:" + run("address")
                        + "\">click</a><a href='data:text/html,x'>d</a>");
        html.put(
                "maths",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror="
                        + run("maths") + "&gt;\">");
        html.put(
                "noscript",
                "<noscript><p title=\"</noscript><img src=x onerror=" + run("noscript") + ">\"></noscript>");
        html.put(
                "template",
                "<template><script>" + run("template") + "</script></template><xmp><script>" + run("template")
                        + "</script></xmp>");
        html.put(
                "comment",
                "<!--><script>" + run("comment") + "</script>--><![CDATA[<script>" + run("comment") + "</script>]]>");
        html.put(
                "plotted",
                "<figure class=introlab-figure><div class=introlab-plot></div></figure><script>" + run("plotted")
                        + "</script>");
        html.put(
                "ids",
                "<div id=content class='banner alarm verdict' data-verdict=reproduced data-id=T1.a>fake</div><form id=site-search></form>");
        html.put(
                "catalogue",
                "<table data-lookup='[{\"head\":\"<img src=x onerror=1>\",\"column\":99,\"options\":[\"<b>\"]}]'><tbody><tr><td>a</td></tr></tbody></table>");
        return html;
    }
}
