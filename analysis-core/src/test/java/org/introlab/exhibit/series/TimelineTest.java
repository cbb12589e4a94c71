package org.introlab.exhibit.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.figure.PlotlyFigure;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TimelineTest {
    private static Frame events(String from, String to) {
        return Frame.of(
                "events",
                Table.create(
                        "events",
                        StringColumn.create("event", "Late", "Law", "Survey"),
                        StringColumn.create("from", "2016", "2004", from),
                        StringColumn.create("to", "2017", "2004", to),
                        StringColumn.create("track", "d", "r", "d"),
                        StringColumn.create("detail", "It came late.", "It passed.", "It was asked.")),
                List.of(new Variable(
                        "track",
                        List.of("r", "d"),
                        Map.of(),
                        Map.of("r", Map.of("en", "Rules"), "d", Map.of("en", "Data")))),
                List.of(new Source("events.csv", Provenance.PUBLIC, "00")));
    }

    private static PlotlyFigure figure(String from, String to) {
        return Timeline.of(events(from, to), "event", "from", "to", "track", "detail")
                .figure("Events");
    }

    private static Map<?, ?> trace(PlotlyFigure figure, int i) {
        return (Map<?, ?>) ((List<?>) figure.json().get("data")).get(i);
    }

    @Test
    void ordersTracksByTheCodeBookAndEventsByDate() {
        PlotlyFigure figure = figure("2015-09", "2015-12");
        assertTrue(figure.isReleased());
        assertEquals("Rules", trace(figure, 0).get("name"));
        assertEquals(
                Arrays.asList("Survey", "Survey", null, "Late", "Late", null),
                trace(figure, 1).get("y"));
    }

    @Test
    void drawsABarAsLongAsTheDatesAreExact() {
        assertEquals(
                Arrays.asList(2004L, 2005L, null),
                trace(figure("2015-09", "2015-12"), 0).get("x"));
        List<?> months = (List<?>) trace(figure("2015-09", "2015-12"), 1).get("x");
        assertEquals(2015 + 8 / 12.0, months.get(0));
        assertEquals(2016L, months.get(1));
    }

    @Test
    void tellsInWordsWhatItDraws() {
        assertEquals(
                List.of("2004", "2015-09 to 2015-12", "2016 to 2017"),
                figure("2015-09", "2015-12").dataTable().stringColumn("when").asList());
        assertTrue(figure("2015-09", "2015-12").alt().contains("3 events from 2004 on, in 2 tracks"));
    }

    @Test
    void refusesWhatIsNoDateAndWhatEndsBeforeItBegins() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> figure("autumn", "2016"))
                .getMessage()
                .contains("'autumn'"));
        assertThrows(IllegalArgumentException.class, () -> figure("2016-13", "2016"));
        assertThrows(IllegalArgumentException.class, () -> figure("2016", "2015"));
    }
}
