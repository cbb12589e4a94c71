package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.introlab.data.Frame;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.summary.tests.DesignTest;
import org.introlab.summary.tests.HypothesisTest;
import org.introlab.summary.tests.TestResult;
import org.introlab.survey.SurveyDesign;

/**
 * The test of a line between the groups of its table.
 *
 * @param result the result
 * @param fewest the smallest number of persons behind a number of the line or the test
 * @param withheld whether disclosure control withholds it
 * @param design the sampling design in words
 */
record LineTest(TestedLine line, TestResult result, long fewest, boolean withheld, String design) {

    static LineTest of(Frame frame, String group, Tests tests, SampledBy by, TestedLine line, List<ExhibitRow> rows) {
        if (!by.isDesign(line.weight())) {
            TestResult result = simple(frame, group, tests, line).result();
            long fewest = fewest(line, rows, result.basis().fewest());
            return new LineTest(line, result, fewest, Disclosure.withholds(frame.sources(), fewest), "");
        }
        tests.withoutDesign().ifPresent(chosen -> {
            throw new IllegalArgumentException(chosen + " assumes a simple random sample, but this table has"
                    + by.words(line.weight()).replaceFirst(",", " rows") + ". Leave it out: tests() then uses the"
                    + " test for the design.");
        });
        Frame sampled = by.rows(frame, line.weight());
        TestResult result = underDesign(sampled, group, by.design(sampled, line.weight()), line)
                .result();
        long fewest = fewest(line, rows, result.basis().fewest());
        return new LineTest(
                line, result, fewest, Disclosure.withholds(frame.sources(), fewest), by.words(line.weight()));
    }

    private static HypothesisTest underDesign(Frame rows, String group, SurveyDesign design, TestedLine line) {
        return switch (line.kind()) {
            case MEANS -> DesignTest.ofMeans(rows, line.variable(), group, design);
            case MEDIANS -> DesignTest.ofRanks(rows, line.variable(), group, design);
            case SHARES -> DesignTest.ofShares(rows, line.variable(), group, design);
        };
    }

    private static HypothesisTest simple(Frame frame, String group, Tests tests, TestedLine line) {
        return switch (line.kind()) {
            case MEANS -> tests.ofMeans(frame, line.variable(), group);
            case MEDIANS -> tests.ofMedians(frame, line.variable(), group);
            case SHARES -> tests.ofShares(frame, line.variable(), group);
        };
    }

    /** Returns the basis of a test; next to a withheld number it would disclose that number. */
    static long fewest(TestedLine line, List<ExhibitRow> rows, long own) {
        LongStream shown = rows.subList(line.from(), line.to()).stream()
                .flatMap(ExhibitRow::cells)
                .mapToLong(cell -> cell.withheld() ? 1 : cell.basis().orElse(Long.MAX_VALUE))
                .filter(persons -> persons > 0);
        return LongStream.concat(LongStream.of(own), shown).min().orElse(own);
    }

    /** Returns its p-value for the adjustment; NaN if it does not count. */
    double family() {
        return withheld ? Double.NaN : result.pValue();
    }

    /** Returns its columns. */
    List<Entry> entries(Tests shown, String column, Optional<double[]> adjusted, int at) {
        List<Entry> entries = new ArrayList<>();
        boolean made = result.untested().isEmpty();
        entries.add(Entry.of(made && !withheld ? result.test() : ""));
        if (shown.showStatistics()) {
            entries.add(number("statistic", column, result.statistic(), NumberStyle.decimals(2)));
            entries.add(freedom("df", column, result.df()));
            entries.add(freedom("df_residual", column, result.dfResidual()));
        }
        entries.add(number("p_value", column, result.pValue(), NumberStyle.pValue()));
        adjusted.ifPresent(p -> entries.add(number("p_adjusted", column, p[at], NumberStyle.pValue())));
        if (shown.showEffects()) {
            double effect = made ? result.effect().value() : Double.NaN;
            entries.add(number("effect", column, effect, NumberStyle.significant(3)));
        }
        return entries;
    }

    private Entry freedom(String name, String column, double df) {
        // a test without degrees of freedom leaves the place empty; a withheld one does not show which case it is
        if (Double.isNaN(df) && !withheld) {
            return Entry.BLANK;
        }
        return number(name, column, df, NumberStyle.decimals(df == Math.rint(df) ? 0 : 1));
    }

    private Entry number(String statistic, String column, double value, NumberStyle shown) {
        Cell cell = Cell.of(statistic, line.variable(), column, value, shown).basedOn(fewest);
        return Entry.of(withheld ? cell.withhold() : cell);
    }

    /** Returns notes on tests: their conventions, their effects, and lines without a test with the reason. */
    static List<String> notes(Collection<LineTest> all, boolean effects) {
        Set<String> notes = new LinkedHashSet<>();
        Map<String, List<String>> measures = new LinkedHashMap<>();
        Set<String> lines = new LinkedHashSet<>();
        for (LineTest test : all) {
            if (test.withheld) {
                continue;
            }
            String name = test.line.variable();
            TestResult found = test.result;
            found.untested().ifPresent(why -> lines.add("No test of " + name + ": " + why + "."));
            if (found.untested().isEmpty()) {
                notes.add(found.test() + ": " + found.rule() + test.design + ".");
                measures.computeIfAbsent(found.effect().name(), k -> new ArrayList<>())
                        .add(name);
            }
            if (!found.remark().isEmpty()) {
                lines.add(name + ": " + found.remark() + ".");
            }
        }
        List<String> notesAndLines = new ArrayList<>(notes);
        measures.remove("");
        if (effects && !measures.isEmpty()) {
            notesAndLines.add("Effects: "
                    + measures.entrySet().stream()
                            .map(e -> e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        notesAndLines.addAll(lines);
        return notesAndLines;
    }
}
