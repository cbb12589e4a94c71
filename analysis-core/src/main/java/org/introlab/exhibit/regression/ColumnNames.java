package org.introlab.exhibit.regression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.introlab.model.Estimates;
import org.introlab.model.result.Term;
import org.introlab.model.result.TermPart;

/** Default names for columns of fits: what differs between them. */
final class ColumnNames {
    private static final int MOST = 3;

    private ColumnNames() {}

    /**
     * Returns a distinct name for each fit: the terms that it adds to the previous fit ({@code +gender}), or that not
     * all fits have; then, if they differ, model, outcome, covariance and weights; otherwise the number of rows, or of
     * the column.
     */
    static List<String> of(List<Estimates> fits) {
        if (fits.size() == 1) {
            return List.of(fits.get(0).model() + ", " + fits.get(0).rule().name());
        }
        List<Function<Integer, String>> ways = List.of(
                terms(fits.stream().map(ColumnNames::terms).toList())::get,
                i -> fits.get(i).model().replaceFirst("^Weighted ", ""),
                i -> outcome(fits.get(i)),
                i -> rule(fits.get(i)),
                i -> fits.get(i).weights().map(w -> "weights=" + w).orElse("unweighted"));
        List<String> names = join(fits.size(), ways);
        if (isDistinct(names)) {
            return names;
        }
        List<String> withRows = IntStream.range(0, fits.size())
                .mapToObj(i -> (names.get(i).isEmpty() ? "" : names.get(i) + ", ") + "n="
                        + fits.get(i).n())
                .toList();
        return isDistinct(withRows)
                ? withRows
                : IntStream.range(0, fits.size())
                        .mapToObj(i -> names.get(i) + "(" + (i + 1) + ")")
                        .toList();
    }

    private static List<String> join(int columns, List<Function<Integer, String>> ways) {
        List<List<String>> parts = new ArrayList<>();
        for (Function<Integer, String> way : ways) {
            List<String> own = IntStream.range(0, columns).mapToObj(way::apply).toList();
            if (own.stream().distinct().count() > 1) {
                parts.add(own);
            }
        }
        return IntStream.range(0, columns)
                .mapToObj(i -> parts.stream().map(part -> part.get(i)).collect(Collectors.joining(", ")))
                .toList();
    }

    private static boolean isDistinct(List<String> names) {
        return names.stream().distinct().count() == names.size() && !names.contains("");
    }

    private static List<String> terms(List<Set<String>> all) {
        boolean nested = IntStream.range(1, all.size()).allMatch(i -> all.get(i).containsAll(all.get(i - 1)));
        Set<String> common = new LinkedHashSet<>(all.get(0));
        all.forEach(common::retainAll);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Set<String> own = new LinkedHashSet<>(all.get(i));
            if (nested && i > 0) {
                own.removeAll(all.get(i - 1));
                names.add(own.isEmpty() ? names.get(i - 1) : "+" + String.join("+", own));
            } else {
                if (!nested) {
                    own.removeAll(common);
                }
                names.add(own.isEmpty() || own.size() > MOST ? "base" : String.join("+", own));
            }
        }
        return names;
    }

    /** Returns a fit's variables and interactions, in the order of the formula, without the intercept. */
    private static Set<String> terms(Estimates fit) {
        return fit.estimates().stream()
                .map(e -> e.term())
                .filter(term -> !term.isIntercept())
                .map(ColumnNames::variables)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String variables(Term term) {
        return term.parts().isEmpty()
                ? term.name()
                : term.parts().stream().map(TermPart::variable).collect(Collectors.joining(":"));
    }

    private static String outcome(Estimates fit) {
        return fit.formula()
                .substring(0, Math.max(0, fit.formula().indexOf('~')))
                .strip();
    }

    private static String rule(Estimates fit) {
        return fit.rule().name()
                + fit.rule()
                        .clusterVariable()
                        .map(c -> ":" + c.replace(" and ", "+"))
                        .orElse("");
    }
}
