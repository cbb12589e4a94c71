package org.introlab.exhibit.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.LedgerIds;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.SurveyMean;
import org.junit.jupiter.api.Test;

class ReadingTableTest {
    private static final List<Source> SOURCES = List.of(new Source("data/x.csv", Provenance.SYNTHETIC, ""));
    private static final Estimate ESTIMATE =
            new Estimate("a - b", 5.5, 0.7, 7.9, 0, 4.1, 6.9, Optional.empty(), Optional.empty());
    private static final CovarianceRule RULE =
            new CovarianceRule("CR1S", Optional.of("school"), OptionalInt.of(12), 1.02, "t", 11);
    private static final MeanEstimate SHARE =
            SurveyMean.of(new double[] {1, 1, 1, 0}, SurveyDesign.simple(4)).total();

    @Test
    void namesTheRuleOfErrorsOnceOrWithTheLinesThatItStandsFor() {
        ReadingTable one = ReadingTable.of("Change", "Points").reading("a", "Fit", ESTIMATE, RULE, 100);
        String fit = "CR1S, clustered by school (12 clusters), factor 1.02000, t(11)";
        assertEquals(
                "Standard errors and intervals: " + fit + ".",
                one.exhibit(SOURCES).note());
        String both = one.reading("b", "Share", SHARE).exhibit(SOURCES).note();
        assertTrue(both.startsWith("Standard errors and intervals: " + fit + " (Fit); "), both);
        assertTrue(both.endsWith("Wilson's interval with the effective sample size (Share)."), both);
        assertEquals("", ReadingTable.of("Change", "Points").exhibit(SOURCES).note());
    }

    @Test
    void putsEachReadingOnALineUnderItsOwnKey() {
        Exhibit table = ReadingTable.of("Change", "Points")
                .heading("From a model")
                .reading("model", "Weighted cohort effects", ESTIMATE, RULE, 100)
                .heading("From answers")
                .reading("share", "Share of respondents", SHARE)
                .exhibit(SOURCES);
        assertEquals(List.of("Points", "Std. error", "95 % interval", "N"), table.columns());
        assertEquals(5.5, table.cell("reading", "model", "Points").orElseThrow().value());
        assertEquals(100, table.cell("count", "model", "N").orElseThrow().value());
        assertEquals(75, table.cell("reading", "share", "Points").orElseThrow().value(), 1e-12);
        assertEquals(
                100 * SHARE.wilson(0.95).low(),
                table.cell("conf_low", "share", "95 % interval").orElseThrow().value());
        assertTrue(table.text().contains("Weighted cohort effects"));
    }

    @Test
    void letsTheLedgerSpeakOfOneReadingAmongMany() {
        Exhibit table = ReadingTable.of("Change", "Points")
                .reading("network_gain", "Weighted cohort effects", ESTIMATE, RULE, 100)
                .reading("raw", "Plain shares", ESTIMATE, RULE, 100)
                .exhibit(SOURCES)
                .published(LedgerIds.of("SUM").statistic("reading", "{row}"));
        List<String> ids = table.cells()
                .flatMap(cell -> table.ledgerIds().idOf(cell.key()).stream())
                .toList();
        assertEquals(List.of("SUM.network_gain", "SUM.raw"), ids);
    }

    @Test
    void leavesTheTableItGrewFromAsItWas() {
        ReadingTable empty = ReadingTable.of("Change", "Points");
        empty.reading("a", "A", ESTIMATE, RULE, 1);
        assertEquals(List.of(), empty.exhibit(SOURCES).rows());
    }

    @Test
    void refusesTwoReadingsOfOneKey() {
        ReadingTable twice = ReadingTable.of("Change", "Points")
                .reading("a", "A", ESTIMATE, RULE, 1)
                .reading("a", "B", ESTIMATE, RULE, 1);
        assertThrows(IllegalArgumentException.class, () -> twice.exhibit(SOURCES));
    }
}
