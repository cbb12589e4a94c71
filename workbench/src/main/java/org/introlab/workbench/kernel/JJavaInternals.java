package org.introlab.workbench.kernel;

import java.lang.reflect.Field;
import java.util.Map;

/**
 * The fields of JJava (1.0a8, which {@code requirements.txt} pins) that are read or exchanged where it has no place for what
 * a notebook needs.
 */
final class JJavaInternals {
    private JJavaInternals() {}

    /**
     * What a field holds.
     *
     * @throws IllegalStateException if this is another version of JJava
     */
    static Object get(Object owner, String field) {
        try {
            return field(owner, field).get(owner);
        } catch (IllegalAccessException e) {
            throw unknown(owner, field, e);
        }
    }

    /**
     * Puts another value into a field.
     *
     * @throws IllegalStateException if this is another version of JJava
     */
    static void set(Object owner, String field, Object value) {
        try {
            field(owner, field).set(owner, value);
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw unknown(owner, field, e);
        }
    }

    /**
     * Puts another map into a field, with all that the one before holds.
     *
     * @throws IllegalStateException if this is another version of JJava
     */
    @SuppressWarnings("unchecked")
    static <V> void exchange(Object owner, String field, Map<String, V> map) {
        try {
            map.putAll((Map<String, V>) get(owner, field));
        } catch (ClassCastException e) {
            throw unknown(owner, field, e);
        }
        set(owner, field, map);
    }

    private static Field field(Object owner, String name) {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field;
            } catch (NoSuchFieldException e) {
                // perhaps the class above has it
            }
        }
        throw unknown(owner, name, null);
    }

    private static IllegalStateException unknown(Object owner, String field, Exception cause) {
        return new IllegalStateException(
                owner.getClass().getName() + " has no field " + field + " as expected; this is not JJava 1.0a8", cause);
    }
}
