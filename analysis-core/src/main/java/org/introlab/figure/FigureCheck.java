package org.introlab.figure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds a figure's specification against what its exhibit holds: whatever differs from the figure that the library drew has to be a
 * look or a number or word of the exhibit ({@link FigureKeys}).
 */
final class FigureCheck {
    static final String UNKNOWN = "a key that is not known here";

    private final DrawnNumbers held;

    FigureCheck(DrawnNumbers held) {
        this.held = held;
    }

    /**
     * The first key that says what is not held, as {@code layout.shapes.y0}.
     *
     * @param drawn the specification as the library drew it; empty if it drew none
     */
    Optional<String> notHeld(Map<String, Object> spec, Map<String, Object> drawn) {
        return part("", "", spec, drawn).findFirst();
    }

    private Stream<String> part(String path, String name, Map<?, ?> part, Object drawn) {
        Map<?, ?> before = drawn instanceof Map<?, ?> map ? map : Map.of();
        return part.entrySet().stream()
                .flatMap(e -> key(path, name, String.valueOf(e.getKey()), e.getValue(), before.get(e.getKey())));
    }

    private Stream<String> key(String path, String part, String key, Object said, Object drawn) {
        String here = path.isEmpty() ? key : path + "." + key;
        if (said == null || Objects.equals(said, drawn)) {
            return FigureKeys.isPart(key) || FigureKeys.look(part, key).isPresent() || drawn != null
                    ? Stream.empty()
                    : Stream.of(unknown(path));
        }
        if (FigureKeys.isPart(key) && said instanceof Map<?, ?> map) {
            return part(here, key, map, drawn);
        }
        if (FigureKeys.isPart(key)
                && said instanceof List<?> parts
                && parts.stream().allMatch(Map.class::isInstance)) {
            List<?> before = drawn instanceof List<?> list ? list : List.of();
            return IntStream.range(0, parts.size())
                    .boxed()
                    .flatMap(i -> part(here, key, (Map<?, ?>) parts.get(i), i < before.size() ? before.get(i) : null));
        }
        return FigureKeys.look(part, key)
                .map(look ->
                        said instanceof Boolean || look.allows(said, held) ? Stream.<String>empty() : Stream.of(here))
                .orElseGet(() -> Stream.of(FigureKeys.isPart(key) ? here : unknown(path)));
    }

    /** The name of a key that plotly.js does not have may be a person's. */
    private static String unknown(String path) {
        return path.isEmpty() ? UNKNOWN : UNKNOWN + " in " + path;
    }
}
