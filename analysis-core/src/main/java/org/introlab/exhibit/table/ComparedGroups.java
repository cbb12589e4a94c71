package org.introlab.exhibit.table;

import java.util.List;
import org.introlab.data.Frame;
import org.introlab.summary.Groups;
import org.introlab.survey.groups.TestedDifferences.Adjustment;

/**
 * A table of groups side by side, with columns that compare them. Each method returns a new table.
 */
public abstract sealed class ComparedGroups permits DescriptiveTable {
    private final Frame frame;
    private final TestColumns compared;

    ComparedGroups(Frame frame, TestColumns compared) {
        this.frame = frame;
        this.compared = compared;
    }

    /** Returns the columns that compare the groups. */
    TestColumns compared() {
        return compared;
    }

    /** Returns the same table with these columns. */
    abstract DescriptiveTable compared(TestColumns columns);

    /**
     * Adds a test between the groups for each mean, median and factor; see {@link Tests} for the choice of tests. Rows
     * without a group are left out. If lines are weighted, or rows are clustered or stratified, the test uses that
     * design ({@link org.introlab.summary.tests.DesignTest}). The cells are {@code (p_value, variable, test)}, with
     * {@link Tests#statistics}
     * {@code statistic}, {@code df} and {@code df_residual}, with {@link Tests#effects} {@code effect}; for a variable
     * that is tested twice, the second column is called, for example, {@code test of medians}.
     *
     * @throws IllegalArgumentException if the table has no groups, or two options exclude each other
     */
    public DescriptiveTable tests(Tests... chosen) {
        return compared(compared.with(chosen));
    }

    /**
     * Adds p-values adjusted for the number of tests in this table: {@code adjusted(MultipleTesting.holm())}. The cells are
     * {@code (p_adjusted, variable, test)}.
     */
    public DescriptiveTable adjusted(Adjustment rule) {
        return compared(compared.adjusted(rule));
    }

    /**
     * Adds standardised differences of means and factors between two levels of the group, first minus second ({@link
     * org.introlab.summary.tests.StandardisedDifference}). The cells are {@code (std_difference, variable, difference)}.
     */
    public DescriptiveTable standardisedDifferences(String first, String second) {
        return compared(compared.standardised(first, second));
    }

    /** Adds standardised differences between the table's two groups. */
    public DescriptiveTable standardisedDifferences() {
        List<String> two = compared.group().map(by -> Groups.levels(frame, by)).orElse(List.of());
        if (two.size() != 2) {
            throw new IllegalArgumentException("Standardised differences compare two groups, and this table has "
                    + two.size() + ". Name two of them: standardisedDifferences(first, second).");
        }
        return standardisedDifferences(two.get(0), two.get(1));
    }

    /** Sets the column of sampled clusters, which tests take into account. */
    public DescriptiveTable clusteredBy(String column) {
        frame.variable(column);
        return compared(compared.sampled(compared.design().clusters(column)));
    }

    /** Sets the column of sampling strata, which tests take into account. */
    public DescriptiveTable stratifiedBy(String column) {
        frame.variable(column);
        return compared(compared.sampled(compared.design().strata(column)));
    }

    @Override
    public String toString() {
        return "compared groups of " + frame.name();
    }
}
