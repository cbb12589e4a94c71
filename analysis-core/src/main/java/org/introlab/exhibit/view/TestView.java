package org.introlab.exhibit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.summary.tests.Effect;
import org.introlab.summary.tests.StandardisedDifference;
import org.introlab.summary.tests.TestBasis;
import org.introlab.summary.tests.TestResult;

/** The view of a test: the statistic with its degrees of freedom, p, the estimate with its interval, and its conventions. */
final class TestView {
    private static final NumberStyle DIGITS = NumberStyle.significant(4);

    private TestView() {}

    static Exhibit of(TestResult test) {
        String row = test.basis().variable();
        List<String> heads = new ArrayList<>();
        List<Entry> found = new ArrayList<>();
        if (!test.symbol().isEmpty()) {
            heads.add(head(test));
            found.add(number(test.basis(), "statistic", row, "test", test.statistic(), NumberStyle.decimals(2)));
        }
        heads.add("p");
        found.add(number(test.basis(), "p_value", row, "test", test.pValue(), NumberStyle.pValue()));
        int first = heads.size();
        List<ExhibitRow> rows = new ArrayList<>();
        if (!test.effects().isEmpty()) {
            heads.add("Estimate");
            heads.add("95 % interval");
            found.add(Entry.BLANK);
            found.add(Entry.BLANK);
        }
        rows.add(ExhibitRow.body(test.test(), found));
        test.effects()
                .forEach(effect -> rows.add(ExhibitRow.body(effect.name(), entries(test.basis(), effect, first))));
        String why = test.untested().map(reason -> " No test: " + reason + ".").orElse("");
        String remark = test.remark().isEmpty() ? "" : " " + capital(test.remark()) + ".";
        return Exhibit.computed(title(test.basis()), heads, rows, test.basis().sources())
                .noted(capital(test.rule()) + ". n = "
                        + NumberStyle.whole().format(test.basis().n()) + "." + why + remark);
    }

    static Exhibit of(StandardisedDifference d) {
        Entry value = number(
                d.basis(), "std_difference", d.basis().variable(), "difference", d.value(), NumberStyle.decimals(3));
        return Exhibit.computed(
                        title(d.basis()),
                        List.of("Std. difference"),
                        List.of(ExhibitRow.body(d.basis().variable(), List.of(value))),
                        d.basis().sources())
                .noted(("Divided by the root of the mean of both variances (Austin 2009). "
                                + d.undefined()
                                        .map(why -> "Undefined: " + why + ".")
                                        .orElse(""))
                        .strip());
    }

    private static String title(TestBasis basis) {
        return basis.variable() + " by " + basis.by();
    }

    private static String head(TestResult test) {
        if (Double.isNaN(test.df())) {
            return test.symbol();
        }
        String df = freedom(test.df());
        return test.symbol() + "(" + (Double.isNaN(test.dfResidual()) ? df : df + ", " + freedom(test.dfResidual()))
                + ")";
    }

    private static String freedom(double df) {
        return NumberStyle.decimals(df == Math.rint(df) ? 0 : 1).format(df);
    }

    private static List<Entry> entries(TestBasis basis, Effect effect, int before) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            entries.add(Entry.BLANK);
        }
        String row = basis.variable();
        entries.add(number(basis, "estimate", row, effect.name(), effect.value(), DIGITS));
        boolean interval = !Double.isNaN(effect.confLow()) && !Double.isNaN(effect.confHigh());
        entries.add(
                interval
                        ? new Entry.Interval(
                                cell(basis, "conf_low", row, effect.name(), effect.confLow(), DIGITS),
                                cell(basis, "conf_high", row, effect.name(), effect.confHigh(), DIGITS))
                        : Entry.BLANK);
        return entries;
    }

    private static Entry number(
            TestBasis basis, String statistic, String row, String column, double value, NumberStyle shown) {
        return Entry.of(cell(basis, statistic, row, column, value, shown));
    }

    private static Cell cell(
            TestBasis basis, String statistic, String row, String column, double value, NumberStyle shown) {
        return Cell.of(statistic, row, column, value, shown).basedOn(basis.fewest());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
