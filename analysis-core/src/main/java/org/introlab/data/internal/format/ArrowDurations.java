package org.introlab.data.internal.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The duration columns of a Parquet file. Parquet has no duration type, so Arrow adds its own schema as a FlatBuffers message in base64
 * ({@code Schema.fbs} and {@code Message.fbs} of Apache Arrow), of which only durations are read.
 *
 * @param units the units of durations by column
 */
record ArrowDurations(Map<String, ChronoUnit> units) {
    private static final List<ChronoUnit> UNITS =
            List.of(ChronoUnit.SECONDS, ChronoUnit.MILLIS, ChronoUnit.MICROS, ChronoUnit.NANOS);
    /** The code of durations among Arrow's types, and of schemas among its messages. */
    private static final int DURATION = 18;

    private static final int SCHEMA = 1;
    private static final int CONTINUATION = -1;

    ArrowDurations {
        units = Map.copyOf(units);
    }

    static ArrowDurations none() {
        return new ArrowDurations(Map.of());
    }

    /** Parses the schema; empty if it is malformed. */
    static Optional<ArrowDurations> of(String base64) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(Base64.getDecoder().decode(base64.strip())).order(ByteOrder.LITTLE_ENDIAN);
            // The length of the message comes first, after a marker that old versions do not write.
            int start = bytes.getInt(0) == CONTINUATION ? 8 : 4;
            Table message = new Table(bytes, start + bytes.getInt(start));
            if (message.number(1) != SCHEMA) {
                return Optional.empty();
            }
            Table schema = message.table(2).orElseThrow(IndexOutOfBoundsException::new);
            Map<String, ChronoUnit> units = new HashMap<>();
            for (Table field : schema.tables(1)) {
                if (field.number(2) == DURATION) {
                    // FlatBuffers omits default values: milliseconds.
                    int unit = field.table(3).flatMap(type -> type.small(0)).orElse(1);
                    units.put(field.text(0), UNITS.get(unit));
                }
            }
            return Optional.of(new ArrowDurations(units));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** A FlatBuffers table: the offsets of its fields are in another table before or after it. */
    private record Table(ByteBuffer bytes, int at) {
        private int place(int field) {
            int places = at - bytes.getInt(at);
            int own = 4 + 2 * field;
            int offset = own < bytes.getShort(places) ? bytes.getShort(places + own) : 0;
            return offset == 0 ? 0 : at + offset;
        }

        int number(int field) {
            int place = place(field);
            return place == 0 ? 0 : bytes.get(place);
        }

        Optional<Integer> small(int field) {
            int place = place(field);
            return place == 0 ? Optional.empty() : Optional.of((int) bytes.getShort(place));
        }

        Optional<Table> table(int field) {
            int place = place(field);
            return place == 0 ? Optional.empty() : Optional.of(new Table(bytes, place + bytes.getInt(place)));
        }

        List<Table> tables(int field) {
            int place = place(field);
            if (place == 0) {
                return List.of();
            }
            int vector = place + bytes.getInt(place);
            int length = bytes.getInt(vector);
            if (length < 0 || length > TableSize.MOST_COLUMNS) {
                throw new IndexOutOfBoundsException("more fields than a table has");
            }
            return IntStream.range(0, length)
                    .map(i -> vector + 4 + 4 * i)
                    .mapToObj(element -> new Table(bytes, element + bytes.getInt(element)))
                    .toList();
        }

        String text(int field) {
            int place = place(field);
            if (place == 0) {
                return "";
            }
            int start = place + bytes.getInt(place);
            byte[] text = new byte[Math.min(Math.max(0, bytes.getInt(start)), bytes.capacity())];
            bytes.get(start + 4, text);
            return new String(text, StandardCharsets.UTF_8);
        }
    }
}
