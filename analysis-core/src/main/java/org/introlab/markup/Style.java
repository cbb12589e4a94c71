package org.introlab.markup;

/**
 * The style of everything that is shown in a notebook cell or on the page: small, scoped to {@code .introlab}, and built
 * on the surrounding page's own colours, so that it follows JupyterLab's light and dark themes as well as a page's.
 */
public final class Style {
    /** The rules, without the style element. */
    public static final String CSS = Compact.resource(Style.class, "exhibits.css");

    private Style() {}

    /** The style sheet of a page that shows exhibits without styles of their own. */
    public static String page() {
        return CSS + UnitChooserStyle.LOOK + UnitChooserStyle.CHOSEN;
    }

    /** A fragment inside the scope, with its style before it. */
    public static String scoped(String html) {
        return scope("<style>" + CSS + "</style>" + html);
    }

    /** A fragment inside the scope, for a page that has the style. */
    public static String scope(String html) {
        return "<div class=\"introlab\">" + html + "</div>";
    }
}
