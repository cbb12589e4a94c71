package org.introlab.model.result;

import java.util.Optional;

/**
 * One variable of a {@link Term}; an interaction has several.
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

    /** {@code gender=male} for a level, else the variable. */
    public String name() {
        return variable + level.map(l -> "=" + l).orElse("");
    }
}
