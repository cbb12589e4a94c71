package org.introlab.exhibit.regression;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.model.result.TermPart;

/**
 * A line of a table of terms that several fits may have. {@code a:b} and {@code b:a} are one line.
 *
 * @param name the term as the first fit that has it spells it
 * @param parts its variables, in the order of all lines of its group
 */
record TermLine(String name, List<TermPart> parts) {

    static final String CONSTANT = "(Intercept)";

    boolean isConstant() {
        return name.equals(CONSTANT);
    }

    /** What it speaks of, whatever the order: equal for two spellings of one term, and for no others. */
    Set<List<String>> key() {
        return parts.stream()
                .map(part -> part.level()
                        .map(level -> List.of(part.variable(), level))
                        .orElseGet(() -> List.of(part.variable())))
                .collect(Collectors.toSet());
    }

    /** The variables whose head it stands under; empty for the constant, numbers, and products of numbers. */
    Set<String> group() {
        return TermPart.haveLevel(parts)
                ? parts.stream().map(TermPart::variable).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    /** The same line with its variables in an order, so that all lines of a group have one. */
    TermLine inOrder(List<String> variables) {
        return group().isEmpty()
                ? this
                : new TermLine(
                        name,
                        parts.stream()
                                .sorted(Comparator.comparingInt(part -> variables.indexOf(part.variable())))
                                .toList());
    }

    /** Whether a text names this term, its variables, or the term in another order. */
    boolean isNamed(String text) {
        return name.equals(text) || TermPart.areNamed(parts, text);
    }
}
