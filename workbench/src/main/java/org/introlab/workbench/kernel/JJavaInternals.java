package org.introlab.workbench.kernel;

import java.lang.reflect.Field;
import java.util.Map;

/**
 * Fields of JJava (1.0a8, pinned by {@code requirements.txt}) that are read or replaced where JJava has no extension point for what a notebook needs.
 */
final class JJavaInternals {
    private JJavaInternals() {}

    /**
     * Returns the value of a field.
     *
     * @throws IllegalStateException if this version of JJava is not supported
     */
    static Object get(Object owner, String field) {
        try {
            return field(owner, field).get(owner);
        } catch (IllegalAccessException e) {
            throw unknown(owner, field, e);
        }
    }

    /**
     * Sets the value of a field.
     *
     * @throws IllegalStateException if this version of JJava is not supported
     */
    static void set(Object owner, String field, Object value) {
        try {
            field(owner, field).set(owner, value);
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw unknown(owner, field, e);
        }
    }

    /**
     * Replaces the map in a field by another one with the same entries.
     *
     * @throws IllegalStateException if this version of JJava is not supported
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
                // a superclass may have it
            }
        }
        throw unknown(owner, name, new NoSuchFieldException(name));
    }

    private static IllegalStateException unknown(Object owner, String field, Exception cause) {
        return new IllegalStateException(
                owner.getClass().getName() + " has no field " + field + ", so this is not the supported JJava 1.0a8.",
                cause);
    }
}
