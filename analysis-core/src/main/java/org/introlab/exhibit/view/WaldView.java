package org.introlab.exhibit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.model.result.WaldTest;

/** The view of a Wald test: the statistic with its degrees of freedom, p, and the null hypothesis. */
final class WaldView {

    private WaldView() {}

    static Exhibit of(WaldTest test) {
        String head = test.distribution().equals("F")
                ? String.format(Locale.ROOT, "F(%d, %.0f)", test.df1(), test.df2())
                : String.format(Locale.ROOT, "\u03c7\u00b2(%d)", test.df1());
        List<ExhibitRow> rows = new ArrayList<>();
        rows.add(ExhibitRow.body(
                "Joint test",
                List.of(
                        Entry.of(Cell.of("statistic", "joint", head, test.statistic(), NumberStyle.decimals(2))),
                        Entry.of(Cell.of("p_value", "joint", "p", test.pValue(), NumberStyle.pValue())))));
        return Exhibit.computed("Wald test", List.of(head, "p"), rows, List.of())
                .noted("Null hypothesis: " + String.join("; ", test.hypotheses()) + ". Covariance: "
                        + test.rule().describe() + ".");
    }
}
