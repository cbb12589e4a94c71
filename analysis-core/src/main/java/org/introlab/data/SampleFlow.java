package org.introlab.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.internal.LibraryCalls;

/**
 * How a sample came about: who was there at first, and who dropped out at each step and why.
 *
 * @param title what the flow is of
 * @param steps the steps in order, at least one; the first drops nobody
 * @param groups the flow of each group on its own: the group to its steps, labelled as {@code steps}; may be empty
 * @param sources the files that the rows come from; where they are handed in by hand, as {@link HiddenFiles#handedIn} says
 */
public record SampleFlow(String title, List<Step> steps, Map<String, List<Step>> groups, List<Source> sources) {
    public SampleFlow {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A sample flow has at least the step it starts with.");
        }
        steps = List.copyOf(steps);
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        sources = LibraryCalls.isBy(Sample.class) ? List.copyOf(sources) : HiddenFiles.handedIn(sources);
    }

    /** A flow without groups, of rows from nowhere. */
    public SampleFlow(String title, List<Step> steps) {
        this(title, steps, Map.of(), List.of());
    }

    /**
     * One step.
     *
     * @param label what the step is, e.g. "no start month registered"
     * @param dropped rows that leave the sample here
     * @param remaining rows in the sample after this step
     */
    public record Step(String label, long dropped, long remaining) {}

    /** The rows that are in the sample in the end. */
    public long remaining() {
        return steps.get(steps.size() - 1).remaining();
    }
}
