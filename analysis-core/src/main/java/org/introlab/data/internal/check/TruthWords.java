package org.introlab.data.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The notations of true and false in other programs. */
final class TruthWords {
    private static final List<Set<String>> WAYS =
            List.of(Set.of("1", "0"), Set.of("true", "false"), Set.of("TRUE", "FALSE"), Set.of("True", "False"));

    private TruthWords() {}

    /** Returns whether all texts are true or false but in several notations, so that one value would become several levels. */
    static boolean areMixed(Set<String> texts) {
        Set<String> rest = new HashSet<>(texts);
        rest.remove("");
        long ways = WAYS.stream().filter(way -> rest.removeIf(way::contains)).count();
        return rest.isEmpty() && ways > 1;
    }
}
