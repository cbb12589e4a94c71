package org.introlab.model.result;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The term of a coefficient or of a combination of coefficients: the variables of a column of the design and their
 * levels. Tables, figures and tests use it instead of parsing its name, in which a level may contain {@code :} and
 * {@code =}.
 *
 * @param name the name for printing and look-up: {@code gender=male}, {@code log(x)}, {@code (Intercept)}, {@code a=1:x}
 * @param parts its variables in the formula's order, several for an interaction; empty for a combination of coefficients
 */
public record Term(String name, List<TermPart> parts) {
    /** The name of the intercept. */
    public static final String INTERCEPT = "(Intercept)";

    private static final int MOST_ORDERED = 4;

    public Term {
        parts = List.copyOf(parts);
    }

    /** Returns the intercept. */
    public static Term intercept() {
        return new Term(INTERCEPT, List.of(TermPart.number(INTERCEPT)));
    }

    /** Returns the term of some variables, named by them: {@code a=level:log(x)}. */
    public static Term of(List<TermPart> parts) {
        return new Term(parts.stream().map(TermPart::name).collect(Collectors.joining(":")), parts);
    }

    /** Returns a combination of coefficients, which has only a name: {@code cohort=2015 - cohort=2014}. */
    public static Term combination(String name) {
        return new Term(name, List.of());
    }

    /**
     * Returns its names, with the variables of an interaction in any order: {@code a=1:x} and {@code x:a=1}; with more
     * than four variables only its name.
     */
    public List<String> names() {
        return parts.size() < 2 || parts.size() > MOST_ORDERED
                ? List.of(name)
                : orders(parts).toList();
    }

    private static Stream<String> orders(List<TermPart> some) {
        return some.size() == 1
                ? Stream.of(some.get(0).name())
                : some.stream().flatMap(first -> orders(
                                some.stream().filter(p -> !p.equals(first)).toList())
                        .map(rest -> first.name() + ":" + rest));
    }

    /** Returns whether it is the intercept. */
    public boolean isIntercept() {
        return name.equals(INTERCEPT);
    }

    /** Returns whether it is a level of a factor, or of an interaction with one. */
    public boolean hasLevel() {
        return parts.stream().anyMatch(part -> part.level().isPresent());
    }

    /** Returns a key that does not depend on the order of variables: equal for {@code a:b} and {@code b:a}, and for no other two terms. */
    public Set<List<String>> key() {
        return parts.isEmpty()
                ? Set.of(List.of("", name))
                : parts.stream()
                        .map(part -> part.level()
                                .map(level -> List.of(part.variable(), level))
                                .orElseGet(() -> List.of(part.variable())))
                        .collect(Collectors.toSet());
    }

    /** Returns the variables whose levels it has; empty for the intercept, numbers, and products of numbers. */
    public Set<String> group() {
        return hasLevel()
                ? parts.stream().map(TermPart::variable).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    /** Returns the same term with its variables in this order, so that all terms of a group have the same. */
    public Term inOrder(List<String> variables) {
        return group().isEmpty()
                ? this
                : new Term(
                        name,
                        parts.stream()
                                .sorted(Comparator.comparingInt(part -> variables.indexOf(part.variable())))
                                .toList());
    }

    /** Returns whether a text is its name or {@linkplain #isOf names its variables}. */
    public boolean isNamed(String text) {
        return name.equals(text) || isOf(text);
    }

    /** Returns whether a text names its variables, in any order: {@code g}, {@code factor(g)}, {@code g:x}, {@code x:g}. */
    public boolean isOf(String text) {
        return areNamed(parts, text);
    }

    private static boolean areNamed(List<TermPart> parts, String text) {
        for (TermPart part : parts) {
            List<TermPart> others = parts.stream().filter(p -> !p.equals(part)).toList();
            Stream<String> names = part.level().isPresent()
                    ? Stream.of(part.variable(), "factor(" + part.variable() + ")")
                    : Stream.of(part.variable());
            if (names.anyMatch(own -> others.isEmpty()
                    ? text.equals(own)
                    : text.startsWith(own + ":") && areNamed(others, text.substring(own.length() + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
