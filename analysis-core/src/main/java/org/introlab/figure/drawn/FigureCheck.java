package org.introlab.figure.drawn;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a figure's specification against its exhibit: all that differs from the figure drawn by the library must be
 * appearance, or a number or word of the exhibit ({@link FigureKeys}).
 */
public final class FigureCheck {
    /** The name of a key that the check does not know. */
    public static final String UNKNOWN = "an unknown key";

    private final DrawnNumbers held;

    /** Checks against these numbers and words. */
    public FigureCheck(DrawnNumbers held) {
        this.held = held;
    }

    /**
     * Returns the first key with a value that the exhibit does not have, such as {@code layout.shapes.y0}.
     *
     * @param drawn the specification as the library drew it; empty if it drew none
     */
    public Optional<String> notHeld(Map<String, Object> spec, Map<String, Object> drawn) {
        return part("", "", spec, drawn).findFirst();
    }

    private Stream<String> part(String path, String name, Map<?, ?> part, @Nullable Object drawn) {
        Map<?, ?> before = drawn instanceof Map<?, ?> map ? map : Map.of();
        return part.entrySet().stream()
                .flatMap(e -> key(path, name, String.valueOf(e.getKey()), e.getValue(), before.get(e.getKey())));
    }

    private Stream<String> key(String path, String part, String key, @Nullable Object edited, @Nullable Object drawn) {
        String here = path.isEmpty() ? key : path + "." + key;
        if (edited == null || Objects.equals(edited, drawn)) {
            return FigureKeys.isPart(key) || FigureKeys.look(part, key).isPresent() || drawn != null
                    ? Stream.empty()
                    : Stream.of(unknown(path));
        }
        if (FigureKeys.isPart(key) && edited instanceof Map<?, ?> map) {
            return part(here, key, map, drawn);
        }
        if (FigureKeys.isPart(key)
                && edited instanceof List<?> parts
                && parts.stream().allMatch(Map.class::isInstance)) {
            List<?> before = drawn instanceof List<?> list ? list : List.of();
            return IntStream.range(0, parts.size())
                    .boxed()
                    .flatMap(i -> part(here, key, (Map<?, ?>) parts.get(i), i < before.size() ? before.get(i) : null));
        }
        return FigureKeys.look(part, key)
                .map(look -> edited instanceof Boolean || look.allows(edited, held)
                        ? Stream.<String>empty()
                        : Stream.of(here))
                .orElseGet(() -> Stream.of(FigureKeys.isPart(key) ? here : unknown(path)));
    }

    /** Describes an unknown key without its name, which may be personal data. */
    private static String unknown(String path) {
        return path.isEmpty() ? UNKNOWN : UNKNOWN + " in " + path;
    }

    @Override
    public String toString() {
        return "Check against " + held;
    }
}
