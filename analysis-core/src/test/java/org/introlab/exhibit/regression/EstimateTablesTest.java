package org.introlab.exhibit.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.survey.IntraclassTable;
import org.introlab.exhibit.survey.MeanTable;
import org.introlab.exhibit.survey.ReliabilityTable;
import org.introlab.survey.Grouping;
import org.introlab.survey.IntraclassCorrelation;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.Reliability;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.SurveyMean;
import org.junit.jupiter.api.Test;

/** Tables of estimates that other tests check against R: here, that each number stands in its place and its rule beside it. */
class EstimateTablesTest {
    private static final List<Source> PUBLIC = List.of(new Source("s.csv", Provenance.PUBLIC, "00"));
    private static final double[] SCORES = {1, 1, 0, 1, 0, 0, 1, 1};

    @Test
    void meansStandWithTheirErrorsIntervalsAndRules() {
        MeanEstimate estimate =
                SurveyMean.of(SCORES, SurveyDesign.simple(SCORES.length)).total();
        Exhibit e = MeanTable.of("Shares", Map.of("all", estimate), PUBLIC);
        assertEquals(62.5, e.cell("share", "all", "share").orElseThrow().value(), 1e-12);
        assertEquals(
                100 * estimate.standardError(),
                e.cell("std_error", "all", "std_error").orElseThrow().value());
        assertEquals(8, e.cell("n", "all", "n").orElseThrow().value());
        assertTrue(e.text().contains(estimate.rule()), e.text());
    }

    @Test
    void likenessStandsInTheOrderOfTheMap() {
        Grouping pairs = Grouping.of("pair", List.of("a", "b", "c", "d"), 0, 0, 1, 1, 2, 2, 3, 3);
        IntraclassCorrelation icc = IntraclassCorrelation.of(SCORES, pairs, 0.95);
        Map<String, IntraclassCorrelation> named = new LinkedHashMap<>();
        named.put("z", icc);
        named.put("a", icc);
        Exhibit e = IntraclassTable.of(named, List.of());
        assertEquals(List.of("z", "a"), e.rows().stream().map(ExhibitRow::label).toList());
        assertEquals(icc.icc(), e.cell("icc", "z", "icc").orElseThrow().value());
        assertEquals(4, e.cell("groups", "a", "groups").orElseThrow().value());
    }

    @Test
    void oneItemHasNoReliabilityAndSaysSo() {
        double[] a = {1, 2, 3, 4, 5, 3};
        double[] b = {2, 2, 3, 5, 4, 3};
        double[] c = {1, 3, 3, 4, 4, 2};
        Exhibit e = ReliabilityTable.of(
                List.of(
                        Reliability.of("one", List.of("a"), List.of(a), 0.95),
                        Reliability.of("two", List.of("a", "b"), List.of(a, b), 0.95),
                        Reliability.of("three", List.of("a", "b", "c"), List.of(a, b, c), 0.95)),
                List.of());
        assertTrue(e.text().contains("only one item"), e.text());
        assertTrue(e.cell("alpha", "three", "alpha").isPresent(), e.csv());
        assertTrue(e.cell("spearman_brown", "two", "spearman_brown").isPresent(), e.csv());
        assertTrue(e.cell("alpha", "one", "alpha").isEmpty());
        assertEquals(6, e.cell("n", "one", "n").orElseThrow().value());
    }
}
