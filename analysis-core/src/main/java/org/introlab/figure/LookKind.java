package org.introlab.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** The kinds of keys in {@code figure-keys.txt}. Whatever the exhibit holds is allowed for each. */
enum LookKind implements Look {
    /** True or false, which any key may say; nothing else. */
    FLAG((said, held) -> false),

    /** Colours and scales of colours. A number for which a scale gives the colour is data. */
    COLOUR((said, held) -> CssColour.is(said)),

    /** Families of type that browsers have. */
    FONT((said, held) ->
            said instanceof String text && List.of(text.split(", ?")).stream().allMatch(fonts()::contains)),

    /** A size, a width, an angle or a share for all points alike; one for each point is data. */
    SIZE((said, held) -> isShort(said, 3, 5000)),

    /** A few angles from which labels choose. */
    ANGLES((said, held) -> said instanceof List<?> list
            && list.size() <= 4
            && list.stream().allMatch(angle -> isShort(angle, 2, 180))),

    /** A place on the page, or its two ends. */
    POSITION((said, held) -> said instanceof List<?> list
            ? list.size() == 2 && list.stream().allMatch(end -> isShort(end, 3, 3))
            : isShort(said, 3, 3)),

    /** A round number, or one beside a whole number of the exhibit, as half a year before its first year; steps of days, months and years. */
    BOUND((said, held) -> said instanceof List<?> list
            ? list.size() == 2 && list.stream().allMatch(end -> isBound(end, held))
            : isBound(said, held)),

    /** A number of one digit and zeros, or a whole one up to a hundred, such as a half, no difference and all per cent. */
    PLACE((said, held) -> isShort(said, 1, Double.MAX_VALUE) || isShort(said, 3, 100) && isWhole(said)),

    /** A format of d3 for numbers or dates. */
    FORMAT((said, held) -> said instanceof String text && Templates.isFormat(text)),

    /** The author's own words, without a long number of which nobody knows whose it is. */
    TITLE((said, held) -> said instanceof String text && held.holdsLongNumbersOf(text)),

    /** Words and numbers that the exhibit holds, with what plotly.js fills in from the data. */
    TEXT((said, held) -> said instanceof List<?> list
            ? list.stream()
                    .allMatch(one -> one instanceof String text ? Templates.isHeld(text, held) : held.holdsAll(one))
            : said instanceof String text && Templates.isHeld(text, held)),

    /** Data, or how far they lie apart. */
    LENGTH((said, held) ->
            said instanceof List<?> list ? list.stream().allMatch(one -> isLength(one, held)) : isLength(said, held)),

    /** Data, and names. */
    DATA((said, held) -> said instanceof Map<?, ?> map
            && map.entrySet().stream().allMatch(e -> held.holdsAll(e.getKey()) && held.holdsAll(e.getValue())));

    private static final Pattern STEP = Pattern.compile("M\\d{1,2}|D[12]");

    private final BiPredicate<Object, DrawnNumbers> rule;

    LookKind(BiPredicate<Object, DrawnNumbers> rule) {
        this.rule = rule;
    }

    @Override
    public boolean allows(Object said, DrawnNumbers held) {
        return rule.test(said, held) || held.holdsAll(said);
    }

    private static Set<String> fonts() {
        return Set.of(
                "system-ui",
                "sans-serif",
                "serif",
                "monospace",
                "Arial",
                "Helvetica",
                "verdana",
                "Verdana",
                "Open Sans",
                "Georgia",
                "Times New Roman",
                "Courier New");
    }

    /** Whether it is a number of few digits between two bounds. */
    private static boolean isShort(Object said, int digits, double most) {
        return said instanceof Number number
                && Math.abs(number.doubleValue()) <= most
                && decimal(number).precision() <= digits;
    }

    private static boolean isWhole(Object said) {
        return said instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
    }

    private static boolean isBound(Object said, DrawnNumbers held) {
        return said instanceof String text
                ? STEP.matcher(text).matches() || held.holdsAll(text)
                : said instanceof Number number
                        && (isShort(number, 2, Double.MAX_VALUE)
                                || decimal(number).scale() <= 1 && held.isBesideAWholeNumber(number.doubleValue())
                                || held.holdsAll(number));
    }

    private static boolean isLength(Object said, DrawnNumbers held) {
        return held.holdsAll(said) || said instanceof Number number && held.isLength(number.doubleValue());
    }

    private static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros();
    }
}
