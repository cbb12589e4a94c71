package org.introlab.markup;

import java.util.List;

/** The style sheet that shows the numbers of the chosen unit, and their appearance. */
public final class UnitChooserStyle {
    private static final String SCOPE = ".introlab .introlab-choose";

    /** The rules that do not depend on the units. */
    static final String LOOK = Compact.resource(UnitChooserStyle.class, "unit-chooser.css");

    /** Rules that show what a page's script marks as chosen; without the script a page shows the table of all units. */
    static final String CHOSEN = Compact.resource(UnitChooserStyle.class, "unit-chosen.css");

    private UnitChooserStyle() {}

    /** Returns the rules for these units and groups, one for each. */
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

    /** Returns a CSS string that nothing inside can end, nor the style element. */
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
