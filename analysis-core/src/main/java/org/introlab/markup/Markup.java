package org.introlab.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text on its way into HTML, Markdown, scripts and Plotly's own small mark-up. */
public final class Markup {
    /** The tags that Plotly draws; everything else that looks like a tag is text. */
    private static final Pattern DRAWN = Pattern.compile("</?(?:b|i|em|sub|sup|br)\\s*/?>");

    private static final Pattern TAG_LIKE = Pattern.compile("<[^<>]*>");
    private static final Pattern ENTITY_LIKE = Pattern.compile("&(?=#?\\w+;)");

    private Markup() {}

    /** For HTML text and double-quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** For Markdown, also in the cell of a table: one line, no bars, nothing that reads as mark-up, a link or mathematics. */
    public static String markdownCell(String text) {
        return ENTITY_LIKE
                .matcher(text)
                .replaceAll("&amp;")
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replace("$", "\\$")
                .replace("~", "\\~")
                .replace("](", "]&#40;")
                .replaceAll("\\R", " ");
    }

    /** For JSON inside a script element: no end tag and no comment can begin in it. */
    public static String scriptJson(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    /**
     * As Plotly draws it: a new line becomes a break, the few tags it knows stay, and whatever else it would swallow as
     * a tag or an entity is escaped.
     */
    public static String plotly(String text) {
        String entities = ENTITY_LIKE.matcher(text).replaceAll("&amp;");
        String tags = TAG_LIKE.matcher(entities)
                .replaceAll(m -> DRAWN.matcher(m.group()).matches()
                        ? m.group()
                        : Matcher.quoteReplacement(
                                m.group().replace("<", "&lt;").replace(">", "&gt;")));
        return tags.replaceAll("\\R", "<br>");
    }

    /** What {@link #plotly} was given, on one line and without tags: for captions, tables and readers of text. */
    public static String plain(String plotlyText) {
        String bare = DRAWN.matcher(plotlyText.replaceAll("<br\\s*/?>", " ")).replaceAll("");
        return unescape(bare).replaceAll("\\s*\\R\\s*", " ");
    }

    /** Undoes the five escapes of the template engine behind Tablesaw-plot. */
    public static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
