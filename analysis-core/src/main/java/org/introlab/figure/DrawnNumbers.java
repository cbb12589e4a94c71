package org.introlab.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.introlab.markup.Markup;

/** The numbers and words that an exhibit shows, or a figure that the library drew: what a figure of them may carry. */
public final class DrawnNumbers {
    private static final double NEAR = 1e-9;
    private static final int LONG = 5;

    /** A number as people write it; thousands may be apart. */
    private static final String WRITTEN = "(?:\\d{1,3}(?:[ ,'\u00a0\u2009\u202f]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";

    private static final Pattern NUMBER = Pattern.compile(WRITTEN);
    private static final Pattern TOKEN = Pattern.compile(WRITTEN + "(?![\\p{L}\\p{M}\\p{N}])|[\\p{L}\\p{M}\\p{N}]+");

    /** What stands between words. */
    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{Z}\\s\\p{Sc}\\p{Sm}\u00b0]*");

    /** Words that go with numbers of any exhibit. */
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

    /** Of nothing. */
    static DrawnNumbers none() {
        return new DrawnNumbers();
    }

    /** Of these words and numbers, which an exhibit shows. */
    public static DrawnNumbers of(List<String> words, List<Double> numbers) {
        DrawnNumbers held = new DrawnNumbers();
        words.forEach(held::say);
        held.numbers.addAll(numbers);
        return held;
    }

    /** Also what stands in these: texts, numbers, and lists and maps of them. */
    DrawnNumbers and(Object... said) {
        DrawnNumbers both = new DrawnNumbers();
        both.words.addAll(words);
        both.tokens.addAll(tokens);
        both.numbers.addAll(numbers);
        Stream.of(said).forEach(both::addAll);
        return both;
    }

    private void addAll(Object said) {
        if (said instanceof Map<?, ?> map) {
            map.values().forEach(this::addAll);
        } else if (said instanceof List<?> list) {
            list.forEach(this::addAll);
        } else if (said instanceof Number number) {
            numbers.add(number.doubleValue());
        } else if (said instanceof String text) {
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

    /** How many they are; which, is for the figure's check alone. */
    @Override
    public String toString() {
        return words.size() + " texts and " + numbers.size() + " numbers";
    }

    /** Whether each number and text of it is shown as it stands; nothing, and NaN, draw nothing. */
    boolean holdsAll(Object said) {
        if (said instanceof List<?> list) {
            return list.stream().allMatch(this::holdsAll);
        }
        if (said instanceof Number number) {
            return isThere(number.doubleValue());
        }
        return said == null || said instanceof String text && holdsText(text);
    }

    private boolean holdsText(String text) {
        return words.contains(text)
                || words.contains(Markup.plain(text))
                || text.matches("-?\\d{1,15}(\\.\\d+)?") && isThere(Double.parseDouble(text));
    }

    /** Whether a sentence is made of words and numbers that are shown, the numbers perhaps rounded, and of signs between them. */
    boolean says(String text) {
        String plain = Markup.plain(text);
        return holdsText(text)
                || !hidesDigits(plain)
                        && TOKEN.matcher(plain)
                                .results()
                                .allMatch(token -> tokens.contains(token.group()) || isShown(token.group()))
                        && SIGNS.matcher(TOKEN.matcher(plain).replaceAll("")).matches();
    }

    /** A browser draws {@code &#52;} as a digit. */
    private static boolean hidesDigits(String text) {
        return text.contains("&#");
    }

    /** Digits of all scripts and widths as 0 to 9. */
    private static String withPlainDigits(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Whether no number of five digits or more stands in a text but those that are shown. */
    boolean holdsLongNumbersOf(String text) {
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

    /** Whether a written number is one that is shown, rounded to the decimals that it has. */
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

    /** An error bar is as long as two numbers lie apart. */
    boolean isLength(double length) {
        return Double.isNaN(length) || numbers.stream().anyMatch(from -> isThere(from + length));
    }

    /** Whether a whole number that is shown lies at most 1 away. */
    boolean isBesideAWholeNumber(double number) {
        return numbers.subSet(number - 1 - NEAR, true, number + 1 + NEAR, true).stream()
                .anyMatch(whole -> whole == Math.rint(whole));
    }

    /** Whether a number that is shown is this one but for rounding. */
    private boolean isThere(double number) {
        return Double.isNaN(number) || isWithin(number, NEAR * (1 + Math.abs(number)));
    }

    private boolean isWithin(double number, double rounding) {
        Double next = numbers.ceiling(number - rounding);
        return next != null && next <= number + rounding;
    }
}
