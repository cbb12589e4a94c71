package org.introlab.csv;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A number format: the single grammar for numbers in data, code books and published values.
 *
 * <p>A number consists of an optional sign ({@code +} or the hyphen {@code -}), ASCII digits with at most one decimal mark, which may come
 * first or last ({@code .5}, {@code 5.}), and an optional exponent ({@code e} or {@code E}, an optional sign, up to three digits). Nothing
 * else is a number: no blanks, no other signs or digits, no suffix, no hexadecimal, no {@code NaN} and no infinity. If the format groups
 * digits, a number may be grouped, but only before its decimal mark and then completely: {@code 1.234.567}, never {@code 12.34}.
 *
 * @param decimal the decimal mark
 * @param group the mark between groups of three digits, if digits are grouped. A space matches every kind of space, and an apostrophe also
 *     the typographic one
 * @param bare whether numbers have no unit. Otherwise letters, blanks, per cent and currency signs before and after a number are ignored:
 *     {@code 95%}, {@code kr 5}. Signs, brackets and other digits are never ignored, because they change the number
 */
public record NumberForm(char decimal, Optional<Character> group, boolean bare) {
    private static final NumberForm PLAIN = new NumberForm('.', Optional.empty(), true);
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?[0-9]{1,3})?");
    private static final String SPACES = " \u00a0\u2007\u2009\u202f";
    private static final String APOSTROPHES = "'\u2019";

    /**
     * Creates a number format.
     *
     * @throws IllegalArgumentException if the two marks are the same, or one is a digit, a letter, a sign or a quote
     */
    public NumberForm {
        if (group.isPresent() && family(group.get()).indexOf(decimal) >= 0) {
            throw new IllegalArgumentException("The decimal mark and the mark between groups of digits must differ.");
        }
        if (!isMark(decimal)
                || SPACES.indexOf(decimal) >= 0
                || !group.map(NumberForm::isMark).orElse(true)) {
            throw new IllegalArgumentException(
                    "The decimal mark and the mark between groups can't be a digit, a letter, a sign or a quote, and the decimal mark can't be a space.");
        }
    }

    /** Returns the plain format: a decimal point, no grouping, no unit. */
    public static NumberForm plain() {
        return PLAIN;
    }

    /** Returns whether a text is a number in plain form; it may be too large for a double. */
    public static boolean isPlain(String text) {
        return NUMBER.matcher(text).matches();
    }

    /**
     * Parses a number in plain form; empty if the text is not one, or is too large for a double.
     */
    public static OptionalDouble number(String text) {
        if (!isPlain(text)) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Converts a number in this format to plain form with all its digits; empty if the text is not one. */
    public Optional<String> plain(String text) {
        String core = bare ? text : core(text);
        if (equals(PLAIN) || (decimal == '.' && isPlain(core))) {
            return Optional.of(core).filter(NumberForm::isPlain);
        }
        int point = core.indexOf(decimal);
        int exponent = exponent(core);
        int end = point >= 0 ? point : exponent;
        StringBuilder plain = new StringBuilder(core.length());
        if (end > exponent || !ungroup(core.substring(0, end), plain)) {
            return Optional.empty();
        }
        String rest = point >= 0 ? '.' + core.substring(point + 1) : core.substring(end);
        // A point that is not the decimal mark of this format must not become one.
        return rest.indexOf('.', 1) >= 0
                ? Optional.empty()
                : Optional.of(plain + rest).filter(NumberForm::isPlain);
    }

    /** Describes the format, as the expected value in a message. */
    public String words() {
        String mark = decimal == '.' ? "point" : decimal == ',' ? "comma" : "'" + decimal + "'";
        return "a number with a decimal " + mark
                + group.map(g -> ", optionally with " + markName(g) + " between groups of three digits")
                        .orElse("")
                + (bare ? "" : ", optionally with a unit");
    }

    /** Returns a mark in words. */
    static String markName(char mark) {
        return switch (mark) {
            case '.' -> "points";
            case ',' -> "commas";
            case ' ' -> "spaces";
            default ->
                SPACES.indexOf(mark) >= 0
                        ? "spaces"
                        : APOSTROPHES.indexOf(mark) >= 0 ? "apostrophes" : "'" + mark + "'";
        };
    }

    /** Removes the marks between groups from a whole number; returns false if it is not grouped correctly. */
    private boolean ungroup(String whole, StringBuilder plain) {
        String marks = group.map(NumberForm::family).orElse("");
        int start = !whole.isEmpty() && (whole.charAt(0) == '+' || whole.charAt(0) == '-') ? 1 : 0;
        plain.append(whole, 0, start);
        int inGroup = 0;
        int groups = 0;
        for (int i = start; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
                inGroup++;
            } else if (marks.indexOf(c) >= 0 && (groups == 0 ? inGroup >= 1 && inGroup <= 3 : inGroup == 3)) {
                groups++;
                inGroup = 0;
            } else {
                return false;
            }
        }
        return groups == 0 || inGroup == 3;
    }

    private static int exponent(String text) {
        int at = Math.max(text.indexOf('e'), text.indexOf('E'));
        return at < 0 ? text.length() : at;
    }

    /** Removes the unit before and after a number; the abbreviation {@code kr.} ends with a point. */
    private static String core(String text) {
        int from = 0;
        int to = text.length();
        if (to > 1 && text.charAt(to - 1) == '.' && Character.isLetter(text.charAt(to - 2))) {
            to--;
        }
        while (from < to && (isUnit(text.charAt(from)) || endsAbbreviation(text, from))) {
            from++;
        }
        while (to > from && isUnit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean endsAbbreviation(String text, int at) {
        return text.charAt(at) == '.'
                && at > 0
                && Character.isLetter(text.charAt(at - 1))
                && at + 1 < text.length()
                && SPACES.indexOf(text.charAt(at + 1)) >= 0;
    }

    private static boolean isUnit(char c) {
        return Character.isLetter(c)
                || SPACES.indexOf(c) >= 0
                || "%\u2030".indexOf(c) >= 0
                || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    private static boolean isMark(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isISOControl(c) && "+-\"%\uFFFF".indexOf(c) < 0;
    }

    private static String family(char mark) {
        return SPACES.indexOf(mark) >= 0 ? SPACES : APOSTROPHES.indexOf(mark) >= 0 ? APOSTROPHES : String.valueOf(mark);
    }
}
