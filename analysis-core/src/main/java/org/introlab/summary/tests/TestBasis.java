package org.introlab.summary.tests;

import java.util.Arrays;
import java.util.List;
import org.introlab.data.Frame;
import org.introlab.data.MeanBasis;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.internal.LibraryCalls;
import org.introlab.survey.groups.DesignMeans;

/**
 * What a test is made of.
 *
 * @param variable the variable, or the first of two
 * @param by the groups, or the second variable
 * @param n rows used
 * @param fewest rows of the smallest part that anybody is in: a group, or a cell of a table of counts; the test tells of them
 * @param sources the files that the rows were read from
 * @param hidesFew whether numbers of few rows are withheld where they are computed ({@link Frame#hidesFew})
 */
public record TestBasis(String variable, String by, long n, long fewest, List<Source> sources, boolean hidesFew) {

    /**
     * For the tests of this package, which know what they were made of.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public TestBasis {
        LibraryCalls.require("Make a test with its own class, such as ChiSquare.of(frame, \"a\", \"b\").");
        sources = List.copyOf(sources);
        if (n < 0 || fewest < 0) {
            throw new IllegalArgumentException("A test can't be made of a negative number of rows");
        }
    }

    /** Of parts with so many rows each. */
    static TestBasis of(Frame frame, String variable, String by, long... parts) {
        long fewest = Arrays.stream(parts).filter(k -> k > 0).min().orElse(0);
        return new TestBasis(variable, by, Arrays.stream(parts).sum(), fewest, frame.sources(), frame.hidesFew());
    }

    /** Of groups with these numbers, of which a mean or a rank speaks ({@link MeanBasis}). */
    static TestBasis ofNumbers(Frame frame, String variable, String by, List<double[]> groups) {
        long fewest = groups.stream()
                .filter(g -> g.length > 0)
                .mapToLong(MeanBasis::of)
                .min()
                .orElse(0);
        long n = groups.stream().mapToLong(g -> g.length).sum();
        return new TestBasis(variable, by, n, fewest, frame.sources(), frame.hidesFew());
    }

    /** Of groups that were compared under a design. */
    static TestBasis of(Frame frame, String variable, String by, DesignMeans means) {
        return new TestBasis(variable, by, means.n(), means.fewest(), frame.sources(), frame.hidesFew());
    }

    /** Of counts that are given by hand, of anybody. */
    static TestBasis ofCounts(long n) {
        return new TestBasis("rows", "columns", n, n, List.of(), false);
    }

    /** Whether disclosure control withholds what is computed of it. */
    boolean isWithheld() {
        return hidesFew && SmallCount.isFew(fewest);
    }
}
