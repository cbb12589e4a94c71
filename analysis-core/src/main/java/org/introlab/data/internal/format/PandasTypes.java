package org.introlab.data.internal.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The metadata of pandas and Arrow about the columns of a Parquet file that the file's own types lack: durations and months are stored as
 * whole numbers.
 *
 * @param types NumPy's types by column
 * @param durations Arrow's durations
 */
record PandasTypes(Map<String, String> types, ArrowDurations durations) {
    private static final Pattern DURATION = Pattern.compile("timedelta64\\[(ns|us|ms|s)]");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("ns", ChronoUnit.NANOS, "us", ChronoUnit.MICROS, "ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS);
    private static final String MONTH = "period[M]";

    PandasTypes {
        types = Map.copyOf(types);
    }

    /** Parses the metadata that pandas adds; malformed metadata is ignored. */
    static PandasTypes of(String json, ArrowDurations durations) {
        Map<String, String> types = new HashMap<>();
        try {
            for (JsonNode column : new ObjectMapper().readTree(json).path("columns")) {
                types.put(
                        column.path("field_name").asText(),
                        column.path("numpy_type").asText());
            }
        } catch (JsonProcessingException e) {
            types.clear();
        }
        return new PandasTypes(types, durations);
    }

    /** Returns the conversion of a column's whole numbers to text; empty if they are plain numbers. */
    Optional<LongFunction<String>> texts(String column) {
        String type = types.getOrDefault(column, "");
        Matcher duration = DURATION.matcher(type);
        // Arrow's unit is that of the stored numbers; pandas may name its own type's unit.
        Optional<ChronoUnit> unit = Optional.ofNullable(durations.units().get(column))
                .or(() -> duration.matches()
                        ? Optional.of(Objects.requireNonNull(UNITS.get(duration.group(1))))
                        : Optional.empty());
        if (unit.isPresent()) {
            return unit.map(u -> n -> Duration.of(n, u).toString());
        }
        return type.equals(MONTH)
                ? Optional.of(n -> YearMonth.of(1970, 1).plusMonths(n).toString())
                : Optional.empty();
    }

    /** Returns the type of a column whose whole numbers have an unsupported meaning, such as quarters; otherwise empty. */
    Optional<String> unknown(String column) {
        return Optional.ofNullable(types.get(column))
                .filter(type -> type.startsWith("period") || type.startsWith("timedelta"))
                .filter(type -> texts(column).isEmpty());
    }
}
