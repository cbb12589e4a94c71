package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

class ValuesTest {

    static Stream<Arguments> columns() {
        return Stream.of(
                of(ShortColumn.create("c", (short) 10, (short) 9, (short) -1), "10", "9", "-1"),
                of(IntColumn.create("c", 10, 9, -1), "10", "9", "-1"),
                of(LongColumn.create("c", 10, Long.MAX_VALUE, -1), "10", "9223372036854775807", "-1"),
                of(FloatColumn.create("c", 0.1f, -0.0f, 2011f, 1e-5f), "0.1", "0", "2011", "0.00001"),
                of(
                        DoubleColumn.create("c", 0.1, -0.0, 2011, 1e-5, 1e16),
                        "0.1",
                        "0",
                        "2011",
                        "0.00001",
                        "10000000000000000"),
                of(BooleanColumn.create("c", true, false), "true", "false"),
                of(
                        StringColumn.create("c", "2011", " 2011", "02011", "1e3", "-0"),
                        "2011",
                        " 2011",
                        "02011",
                        "1e3",
                        "-0"),
                of(DateColumn.create("c", LocalDate.of(2011, 2, 1)), "2011-02-01"),
                of(DateTimeColumn.create("c", LocalDateTime.of(2011, 2, 1, 10, 0)), "2011-02-01T10:00:00"),
                of(TimeColumn.create("c", LocalTime.of(10, 30)), "10:30:00"),
                of(InstantColumn.create("c", Instant.parse("2011-02-01T10:00:00Z")), "2011-02-01T10:00:00Z"));
    }

    private static Arguments of(Column<?> column, String... texts) {
        return Arguments.of(column, List.of(texts));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void writesEveryTypeOfColumnInOneWayAndMissingValuesNot(Column<?> column, List<String> texts) {
        column.appendMissing();
        Values values = Values.of(column);
        assertEquals(
                texts, IntStream.range(0, texts.size()).mapToObj(values::text).toList());
        assertTrue(values.isMissing(texts.size()));
        assertEquals("", values.text(texts.size()));
        assertEquals(Values.ordered(texts), values.occurring(), "a missing value is no level");
    }

    @Test
    void putsNumbersInTheOrderOfTheirSizeAlsoWhereTheyAreTexts() {
        assertEquals(
                List.of("-1", "2", "9", "10"),
                Values.of(IntColumn.create("c", 10, 2, -1, 9)).occurring());
        assertEquals(
                List.of("-1", "2", "9", "10"),
                Values.of(StringColumn.create("c", "9", "10", "-1", "2")).occurring());
        assertEquals(
                List.of("0.00001", "0.5", "Infinity"),
                Values.of(DoubleColumn.create("c", Double.POSITIVE_INFINITY, 1e-5, 0.5))
                        .occurring());
        assertEquals(
                List.of("10", "9", "a"),
                Values.of(StringColumn.create("c", "a", "9", "10")).occurring());
        assertEquals(
                List.of("01", "1", "1.0"), Values.ordered(List.of("1.0", "1", "01")), "equal in size, three texts");
        assertEquals(
                List.of("9007199254740992", "9007199254740993", "9223372036854775807"),
                Values.of(LongColumn.create("c", Long.MAX_VALUE, (1L << 53) + 1, 1L << 53))
                        .occurring());
    }

    @Test
    void makesNumbersOfEveryColumnThatHoldsThem() {
        assertArrayEquals(
                new double[] {1, 0},
                Values.of(BooleanColumn.create("c", true, false)).numbers());
        assertArrayEquals(
                new double[] {0.1}, Values.of(FloatColumn.create("c", 0.1f)).numbers());
        LongColumn longs = LongColumn.create("c", 1L << 53, -(1L << 53));
        longs.appendMissing();
        assertArrayEquals(
                new double[] {0x1p53, -0x1p53, Double.NaN}, Values.of(longs).numbers());
        assertThrows(IllegalArgumentException.class, () -> Values.of(StringColumn.create("c", "1"))
                .numbers());
        assertThrows(IllegalArgumentException.class, () -> Values.of(DateColumn.create("c", LocalDate.EPOCH))
                .numbers());
    }

    @ParameterizedTest
    @ValueSource(longs = {(1L << 53) + 1, -(1L << 53) - 1, Long.MAX_VALUE, 4611686018427387905L})
    void neverMakesADoubleOfAWholeNumberBeyondThem(long id) {
        Values values = Values.of(LongColumn.create("id", 1, id));
        assertFalse(values.areDoubles());
        String message =
                assertThrows(IllegalArgumentException.class, values::numbers).getMessage();
        assertTrue(message.contains("beyond 2^53 (the first in row 2)") && message.contains("factor(id)"), message);
        assertFalse(message.contains(Long.toString(id)), message);
        values.requireExact("a key");
    }

    @Test
    void refusesDoublesAsKeysWhereTheyAreNotExact() {
        Values.of(DoubleColumn.create("c", 2011, 0.5, 0x1p53 - 1)).requireExact("a key");
        for (Column<?> column :
                List.of(DoubleColumn.create("c", 1, 4611686018427387905.0), FloatColumn.create("c", 1, 16777217f))) {
            String message = assertThrows(IllegalArgumentException.class, () -> Values.of(column)
                            .requireExact("a key"))
                    .getMessage();
            assertTrue(message.startsWith("'c' can't be a key: ") && message.contains("row 2"), message);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9, 10, -1",
        "2011-01, 2010-12, 1",
        "-1, 2, -1",
        "b, a, 1",
        "1, 1.0, 0",
        "9223372036854775806, 9223372036854775807, -1"
    })
    void comparesNumbersBySizeAndTextsByLetters(String first, String second, int sign) {
        assertEquals(sign, Integer.signum(Values.compare(first, second)));
        assertEquals(-sign, Integer.signum(Values.compare(second, first)));
    }
}
