package org.introlab.workbench.bundle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introlab.data.Source;
import org.introlab.data.Values;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * Values of restricted files that would disclose a person in a text: texts that are not levels of the code book, dates,
 * and numbers of five or more digits, each in fewer rows than may be counted. Shorter numbers are not disclosive by
 * themselves.
 */
final class RevealingValues {
    private static final int DIGITS = 5;
    private static final int LETTERS = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** A number, possibly with a thousands separator of any usual kind. */
    private static final Pattern NUMBER = Pattern.compile(
            "(\\d{1,3}(?:[ ,'\u00a0\u2009\u202f]\\d{3})+(?!\\d)|\\d+)([.,]\\d+)?(?:[eE]([+-]?\\d{1,3})(?!\\d))?");

    private final Map<String, List<String>> texts = new HashMap<>();
    private final double[] numbers;

    private RevealingValues(List<Column<?>> columns) {
        List<Double> found = new ArrayList<>();
        columns.forEach(column -> add(column, found));
        this.numbers = found.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** Returns the values of these columns. */
    static RevealingValues of(List<Column<?>> columns) {
        return new RevealingValues(columns);
    }

    private void add(Column<?> column, List<Double> found) {
        boolean text =
                column instanceof StringColumn || column instanceof DateColumn || column instanceof DateTimeColumn;
        Values values = Values.of(column);
        if (!text && !values.isNumeric()) {
            return;
        }
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.isMissing(i)) {
                rows.merge(values.text(i), 1, Integer::sum);
            }
        }
        rows.values().removeIf(count -> count >= Source.FEWEST);
        rows.keySet().forEach(own -> {
            String value = folded(own);
            if (Values.isNumber(value)) {
                BigDecimal number = new BigDecimal(value).abs();
                if (number.stripTrailingZeros().precision() >= DIGITS) {
                    found.add(number.doubleValue());
                }
            } else if (value.length() >= LETTERS) {
                Matcher word = WORD.matcher(value);
                if (word.find()) {
                    texts.computeIfAbsent(word.group(), first -> new ArrayList<>())
                            .add(value.substring(word.start()));
                }
            }
        });
    }

    /** Folds the case: first to upper case, because some letters, such as the German sharp s, have two forms in only one of the cases. */
    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Returns whether a text contains one of the values, in any case; a number also with fewer decimals, but at least five digits. */
    boolean occurIn(String printed) {
        String text = folded(printed);
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            int start = word.start();
            if (texts.getOrDefault(word.group(), List.of()).stream().anyMatch(value -> text.startsWith(value, start))) {
                return true;
            }
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            if (isNear(value(number))) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal value(Matcher number) {
        String whole = number.group(1).replaceAll("\\D", "");
        String decimals = number.group(2) == null ? "" : "." + number.group(2).substring(1);
        String exponent = number.group(3) == null ? "" : "E" + number.group(3);
        return new BigDecimal(whole + decimals + exponent);
    }

    /** Returns whether a value equals the number up to rounding or truncation of its last digit. */
    private boolean isNear(BigDecimal number) {
        if (number.precision() < DIGITS) {
            return false;
        }
        double unit = number.ulp().doubleValue();
        double value = number.doubleValue();
        int from = Arrays.binarySearch(numbers, value - unit);
        int first = from >= 0 ? from : -from - 1;
        return first < numbers.length && numbers[first] < value + unit;
    }
}
