package org.introlab.model.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.introlab.model.result.CovarianceRule.ClusterCount;
import org.junit.jupiter.api.Test;

/** What a rule says of itself, and the tails and quantiles of its distribution by R's pt, pnorm and qt. */
class CovarianceRuleTest {
    private static final CovarianceRule PLAIN = new CovarianceRule("HC0", List.of(), 1, "t", 7);
    private static final CovarianceRule ONE_WAY =
            new CovarianceRule("CR1S", List.of(new ClusterCount("school", 40)), 1.02564, "t", 39);
    private static final CovarianceRule TWO_WAY = new CovarianceRule(
            "CR1",
            List.of(new ClusterCount("school", 40), new ClusterCount("year", 9)),
            1.125,
            "z",
            Double.POSITIVE_INFINITY);

    @Test
    void describesItselfWithClustersFactorAndDistribution() {
        assertEquals("HC0, t(7)", PLAIN.describe());
        assertEquals("CR1S, clustered by school (40 clusters), factor 1.02564, t(39)", ONE_WAY.describe());
        assertEquals(
                "CR1, clustered by school (40 clusters) and year (9 clusters), factor 1.12500"
                        + " (by the smaller number of clusters), z",
                TWO_WAY.describe());
        assertEquals("HC1, t(0)", new CovarianceRule("HC1", List.of(), Double.NaN, "t", 0).describe());
        assertEquals("Welch, t(8.3)", new CovarianceRule("Welch", List.of(), 1, "t", 8.26).describe());
    }

    @Test
    void namesItsClustersAndTheirSmallerNumber() {
        assertEquals(Optional.empty(), PLAIN.clusterVariable());
        assertEquals(OptionalInt.empty(), PLAIN.clusters());
        assertEquals(Optional.of("school"), ONE_WAY.clusterVariable());
        assertEquals(OptionalInt.of(40), ONE_WAY.clusters());
        assertEquals(Optional.of("school and year"), TWO_WAY.clusterVariable());
        assertEquals(OptionalInt.of(9), TWO_WAY.clusters());
    }

    @Test
    void pValuesAreThoseOfTwoTails() {
        assertEquals(0.040992218585752874, CovarianceRule.twoSided(2.5, PLAIN.df()), 1e-14);
        assertEquals(0.040992218585752874, CovarianceRule.twoSided(-2.5, PLAIN.df()), 1e-14);
        assertEquals(0.049995790296440856, CovarianceRule.twoSided(1.96, TWO_WAY.df()), 1e-14);
        assertEquals(0.5, CovarianceRule.twoSided(1, 1), 1e-14);
        assertEquals(1, CovarianceRule.twoSided(0, PLAIN.df()));
        assertEquals(1, CovarianceRule.twoSided(0, TWO_WAY.df()));
        assertEquals(Double.NaN, CovarianceRule.twoSided(Double.NaN, PLAIN.df()));
        assertEquals(Double.NaN, CovarianceRule.twoSided(1, 0));
        assertEquals(Double.NaN, CovarianceRule.twoSided(1, Double.NaN));
    }

    @Test
    void criticalValuesLeaveTheLevelBetweenThem() {
        assertEquals(2.2281388519862739, CovarianceRule.criticalValue(0.95, 10), 1e-12);
        assertEquals(2.2224334936496009, CovarianceRule.criticalValue(0.9, 3.5), 1e-9);
        assertEquals(1.959963984540054, CovarianceRule.criticalValue(0.95, Double.POSITIVE_INFINITY), 1e-12);
        assertEquals(Double.NaN, CovarianceRule.criticalValue(0.95, 0));
        assertEquals(Double.NaN, CovarianceRule.criticalValue(0.95, Double.NaN));
    }
}
