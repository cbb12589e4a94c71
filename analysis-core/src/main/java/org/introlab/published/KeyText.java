package org.introlab.published;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Texts by which values are found and told apart. Two of them that look the same on a page must be the same, so blanks around
 * them, control characters, odd spaces and characters without width, and letters composed in another way are faults.
 */
final class KeyText {

    private KeyText() {}

    /** What was expected of this text instead; empty when nothing is wrong with it. */
    static Optional<String> fault(String text) {
        if (blanksAround(text).isPresent()) {
            return blanksAround(text);
        }
        if (text.codePoints().anyMatch(KeyText::isUnseen)) {
            return Optional.of("no line break, control character, odd space or character without width");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return Optional.of("letters with their accents as one character (Unicode NFC)");
        }
        return Optional.empty();
    }

    /** What was expected of this text instead, when a blank stands before or after it. */
    static Optional<String> blanksAround(String text) {
        return !text.isEmpty() && (isBlank(text.codePointAt(0)) || isBlank(text.codePointBefore(text.length())))
                ? Optional.of("no blank before or after the text")
                : Optional.empty();
    }

    /** Whether nothing of a text can be seen. */
    static boolean showsNothing(String text) {
        return text.codePoints().allMatch(c -> isBlank(c) || isUnseen(c));
    }

    /** The text with what cannot be seen written as an escape: {@code T1.a\\u00A0b}. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        boolean composed = Normalizer.isNormalized(text, Normalizer.Form.NFC);
        text.codePoints().forEach(c -> {
            if (isUnseen(c) || !composed && Character.getType(c) == Character.NON_SPACING_MARK) {
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

    private static boolean isUnseen(int c) {
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
