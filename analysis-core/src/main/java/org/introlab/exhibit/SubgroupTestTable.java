package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.introlab.data.Source;
import org.introlab.survey.GroupTest;
import org.introlab.survey.GroupTest.Method;
import org.introlab.survey.MultipleTesting;

/**
 * Tests between groups with their p-values as they are and adjusted, by Holm and by Benjamini and Hochberg, over all tests of one
 * method. Cells are {@code (statistic | df1 | df2 | p | holm | bh, grouping, indicator)} and, in the summary, {@code (below,
 * method, p | holm | bh)}.
 */
public final class SubgroupTestTable {
    private final List<GroupTest> tests;
    private final List<Source> sources;
    private final Map<GroupTest, double[]> adjusted = new LinkedHashMap<>();

    private SubgroupTestTable(List<GroupTest> tests, List<Source> sources) {
        this.tests = tests;
        this.sources = sources;
        for (Method method : Method.values()) {
            List<GroupTest> family =
                    tests.stream().filter(t -> t.method() == method).toList();
            double[] p = family.stream().mapToDouble(GroupTest::pValue).toArray();
            double[] holm = MultipleTesting.holm(p);
            double[] bh = MultipleTesting.benjaminiHochberg(p);
            for (int i = 0; i < p.length; i++) {
                adjusted.put(family.get(i), new double[] {p[i], holm[i], bh[i]});
            }
        }
    }

    /** A table of tests made on data from these files. */
    public static SubgroupTestTable of(List<GroupTest> tests, List<Source> sources) {
        return new SubgroupTestTable(List.copyOf(tests), List.copyOf(sources));
    }

    /** Every test of some methods, a line each. */
    public Exhibit exhibit(String title, Method... methods) {
        List<Method> chosen = Arrays.asList(methods);
        List<ExhibitRow> rows = new ArrayList<>();
        for (Method method : chosen) {
            List<GroupTest> family =
                    tests.stream().filter(t -> t.method() == method).toList();
            if (!family.isEmpty()) {
                rows.add(ExhibitRow.heading(method.rule()));
            }
            family.forEach(test -> rows.add(row(test)));
        }
        return Exhibit.of(title, List.of("Statistic", "df", "p", "Holm", "BH", "Remark"), rows, sources)
                .noted("Holm and BH (Benjamini and Hochberg): adjusted over the tests of one method, "
                        + families(chosen) + ".");
    }

    /** How many tests of each method have a p-value below a level, as they are and adjusted, and which. */
    public Exhibit below(double level) {
        List<ExhibitRow> rows = new ArrayList<>();
        for (Method method : Method.values()) {
            List<GroupTest> family =
                    tests.stream().filter(t -> t.method() == method).toList();
            if (!family.isEmpty()) {
                List<Entry> entries = new ArrayList<>();
                entries.add(Entry.of(Cell.of("tests", method.words(), "tests", family.size(), NumberStyle.whole())));
                for (int kind = 0; kind < 3; kind++) {
                    int k = kind;
                    long n = family.stream()
                            .filter(t -> adjusted.get(t)[k] < level)
                            .count();
                    entries.add(Entry.of(Cell.of(
                            "below", method.words(), List.of("p", "holm", "bh").get(k), n, NumberStyle.whole())));
                }
                Set<String> which = new LinkedHashSet<>();
                family.stream()
                        .filter(t -> adjusted.get(t)[2] < level)
                        .forEach(t -> which.add(t.indicator() + " by " + t.grouping()));
                entries.add(Entry.of(which.isEmpty() ? "none" : String.join(", ", which)));
                rows.add(ExhibitRow.body(method.words(), entries));
            }
        }
        String under = NumberStyle.decimals(2).format(level);
        return Exhibit.of(
                        "Tests with a p-value below " + under,
                        List.of("Tests", "p", "Holm", "BH", "Below " + under + " after BH"),
                        rows,
                        sources)
                .noted("Adjusted over the tests of one method.");
    }

    private ExhibitRow row(GroupTest test) {
        String key = test.method().words() + ": " + test.grouping();
        double[] p = adjusted.get(test);
        List<Entry> entries = List.of(
                Entry.of(Cell.of("statistic", key, test.indicator(), test.statistic(), NumberStyle.decimals(2))),
                Entry.of(degrees(test)),
                Entry.of(Cell.of("p", key, test.indicator(), p[0], NumberStyle.pValue())),
                Entry.of(Cell.of("holm", key, test.indicator(), p[1], NumberStyle.pValue())),
                Entry.of(Cell.of("bh", key, test.indicator(), p[2], NumberStyle.pValue())),
                Entry.of(remark(test)));
        return ExhibitRow.body(test.indicator() + " by " + test.grouping(), entries);
    }

    private static String degrees(GroupTest test) {
        String first = degree(test.df1());
        return test.df2().isPresent() ? first + "; " + degree(test.df2().getAsDouble()) : first;
    }

    private static String degree(double df) {
        return (df == Math.rint(df) ? NumberStyle.whole() : NumberStyle.decimals(1)).format(df);
    }

    private static String remark(GroupTest test) {
        String left = test.leftOut().isEmpty() ? "" : "without " + String.join(", ", test.leftOut());
        return test.remark().isEmpty() || left.isEmpty() ? test.remark() + left : test.remark() + "; " + left;
    }

    private String families(List<Method> methods) {
        List<String> sizes = new ArrayList<>();
        for (Method method : methods) {
            long n = tests.stream().filter(t -> t.method() == method).count();
            if (n > 0) {
                sizes.add(n + " of " + method.words());
            }
        }
        return String.join(", ", sizes);
    }
}
