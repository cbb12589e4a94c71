package org.introlab.published;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.introlab.published.PublishedValue.Kind;

/** One row of a ledger file on its way to a value; adds what is wrong with it to the common list of faults. */
record LedgerRow(String[] cells, int number, List<String> faults) {

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

    void fault(String column, String expected, String found) {
        faults.add("row " + number + ", column " + column + ": expected " + expected + ", found '" + found + "'");
    }

    Optional<PublishedValue> value() {
        int before = faults.size();
        for (String column : List.of("id", "exhibit", "section")) {
            if (cell(column).isBlank()) {
                fault(column, "a text", "");
            }
        }
        OptionalDouble value = number("value");
        OptionalInt decimals = decimals();
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
                    "two numbers (both may be empty where they follow: of kind exact from the value, of rounded, half_up,"
                            + " half_even and truncated from value and decimals)",
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
        return cells[HEADER.indexOf(column)];
    }

    private OptionalDouble number(String column) {
        if (cell(column).isEmpty()) {
            return OptionalDouble.empty();
        }
        double parsed = Double.NaN;
        try {
            parsed = Double.parseDouble(cell(column));
        } catch (NumberFormatException e) {
            // stays NaN, which is a fault like any other number that is not finite
        }
        if (!Double.isFinite(parsed)) {
            fault(column, "a finite number", cell(column));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(parsed);
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
