package org.introlab.survey.groups;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.introlab.survey.groups.GroupTest.Method;

/**
 * Tests between groups with unadjusted p-values and p-values adjusted for multiple testing: how many, and which, contradict a claim that
 * there are no differences. Tests with an undefined statistic belong to no family and are never counted.
 */
public final class TestedDifferences {
    private final List<GroupTest> tests;
    private final Family family;
    private final Map<Adjustment, double[]> adjusted = new LinkedHashMap<>();

    /** The tests that are adjusted together; always of one method, because different methods test the same hypothesis. */
    public enum Family {
        METHOD("all tests of one method"),
        GROUPING("the tests of one method and grouping"),
        INDICATOR("the tests of one method and indicator");

        private final String words;

        Family(String words) {
            this.words = words;
        }

        /** Returns a description of the family. */
        public String words() {
            return words;
        }

        private List<String> key(GroupTest test) {
            return switch (this) {
                case METHOD -> List.of(test.method().name());
                case GROUPING -> List.of(test.method().name(), test.grouping());
                case INDICATOR -> List.of(test.method().name(), test.indicator());
            };
        }
    }

    /** The adjustment of p-values for the number of tests. */
    public enum Adjustment {
        NONE("p"),
        HOLM("Holm"),
        BENJAMINI_HOCHBERG("Benjamini-Hochberg"),
        BENJAMINI_YEKUTIELI("Benjamini-Yekutieli"),
        BONFERRONI("Bonferroni");

        private final String words;

        Adjustment(String words) {
            this.words = words;
        }

        /** Returns the name of the adjustment. */
        public String words() {
            return words;
        }

        /** Adjusts these p-values together; NaN is ignored and stays NaN. */
        public double[] of(double... p) {
            return switch (this) {
                case NONE -> p.clone();
                case HOLM -> MultipleTesting.holm(p);
                case BENJAMINI_HOCHBERG -> MultipleTesting.benjaminiHochberg(p);
                case BENJAMINI_YEKUTIELI -> MultipleTesting.benjaminiYekutieli(p);
                case BONFERRONI -> MultipleTesting.bonferroni(p);
            };
        }
    }

    private TestedDifferences(List<GroupTest> tests, Family family) {
        this.tests = tests;
        this.family = family;
        Map<List<String>, List<Integer>> families = new LinkedHashMap<>();
        for (int i = 0; i < tests.size(); i++) {
            families.computeIfAbsent(family.key(tests.get(i)), key -> new ArrayList<>())
                    .add(i);
        }
        for (Adjustment adjustment : Adjustment.values()) {
            double[] all = new double[tests.size()];
            for (List<Integer> members : families.values()) {
                double[] p = adjustment.of(
                        members.stream().mapToDouble(i -> tests.get(i).pValue()).toArray());
                for (int k = 0; k < p.length; k++) {
                    all[members.get(k)] = p[k];
                }
            }
            adjusted.put(adjustment, all);
        }
    }

    /** Creates tested differences with all tests of a method adjusted together. */
    public static TestedDifferences of(List<GroupTest> tests) {
        return of(tests, Family.METHOD);
    }

    /** Creates tested differences with tests adjusted within families. */
    public static TestedDifferences of(List<GroupTest> tests, Family family) {
        return new TestedDifferences(List.copyOf(tests), family);
    }

    /** Returns all tests in order. */
    public List<GroupTest> tests() {
        return tests;
    }

    /** Returns the families that are adjusted together. */
    public Family family() {
        return family;
    }

    /** Returns the methods that have tests. */
    public List<Method> methods() {
        return tests.stream().map(GroupTest::method).distinct().sorted().toList();
    }

    /** Returns the tests of a method. */
    public List<GroupTest> tests(Method method) {
        return tests.stream().filter(test -> test.method() == method).toList();
    }

    /** Returns the number of tests of a method that have a statistic. */
    public long defined(Method method) {
        return tests(method).stream()
                .filter(test -> !Double.isNaN(test.pValue()))
                .count();
    }

    /**
     * Returns the adjusted p-value of a test; NaN if its statistic is undefined.
     *
     * @throws IllegalArgumentException if it is not one of these tests
     */
    public double p(GroupTest test, Adjustment adjustment) {
        int at = tests.indexOf(test);
        if (at < 0) {
            throw new IllegalArgumentException("This test is not among the " + tests.size() + " tests: " + test + ".");
        }
        return Objects.requireNonNull(adjusted.get(adjustment))[at];
    }

    /** Returns the tests of a method whose adjusted p-value is below a level. */
    public List<GroupTest> below(double level, Method method, Adjustment adjustment) {
        return tests(method).stream()
                .filter(test -> p(test, adjustment) < level)
                .toList();
    }

    /**
     * Returns one sentence per method, such as {@code clustered Wald F: 40 tests, below 0.05: 3 p, 1 Holm, 1 Benjamini-Hochberg
     * (2_norwegian by gender)}; in parentheses the tests that remain below the level after Benjamini and Hochberg.
     */
    public List<String> sentences(double level) {
        return methods().stream().map(method -> sentence(level, method)).toList();
    }

    private String sentence(double level, Method method) {
        List<String> counts = new ArrayList<>();
        for (Adjustment adjustment : List.of(Adjustment.NONE, Adjustment.HOLM, Adjustment.BENJAMINI_HOCHBERG)) {
            counts.add(below(level, method, adjustment).size() + " " + adjustment.words());
        }
        List<String> which = below(level, method, Adjustment.BENJAMINI_HOCHBERG).stream()
                .map(test -> test.indicator() + " by " + test.grouping())
                .toList();
        return method.words() + ": " + defined(method) + " tests, below " + level + ": " + String.join(", ", counts)
                + (which.isEmpty() ? "" : " (" + String.join(", ", which) + ")");
    }

    @Override
    public String toString() {
        return tests.size() + " tested differences";
    }
}
