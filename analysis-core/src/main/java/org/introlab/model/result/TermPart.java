package org.introlab.model.result;

import java.util.Optional;

/**
 * One variable of a {@link Term}; an interaction has several.
 *
 * @param variable the column of a factor, a number as written in the formula, such as {@code log(x)}, or {@code (Intercept)}
 * @param level the level of a factor; empty for a number
 * @param reference the level that the factor's levels are compared with in this term; empty for a number, and if every level has its own term
 */
public record TermPart(String variable, Optional<String> level, Optional<String> reference) {

    /** Returns a numeric part. */
    public static TermPart number(String variable) {
        return new TermPart(variable, Optional.empty(), Optional.empty());
    }

    /** Returns {@code gender=male} for a level, otherwise the variable. */
    public String name() {
        return variable + level.map(l -> "=" + l).orElse("");
    }
}
