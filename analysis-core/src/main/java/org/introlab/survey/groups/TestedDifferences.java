package org.introlab.survey.groups;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.survey.groups.GroupTest.Method;

/**
 * Tests between groups with their p-values as they are and adjusted for how many were made: how many, and which, speak against a
 * claim that there are no differences. Tests whose statistic is undefined belong to no family and never speak.
 */
public final class TestedDifferences {
    private final List<GroupTest> tests;
    private final Family family;
    private final Map<Adjustment, double[]> adjusted = new LinkedHashMap<>();

    /** Which tests are adjusted together; always of one method, because methods repeat each other. */
    public enum Family {
        METHOD("all tests of one method"),
        GROUPING("the tests of one method and grouping"),
        INDICATOR("the tests of one method and indicator");

        private final String words;

        Family(String words) {
            this.words = words;
        }

        /** The family in words. */
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

    /** How a p-value is adjusted for the number of tests. */
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

        /** Its name. */
        public String words() {
            return words;
        }

        /** These p-values adjusted together; NaN is left out and stays NaN. */
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

    /** The tests, all of one method adjusted together. */
    public static TestedDifferences of(List<GroupTest> tests) {
        return of(tests, Family.METHOD);
    }

    /** The tests, adjusted within families. */
    public static TestedDifferences of(List<GroupTest> tests, Family family) {
        return new TestedDifferences(List.copyOf(tests), family);
    }

    /** All tests in order. */
    public List<GroupTest> tests() {
        return tests;
    }

    /** Which of them are adjusted together. */
    public Family family() {
        return family;
    }

    /** The methods that have tests. */
    public List<Method> methods() {
        return tests.stream().map(GroupTest::method).distinct().sorted().toList();
    }

    /** The tests of a method. */
    public List<GroupTest> tests(Method method) {
        return tests.stream().filter(test -> test.method() == method).toList();
    }

    /** How many tests of a method have a statistic. */
    public long defined(Method method) {
        return tests(method).stream()
                .filter(test -> !Double.isNaN(test.pValue()))
                .count();
    }

    /**
     * The adjusted p-value of a test; NaN where its statistic is undefined.
     *
     * @throws IllegalArgumentException if it is not one of these tests
     */
    public double p(GroupTest test, Adjustment adjustment) {
        int at = tests.indexOf(test);
        if (at < 0) {
            throw new IllegalArgumentException("No such test among the " + tests.size() + ": " + test);
        }
        return adjusted.get(adjustment)[at];
    }

    /** The tests of a method whose adjusted p-value is below a level. */
    public List<GroupTest> below(double level, Method method, Adjustment adjustment) {
        return tests(method).stream()
                .filter(test -> p(test, adjustment) < level)
                .toList();
    }

    /**
     * One sentence for each method, such as {@code clustered Wald F: 40 tests, below 0.05: 3 p, 1 Holm, 1 Benjamini-Hochberg
     * (2_norwegian by gender)}; in brackets the tests that stay below it after Benjamini and Hochberg.
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
