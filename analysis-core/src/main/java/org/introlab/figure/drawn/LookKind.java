package org.introlab.figure.drawn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** The kinds of keys in {@code figure-keys.txt}. What the exhibit shows is allowed for each. */
enum LookKind implements Look {
    /** True or false only, which any key may have. */
    FLAG((value, held) -> false),

    /** Colours and colour scales. A number that a scale turns into a colour is data. */
    COLOUR((value, held) -> CssColour.is(value)),

    /** Font families that browsers have. */
    FONT((value, held) ->
            value instanceof String text && List.of(text.split(", ?")).stream().allMatch(fonts()::contains)),

    /** A size, a width, an angle or a share for all points; one for each point is data. */
    SIZE((value, held) -> isShort(value, 3, 5000)),

    /** A few angles for labels. */
    ANGLES((value, held) -> value instanceof List<?> list
            && list.size() <= 4
            && list.stream().allMatch(angle -> isShort(angle, 2, 180))),

    /** A position on the page, or two ends. */
    POSITION((value, held) -> value instanceof List<?> list
            ? list.size() == 2 && list.stream().allMatch(end -> isShort(end, 3, 3))
            : isShort(value, 3, 3)),

    /** A round number, or one next to a whole number of the exhibit, such as half a year before its first year; steps of days, months and years. */
    BOUND((value, held) -> value instanceof List<?> list
            ? list.size() == 2 && list.stream().allMatch(end -> isBound(end, held))
            : isBound(value, held)),

    /** A number of one digit and zeros, or a whole number up to a hundred, such as 0.5, 0 and 100. */
    PLACE((value, held) -> isShort(value, 1, Double.MAX_VALUE) || isShort(value, 3, 100) && isWhole(value)),

    /** A d3 format for numbers or dates. */
    FORMAT((value, held) -> value instanceof String text && Templates.isFormat(text)),

    /** The author's own words, without long numbers of unknown origin. */
    TITLE((value, held) -> value instanceof String text && held.holdsLongNumbersOf(text)),

    /** Words and numbers that the exhibit shows, with references that plotly.js fills in from the data. */
    TEXT((value, held) -> value instanceof List<?> list
            ? list.stream()
                    .allMatch(one -> one instanceof String text ? Templates.isHeld(text, held) : held.holdsAll(one))
            : value instanceof String text && Templates.isHeld(text, held)),

    /** Data, or differences of data. */
    LENGTH((value, held) ->
            value instanceof List<?> list ? list.stream().allMatch(one -> isLength(one, held)) : isLength(value, held)),

    /** Data, and names. */
    DATA((value, held) -> value instanceof Map<?, ?> map
            && map.entrySet().stream().allMatch(e -> held.holdsAll(e.getKey()) && held.holdsAll(e.getValue())));

    private static final Pattern STEP = Pattern.compile("M\\d{1,2}|D[12]");

    private final BiPredicate<Object, DrawnNumbers> rule;

    LookKind(BiPredicate<Object, DrawnNumbers> rule) {
        this.rule = rule;
    }

    @Override
    public boolean allows(Object value, DrawnNumbers held) {
        return rule.test(value, held) || held.holdsAll(value);
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

    /** Returns whether it is a number of few digits between two bounds. */
    private static boolean isShort(Object value, int digits, double most) {
        return value instanceof Number number
                && Math.abs(number.doubleValue()) <= most
                && decimal(number).precision() <= digits;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
    }

    private static boolean isBound(Object value, DrawnNumbers held) {
        return value instanceof String text
                ? STEP.matcher(text).matches() || held.holdsAll(text)
                : value instanceof Number number
                        && (isShort(number, 2, Double.MAX_VALUE)
                                || decimal(number).scale() <= 1 && held.isBesideAWholeNumber(number.doubleValue())
                                || held.holdsAll(number));
    }

    private static boolean isLength(Object value, DrawnNumbers held) {
        return held.holdsAll(value) || value instanceof Number number && held.isLength(number.doubleValue());
    }

    private static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros();
    }
}
