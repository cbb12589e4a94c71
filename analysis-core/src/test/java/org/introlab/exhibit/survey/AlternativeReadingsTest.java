package org.introlab.exhibit.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Exhibit;
import org.introlab.model.result.Basis;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.SurveyMean;
import org.junit.jupiter.api.Test;

class AlternativeReadingsTest {
    private static final List<Source> SOURCES = List.of(new Source("data/x.csv", Provenance.SYNTHETIC, ""));
    private static final CovarianceRule RULE =
            new CovarianceRule("CR1S", List.of(new CovarianceRule.ClusterCount("school", 12)), 1.02, "t", 11);
    private static final Estimate ESTIMATE = estimate(100);
    private static final MeanEstimate SHARE =
            SurveyMean.of(new double[] {1, 1, 1, 0}, SurveyDesign.simple(4)).total();

    private static Estimate estimate(int n) {
        Basis basis = new Basis(RULE, 11, n, List.of());
        return new Estimate(
                Term.combination("a - b"), 5.5, 0.7, 7.9, 0, 4.1, 6.9, Optional.empty(), Optional.empty(), basis);
    }

    @Test
    void namesTheRuleOfErrorsOnceOrWithTheLinesThatItStandsFor() {
        AlternativeReadings one = AlternativeReadings.of("Change", "Points").reading("a", "Fit", ESTIMATE);
        String fit = "CR1S, clustered by school (12 clusters), factor 1.02000, t(11)";
        assertEquals(
                "Standard errors and intervals: " + fit + ".",
                one.from(SOURCES).exhibit("", "", "t").note());
        String both = one.reading("b", "Share", SHARE)
                .from(SOURCES)
                .exhibit("", "", "t")
                .note();
        assertTrue(both.startsWith("Standard errors and intervals: " + fit + " (Fit); "), both);
        assertTrue(both.endsWith("Wilson's interval with the effective sample size (Share)."), both);
        assertEquals(
                "",
                AlternativeReadings.of("Change", "Points")
                        .from(SOURCES)
                        .exhibit("", "", "t")
                        .note());
    }

    @Test
    void putsEachReadingOnALineUnderItsOwnKey() {
        Exhibit table = AlternativeReadings.of("Change", "Points")
                .heading("From a model")
                .reading("model", "Weighted cohort effects", ESTIMATE)
                .heading("From answers")
                .reading("share", "Share of respondents", SHARE)
                .from(SOURCES)
                .exhibit("", "", "t");
        assertEquals(List.of("Points", "Std. error", "95 % interval", "N"), table.columns());
        assertEquals(
                5.5, table.cell("estimate", "model", "estimate").orElseThrow().value());
        assertEquals(100, table.cell("n", "model", "n").orElseThrow().value());
        assertEquals(
                75, table.cell("estimate", "share", "estimate").orElseThrow().value(), 1e-12);
        assertEquals(
                100 * SHARE.wilson(0.95).low(),
                table.cell("conf_low", "share", "estimate").orElseThrow().value());
        assertTrue(table.text().contains("Weighted cohort effects"));
    }

    @Test
    void leavesTheTableItGrewFromAsItWas() {
        AlternativeReadings empty = AlternativeReadings.of("Change", "Points");
        empty.reading("a", "A", estimate(1));
        assertEquals(List.of(), empty.from(SOURCES).exhibit("", "", "t").rows());
    }

    @Test
    void refusesTwoReadingsOfOneKey() {
        AlternativeReadings twice = AlternativeReadings.of("Change", "Points")
                .reading("a", "A", estimate(1))
                .reading("a", "B", estimate(1));
        assertThrows(IllegalArgumentException.class, () -> twice.from(SOURCES).exhibit("", "", "t"));
    }
}
