package org.introlab.workbench.html;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML of unknown origin, reduced to what a page may contain. Elements and attributes on one list are kept; of all other
 * elements the text is kept, except of scripts and styles. Nothing on the list runs, loads, sends or styles anything, is
 * the target of a link, or marks a verdict: verdicts come from the review alone. Images are those of {@link ImageData}.
 */
public final class CleanHtml {

    private static final Safelist ALLOWED = allowed();

    /** The classes in the style sheets that are not about a value. */
    private static final Set<String> CLASSES = Set.of(
            "introlab",
            "introlab-figure",
            "introlab-plot",
            "introlab-picture",
            "introlab-choose",
            "scroll",
            "title",
            "note",
            "hint",
            "foot",
            "flag",
            "provenance",
            "num",
            "text",
            "words",
            "long",
            "group",
            "body",
            "continued",
            "summary",
            "many",
            "catalogue",
            "whiskers",
            "elsewhere",
            "everyone",
            "choose",
            "legend",
            "key",
            "strips",
            "strip",
            "what",
            "axis",
            "grid",
            "own",
            "all",
            "beside");

    private CleanHtml() {}

    /** The body of a document with the allowed parts of a fragment. */
    public static Element of(String html) {
        Document clean = new Cleaner(ALLOWED).clean(Jsoup.parseBodyFragment(html));
        clean.outputSettings().prettyPrint(false);
        for (Element image : clean.body().select("img")) {
            if (!ImageData.isShown(image.attr("src"))) {
                image.remove();
            }
        }
        for (Element element : clean.body().getAllElements()) {
            if (element.hasAttr("class")) {
                element.classNames(CLASSES.stream()
                        .filter(element.classNames()::contains)
                        .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new)));
            }
            if (element.hasAttr("tabindex")) {
                element.attr("tabindex", "0");
            }
        }
        return clean.body();
    }

    private static Safelist allowed() {
        String[] shapes = {"x", "y", "x1", "x2", "y1", "y2", "width", "height", "r", "cx", "cy", "d", "overflow"};
        Safelist list = Safelist.relaxed()
                .removeProtocols("img", "src", "http", "https")
                .removeProtocols("a", "href", "ftp")
                .removeProtocols("blockquote", "cite", "http", "https")
                .removeAttributes("blockquote", "cite")
                .removeAttributes("q", "cite")
                .addProtocols("img", "src", "data")
                .addProtocols("a", "href", "#")
                .addEnforcedAttribute("a", "rel", "noreferrer noopener nofollow")
                .addTags(
                        "abbr",
                        "bdi",
                        "del",
                        "details",
                        "figcaption",
                        "figure",
                        "hr",
                        "ins",
                        "kbd",
                        "mark",
                        "s",
                        "samp")
                .addTags("summary", "var", "wbr", "label", "select", "optgroup", "option")
                .addTags("svg", "g", "line", "rect", "circle", "path", "text")
                .addAttributes(":all", "class", "title", "lang", "dir", "hidden", "role", "tabindex")
                .addAttributes(":all", "aria-hidden", "aria-label", "aria-live", "focusable")
                .addAttributes(":all", "data-unit", "data-group")
                .addAttributes("col", "width")
                .addAttributes("details", "open")
                .addAttributes("option", "value", "disabled", "selected", "data-in")
                .addAttributes("optgroup", "label")
                .addAttributes("select", "data-lm-suppress-shortcuts")
                .addAttributes("span", "data-verdict-of", "data-provenance", "data-sources")
                .addAttributes("table", "data-lookup")
                .addAttributes("td", "data-label", "scope")
                .addAttributes("th", "scope");
        for (String shape : new String[] {"svg", "g", "line", "rect", "circle", "path", "text"}) {
            list.addAttributes(shape, shapes);
        }
        return list;
    }
}
