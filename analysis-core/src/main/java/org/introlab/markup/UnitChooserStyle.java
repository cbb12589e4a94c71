package org.introlab.markup;

import java.util.List;

/** The style sheet that shows what belongs to the chosen unit, and how it looks. */
public final class UnitChooserStyle {
    private static final String SCOPE = ".introlab .introlab-choose";

    /** The look, whatever the units are. */
    static final String LOOK = Compact.resource(UnitChooserStyle.class, "unit-chooser.css");

    /** What a page's own script marks as chosen is shown; a page without it shows the table of all units. */
    static final String CHOSEN = Compact.resource(UnitChooserStyle.class, "unit-chosen.css");

    private UnitChooserStyle() {}

    /** The rules for these units and groups: one for each. */
    public static String of(List<String> units, List<String> groups) {
        StringBuilder css = new StringBuilder(LOOK);
        units.forEach(unit -> css.append(shown("value", "data-unit", unit)));
        groups.forEach(group -> css.append(shown("data-in", "data-group", group)));
        return css.toString();
    }

    private static String shown(String option, String attribute, String name) {
        String text = string(name);
        return SCOPE + ":has(option[" + option + "=" + text + "]:checked) [" + attribute + "=" + text
                + "]{display:inline}";
    }

    /** A CSS string in which nothing can end it or the style element. */
    private static String string(String name) {
        StringBuilder css = new StringBuilder("\"");
        name.codePoints()
                .forEach(c -> css.append(
                        Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ' '
                                ? Character.toString(c)
                                : "\\" + Integer.toHexString(c) + " "));
        return css.append('"').toString();
    }
}
