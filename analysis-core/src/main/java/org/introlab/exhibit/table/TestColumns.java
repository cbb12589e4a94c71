package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.data.Frame;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.summary.tests.StandardisedDifference;
import org.introlab.survey.groups.TestedDifferences.Adjustment;

/**
 * The columns of a descriptive table that compare its groups: tests, p-values adjusted for multiple testing, standardised differences.
 *
 * @param group the column of groups; empty if there are none
 * @param tests the tests, if any
 * @param adjustment the adjustment of p-values, if any
 * @param standardised the two levels of standardised differences, if any
 * @param design clusters and strata
 */
record TestColumns(
        Optional<String> group,
        Optional<Tests> tests,
        Optional<Adjustment> adjustment,
        List<String> standardised,
        SampledBy design) {
    private static final String TEST = "test";
    private static final String DIFFERENCE = "difference";

    static TestColumns none(Optional<String> group) {
        return new TestColumns(group, Optional.empty(), Optional.empty(), List.of(), SampledBy.nothing());
    }

    /** @throws IllegalArgumentException if the table has no groups, or two options exclude each other */
    TestColumns with(Tests... chosen) {
        requireGroups();
        return new TestColumns(group, Optional.of(Tests.together(chosen)), adjustment, standardised, design);
    }

    TestColumns adjusted(Adjustment rule) {
        if (tests.isEmpty()) {
            throw new IllegalArgumentException("adjusted() adjusts the p-values of tests(). Call tests() first.");
        }
        return new TestColumns(group, tests, Optional.of(rule), standardised, design);
    }

    TestColumns standardised(String first, String second) {
        requireGroups();
        return new TestColumns(group, tests, adjustment, List.of(first, second), design);
    }

    TestColumns sampled(SampledBy by) {
        return new TestColumns(group, tests, adjustment, standardised, by);
    }

    private void requireGroups() {
        if (group.isEmpty()) {
            throw new IllegalArgumentException("tests() compares groups, and this table has none. Start it with"
                    + " DescriptiveTable.of(frame, \"group\").");
        }
    }

    /** Returns the heads of the columns, in order. */
    List<String> heads() {
        List<String> heads = new ArrayList<>();
        tests.ifPresent(of -> {
            heads.add("Test");
            heads.addAll(of.showStatistics() ? List.of("Statistic", "df", "df 2") : List.of());
            heads.add("p");
            adjustment.ifPresent(rule -> heads.add("p, " + rule.words()));
            heads.addAll(of.showEffects() ? List.of("Effect") : List.of());
        });
        if (!standardised.isEmpty()) {
            heads.add("Std. difference");
        }
        return heads;
    }

    /** The entries added to the rows of a table, and its notes. */
    record Added(List<ExhibitRow> rows, List<String> notes) {}

    /** Returns the rows of a table with these columns. */
    Added beside(Frame frame, List<ExhibitRow> rows, List<TestedLine> lines, int groups) {
        if (heads().isEmpty()) {
            return new Added(rows, List.of());
        }
        List<TestedLine> once = new ArrayList<>();
        lines.stream().filter(line -> once.stream().noneMatch(line::repeats)).forEach(once::add);
        Map<TestedLine, LineTest> made = new LinkedHashMap<>();
        tests.ifPresent(of ->
                once.forEach(line -> made.put(line, LineTest.of(frame, group.orElseThrow(), of, design, line, rows))));
        double[] p = made.values().stream().mapToDouble(LineTest::family).toArray();
        double[] adjusted = adjustment.map(rule -> rule.of(p)).orElse(p);
        Map<Integer, List<Entry>> entries = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        int at = 0;
        for (TestedLine line : once) {
            List<Entry> own = new ArrayList<>();
            if (tests.isPresent()) {
                String column = named.add(line.variable())
                        ? TEST
                        : TEST + " of " + line.kind().words();
                own.addAll(Objects.requireNonNull(made.get(line))
                        .entries(tests.get(), column, adjustment.map(r -> adjusted), at++));
            }
            if (!standardised.isEmpty()) {
                own.add(standardised(frame, line, rows, notes));
            }
            entries.put(line.from(), own);
        }
        List<String> all = new ArrayList<>(
                LineTest.notes(made.values(), tests.filter(Tests::showEffects).isPresent()));
        adjustment.ifPresent(rule -> {
            long family = Arrays.stream(p).filter(v -> !Double.isNaN(v)).count();
            all.add("p, " + rule.words() + ": adjusted for " + family + (family == 1 ? " test" : " tests")
                    + " in this table.");
        });
        if (!standardised.isEmpty()) {
            all.add("Standardised differences (Austin 2009): " + standardised.get(0) + " minus " + standardised.get(1)
                    + ", over the root of the mean of both variances; unsigned for factors with"
                    + " more than two levels.");
        }
        all.addAll(notes);
        return new Added(widened(rows, entries, groups), all);
    }

    private Entry standardised(Frame frame, TestedLine line, List<ExhibitRow> rows, List<String> notes) {
        if (line.kind() == TestedLine.Kind.MEDIANS) {
            return Entry.BLANK;
        }
        StandardisedDifference d = difference(frame, line);
        long fewest = LineTest.fewest(line, rows, d.basis().fewest());
        d.undefined()
                .filter(why -> !Disclosure.withholds(frame.sources(), fewest))
                .ifPresent(why -> notes.add("No standardised difference of " + line.variable() + ": " + why + "."));
        return Entry.of(Cell.of("std_difference", line.variable(), DIFFERENCE, d.value(), NumberStyle.decimals(3))
                .basedOn(fewest));
    }

    private StandardisedDifference difference(Frame frame, TestedLine line) {
        String by = group.orElseThrow();
        String a = standardised.get(0);
        String b = standardised.get(1);
        String name = line.variable();
        if (line.kind() == TestedLine.Kind.MEANS) {
            return line.weight()
                    .map(w -> StandardisedDifference.ofMeans(frame, name, by, a, b, w))
                    .orElseGet(() -> StandardisedDifference.ofMeans(frame, name, by, a, b));
        }
        return line.weight()
                .map(w -> StandardisedDifference.ofShares(frame, name, by, a, b, w))
                .orElseGet(() -> StandardisedDifference.ofShares(frame, name, by, a, b));
    }

    private List<ExhibitRow> widened(List<ExhibitRow> rows, Map<Integer, List<Entry>> entries, int groups) {
        List<ExhibitRow> wide = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ExhibitRow row = rows.get(i);
            List<Entry> all = new ArrayList<>(row.entries());
            List<Entry> own = entries.getOrDefault(i, List.of());
            if (all.isEmpty() && own.isEmpty()) {
                wide.add(row);
                continue;
            }
            while (all.size() < groups) {
                all.add(Entry.BLANK);
            }
            all.addAll(own);
            while (all.size() < groups + heads().size()) {
                all.add(Entry.BLANK);
            }
            wide.add(new ExhibitRow(row.style(), row.label(), all));
        }
        return wide;
    }

    @Override
    public String toString() {
        return heads().stream().collect(Collectors.joining(", "));
    }
}
