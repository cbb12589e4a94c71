package org.introlab.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes text for HTML, Markdown, scripts and Plotly's mark-up. */
public final class Markup {
    /** The tags that Plotly renders; everything else that looks like a tag is text. */
    private static final Pattern DRAWN = Pattern.compile("</?(?:b|i|em|sub|sup|br)\\s*/?>");

    private static final Pattern TAG_LIKE = Pattern.compile("<[^<>]*>");
    private static final Pattern ENTITY_LIKE = Pattern.compile("&(?=#?\\w+;)");

    private Markup() {}

    /** Escapes text for HTML text and double-quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Escapes text for Markdown, including cells of tables: one line, no bars, nothing that is mark-up, a link or mathematics. */
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

    /** Escapes JSON for a script element, so that no end tag and no comment can begin in it. */
    public static String scriptJson(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    /**
     * Escapes text for Plotly: new lines become breaks, the few tags that Plotly renders stay, and all else that it
     * would drop as a tag or entity is escaped.
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

    /** Returns the text given to {@link #plotly} on one line and without tags, for captions, tables and plain text. */
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
