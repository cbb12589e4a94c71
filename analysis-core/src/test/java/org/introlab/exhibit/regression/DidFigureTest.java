package org.introlab.exhibit.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Exhibit;
import org.introlab.figure.PlotlyFigure;
import org.introlab.model.DidResult;
import org.introlab.model.DiffInDiff;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** The picture of a difference in differences. */
class DidFigureTest {
    private static final DidResult DID = DiffInDiff.of("y", "treated", "after")
            .fit(Frame.of(
                    "stores",
                    Table.create(
                            DoubleColumn.create("y", 3, 1, 2, 4, 5, 7, 1, 2),
                            DoubleColumn.create("treated", 0, 0, 0, 0, 1, 1, 1, 1),
                            DoubleColumn.create("after", 0, 0, 1, 1, 0, 0, 1, 1)),
                    List.of(),
                    List.of(new Source("stores.csv", Provenance.PUBLIC, ""))));

    @Test
    void callsTheGroupsControlAndTreated() {
        Exhibit figure = DidFigure.of(DID, "unadjusted", "then", "now");
        assertTrue(figure.text().contains("Treated, if changed like the control group"), figure.text());
        assertEquals("Levels: reading 'unadjusted'.", figure.note());
        assertEquals(
                "Two lines from before to after. Control goes from 2.000 to 3.000, Treated from 6.000 to"
                        + " 1.500; with the change of Control it would have reached 7.000.",
                drawing(figure).alt());
    }

    @Test
    void namesTheGroupsAsItIsTold() {
        Exhibit figure = DidFigure.of(DID, "unadjusted", "then", "now", "Pennsylvania", "New Jersey");
        assertTrue(figure.text().contains("New Jersey, if changed like Pennsylvania"), figure.text());
        String drawn = drawing(figure).json() + drawing(figure).alt();
        assertTrue(drawn.contains("New Jersey from 6.000 to 1.500"), drawn);
        assertFalse(drawn.contains("Treated"), drawn);
        assertEquals(
                7, figure.cell("level", "counterfactual", "after").orElseThrow().value(), 1e-12);
    }

    private static PlotlyFigure drawing(Exhibit exhibit) {
        return exhibit.figure().orElseThrow();
    }
}
