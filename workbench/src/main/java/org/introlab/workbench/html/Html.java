package org.introlab.workbench.html;

import j2html.Config;
import j2html.TagCreator;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.UnescapedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.introlab.markup.Markup;

/**
 * Text made safe for a page. Pages are built of elements ({@link TagCreator}), whose texts and attributes {@link #of} escapes; this class is the only one
 * that may add HTML unchanged or make a string of elements.
 */
public final class Html {

    private static final Config ESCAPING = Config.defaults().withTextEscaper(Html::escape);

    private static final String FRAGMENT =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&()*+,;=:@/?";

    private Html() {}

    /** Elements as HTML, with all texts and attributes escaped. */
    public static String of(DomContent content) {
        try {
            return content.render(FlatHtml.inMemory(ESCAPING)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("HTML in memory can't be written.", e);
        }
    }

    /** Marks HTML that is already escaped, or cleaned by {@link CleanHtml}. */
    public static DomContent trusted(String html) {
        return new UnescapedText(html);
    }

    /** Elements in order, each on its own line. */
    public static List<DomContent> lines(List<? extends DomContent> elements) {
        List<DomContent> lines = new ArrayList<>();
        for (DomContent element : elements) {
            lines.add(element);
            lines.add(TagCreator.text("\n"));
        }
        return lines;
    }

    /** Elements in order, with a separator between each two. */
    public static List<DomContent> joined(DomContent separator, List<? extends DomContent> elements) {
        List<DomContent> joined = new ArrayList<>();
        for (DomContent element : elements) {
            if (!joined.isEmpty()) {
                joined.add(separator);
            }
            joined.add(element);
        }
        return joined;
    }

    /** Returns the text as element content or quoted attribute value. */
    public static String escape(String text) {
        return Markup.escape(ControlCharacters.shown(text));
    }

    /** Returns the id attribute for a name; HTML allows everything there but white space. */
    public static String id(String name) {
        return name.replaceAll("\\s+", "_");
    }

    /** Returns a link to {@link #id(String)} of the same name, percent-encoded where a URL needs it. */
    public static String fragment(String name) {
        StringBuilder url = new StringBuilder("#");
        for (byte b : id(name).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (FRAGMENT.indexOf(c) >= 0) {
                url.append(c);
            } else {
                url.append('%').append(Character.toUpperCase(Character.forDigit((b >> 4) & 0xF, 16)));
                url.append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
            }
        }
        return url.toString();
    }

    /** Returns a number with a typographic minus sign. */
    public static String number(String plain) {
        return plain.replace('-', '\u2212');
    }
}
