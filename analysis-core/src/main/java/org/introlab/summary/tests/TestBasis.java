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
 * The data behind a test.
 *
 * @param variable the variable, or the first of two
 * @param by the groups, or the second variable
 * @param n the number of rows used
 * @param fewest the number of rows in the smallest non-empty part, a group or a cell of a table of counts, which the test could reveal
 * @param sources the files that the rows were read from
 * @param hidesFew whether numbers based on few rows are withheld when they are computed ({@link Frame#hidesFew})
 */
public record TestBasis(String variable, String by, long n, long fewest, List<Source> sources, boolean hidesFew) {

    /**
     * Creates a basis; only for the tests of this package, which know their data.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public TestBasis {
        LibraryCalls.require("Run a test through its own class, such as ChiSquare.of(frame, \"a\", \"b\").");
        sources = List.copyOf(sources);
        if (n < 0 || fewest < 0) {
            throw new IllegalArgumentException("The number of rows of a test can't be negative.");
        }
    }

    /** Creates the basis of parts with these numbers of rows. */
    static TestBasis of(Frame frame, String variable, String by, long... parts) {
        long fewest = Arrays.stream(parts).filter(k -> k > 0).min().orElse(0);
        return new TestBasis(variable, by, Arrays.stream(parts).sum(), fewest, frame.sources(), frame.hidesFew());
    }

    /** Creates the basis of groups with these numbers, for tests of means or ranks ({@link MeanBasis}). */
    static TestBasis ofNumbers(Frame frame, String variable, String by, List<double[]> groups) {
        long fewest = groups.stream()
                .filter(g -> g.length > 0)
                .mapToLong(MeanBasis::of)
                .min()
                .orElse(0);
        long n = groups.stream().mapToLong(g -> g.length).sum();
        return new TestBasis(variable, by, n, fewest, frame.sources(), frame.hidesFew());
    }

    /** Creates the basis of groups compared under a design. */
    static TestBasis of(Frame frame, String variable, String by, DesignMeans means) {
        return new TestBasis(variable, by, means.n(), means.fewest(), frame.sources(), frame.hidesFew());
    }

    /** Creates the basis of given counts without sources. */
    static TestBasis ofCounts(long n) {
        return new TestBasis("rows", "columns", n, n, List.of(), false);
    }

    /** Returns whether disclosure control withholds the results. */
    boolean isWithheld() {
        return hidesFew && SmallCount.isFew(fewest);
    }
}
