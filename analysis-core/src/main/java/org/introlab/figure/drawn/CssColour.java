package org.introlab.figure.drawn;

import java.util.List;
import java.util.regex.Pattern;

/** CSS colours, and lists and scales of them. */
final class CssColour {
    private static final Pattern HEX =
            Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})");
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final String SHARE = "(?:0|1|1\\.0|0?\\.\\d{1,2})";
    private static final Pattern RGB =
            Pattern.compile("rgba?\\(" + BYTE + "(?:, ?" + BYTE + "){2}(?:, ?" + SHARE + ")?\\)");

    private CssColour() {}

    /** Returns whether it is a colour, the name of a scale, a list of colours, or a scale of stops between 0 and 1 with their colours. */
    static boolean is(Object value) {
        return value instanceof List<?> list ? list.stream().allMatch(one -> isOne(one) || isStop(one)) : isOne(value);
    }

    private static boolean isOne(Object value) {
        return value instanceof String text
                && (FigureKeys.namesColours(text)
                        || HEX.matcher(text).matches()
                        || RGB.matcher(text).matches());
    }

    private static boolean isStop(Object value) {
        return value instanceof List<?> stop
                && stop.size() == 2
                && stop.get(0) instanceof Number at
                && LookKind.POSITION.allows(at, DrawnNumbers.none())
                && at.doubleValue() >= 0
                && at.doubleValue() <= 1
                && isOne(stop.get(1));
    }
}
