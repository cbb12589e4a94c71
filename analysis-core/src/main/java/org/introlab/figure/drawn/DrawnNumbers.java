package org.introlab.figure.drawn;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.introlab.markup.Markup;

/** The numbers and words that an exhibit, or a figure drawn by the library, shows; a figure of them may contain only these. */
public final class DrawnNumbers {
    private static final double NEAR = 1e-9;
    private static final int LONG = 5;

    /** A number as written in text, possibly with separated thousands. */
    private static final String WRITTEN = "(?:\\d{1,3}(?:[ ,'\u00a0\u2009\u202f]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";

    private static final Pattern NUMBER = Pattern.compile(WRITTEN);
    private static final Pattern TOKEN = Pattern.compile(WRITTEN + "(?![\\p{L}\\p{M}\\p{N}])|[\\p{L}\\p{M}\\p{N}]+");

    /** Characters between words. */
    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{Z}\\s\\p{Sc}\\p{Sm}\u00b0]*");

    /** Words that are allowed with numbers of any exhibit. */
    private static final Set<String> UNITS = Set.of(
            "per",
            "cent",
            "percent",
            "percentage",
            "point",
            "points",
            "person",
            "persons",
            "year",
            "years",
            "kroner",
            "NOK",
            "of",
            "to",
            "and");

    private final Set<String> words = new HashSet<>();
    private final Set<String> tokens = new HashSet<>(UNITS);
    private final TreeSet<Double> numbers = new TreeSet<>();

    private DrawnNumbers() {
        say("");
    }

    /** Returns an empty set. */
    public static DrawnNumbers none() {
        return new DrawnNumbers();
    }

    /** Returns the set of these words and numbers of an exhibit. */
    public static DrawnNumbers of(List<String> words, List<Double> numbers) {
        DrawnNumbers held = new DrawnNumbers();
        words.forEach(held::say);
        held.numbers.addAll(numbers);
        return held;
    }

    /** Adds texts, numbers, and lists and maps of them. */
    public DrawnNumbers and(Object... value) {
        DrawnNumbers both = new DrawnNumbers();
        both.words.addAll(words);
        both.tokens.addAll(tokens);
        both.numbers.addAll(numbers);
        Stream.of(value).forEach(both::addAll);
        return both;
    }

    private void addAll(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::addAll);
        } else if (value instanceof List<?> list) {
            list.forEach(this::addAll);
        } else if (value instanceof Number number) {
            numbers.add(number.doubleValue());
        } else if (value instanceof String text) {
            say(text);
            say(Markup.plain(text));
        }
    }

    private void say(String text) {
        words.add(text);
        TOKEN.matcher(text).results().forEach(token -> tokens.add(token.group()));
        if (text.matches("-?\\d{1,15}(\\.\\d+)?")) {
            numbers.add(Double.parseDouble(text));
        }
    }

    /** Returns their counts only; the contents are for the figure's check. */
    @Override
    public String toString() {
        return words.size() + " texts and " + numbers.size() + " numbers";
    }

    /** Returns whether each number and text is shown as is; null and NaN draw nothing. */
    boolean holdsAll(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().allMatch(this::holdsAll);
        }
        if (value instanceof Number number) {
            return isThere(number.doubleValue());
        }
        return value == null || value instanceof String text && holdsText(text);
    }

    private boolean holdsText(String text) {
        return words.contains(text)
                || words.contains(Markup.plain(text))
                || text.matches("-?\\d{1,15}(\\.\\d+)?") && isThere(Double.parseDouble(text));
    }

    /** Returns whether a sentence consists of shown words, shown numbers, which may be rounded, and punctuation. */
    boolean contains(String text) {
        String plain = Markup.plain(text);
        return holdsText(text)
                || !hidesDigits(plain)
                        && TOKEN.matcher(plain)
                                .results()
                                .allMatch(token -> tokens.contains(token.group()) || isShown(token.group()))
                        && SIGNS.matcher(TOKEN.matcher(plain).replaceAll("")).matches();
    }

    /** Returns whether a text has character references: a browser draws {@code &#52;} as a digit. */
    private static boolean hidesDigits(String text) {
        return text.contains("&#");
    }

    /** Replaces digits of all scripts and widths by 0 to 9. */
    private static String withPlainDigits(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Returns whether all numbers of five or more digits in a text are shown. */
    public boolean holdsLongNumbersOf(String text) {
        String plain = withPlainDigits(Markup.plain(text));
        return !hidesDigits(plain)
                && NUMBER.matcher(plain)
                        .results()
                        .map(number -> number.group())
                        .filter(number -> number.replaceAll("\\D", "")
                                        .replaceFirst("^0+", "")
                                        .length()
                                >= LONG)
                        .allMatch(number -> tokens.contains(number) || isShown(number));
    }

    /** Returns whether a written number equals a shown number rounded to the same decimals. */
    private boolean isShown(String written) {
        Matcher number = NUMBER.matcher(written);
        if (!number.matches()) {
            return false;
        }
        double value = Double.parseDouble(written.replaceAll("[^\\d.]", ""));
        int point = written.indexOf('.');
        double half = 0.5 * Math.pow(10, point < 0 ? 0 : point + 1 - written.length()) * (1 + NEAR);
        return isWithin(value, half) || isWithin(-value, half);
    }

    /** Returns whether a length is the distance of two shown numbers, as an error bar's is. */
    boolean isLength(double length) {
        return Double.isNaN(length) || numbers.stream().anyMatch(from -> isThere(from + length));
    }

    /** Returns whether a shown whole number is at most 1 away. */
    boolean isBesideAWholeNumber(double number) {
        return numbers.subSet(number - 1 - NEAR, true, number + 1 + NEAR, true).stream()
                .anyMatch(whole -> whole == Math.rint(whole));
    }

    /** Returns whether a shown number equals this one up to rounding. */
    private boolean isThere(double number) {
        return Double.isNaN(number) || isWithin(number, NEAR * (1 + Math.abs(number)));
    }

    private boolean isWithin(double number, double rounding) {
        Double next = numbers.ceiling(number - rounding);
        return next != null && next <= number + rounding;
    }
}
