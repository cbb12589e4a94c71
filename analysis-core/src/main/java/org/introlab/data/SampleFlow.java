package org.introlab.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.internal.LibraryCalls;

/**
 * The flow of a sample: the initial rows, and how many were excluded at each step and why.
 *
 * @param title the title
 * @param steps the steps in order, at least one; the first excludes no rows
 * @param groups the steps of each group, labelled as {@code steps}; may be empty
 * @param sources the files that the rows come from; if named by the caller, see {@link HiddenFiles#handedIn}
 */
public record SampleFlow(String title, List<Step> steps, Map<String, List<Step>> groups, List<Source> sources) {
    public SampleFlow {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A sample flow needs at least one step: the rows it starts with.");
        }
        steps = List.copyOf(steps);
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        sources = LibraryCalls.isBy(Sample.class) ? List.copyOf(sources) : HiddenFiles.handedIn(sources);
    }

    /** Creates a flow without groups and sources. */
    public SampleFlow(String title, List<Step> steps) {
        this(title, steps, Map.of(), List.of());
    }

    /**
     * One step.
     *
     * @param label the label, e.g. "no start month registered"
     * @param dropped the number of rows excluded at this step
     * @param remaining the number of rows in the sample after this step
     */
    public record Step(String label, long dropped, long remaining) {}

    /** Returns the number of rows in the final sample. */
    public long remaining() {
        return steps.get(steps.size() - 1).remaining();
    }
}
