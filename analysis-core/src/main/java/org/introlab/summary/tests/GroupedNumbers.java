package org.introlab.summary.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.introlab.data.Frame;
import org.introlab.data.Values;
import org.introlab.summary.Groups;
import org.introlab.survey.Distinct;
import org.introlab.survey.Grouping;
import org.introlab.survey.groups.GroupCells;
import org.introlab.survey.groups.GroupSample;
import org.introlab.survey.groups.GroupTest;
import org.introlab.survey.groups.GroupTest.Method;
import org.introlab.survey.groups.GroupTests;

/** The numbers of a variable by the levels of a group that have any. */
final class GroupedNumbers {
    static final String CONSTANT = "all values are equal or differ only by rounding";

    /** Why there is no test of two groups if there are more. */
    static final String MORE = "more than two groups to compare";

    private final TestBasis basis;
    private final List<String> levels;
    private final List<double[]> groups;

    private GroupedNumbers(TestBasis basis, List<String> levels, List<double[]> groups) {
        this.basis = basis;
        this.levels = levels;
        this.groups = groups;
    }

    /**
     * Groups the rows where both are present.
     *
     * @param only the levels to use, in this order; all if none is named
     * @throws IllegalArgumentException if a column does not exist, the variable is not numeric, or the group has no levels or lacks one of
     *     these
     */
    static GroupedNumbers of(Frame frame, String variable, String group, String... only) {
        List<String> all = Groups.levelsIncluding(frame, group, only);
        List<String> asked = only.length == 0 ? all : List.of(only);
        Map<String, List<Double>> found = new HashMap<>();
        double[] numbers = frame.numbers(variable);
        Values of = frame.values(group);
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isNaN(numbers[i]) && !of.isMissing(i)) {
                found.computeIfAbsent(of.text(i), level -> new ArrayList<>()).add(numbers[i]);
            }
        }
        List<String> levels = asked.stream().filter(found::containsKey).toList();
        List<double[]> groups = levels.stream()
                .map(level -> Objects.requireNonNull(found.get(level)).stream()
                        .mapToDouble(v -> v)
                        .toArray())
                .toList();
        return new GroupedNumbers(TestBasis.ofNumbers(frame, variable, group, groups), levels, groups);
    }

    TestBasis basis() {
        return basis;
    }

    /** Returns the number of levels with a number. */
    int size() {
        return groups.size();
    }

    List<String> levels() {
        return levels;
    }

    double[] group(int at) {
        return groups.get(at);
    }

    /** Returns why there is no test of two groups. */
    String notTwo() {
        return notTwo(size());
    }

    /** Returns why there is no test of two groups, given the number of groups. */
    static String notTwo(int groups) {
        return groups < 2 ? "fewer than two groups to compare" : MORE;
    }

    /** Runs a test between the groups. */
    GroupTest tested(Method method) {
        int[] codes = new int[groups.stream().mapToInt(g -> g.length).sum()];
        int at = 0;
        for (int g = 0; g < groups.size(); g++) {
            Arrays.fill(codes, at, at + groups.get(g).length, g);
            at += groups.get(g).length;
        }
        double[] all = groups.stream().flatMapToDouble(Arrays::stream).toArray();
        Grouping alone = Grouping.of("rows", List.of("all"), new int[codes.length]);
        Grouping grouping = Grouping.of(basis.by(), levels, codes);
        GroupCells cells = GroupCells.of(grouping, alone, Distinct.of(all));
        return GroupTests.of(method, GroupSample.of(grouping, basis.variable(), cells));
    }

    @Override
    public String toString() {
        return "numbers in " + groups.size() + " groups";
    }
}
