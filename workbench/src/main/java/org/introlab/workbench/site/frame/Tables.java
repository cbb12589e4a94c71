package org.introlab.workbench.site.frame;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;

import j2html.tags.DomContent;
import j2html.tags.specialized.CaptionTag;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.ThTag;

/** Tables as every page has them: in a box that a keyboard can scroll, with heads that name their column or row. */
public final class Tables {
    private Tables() {}

    /** The box around a table that may be wider than the screen. */
    public static DivTag scroll(String name, DomContent table) {
        return div(table)
                .withClass("scroll")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", name);
    }

    /** The name of a table, for screen readers. */
    public static CaptionTag unseen(String name) {
        return caption(name).withClass("unseen");
    }

    /** The head of a column of words. */
    public static ThTag column(String name) {
        return th(name).attr("scope", "col");
    }

    /** The head of a column of numbers. */
    public static ThTag numbers(String name) {
        return column(name).withClass("number");
    }

    /** The head of a row. */
    public static ThTag row(DomContent... content) {
        return th().attr("scope", "row").with(content);
    }

    /** A number. */
    public static TdTag number(String shown) {
        return td(shown).withClass("number");
    }

    /** A number with the label that a narrow screen shows next to it. */
    public static TdTag number(String shown, String label) {
        return number(shown).attr("data-label", label);
    }
}
