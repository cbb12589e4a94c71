package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.TDistribution;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;
import org.introlab.repository.Repository;
import org.introlab.survey.Indicator;
import org.junit.jupiter.api.Test;
import programme.Survey;

/** What the notebooks and {@code findings.csv} say of the printed numbers alone, counted from the ledger and no data. */
class FindingsTest {
    private static final Ledger LEDGER = Ledger.read(Repository.ROOT.resolve("data/published/published_values.csv"));

    @Test
    void findsOneSizeOfTheOldestGroupThatGivesItsPrintedShares() {
        List<Indicator> indicators = Survey.open().indicators();
        List<Integer> sizes = IntStream.rangeClosed(5, 33)
                .filter(n -> indicators.stream().allMatch(i -> fits(i, n)))
                .boxed()
                .toList();
        assertEquals(List.of(17), sizes);
        Indicator norwegian = indicators.get(1);
        assertFalse(IntStream.rangeClosed(1, 16).anyMatch(n -> fits(norwegian, n)));
    }

    @Test
    void findsTheLargestDegreesOfFreedomThatThePrintedPValueOfMenAllows() {
        PublishedValue coefficient = value("A3.gender=male.coef");
        PublishedValue error = value("A3.gender=male.se");
        PublishedValue p = value("A3.gender=male.p");
        double smallest = Math.abs(coefficient.high()) / error.high();
        double largest = Math.abs(coefficient.low()) / error.low();
        assertTrue(p(smallest, 1028) >= p.low() && p(smallest, 1029) < p.low());
        assertTrue(p(smallest, 32) > p.high() && p(largest, 32) > p.high());
    }

    private static boolean fits(Indicator indicator, int persons) {
        PublishedValue printed = Stream.of("T4.1", "T4.2")
                .map(table -> table + ".age.55+." + indicator.name())
                .flatMap(id -> LEDGER.find(id).stream())
                .findFirst()
                .orElseThrow();
        int answers = persons * indicator.items().size();
        return IntStream.rangeClosed(0, answers)
                .mapToDouble(agreed -> 100.0 * agreed / answers)
                .anyMatch(share -> share >= printed.low() && share <= printed.high());
    }

    private static double p(double t, double df) {
        return 2 * new TDistribution(df).cumulativeProbability(-t);
    }

    private static PublishedValue value(String id) {
        return LEDGER.find(id).orElseThrow();
    }
}
