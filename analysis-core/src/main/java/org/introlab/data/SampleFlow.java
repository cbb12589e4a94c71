package org.introlab.data;

import java.util.List;

/**
 * How a sample came about: who was there at first, and who dropped out at each step and why.
 *
 * @param title what the flow is of
 * @param steps the steps in order; the first drops nobody
 */
public record SampleFlow(String title, List<Step> steps) {
    public SampleFlow {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param label what the step is, e.g. "no start month registered"
     * @param dropped rows that leave the sample here
     * @param remaining rows in the sample after this step
     */
    public record Step(String label, long dropped, long remaining) {}
}
