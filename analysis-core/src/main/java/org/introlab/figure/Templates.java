package org.introlab.figure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts into which plotly.js fills what the data say: {@code %{y:.1f} per cent<extra></extra>}. */
final class Templates {
    private static final Pattern REFERENCE = Pattern.compile("%\\{([^{}]*)}");

    /** What plotly.js has a value for; what it has none for, it shows as it stands. */
    private static final Pattern FILLED =
            Pattern.compile("x|y|z|a|b|c|text|hovertext|label|value|percent|base|xother|yother"
                    + "|customdata(?:\\[\\d])?|fullData\\.name|data\\.name|[xy]axis\\.title\\.text|marker\\.(?:size|color)"
                    + "|error_[xy]\\.array(?:minus)?");

    private static final Pattern NUMBER = Pattern.compile("[(+ -]?[$#]?0?\\d?\\d?,?(?:\\.\\d{1,2})?~?[a-zA-Z%]?");
    private static final Pattern DATE = Pattern.compile("(?:%[-_0]?[a-zA-Z][ .:/,-]{0,2})+");
    private static final Pattern EXTRA = Pattern.compile("</?extra>");

    private Templates() {}

    /** Whether it is a format of d3, for numbers or for dates, and says nothing itself. */
    static boolean isFormat(String text) {
        return NUMBER.matcher(text).matches() || DATE.matcher(text).matches();
    }

    /** Whether all that it says beside what is filled in is held. */
    static boolean isHeld(String text, DrawnNumbers held) {
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            if (!isReference(reference.group(1))) {
                return false;
            }
        }
        return held.says(EXTRA.matcher(reference.replaceAll(" ")).replaceAll(" "));
    }

    private static boolean isReference(String inside) {
        String[] parts = inside.split("[:|]", 2);
        return FILLED.matcher(parts[0]).matches() && (parts.length == 1 || isFormat(parts[1]));
    }
}
