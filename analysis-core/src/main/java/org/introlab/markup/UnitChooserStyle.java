package org.introlab.markup;

import java.util.List;

/** The style sheet that shows what belongs to the chosen unit, and how it looks. */
public final class UnitChooserStyle {
    private static final String SCOPE = ".introlab .introlab-choose";

    /** The look, whatever the units are. */
    static final String LOOK = ".introlab .introlab-choose{display:none;max-width:58em}"
            + "@supports selector(:has(a)){.introlab .introlab-choose{display:block}}"
            + SCOPE + " :is([data-unit],[data-group]){display:none}"
            + SCOPE + " select{font:inherit;color:inherit;background:var(--jp-layout-color1,Canvas);"
            + "border:1px solid currentColor;border-radius:3px;padding:.35em .6em;margin-left:.3em;max-width:100%}"
            + SCOPE + " select :is(option,optgroup){color:CanvasText;background:Canvas}"
            + SCOPE + " .legend{display:flex;flex-wrap:wrap;gap:.2em 1.4em;font-size:.92em;margin:.5em 0}"
            + SCOPE + " .key{width:2.2em;height:1em;margin-right:.5em;vertical-align:-.12em}"
            + SCOPE + " .strip{display:grid;grid-template-columns:11em 1fr;gap:0 1.2em;align-items:center;"
            + "padding-right:1.2em;font-size:.92em}"
            + SCOPE + " .strip>svg{width:100%;height:3.5em;display:block;overflow:visible}"
            + SCOPE + " .strip>.axis{height:1.5em}"
            + SCOPE + " .axis text{text-anchor:middle;fill:currentColor}"
            + SCOPE + " svg line{stroke-width:2.5}"
            + SCOPE + " svg .grid{stroke:rgba(127,127,127,.3);stroke-width:1}"
            + colour("own", Palette.COLOURS.get(0))
            + colour("group", Palette.COLOURS.get(3))
            + colour("all", Palette.COLOURS.get(6))
            + SCOPE + " .beside th," + SCOPE + " .beside td{vertical-align:top}"
            + SCOPE + " .beside b{font-weight:600}"
            + SCOPE + " .beside i{font-style:normal;font-size:.88em}"
            + "@media(max-width:640px){" + SCOPE + " .strip{grid-template-columns:1fr;padding:0 1.1em}"
            + SCOPE + " .strip .what{margin:.3em 0 0 -1.1em}"
            + SCOPE + " .beside{font-size:.82em}" + SCOPE + " .beside i{display:block;font-size:.82em}"
            + SCOPE + " .beside :is(th,td){padding:.22em .25em}" + SCOPE
            + " .beside thead th{max-width:7em;overflow-wrap:normal}}"
            + ".introlab .everyone tbody th{white-space:nowrap}";

    /** What a page's own script marks as chosen is shown; a page without it shows the table of all units. */
    static final String CHOSEN =
            SCOPE + "[hidden]{display:none}" + SCOPE + " :is([data-unit],[data-group]).chosen{display:inline}";

    private UnitChooserStyle() {}

    private static String colour(String kind, String colour) {
        return SCOPE + " ." + kind + "{stroke:" + colour + ";fill:" + colour + "}";
    }

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
