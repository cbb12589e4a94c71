package org.introlab.csv;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises numbers in another format than the expected one, so that they are never mistaken for levels: with a decimal comma, grouped
 * digits, blanks, another minus sign, other digits, a unit, brackets, or the syntax of a programming language. Texts that could be a date,
 * a time, a range, a code or a list are not such numbers.
 */
public final class OddNumber {
    private static final String MINUS_SIGNS = "\u2212\u2010\u2011\u2012\u2013\u2014\u2015\u207b\ufe63\uff0d";
    private static final String QUOTE = "['\"\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb]+";
    private static final Pattern QUOTES = Pattern.compile("^" + QUOTE + "|" + QUOTE + "$");
    private static final Pattern BRACKETS = Pattern.compile("^[(](.*)[)]$");
    private static final Pattern SIGN = Pattern.compile("^[+\uff0b-] *");
    private static final Pattern TRAILING_SIGN = Pattern.compile("(?<=[0-9]) *-$");
    private static final String UNIT =
            "(?:kr[.]?|nok|sek|dkk|isk|eur|euro|usd|gbp|chf|pct[.]?|percent|per cent|prosent|"
                    + "mill[.]?|mrd[.]?|tusen|,-|:-|%|\u2030|\u066a|\\p{Sc})";
    private static final Pattern BEFORE = Pattern.compile("^" + UNIT + " *(?=[0-9.,+-])");
    private static final Pattern AFTER = Pattern.compile("(?<=[0-9.,-]) *" + UNIT + "$");

    /** Groups of three digits with the same mark, or Indian grouping; otherwise only digits. */
    private static final String WHOLE =
            "(?:[0-9]{1,3}([.,' \u2019`\u00b4_\u066c])[0-9]{3}(?:\\1[0-9]{3})*|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}"
                    + "|[0-9]+(?:_[0-9]+)*)";

    private static final String FRACTION = "(?: ?[.,\u066b\u00b7\uff0e\uff0c] ?[0-9]*)?";
    private static final String POWER =
            "(?:e[+-]?[0-9]{1,3}| ?[x*\u00d7\u00b7] ?10(?:\\^|[*][*])?[(]?[+-]?[0-9]{1,3}[)]?)?";
    private static final Pattern CORE =
            Pattern.compile("(?:" + WHOLE + FRACTION + "|[.,][0-9]+|[0-9]* ?[\u00bc-\u00be\u2150-\u215e])" + POWER);
    private static final Pattern OF_A_LANGUAGE =
            Pattern.compile("0x[0-9a-f_]+(?:[.][0-9a-f]*)?(?:p[+-]?[0-9]+)?|0b[01_]+|0o[0-7_]+|[0-9]+l"
                    + "|(?:[0-9]+[.][0-9]*|[.][0-9]+|[0-9]+(?:[.][0-9]*)?e[+-]?[0-9]+)[fdl]");
    private static final Pattern INFINITE = Pattern.compile("inf|infinity|1[.]#inf|\u221e");
    private static final Pattern BOUND = Pattern.compile("\\s*[<>~\u2264\u2265\u2248\u2a7d\u2a7e]=?\\s*(.*?)\\s*");
    private static final Pattern PAIR = Pattern.compile("\\s*[0-9]+\\s*;\\s*[0-9]+\\s*");
    private static final int LONGEST = 60;

    private OddNumber() {}

    /** Returns whether a text is a number, or infinite, in another format than this. */
    public static boolean is(String text, NumberForm form) {
        if (text.codePoints().noneMatch(OddNumber::isOfNumbers)
                || form.plain(text).isPresent()) {
            return false;
        }
        String core = QUOTES.matcher(ascii(text)).replaceAll("").strip();
        if (core.length() > LONGEST) {
            return false;
        }
        core = without(BRACKETS, core.toLowerCase(Locale.ROOT), "$1");
        // A sign may come before or after the unit.
        core = without(SIGN, core, "");
        core = without(BEFORE, core, "");
        core = without(SIGN, core, "");
        core = without(AFTER, core, "");
        core = without(TRAILING_SIGN, core, "").strip();
        return CORE.matcher(core).matches()
                || OF_A_LANGUAGE.matcher(core).matches()
                || INFINITE.matcher(core).matches();
    }

    /** Returns whether a text is a bound or an estimate of a number ({@code <5}, {@code ~5}), or two whole numbers ({@code 1;2}). */
    public static boolean isBoundOrPair(String text, NumberForm form) {
        if (PAIR.matcher(text).matches()) {
            return true;
        }
        Matcher bound = BOUND.matcher(text);
        if (!bound.matches()) {
            return false;
        }
        String number = bound.group(1);
        return form.plain(number).isPresent() || is(number, form);
    }

    /** Returns a remark on invisible properties of a text that is not a number; empty if there are none. */
    public static String remark(String text) {
        if (text.codePoints().anyMatch(c -> MINUS_SIGNS.indexOf(c) >= 0)) {
            return " (its minus is U+"
                    + String.format(
                            Locale.ROOT,
                            "%04X",
                            text.codePoints()
                                    .filter(c -> MINUS_SIGNS.indexOf(c) >= 0)
                                    .findFirst()
                                    .orElseThrow())
                    + ", not a hyphen)";
        }
        if (text.codePoints().anyMatch(c -> Character.isDigit(c) && c > '9')) {
            return " (its digits are not ASCII)";
        }
        if (text.codePoints().anyMatch(c -> c > 0x7F && Character.isSpaceChar(c))) {
            return " (with a non-ASCII blank)";
        }
        boolean blank = !text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)));
        return blank ? " (with a " + (isBlank(text.charAt(0)) ? "leading" : "trailing") + " blank)" : "";
    }

    /** Returns whether a character occurs in numbers but in few words, so that most words can be skipped. */
    private static boolean isOfNumbers(int c) {
        return Character.isDigit(c)
                || Character.getType(c) == Character.OTHER_NUMBER
                || c == '\u221e'
                || c == 'f'
                || c == 'F';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String without(Pattern pattern, String text, String replacement) {
        return pattern.matcher(text).replaceFirst(replacement);
    }

    /** Converts digits of any script and all kinds of blanks and minus signs to ASCII. */
    private static String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                out.append(Character.digit(c, 10));
            } else if (MINUS_SIGNS.indexOf(c) >= 0) {
                out.append('-');
            } else if (Character.getType(c) != Character.FORMAT) {
                out.appendCodePoint(Character.isSpaceChar(c) ? ' ' : c);
            }
        });
        return out.toString();
    }
}
