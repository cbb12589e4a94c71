package org.introlab.model.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One variable of a term; an interaction has several. Names alone can't tell: a level may hold {@code :} and {@code =}.
 *
 * @param variable the column of a factor, a number as it stands in the formula, such as {@code log(x)}, or {@code (Intercept)}
 * @param level the level of a factor; empty for a number
 * @param reference the level that the factor's levels are compared with in this term; empty for a number, and where every
 *     level has a term of its own
 */
public record TermPart(String variable, Optional<String> level, Optional<String> reference) {

    /** A number. */
    public static TermPart number(String variable) {
        return new TermPart(variable, Optional.empty(), Optional.empty());
    }

    /** Whether these are parts of a factor, or of an interaction with one. */
    public static boolean haveLevel(List<TermPart> parts) {
        return parts.stream().anyMatch(p -> p.level().isPresent());
    }

    /**
     * Whether a text names the variables of these parts, in any order: {@code g}, {@code factor(g)}, {@code g:x}, {@code
     * x:g}.
     */
    public static boolean areNamed(List<TermPart> parts, String text) {
        for (TermPart part : parts) {
            List<TermPart> others = parts.stream().filter(p -> p != part).toList();
            for (String name : part.names().toList()) {
                if (others.isEmpty()
                        ? text.equals(name)
                        : text.startsWith(name + ":") && areNamed(others, text.substring(name.length() + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Stream<String> names() {
        return level.isPresent() ? Stream.of(variable, "factor(" + variable + ")") : Stream.of(variable);
    }
}
