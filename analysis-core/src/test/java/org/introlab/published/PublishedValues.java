package org.introlab.published;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Published values for tests, whose interval follows from the print. */
final class PublishedValues {

    private PublishedValues() {}

    static PublishedValue printed(String value, int decimals, PublishedValue.Kind kind) {
        OptionalDouble number = OptionalDouble.of(new BigDecimal(value).doubleValue());
        OptionalInt places = OptionalInt.of(decimals);
        Interval ends = PublishedValue.following(kind, number, places).orElseThrow();
        return new PublishedValue(
                "T1.a",
                "Table 1",
                "1.1",
                "mean",
                "a",
                "",
                number,
                "",
                places,
                ends.low().doubleValue(),
                ends.high().doubleValue(),
                kind,
                "");
    }
}
