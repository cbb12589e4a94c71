package org.introlab.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as prose writes it: in digits, or as a word from two to twenty, a ten, or a fraction. <em>One</em> is mostly no number and is
 * left out unless a claim marks it.
 *
 * @param text as written
 * @param start where it begins in its text
 * @param value what it says
 * @param unit how exactly it says it: the unit of its last decimal
 */
record WrittenNumber(String text, int start, double value, double unit) {

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final Map<String, Integer> TENS = Map.of(
            "thirty",
            30,
            "forty",
            40,
            "fifty",
            50,
            "sixty",
            60,
            "seventy",
            70,
            "eighty",
            80,
            "ninety",
            90,
            "hundred",
            100,
            "thousand",
            1000,
            "million",
            1_000_000);
    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry("third", 3),
            Map.entry("thirds", 3),
            Map.entry("quarter", 4),
            Map.entry("quarters", 4),
            Map.entry("fifth", 5),
            Map.entry("fifths", 5),
            Map.entry("sixth", 6),
            Map.entry("tenth", 10),
            Map.entry("tenths", 10),
            Map.entry("hundredths", 100));
    private static final Pattern FRACTION =
            Pattern.compile("(a|two|three|four|nine) (thirds?|quarters?|fifths?|sixth|tenths?|hundredths)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d_.])(?<!\\p{L}-)\u2212?\\d+(?:e-?\\d+|(?:,\\d{3})*(?:\\.\\d+)*)"
                    + "|(?i)\\b(?:" + FRACTION.pattern() + "|half|twice|doubled|tripled|"
                    + String.join("|", SMALL.subList(2, 21)) + "|"
                    + String.join("|", TENS.keySet()) + ")\\b");

    /** The numbers of a text, in their order, but for those in code. */
    static List<WrittenNumber> in(String text) {
        List<WrittenNumber> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(
                CODE.matcher(text).replaceAll(code -> " ".repeat(code.group().length())));
        while (matcher.find()) {
            found.add(of(matcher.group(), matcher.start()));
        }
        return found;
    }

    /** Reads one number as written. */
    static WrittenNumber of(String text, int start) {
        String plain = text.toLowerCase(Locale.ROOT).replace(",", "").replace('\u2212', '-');
        if (plain.matches("-?\\d+(\\.\\d+)?")) {
            int decimals = plain.contains(".") ? plain.length() - plain.indexOf('.') - 1 : 0;
            return new WrittenNumber(text, start, Double.parseDouble(plain), Math.pow(10, -decimals));
        }
        Matcher fraction = FRACTION.matcher(plain);
        if (fraction.matches()) {
            double many = fraction.group(1).equals("a") ? 1 : SMALL.indexOf(fraction.group(1));
            return new WrittenNumber(text, start, many / PARTS.get(fraction.group(2)), 0.1);
        }
        if (plain.equals("half")) {
            return new WrittenNumber(text, start, 0.5, 0.1);
        }
        double word = plain.equals("twice") || plain.equals("doubled")
                ? 2
                : plain.equals("tripled") ? 3 : TENS.getOrDefault(plain, SMALL.indexOf(plain));
        return new WrittenNumber(text, start, plain.matches("[0-9.]+") ? Double.NaN : word, 1);
    }
}
