package org.introlab.exhibit.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.SmallGroups;
import org.introlab.exhibit.TableBuilder;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.groups.GroupTest;
import org.introlab.survey.groups.GroupTest.Method;
import org.introlab.survey.groups.TestedDifferences;
import org.introlab.survey.groups.TestedDifferences.Adjustment;

/**
 * Tests between groups with raw and adjusted p-values, by Holm and by Benjamini and Hochberg, over all tests of one
 * method unless other families were chosen. Cells are {@code (statistic | p_value | p_value_holm | p_value_bh,
 * method:grouping, indicator)} and, in the summary, {@code (below,
 * method, p_value | p_value_holm | p_value_bh)}.
 */
public final class SubgroupTestTable implements TableBuilder {
    private static final List<Adjustment> SHOWN =
            List.of(Adjustment.NONE, Adjustment.HOLM, Adjustment.BENJAMINI_HOCHBERG);

    private final TestedDifferences differences;
    private final List<Source> sources;
    private final List<Method> chosen;

    private SubgroupTestTable(TestedDifferences differences, List<Source> sources, List<Method> chosen) {
        this.differences = differences;
        this.sources = sources;
        this.chosen = chosen;
    }

    /** Starts a table of tests on data from these files. */
    public static SubgroupTestTable of(List<GroupTest> tests, List<Source> sources) {
        return of(TestedDifferences.of(tests), sources);
    }

    /** Starts a table of tests adjusted within chosen families. */
    public static SubgroupTestTable of(TestedDifferences differences, List<Source> sources) {
        return new SubgroupTestTable(differences, HiddenFiles.handedIn(sources), List.of(Method.values()));
    }

    /** Keeps only tests of these methods, in this order; all methods by default. */
    public SubgroupTestTable only(Method... methods) {
        return new SubgroupTestTable(differences, sources, List.of(methods));
    }

    @Override
    public String title() {
        return "Tests between groups";
    }

    /** Returns every test of the methods, one per line. */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        List<ExhibitRow> rows = new ArrayList<>();
        for (Method method : chosen) {
            List<GroupTest> family = differences.tests(method);
            if (!family.isEmpty()) {
                rows.add(ExhibitRow.heading(method.rule()));
            }
            family.forEach(test -> rows.add(row(test)));
        }
        return Exhibit.computed(title, List.of("Statistic", "df", "p", "Holm", "BH", "Remark"), rows, sources)
                .exhibit(id, name, title)
                .noted("Holm and BH (Benjamini and Hochberg): adjusted over "
                        + differences.family().words() + ", "
                        + families(chosen) + ". Unweighted.");
    }

    /** Returns how many tests of each method have a raw or adjusted p-value below a level, and which. */
    public Exhibit below(double level) {
        List<ExhibitRow> rows = new ArrayList<>();
        for (Method method : Method.values()) {
            List<GroupTest> family = differences.tests(method);
            if (!family.isEmpty()) {
                List<Entry> entries = new ArrayList<>();
                entries.add(Entry.of(
                        Cell.of("tests", key(method), "tests", differences.defined(method), NumberStyle.whole())));
                for (int k = 0; k < SHOWN.size(); k++) {
                    long n = differences.below(level, method, SHOWN.get(k)).size();
                    entries.add(Entry.of(Cell.of(
                            "below",
                            key(method),
                            List.of("p_value", "p_value_holm", "p_value_bh").get(k),
                            n,
                            NumberStyle.whole())));
                }
                List<String> which = differences.below(level, method, Adjustment.BENJAMINI_HOCHBERG).stream()
                        .map(t -> t.indicator() + " by " + t.grouping())
                        .toList();
                entries.add(Entry.of(which.isEmpty() ? "none" : String.join(", ", which)));
                rows.add(ExhibitRow.body(method.words(), entries));
            }
        }
        String under = NumberStyle.decimals(2).format(level);
        return Exhibit.computed(
                        "Tests with a p-value below " + under,
                        List.of("Tests", "p", "Holm", "BH", "Below " + under + " after BH"),
                        rows,
                        sources)
                .noted("Numbers of tests with a raw or adjusted p-value below " + under + ". Adjusted over "
                        + differences.family().words() + ".");
    }

    private ExhibitRow row(GroupTest test) {
        String key = key(test.method()) + ":" + test.grouping();
        double[] p = SHOWN.stream().mapToDouble(a -> differences.p(test, a)).toArray();
        boolean small = Disclosure.withholds(sources, SmallGroups.fewest(test.fewest(), test.n()));
        List<Entry> entries = List.of(
                number("statistic", key, test, test.statistic(), NumberStyle.decimals(2)),
                Entry.of(small ? "" : degrees(test)),
                number("p_value", key, test, p[0], NumberStyle.pValue()),
                number("p_value_holm", key, test, p[1], NumberStyle.pValue()),
                number("p_value_bh", key, test, p[2], NumberStyle.pValue()),
                Entry.of(small ? "a group of fewer than " + Source.FEWEST + " persons" : remark(test)));
        return ExhibitRow.body(test.indicator() + " by " + test.grouping(), entries);
    }

    private static Entry number(String statistic, String row, GroupTest test, double value, NumberStyle style) {
        return Entry.of(Cell.of(statistic, row, test.indicator(), value, style).basedOn(test.fewest(), test.n()));
    }

    private static String key(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
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
            long n = differences.defined(method);
            if (n > 0) {
                sizes.add(n + " of " + method.words());
            }
        }
        return String.join(", ", sizes);
    }

    @Override
    public String toString() {
        return "table of " + differences;
    }
}
