package org.introlab.exhibit.table;

import java.util.List;
import org.introlab.data.Frame;
import org.introlab.summary.Groups;
import org.introlab.survey.groups.TestedDifferences.Adjustment;

/**
 * A table of groups beside each other, with columns that compare them. Each method gives another table.
 */
public abstract sealed class ComparedGroups permits DescriptiveTable {
    private final Frame frame;
    private final TestColumns compared;

    ComparedGroups(Frame frame, TestColumns compared) {
        this.frame = frame;
        this.compared = compared;
    }

    /** The columns that compare the groups. */
    TestColumns compared() {
        return compared;
    }

    /** The same table with these columns. */
    abstract DescriptiveTable compared(TestColumns columns);

    /**
     * The same table with a test between the groups for each mean, median and factor, wherever its line stands; see {@link Tests} for
     * which. Rows without a group take no part. Where lines are weighted, or rows come in clusters or strata, the test respects that
     * design ({@link org.introlab.summary.tests.DesignTest}). The cells are {@code (p_value, variable, test)}, with {@link Tests#statistics}
     * {@code statistic}, {@code df} and {@code df_residual}, with {@link Tests#effects} {@code effect}; of a variable that is tested twice the
     * column of the second is such as {@code test of medians}.
     *
     * @throws IllegalArgumentException if the table has no groups, or two choices exclude each other
     */
    public DescriptiveTable tests(Tests... chosen) {
        return compared(compared.with(chosen));
    }

    /**
     * The same with p-values adjusted for the number of tests in this table: {@code adjusted(MultipleTesting.holm())}. The cells are
     * {@code (p_adjusted, variable, test)}.
     */
    public DescriptiveTable adjusted(Adjustment rule) {
        return compared(compared.adjusted(rule));
    }

    /**
     * The same with standardised differences of means and factors between two levels of the group, first minus second ({@link
     * org.introlab.summary.tests.StandardisedDifference}). The cells are {@code (std_difference, variable, difference)}.
     */
    public DescriptiveTable standardisedDifferences(String first, String second) {
        return compared(compared.standardised(first, second));
    }

    /** The same between the two groups that there are. */
    public DescriptiveTable standardisedDifferences() {
        List<String> two = compared.group().map(by -> Groups.levels(frame, by)).orElse(List.of());
        if (two.size() != 2) {
            throw new IllegalArgumentException("Standardised differences are between two groups, and this table has "
                    + two.size() + ": name two of them, standardisedDifferences(first, second).");
        }
        return standardisedDifferences(two.get(0), two.get(1));
    }

    /** The same where whole levels of a column were drawn: tests respect it. */
    public DescriptiveTable clusteredBy(String column) {
        frame.variable(column);
        return compared(compared.sampled(compared.design().clusters(column)));
    }

    /** The same where rows, or clusters, were drawn within the levels of a column: tests respect it. */
    public DescriptiveTable stratifiedBy(String column) {
        frame.variable(column);
        return compared(compared.sampled(compared.design().strata(column)));
    }

    @Override
    public String toString() {
        return "compared groups of " + frame.name();
    }
}
