package org.introlab.verdict;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.introlab.exhibit.Exhibit;

/**
 * Other definitions tried on a group of published values that differ: another divisor, sample, rounding or list of
 * regressors. A definition explains only if it puts the <em>whole</em> group inside its intervals; a value explained alone could
 * be explained by chance, and the more so the more definitions were tried. So every definition tried is added here, those that
 * fail too.
 *
 * <pre>{@code
 * Explanation.of("Errors of the treated row", "T1.age.treated.se", "T1.black.treated.se")
 *     .tried("root of n alone", tableWithRootOfN)
 *     .tried("pooled over both groups", tablePooled)
 * }</pre>
 *
 * @param group what the values have in common
 * @param ids their ids in the ledger
 * @param trials the definitions, in the order tried
 */
public record Explanation(String group, List<String> ids, List<Trial> trials) {

    /**
     * A definition and what it gives.
     *
     * @param definition in words
     * @param computed an exhibit whose cells carry the ids of the group
     */
    public record Trial(String definition, Exhibit computed) {}

    /**
     * @throws IllegalArgumentException if there is no id, one stands twice, or two definitions have the same words
     */
    public Explanation {
        ids = ids.stream()
                .map(id -> Normalizer.normalize(id, Normalizer.Form.NFC))
                .toList();
        trials = List.copyOf(trials);
        if (ids.isEmpty() || Set.copyOf(ids).size() != ids.size()) {
            throw new IllegalArgumentException("'" + group + "' needs ids, each once");
        }
        if (trials.stream().map(Trial::definition).distinct().count() != trials.size()) {
            throw new IllegalArgumentException("'" + group + "': a definition was tried twice under the same words");
        }
    }

    /** A group for which no definition was tried yet. */
    public static Explanation of(String group, String... ids) {
        return of(group, List.of(ids));
    }

    /** A group for which no definition was tried yet. */
    public static Explanation of(String group, List<String> ids) {
        return new Explanation(group, ids, List.of());
    }

    /** One more definition. */
    public Explanation tried(String definition, Exhibit computed) {
        List<Trial> more = new ArrayList<>(trials);
        more.add(new Trial(definition, computed));
        return new Explanation(group, ids, more);
    }
}
