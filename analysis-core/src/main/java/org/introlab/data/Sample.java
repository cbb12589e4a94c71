package org.introlab.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A sample made from a frame by excluding rows for stated reasons; a row is excluded for the first reason that applies. Provides both the
 * remaining rows and the flow of exclusions, so that the two can't disagree. Immutable.
 */
public final class Sample {
    private final Frame all;
    private final List<String> labels;
    private final List<Predicate<Row>> reasons;

    private Sample(Frame all, List<String> labels, List<Predicate<Row>> reasons) {
        this.all = all;
        this.labels = List.copyOf(labels);
        this.reasons = List.copyOf(reasons);
    }

    /**
     * Creates a sample of all rows of a frame.
     *
     * @param label who the rows are
     */
    public static Sample of(Frame all, String label) {
        return new Sample(all, List.of(label), List.of());
    }

    /**
     * Drops the rows that lack a value.
     *
     * @param column the column that must not be missing
     * @param why what a missing value means, e.g. "no start month registered"
     */
    public Sample dropMissing(String column, String why) {
        all.column(column);
        return drop(row -> row.isMissing(column), why);
    }

    /** Drops the rows for which the predicate is true. */
    public Sample drop(Predicate<Row> rows, String why) {
        List<String> moreLabels = new ArrayList<>(labels);
        moreLabels.add(why);
        List<Predicate<Row>> moreReasons = new ArrayList<>(reasons);
        moreReasons.add(rows);
        return new Sample(all, moreLabels, moreReasons);
    }

    /** Returns the rows that remain. */
    public Frame frame() {
        return all.where(row -> stepOf(row) == 0);
    }

    /** Returns the sample flow. If the reasons read another frame, its sources are added. */
    public SampleFlow flow(String title) {
        Row.Readings<List<SampleFlow.Step>> steps = Row.Readings.of(() -> steps(row -> true));
        return new SampleFlow(title, steps.value(), Map.of(), steps.with(all.sources()));
    }

    /**
     * Returns the sample flow, overall and by group.
     *
     * @param group a factor; rows where it is missing are in no group
     */
    public SampleFlow flow(String title, String group) {
        Map<String, List<SampleFlow.Step>> groups = new LinkedHashMap<>();
        for (String level : all.variable(group).levels()) {
            groups.put(level, steps(row -> row.is(group, level)));
        }
        SampleFlow whole = flow(title);
        return new SampleFlow(title, whole.steps(), groups, whole.sources());
    }

    private List<SampleFlow.Step> steps(Predicate<Row> in) {
        long[] dropped = new long[labels.size()];
        long remaining = 0;
        for (Row row : all.rows()) {
            if (in.test(row)) {
                dropped[stepOf(row)]++;
                remaining++;
            }
        }
        List<SampleFlow.Step> steps = new ArrayList<>();
        steps.add(new SampleFlow.Step(labels.get(0), 0, remaining));
        for (int step = 1; step < dropped.length; step++) {
            remaining -= dropped[step];
            steps.add(new SampleFlow.Step(labels.get(step), dropped[step], remaining));
        }
        return steps;
    }

    /** Returns the step at which a row is excluded; 0 if it stays. */
    private int stepOf(Row row) {
        for (int step = 0; step < reasons.size(); step++) {
            if (reasons.get(step).test(row)) {
                return step + 1;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return "sample: " + String.join("; ", labels);
    }
}
