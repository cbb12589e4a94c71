package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.survey.LikertTable;
import org.introlab.survey.Interval;
import org.introlab.survey.Item;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.SurveyMean;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class WeightedLikertTableTest {
    private static final Scale SCALE = Scale.of("1", "2", "3");

    @Test
    void weightsSharesAndGivesTheIntervalOfTheWholeDesign() {
        SurveyDesign design =
                SurveyDesign.simple(6).weightedBy(3, 1, 1, 2, 1, 2).fromPopulationOf(12);
        Responses responses = Responses.of(
                        Frame.of(
                                "t",
                                Table.create(IntColumn.create("q", 3, 1, 2, 3, 1, 3)),
                                List.of(),
                                List.of(new Source("t.csv", Provenance.SYNTHETIC, "00"))),
                        List.of(Item.of("q", "Question", SCALE)))
                .sampled(design);
        Exhibit table = LikertTable.of(responses, "q").agreeing("3").exhibit("", "", "T");
        assertEquals(70, table.cell("share", "q", "3").orElseThrow().value(), 1e-12);
        assertEquals(20, table.cell("share", "q", "1").orElseThrow().value(), 1e-12);
        assertEquals(3, table.cell("share", "q", "agree").orElseThrow().basis().orElseThrow());
        Interval expected =
                SurveyMean.of(new double[] {1, 0, 0, 1, 0, 1}, design).total().wilson(0.95);
        assertEquals(
                100 * expected.low(),
                table.cell("conf_low", "q", "agree").orElseThrow().value(),
                1e-12);
        assertTrue(table.note().contains("weighted"), table.note());
    }
}
