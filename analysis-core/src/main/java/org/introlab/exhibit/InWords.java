package org.introlab.exhibit;

import java.util.List;
import org.introlab.published.Judgement;
import org.introlab.published.PublishedValue;

/** Published values that a report gives in words or as a bound: what it says, and the interval that this was read as. */
final class InWords {
    private InWords() {}

    static boolean is(PublishedValue published) {
        return published.kind() == PublishedValue.Kind.APPROX || published.kind() == PublishedValue.Kind.BOUND;
    }

    /** A line for each value in words: {@code F4.1.job.agree: 'about 3 of 4', read as [70, 80]}. */
    static List<String> lines(Verdicts verdicts) {
        return verdicts.all().stream()
                .map(Judgement::published)
                .filter(InWords::is)
                .map(p -> p.id() + ": " + p.note() + ", read as " + p.interval())
                .toList();
    }
}
