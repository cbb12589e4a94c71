package org.introlab.workbench.site.frame;

import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import java.util.List;

/** The boxes at the top of a page. */
public final class Banners {
    private Banners() {}

    /** A note on the data. */
    public static DivTag note(String title, String words) {
        return banner("banner").with(p(strong(title), text(words)));
    }

    /** A warning. */
    public static DivTag alarm(String title) {
        return banner("banner alarm").with(p(strong(title)));
    }

    /** A warning with a list. */
    public static DivTag alarm(String title, List<? extends DomContent> items) {
        return banner("banner alarm").with(div(strong(title), ul().with(items)));
    }

    private static DivTag banner(String classes) {
        return div().withClass(classes).attr("role", "note");
    }
}
