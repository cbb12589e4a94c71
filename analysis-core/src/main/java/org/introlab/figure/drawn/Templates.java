package org.introlab.figure.drawn;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates that plotly.js fills from the data: {@code %{y:.1f} per cent<extra></extra>}. */
final class Templates {
    private static final Pattern REFERENCE = Pattern.compile("%\\{([^{}]*)}");

    /** References that plotly.js replaces by values; it shows others verbatim. */
    private static final Pattern FILLED =
            Pattern.compile("x|y|z|a|b|c|text|hovertext|label|value|percent|base|xother|yother"
                    + "|customdata(?:\\[\\d])?|fullData\\.name|data\\.name|[xy]axis\\.title\\.text|marker\\.(?:size|color)"
                    + "|error_[xy]\\.array(?:minus)?");

    private static final Pattern NUMBER = Pattern.compile("[(+ -]?[$#]?0?\\d?\\d?,?(?:\\.\\d{1,2})?~?[a-zA-Z%]?");
    private static final Pattern DATE = Pattern.compile("(?:%[-_0]?[a-zA-Z][ .:/,-]{0,2})+");
    private static final Pattern EXTRA = Pattern.compile("</?extra>");

    private Templates() {}

    /** Returns whether it is a d3 format for numbers or dates, without its own text. */
    static boolean isFormat(String text) {
        return NUMBER.matcher(text).matches() || DATE.matcher(text).matches();
    }

    /** Returns whether the exhibit shows all text of a template apart from its references. */
    static boolean isHeld(String text, DrawnNumbers held) {
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            if (!isReference(reference.group(1))) {
                return false;
            }
        }
        return held.contains(EXTRA.matcher(reference.replaceAll(" ")).replaceAll(" "));
    }

    private static boolean isReference(String inside) {
        String[] parts = inside.split("[:|]", 2);
        return FILLED.matcher(parts[0]).matches() && (parts.length == 1 || isFormat(parts[1]));
    }
}
