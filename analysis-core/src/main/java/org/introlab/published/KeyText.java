package org.introlab.published;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks texts that identify values. Two texts that look the same must be the same, so leading and trailing blanks, control characters,
 * unusual spaces, zero-width characters and letters in another Unicode form are faults.
 */
final class KeyText {

    private KeyText() {}

    /** Returns what was expected instead of this text; empty if it has no fault. */
    static Optional<String> fault(String text) {
        if (blanksAround(text).isPresent()) {
            return blanksAround(text);
        }
        if (text.codePoints().anyMatch(KeyText::isHidden)) {
            return Optional.of("no line break, control character, unusual space or zero-width character");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return Optional.of("accented letters as single characters (Unicode NFC)");
        }
        return Optional.empty();
    }

    /** Returns what was expected instead of this text if it has a leading or trailing blank. */
    static Optional<String> blanksAround(String text) {
        return !text.isEmpty() && (isBlank(text.codePointAt(0)) || isBlank(text.codePointBefore(text.length())))
                ? Optional.of("no leading or trailing blank")
                : Optional.empty();
    }

    /** Returns whether a text is invisible. */
    static boolean isInvisible(String text) {
        return text.codePoints().allMatch(c -> isBlank(c) || isHidden(c));
    }

    /** Returns the text with invisible characters escaped: {@code T1.a\\u00A0b}. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        boolean composed = Normalizer.isNormalized(text, Normalizer.Form.NFC);
        text.codePoints().forEach(c -> {
            if (isHidden(c) || !composed && Character.getType(c) == Character.NON_SPACING_MARK) {
                visible.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }
}
