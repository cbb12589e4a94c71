package org.introlab.markup;

/**
 * The style of all output in a notebook cell or on a page: small, scoped to {@code .introlab}, and based on the
 * surrounding page's colours, so that it follows JupyterLab's light and dark themes as well as a page's.
 */
public final class Style {
    /** The rules, without the style element. */
    public static final String CSS = Compact.resource(Style.class, "exhibits.css");

    private Style() {}

    /** Returns the style sheet of a page that shows exhibits without inline styles. */
    public static String page() {
        return CSS + UnitChooserStyle.LOOK + UnitChooserStyle.CHOSEN;
    }

    /** Returns a fragment inside the scope, preceded by its style. */
    public static String scoped(String html) {
        return scope("<style>" + CSS + "</style>" + html);
    }

    /** Returns a fragment inside the scope, for a page that has the style. */
    public static String scope(String html) {
        return "<div class=\"introlab\">" + html + "</div>";
    }
}
