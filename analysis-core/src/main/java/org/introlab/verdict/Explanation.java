package org.introlab.verdict;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.introlab.exhibit.Exhibit;

/**
 * Other definitions tried on a group of published values that differ: another divisor, sample, rounding or list of
 * regressors. A definition explains the group only if it puts <em>all</em> its values inside their intervals; a single
 * value could be explained by chance, more so the more definitions are tried. So every definition tried is added here,
 * including those that fail.
 *
 * <pre>{@code
 * Explanation.of("Errors of the treated row", "T1.age.treated.se", "T1.black.treated.se")
 *     .tried("root of n alone", tableWithRootOfN)
 *     .tried("pooled over both groups", tablePooled)
 * }</pre>
 *
 * @param group the name of the group: what the values have in common
 * @param ids their ids in the ledger
 * @param trials the definitions, in the order tried
 */
public record Explanation(String group, List<String> ids, List<Trial> trials) {

    /**
     * A definition and its result.
     *
     * @param definition in words
     * @param computed an exhibit whose cells have the ids of the group
     */
    public record Trial(String definition, Exhibit computed) {}

    /**
     * @throws IllegalArgumentException if there are no ids, an id is repeated, or two definitions have the same words
     */
    public Explanation {
        ids = ids.stream()
                .map(id -> Normalizer.normalize(id, Normalizer.Form.NFC))
                .toList();
        trials = List.copyOf(trials);
        if (ids.isEmpty() || Set.copyOf(ids).size() != ids.size()) {
            throw new IllegalArgumentException("'" + group + "' needs at least one id, and each id only once.");
        }
        if (trials.stream().map(Trial::definition).distinct().count() != trials.size()) {
            throw new IllegalArgumentException(
                    "'" + group + "': two definitions have the same words. Describe each differently.");
        }
    }

    /** Starts an explanation of a group, without definitions. */
    public static Explanation of(String group, String... ids) {
        return of(group, List.of(ids));
    }

    /** Starts an explanation of a group, without definitions. */
    public static Explanation of(String group, List<String> ids) {
        return new Explanation(group, ids, List.of());
    }

    /** Adds a definition. */
    public Explanation tried(String definition, Exhibit computed) {
        List<Trial> more = new ArrayList<>(trials);
        more.add(new Trial(definition, computed));
        return new Explanation(group, ids, more);
    }
}
