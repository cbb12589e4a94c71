package programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.model.Fit;
import org.introlab.model.result.Estimate;
import tech.tablesaw.columns.Column;

/**
 * The change from the cohorts 2011-2014 to the cohorts 2015-2016, read off a model with cohort effects: the mean effect of
 * the late cohorts minus the mean effect of the early ones. The weights of the means are a choice, and the report does not
 * state its own.
 *
 * <pre>{@code
 * PeriodChange.weightedBy(register.completeCases()).points(fit)
 * }</pre>
 *
 * @param sizes the weight of each cohort, a whole number above zero
 */
public record PeriodChange(Map<String, Integer> sizes) {
    private static final List<String> COHORTS = Register.cohorts();

    /** @throws IllegalArgumentException if a cohort is missing or has no weight */
    public PeriodChange {
        if (!List.copyOf(new TreeMap<>(sizes).keySet()).equals(COHORTS)
                || sizes.values().stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException(
                    "Every cohort of " + COHORTS + " needs a weight above zero, not " + sizes);
        }
        sizes = java.util.Collections.unmodifiableMap(new TreeMap<>(sizes));
    }

    /** Each cohort counts the same within its period. */
    public static PeriodChange cohortsAlike() {
        return new PeriodChange(COHORTS.stream().collect(Collectors.toMap(c -> c, c -> 1)));
    }

    /**
     * Each cohort is weighted by its number of persons.
     *
     * @param persons rows of the register, with {@code cohort}
     */
    public static PeriodChange weightedBy(Frame persons) {
        Column<?> cohort = persons.column("cohort");
        return new PeriodChange(IntStream.range(0, persons.rowCount())
                .mapToObj(cohort::getString)
                .collect(Collectors.toMap(c -> c, c -> 1, Integer::sum)));
    }

    /**
     * The change in percentage points, from a model of success with {@code cohort} as dummies against the first.
     *
     * @throws IllegalArgumentException if the model has no such terms
     */
    public Estimate points(Fit fit) {
        return points(fit, effect -> effect);
    }

    /**
     * The change for members of a network in percentage points, from a model with {@code cohort*member}: a cohort's
     * effect among members is its own plus the interaction's.
     *
     * @throws IllegalArgumentException if the model has no such terms
     */
    public Estimate pointsOfMembers(Fit fit) {
        return points(fit, effect -> effect + " + " + effect + ":member");
    }

    private Estimate points(Fit fit, UnaryOperator<String> effect) {
        int firstAfter = COHORTS.indexOf(Register.FIRST_COHORT_AFTER);
        String after = mean(COHORTS.subList(firstAfter, COHORTS.size()), effect);
        String before = mean(COHORTS.subList(0, firstAfter), effect);
        return fit.linear("100 * (" + after + " - " + before + ")");
    }

    /** A weighted mean of effects; the first cohort is the reference, so its effect is zero and has no term. */
    private String mean(List<String> cohorts, UnaryOperator<String> effect) {
        List<String> terms = new ArrayList<>();
        int total = 0;
        for (String cohort : cohorts) {
            total += Objects.requireNonNull(sizes.get(cohort));
            if (!cohort.equals(COHORTS.get(0))) {
                terms.add(sizes.get(cohort) + " * (" + effect.apply("cohort=" + cohort) + ")");
            }
        }
        return "(" + String.join(" + ", terms) + ") / " + total;
    }
}
