package org.introlab.published;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.introlab.csv.NumberForm;
import org.introlab.published.PublishedValue.Kind;

/** Parses a row of a ledger file into a value and adds its faults to a common list. */
record LedgerRow(StrictCsv.Row line, List<String> faults) {

    static final List<String> HEADER = List.of(
            "id",
            "exhibit",
            "section",
            "statistic",
            "row",
            "column",
            "value",
            "unit",
            "decimals",
            "low",
            "high",
            "kind",
            "note");

    private static final List<String> REQUIRED = List.of("id", "exhibit", "section");
    private static final List<String> KEYS = List.of("id", "exhibit", "section", "statistic");
    private static final List<String> TEXTS = List.of("id", "exhibit", "section", "statistic", "row", "column", "unit");

    void fault(String column, String expected, String found) {
        faults.add(line.place() + ", column " + column + ": expected " + expected + ", found '" + found + "'");
    }

    Optional<PublishedValue> value() {
        int before = faults.size();
        TEXTS.forEach(this::checkText);
        OptionalDouble value = number("value");
        OptionalInt decimals = decimals();
        if (value.isPresent() && decimals.isPresent()) {
            checkDecimals(decimals.getAsInt());
        }
        OptionalDouble low = number("low");
        OptionalDouble high = number("high");
        Optional<Kind> kind = kind();
        Optional<Interval> ends = Optional.empty();
        if (cell("low").isEmpty() && cell("high").isEmpty() && kind.isPresent()) {
            ends = PublishedValue.following(kind.get(), value, decimals);
        } else if (low.isPresent() && high.isPresent()) {
            ends = Optional.of(Interval.between(low.getAsDouble(), high.getAsDouble(), decimals));
        }
        if (ends.isEmpty() && faults.size() == before) {
            fault(
                    "low, high",
                    "two numbers (leave both empty if they follow from the value (kind exact) or from value and decimals (kinds rounded, half_up, half_even and truncated))",
                    cell("low") + ", " + cell("high"));
        }
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new PublishedValue(
                cell("id"),
                cell("exhibit"),
                cell("section"),
                cell("statistic"),
                cell("row"),
                cell("column"),
                value,
                cell("unit"),
                decimals,
                ends.orElseThrow().low().doubleValue(),
                ends.orElseThrow().high().doubleValue(),
                kind.orElseThrow(),
                cell("note")));
    }

    private String cell(String column) {
        return line.cells().get(HEADER.indexOf(column));
    }

    private void checkText(String column) {
        String text = cell(column);
        if (REQUIRED.contains(column) && text.isBlank()) {
            fault(column, "a text", text);
            return;
        }
        Optional<String> fault = KEYS.contains(column) ? KeyText.fault(text) : KeyText.blanksAround(text);
        fault.ifPresent(expected -> fault(column, expected, KeyText.visible(text)));
        if (column.equals("id") && new IdSelection(text).isGroup()) {
            fault(column, "an id that does not end with .*, which denotes a group of ids", text);
        }
        if (column.equals("section") && text.startsWith(".")) {
            fault(column, "a chapter before the first dot", text);
        }
    }

    private void checkDecimals(int decimals) {
        BigDecimal printed = new BigDecimal(cell("value"));
        if (printed.scale() > Math.max(0, decimals)) {
            String most = "at most " + decimals + (decimals == 1 ? " decimal" : " decimals");
            fault("value", (decimals > 0 ? most : "no decimals") + ", according to the column decimals", cell("value"));
        } else if (printed.signum() != 0 && printed.stripTrailingZeros().scale() > decimals) {
            String unit = BigDecimal.ONE.movePointLeft(decimals).toPlainString();
            fault("value", "a multiple of " + unit + ", according to the column decimals", cell("value"));
        }
    }

    private OptionalDouble number(String column) {
        String text = cell(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!NumberForm.isPlain(text)) {
            fault(column, "a number such as -1234.5", KeyText.visible(text));
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number) || BigDecimal.valueOf(number).compareTo(new BigDecimal(text)) != 0) {
            fault(column, "a number of at most 15 digits that a double can represent", text);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number);
    }

    private OptionalInt decimals() {
        if (cell("decimals").isEmpty()) {
            return OptionalInt.empty();
        }
        if (!cell("decimals").matches("-?\\d|1[0-5]")) {
            fault("decimals", "a whole number from -9 to 15", cell("decimals"));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(cell("decimals")));
    }

    private Optional<Kind> kind() {
        for (Kind kind : Kind.values()) {
            if (kind.id().equals(cell("kind"))) {
                return Optional.of(kind);
            }
        }
        fault("kind", "rounded, half_up, half_even, truncated, exact, approx or bound", cell("kind"));
        return Optional.empty();
    }
}
