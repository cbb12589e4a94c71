package org.introlab.exhibit.regression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.model.result.Term;
import org.introlab.model.result.TermPart;

/**
 * The printed names of terms: variables by their labels, or by label and name if two labels are equal; the parts of an
 * interaction with a times sign between them.
 */
final class TermLabels {
    private static final String CONSTANT = "Constant";
    private static final String TIMES = " \u00d7 ";

    private final Map<String, Variable> known;
    private final Map<String, String> variables = new HashMap<>();
    private final Set<String> levels = new HashSet<>();

    /** Returns the variables of a frame by name, with labels for numeric levels; text levels are shown as they are. */
    static Map<String, Variable> known(Frame frame) {
        Map<String, Variable> known = new LinkedHashMap<>();
        frame.variables()
                .forEach(v -> known.put(
                        v.name(),
                        frame.values(v.name()).isNumeric() ? v : new Variable(v.name(), v.levels(), v.labels())));
        return known;
    }

    /** Returns the labels of the variables of these lines. */
    static TermLabels of(Map<String, Variable> known, List<Term> lines) {
        return new TermLabels(known, lines);
    }

    private TermLabels(Map<String, Variable> known, List<Term> lines) {
        this.known = known;
        Map<String, Set<String>> byLabel = new HashMap<>();
        byLabel.put(CONSTANT, new HashSet<>(Set.of(Term.INTERCEPT)));
        for (Term line : lines) {
            if (line.isIntercept()) {
                continue;
            }
            for (TermPart part : line.parts()) {
                String label = label(known, part.variable());
                variables.put(part.variable(), label);
                byLabel.computeIfAbsent(label, l -> new HashSet<>()).add(part.variable());
            }
            if (!line.group().isEmpty()) {
                levels.add(levels(line));
            }
        }
        variables.replaceAll((name, label) ->
                Objects.requireNonNull(byLabel.get(label)).size() == 1 ? label : label + " (" + name + ")");
    }

    private static String label(Map<String, Variable> known, String variable) {
        return known.containsKey(variable) ? known.get(variable).label("en") : variable;
    }

    /** Returns the head above the levels of a factor or an interaction. */
    String head(Term line) {
        return line.parts().stream().map(part -> variables.get(part.variable())).collect(Collectors.joining(TIMES));
    }

    /** Returns the label of a line: its levels under a head, otherwise its variables, marked as such if a level has the same name. */
    String row(Term line) {
        if (line.isIntercept()) {
            return CONSTANT;
        }
        if (!line.group().isEmpty()) {
            return levels(line);
        }
        String own = head(line);
        return levels.contains(own) ? own + " (variable)" : own;
    }

    /** Returns a term as one text, {@code Gender: male}, {@code Gender: male × Months}. */
    String whole(Term line) {
        return line.isIntercept()
                ? CONSTANT
                : line.parts().stream()
                        .map(part -> variables.get(part.variable())
                                + part.level()
                                        .map(level -> ": " + level(part.variable(), level))
                                        .orElse(""))
                        .collect(Collectors.joining(TIMES));
    }

    /** Returns a level as shown. */
    String level(String variable, String level) {
        return known.containsKey(variable) ? known.get(variable).levelLabel(level, "en") : level;
    }

    private String levels(Term line) {
        return line.parts().stream()
                .flatMap(part -> part.level().map(level -> level(part.variable(), level)).stream())
                .collect(Collectors.joining(TIMES));
    }
}
