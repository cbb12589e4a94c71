package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.regression.EstimateTable;
import org.introlab.exhibit.table.DescriptiveTable;
import org.introlab.exhibit.view.FrameView;
import org.introlab.model.Ols;
import org.introlab.summary.Groups;
import org.introlab.summary.Summary;
import org.introlab.survey.Item;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.introlab.survey.SurveyDesign;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Numbers of restricted data that few rows make by their weight, and small counts in texts. */
class FewByWeightTest {
    private static final int N = 200;

    private static Frame people(IntToDoubleFunction weight) {
        Table table = Table.create(
                DoubleColumn.create("w", IntStream.range(0, N).mapToDouble(weight)),
                DoubleColumn.create("income", IntStream.range(0, N).mapToDouble(i -> i == 7 ? 7654321.5 : 1000.25 * i)),
                DoubleColumn.create("old", IntStream.range(0, N).mapToDouble(i -> i < 3 ? Double.NaN : i)),
                StringColumn.create(
                        "q", IntStream.range(0, N).mapToObj(i -> i == 33 ? "x" : String.valueOf(i % 2 + 1))),
                StringColumn.create("sex", IntStream.range(0, N).mapToObj(i -> i % 2 == 0 ? "f" : "m")));
        return Frame.of(
                "people",
                table,
                List.of(Variable.factor("sex", List.of("f", "m"))),
                List.of(new Source("data/restricted/people.csv", Provenance.RESTRICTED, "0".repeat(64))));
    }

    @Test
    void isOnePersonsIncomeUnderWeightsThatAreNothingForTheOthers() {
        Frame p = people(i -> i == 7 ? 1 : 1e-12);
        assertTrue(Double.isNaN(Summary.of(p, "income", "w").mean()));
        assertTrue(Double.isNaN(Summary.of(p, "income", "w").sum()));
        assertTrue(Groups.share(p, "sex", "m", "w").withheld());
        String shown = DescriptiveTable.of(p, "sex")
                .weightedBy("w")
                .mean("income")
                .shares("sex")
                .exhibit("", "", "t")
                .csv();
        assertFalse(shown.contains("7654321") || shown.contains("share,sex=m,total,100"), shown);
        Responses r = Responses.of(p.where(row -> row.index() != 33), List.of(Item.of("q", "Q", Scale.of("1", "2"))));
        double[] w = r.numbers("w");
        assertThrows(
                DisclosureException.class,
                () -> r.sampled(SurveyDesign.simple(r.size()).weightedBy(w)));
    }

    @Test
    void isOfAllUnderUsualWeights() {
        Frame p = people(i -> 1 + i % 5);
        assertFalse(Double.isNaN(Summary.of(p, "income", "w").mean()));
        assertFalse(Groups.share(p, "sex", "m", "w").withheld());
    }

    @Test
    void areNotCountedInTexts() {
        Frame p = people(i -> 1);
        Frame three = p.where(row -> row.index() < 3);
        assertEquals(
                "people: fewer than five rows × 5 columns (restricted data)",
                FrameView.of(three).toString());
        assertTrue(three.toString().contains("fewer than five rows"), three.toString());
        assertTrue(FrameView.of(p).text().contains("<5"), FrameView.of(p).text());
        assertFalse(FrameView.of(p).text().contains("197"), FrameView.of(p).text());
        String fit = EstimateTable.of(Ols.of("income ~ old").fit(p)).text();
        assertTrue(fit.contains("dropped fewer than five rows: missing old"), fit);
        String counted =
                DescriptiveTable.of(p).count().count("old").exhibit("", "", "t").csv();
        assertFalse(counted.contains("197"), counted);
        String said = assertThrows(
                        IllegalArgumentException.class,
                        () -> Responses.of(p, List.of(Item.of("q", "Q", Scale.of("1", "2")))))
                .getMessage();
        assertFalse(said.contains("row 34") || said.contains("1 answers"), said);
    }
}
