package org.introlab.survey.groups;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.introlab.survey.Grouping;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.groups.GroupTest.Method;

/** The table of two factors weighted by a sampling design, without levels of zero weight. */
final class DesignTable {
    private final Grouping groups;
    private final Grouping answers;
    private final SurveyDesign design;
    private final int[] row;
    private final int[] column;
    private long n;

    DesignTable(Grouping groups, Grouping answers, SurveyDesign design) {
        if (groups.size() != design.size() || answers.size() != design.size()) {
            throw new IllegalArgumentException("'" + groups.name() + "', '" + answers.name()
                    + "' and the design must have the same respondents: got " + groups.size() + ", " + answers.size()
                    + " and " + design.size() + ".");
        }
        this.groups = groups;
        this.answers = answers;
        this.design = design;
        boolean[] rowUsed = new boolean[groups.levels().size()];
        boolean[] columnUsed = new boolean[answers.levels().size()];
        for (int i = 0; i < design.size(); i++) {
            if (groups.code(i) >= 0 && answers.code(i) >= 0 && design.weight(i) > 0) {
                rowUsed[groups.code(i)] = true;
                columnUsed[answers.code(i)] = true;
                n++;
            }
        }
        row = places(rowUsed);
        column = places(columnUsed);
    }

    private static int[] places(boolean[] used) {
        int[] places = new int[used.length];
        int next = 0;
        for (int i = 0; i < used.length; i++) {
            places[i] = used[i] ? next++ : -1;
        }
        return places;
    }

    private static int used(int[] places) {
        return (int) Arrays.stream(places).filter(p -> p >= 0).count();
    }

    int rows() {
        return used(row);
    }

    int columns() {
        return used(column);
    }

    /** Returns the number of respondents in the table. */
    long n() {
        return n;
    }

    /** Returns the cell of each respondent, counted row by row; -1 for respondents who are not in the table. */
    int[] cells() {
        return IntStream.range(0, design.size()).map(this::cell).toArray();
    }

    private int cell(int i) {
        boolean in = groups.code(i) >= 0 && answers.code(i) >= 0 && design.weight(i) > 0;
        return in ? row[groups.code(i)] * used(column) + column[answers.code(i)] : -1;
    }

    /** Returns sampled units minus strata, among those with a respondent here, whether or not in the table: R's rule. */
    long degreesOfFreedom() {
        int[] all = IntStream.range(0, design.size()).toArray();
        long units = design.clusters()
                .map(c -> Arrays.stream(all).map(c::code).distinct().count())
                .orElse((long) all.length);
        return units - Arrays.stream(all).map(design::stratum).distinct().count();
    }

    /** Returns the test result for this table. */
    GroupTest result(double f, double df1, OptionalDouble df2, double p, String remark) {
        List<String> leftOut = IntStream.range(0, row.length)
                .filter(g -> row[g] < 0)
                .mapToObj(groups.levels()::get)
                .toList();
        return new GroupTest(
                Method.RAO_SCOTT, groups.name(), answers.name(), f, df1, df2, p, n, fewest(), leftOut, remark);
    }

    private long fewest() {
        long[] size = new long[row.length];
        for (int i = 0; i < design.size(); i++) {
            if (cell(i) >= 0) {
                size[groups.code(i)]++;
            }
        }
        return Arrays.stream(size).filter(s -> s > 0).min().orElse(0);
    }
}
