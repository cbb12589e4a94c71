package org.introlab.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.introlab.numeric.Numbers;
import tech.tablesaw.columns.Column;

/**
 * A summary of each column of a frame, like R's {@code skim}: type and label, the number of values, of missing values and of distinct
 * values; for numbers the mean, standard deviation, minimum, maximum, quartiles (R's type 7) and a small histogram; for other columns the
 * commonest values.
 *
 * <p>If the data are restricted or of unknown provenance, everything based on fewer than {@value Source#FEWEST} rows is withheld:
 * numbers of few rows, rare values and histograms.
 */
public final class Description {
    private static final List<String> HEADS = List.of(
            "column",
            "label",
            "type",
            "n",
            "missing",
            "distinct",
            "mean",
            "sd",
            "p0",
            "p25",
            "p50",
            "p75",
            "p100",
            "values");
    private static final int FIRST_NUMBER = 3;
    private static final int LAST = HEADS.size() - 1;
    private static final double[] QUARTILES = {0, 0.25, 0.5, 0.75, 1};
    private static final String BARS = "\u2581\u2582\u2583\u2585\u2587";
    private static final int BINS = 8;
    private static final int COMMONEST = 3;
    private static final int DIGITS = 4;

    private final String title;
    private final List<List<String>> rows;

    private Description(String title, List<List<String>> rows) {
        this.title = title;
        this.rows = rows;
    }

    static Description of(DescribedColumns frame) {
        boolean guarded = frame.isGuarded();
        String size = guarded ? SmallCount.rows(frame.rowCount()) : frame.rowCount() + " rows";
        String title = frame.name() + ": " + size + ", " + frame.columnNames().size() + " columns ("
                + frame.provenance().id() + " data)"
                + (guarded ? ". Everything based on fewer than " + Source.FEWEST + " rows is withheld." : "");
        return new Description(
                title,
                frame.columnNames().stream()
                        .map(column -> row(frame, column, guarded))
                        .toList());
    }

    private static List<String> row(DescribedColumns frame, String name, boolean guarded) {
        Column<?> column = frame.column(name);
        Variable variable = frame.variable(name);
        Values values = frame.values(name);
        int missing = column.countMissing();
        int present = column.size() - missing;
        boolean numeric = values.areDoubles() && !variable.isFactor();
        double[] numbers = numeric ? values.numbers() : new double[0];
        Map<String, Integer> counts = numeric ? Map.of() : counts(values);
        int distinct = numeric ? distinct(numbers) : counts.size();
        String label = variable.label("en");
        List<String> row = new ArrayList<>(List.of(
                name,
                label.equals(name) ? "" : label,
                variable.isFactor() ? "factor of " + variable.levels().size() : values.type(),
                count(present, missing, guarded),
                count(missing, present, guarded),
                guarded && !SmallCount.mayShowDistinct(distinct, present, missing) ? "" : String.valueOf(distinct)));
        row.addAll(numeric ? numbers(numbers, guarded) : List.of("", "", "", "", "", "", ""));
        row.add(numeric && !guarded ? histogram(numbers) : numeric ? "" : commonest(variable, counts, guarded));
        return row;
    }

    private static String count(int rows, int others, boolean guarded) {
        return guarded && SmallCount.isFew(rows)
                ? "<" + Source.FEWEST
                : guarded && SmallCount.isFew(others) ? "" : String.valueOf(rows);
    }

    /** Returns the number of distinct numbers, without converting each to text. */
    private static int distinct(double... numbers) {
        // 0.0 and -0.0 count as one number
        double[] sorted = Arrays.stream(numbers)
                .filter(v -> !Double.isNaN(v))
                .map(v -> v + 0.0)
                .sorted()
                .toArray();
        return (int) IntStream.range(0, sorted.length)
                .filter(i -> i == 0 || sorted[i] != sorted[i - 1])
                .count();
    }

    private static Map<String, Integer> counts(Values values) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.isMissing(i)) {
                counts.merge(values.text(i), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static List<String> numbers(double[] all, boolean guarded) {
        Numbers numbers = Numbers.of(all);
        boolean shown = numbers.n() > 0 && (!guarded || SmallCount.isMeanOfMany(numbers));
        List<String> texts = new ArrayList<>();
        texts.add(shown ? text(numbers.centre().value()) : "");
        texts.add(shown ? text(numbers.sd()) : "");
        for (double value : numbers.quantiles(QUARTILES)) {
            texts.add(text(guarded ? SmallCount.shownOf(value, numbers.values()) : value));
        }
        return texts;
    }

    /** Returns the number with four significant digits, or with all digits before the decimal point. */
    private static String text(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "" : Values.textOf(number);
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        int whole = Math.max(DIGITS, exact.precision() - exact.scale());
        return Values.textOf(exact.round(new MathContext(whole)));
    }

    /** Returns a histogram with eight bins of equal width, one bar character per bin. */
    private static String histogram(double... all) {
        double[] finite = DoubleStream.of(all).filter(Double::isFinite).toArray();
        double low = Arrays.stream(finite).min().orElse(0);
        double width = Arrays.stream(finite).max().orElse(0) - low;
        if (!(width > 0) || Double.isInfinite(width)) {
            return "";
        }
        int[] bins = new int[BINS];
        for (double value : finite) {
            bins[(int) Math.min(BINS - 1, BINS * ((value - low) / width))]++;
        }
        int most = Arrays.stream(bins).max().orElse(1);
        return IntStream.of(bins)
                .mapToObj(n -> BARS.substring(bar(n, most), bar(n, most) + 1))
                .collect(Collectors.joining());
    }

    private static int bar(int rows, int most) {
        return Math.min(BARS.length() - 1, rows * BARS.length() / most);
    }

    /**
     * Returns the commonest values with their counts, if any occurs twice. For guarded data only the levels of a factor are listed, and
     * only if none has few rows.
     */
    private static String commonest(Variable variable, Map<String, Integer> counts, boolean guarded) {
        boolean few = counts.values().stream().anyMatch(SmallCount::isFew);
        boolean once = counts.values().stream().allMatch(n -> n == 1);
        if (once || guarded && (few || !variable.isFactor())) {
            return "";
        }
        return counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(COMMONEST)
                        .map(e -> String.format(
                                Locale.ROOT, "%s %d", variable.levelLabel(e.getKey(), "en"), e.getValue()))
                        .collect(Collectors.joining(", "))
                + (counts.size() > COMMONEST ? ", ..." : "");
    }

    /** Returns the frame's name, size and provenance in one line. */
    public String title() {
        return title;
    }

    /** Returns the column heads. */
    public List<String> heads() {
        return HEADS;
    }

    /** Returns for each column whether it is numeric. */
    public List<Boolean> numeric() {
        return IntStream.range(0, HEADS.size())
                .mapToObj(j -> j >= FIRST_NUMBER && j < LAST)
                .toList();
    }

    /** Returns a row for each column of the frame, with one text per head; empty where nothing is shown. */
    public List<List<String>> rows() {
        return rows;
    }

    /** Returns the summary as plain text. */
    @Override
    public String toString() {
        List<List<String>> all = new ArrayList<>(List.of(HEADS));
        all.addAll(rows);
        int[] widths = IntStream.range(0, HEADS.size())
                .map(j ->
                        all.stream().mapToInt(row -> row.get(j).length()).max().orElse(0))
                .toArray();
        return all.stream().map(row -> line(row, widths).stripTrailing() + "\n").collect(Collectors.joining()) + title
                + "\n";
    }

    private String line(List<String> row, int... widths) {
        return IntStream.range(0, widths.length)
                .filter(j -> widths[j] > 0)
                .mapToObj(j ->
                        " ".repeat(numeric().get(j) ? widths[j] - row.get(j).length() : 0)
                                + row.get(j)
                                + " "
                                        .repeat(
                                                numeric().get(j)
                                                        ? 0
                                                        : widths[j] - row.get(j).length()))
                .collect(Collectors.joining("  "));
    }
}
