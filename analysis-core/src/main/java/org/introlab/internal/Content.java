package org.introlab.internal;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Equality, hash and text of records that contain arrays. A record's own methods compare arrays by identity; these compare their elements,
 * also of arrays within lists, optionals and other arrays.
 */
public final class Content {

    private Content() {}

    /** Whether the other object is a record of the same class with equal components. */
    public static boolean isEqual(Record one, Object other) {
        return one == other
                || other != null
                        && one.getClass() == other.getClass()
                        && Arrays.deepEquals(components(one), components((Record) other));
    }

    /** A hash that equal records share. */
    public static int hash(Record record) {
        return Arrays.deepHashCode(components(record));
    }

    /**
     * The name and the components of a record, such as {@code Coded[name=sex, levels=[f, m], codes=int[500]]}. An array is shown by its type
     * and size only: it may be long, and its elements may be values of persons.
     */
    public static String text(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> component.getName() + "=" + shown(value(component, record)))
                .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "[", "]"));
    }

    /** A copy of the rows of a matrix. */
    public static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** A copy of the rows of a matrix. */
    public static long[][] copy(long[][] rows) {
        return Arrays.stream(rows).map(long[]::clone).toArray(long[][]::new);
    }

    /** A copy of the rows of a matrix. */
    public static int[][] copy(int[][] rows) {
        return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
    }

    private static Object[] components(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> asArrays(value(component, record)))
                .toArray();
    }

    /** Collections and optionals as arrays, which compare the arrays in them by elements. */
    private static Object asArrays(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Content::asArrays).toArray();
        }
        return value instanceof Optional<?> optional
                ? optional.stream().map(Content::asArrays).toArray()
                : value;
    }

    private static String shown(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Content::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Content::shown).orElse("none");
        }
        if (value == null || !value.getClass().isArray()) {
            return Objects.toString(value);
        }
        int length = Array.getLength(value);
        String element = value.getClass().getComponentType().getSimpleName();
        return element.replaceAll("\\[].*", "") + "[" + length + "]" + element.replaceAll("^[^\\[]*", "");
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " has no readable " + component.getName(), e);
        }
    }
}
