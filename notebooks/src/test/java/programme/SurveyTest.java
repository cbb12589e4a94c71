package programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.units.UnitComparison;
import org.introlab.index.CompositeIndex;
import org.introlab.index.QuantileRule;
import org.introlab.survey.Indicator;
import org.introlab.survey.MissingRule;
import org.introlab.survey.Responses;
import org.introlab.survey.groups.SubgroupShares;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;

class SurveyTest {
    private static Survey survey;

    @BeforeAll
    static void open() {
        survey = Survey.open();
    }

    @Test
    void hasEveryScaledQuestionOfTheFileAsAnItem() {
        Responses responses = survey.responses();
        List<String> scaled = responses.frame().columnNames().stream()
                .filter(column -> responses.frame().column(column).size() > 0)
                .filter(column -> !column.startsWith("reason_"))
                .filter(column -> !List.of(
                                "respondent_id",
                                "municipality",
                                "network",
                                "gender",
                                "age",
                                "years_in_norway",
                                "children",
                                "marital")
                        .contains(column))
                .sorted()
                .toList();
        assertEquals(
                scaled,
                responses.items().stream().map(item -> item.name()).sorted().toList());
    }

    @Test
    void putsEachItemIntoOneIndicatorAtMost() {
        List<String> items = survey.indicators().stream()
                .flatMap(indicator -> indicator.items().stream())
                .toList();
        assertEquals(items.stream().distinct().toList(), items);
        items.forEach(item ->
                assertEquals(item, survey.responses().answers(item).item().name()));
    }

    @Test
    void givesEverybodyASatisfactionWhenMissingCountsAsNotAgreeing() {
        Frame scores = survey.scores();
        DoubleColumn satisfaction = (DoubleColumn) scores.column("satisfaction");
        assertEquals(scores.rowCount(), satisfaction.size() - satisfaction.countMissing());
        for (int i = 0; i < satisfaction.size(); i++) {
            int row = i;
            double mean = survey.indicators().stream()
                    .mapToDouble(k -> ((DoubleColumn) scores.column(k.name())).getDouble(row))
                    .average()
                    .orElseThrow();
            assertEquals(mean, satisfaction.getDouble(i), 1e-15);
        }
    }

    @Test
    void leavesSatisfactionOpenWhereOneIndicatorHasNoValidAnswer() {
        DoubleColumn satisfaction =
                (DoubleColumn) survey.scores(MissingRule.VALID_ANSWERS).column("satisfaction");
        List<double[]> scores = survey.indicators().stream()
                .map(indicator -> survey.responses().score(indicator.with(MissingRule.VALID_ANSWERS)))
                .toList();
        long open = java.util.stream.IntStream.range(0, satisfaction.size())
                .filter(i -> scores.stream().anyMatch(s -> Double.isNaN(s[i])))
                .count();
        assertTrue(open > 0);
        assertEquals(open, satisfaction.countMissing());
    }

    @Test
    void countsNoPlanAndNotKnowingAlikeUnlessValidAnswersAreAskedFor() {
        Indicator plan = survey.indicator("4_plan");
        double all = Arrays.stream(survey.responses().score(plan)).average().orElseThrow();
        double[] valid = survey.responses().score(plan.with(MissingRule.VALID_ANSWERS));
        long answered = survey.responses().answers("plan_exists").valid();
        assertEquals(
                answered, Arrays.stream(valid).filter(s -> !Double.isNaN(s)).count());
        double ofValid =
                Arrays.stream(valid).filter(s -> !Double.isNaN(s)).average().orElseThrow();
        assertEquals(all * survey.responses().size(), ofValid * answered, 1e-9);
    }

    @Test
    void namesTheIndicatorsWhenOneIsNotThere() {
        String message = assertThrows(IllegalArgumentException.class, () -> survey.indicator("9_other"))
                .getMessage();
        assertTrue(Stream.of("1_outcome", "8_reliability").allMatch(message::contains), message);
    }

    @Test
    void hasOneResultForEachMunicipalityThatAnswered() {
        assertEquals(
                survey.responses().groups("municipality").levels(),
                survey.municipalityResults().column("municipality").asStringColumn().asList().stream()
                        .sorted(java.util.Comparator.comparingInt(Integer::parseInt))
                        .toList());
    }

    @Test
    void putsTheItemsOfFourIndicatorsIntoTreatment() {
        List<String> items = Stream.of("5_respect", "6_information", "7_availability", "8_reliability")
                .flatMap(name -> survey.indicator(name).items().stream())
                .toList();
        assertEquals(items, survey.treatment().items());
        assertTrue(survey.indicators().stream().noneMatch(i -> i.name().equals("treatment")));
    }

    @Test
    void comparesMunicipalitiesByTheSharesAndPointsOfTheIndex() {
        SubgroupShares shares = SubgroupShares.of(survey.responses(), survey.indicators(), "municipality", "network");
        CompositeIndex index = CompositeIndex.quartiles(survey.municipalScores(), QuantileRule.ntiles());
        Exhibit all = UnitComparison.of(survey.municipalProfiles(), index).exhibit();
        assertEquals(33, index.units().size());
        for (Indicator indicator : survey.indicators()) {
            String name = indicator.name();
            assertEquals(100 * shares.total(name), value(all, "share", "total=all", name), 1e-10);
            for (String network : List.of("medium", "large", "small")) {
                assertEquals(
                        100 * shares.share("network", network, name),
                        value(all, "share", "network=" + network, name),
                        1e-10);
            }
            for (String unit : index.units()) {
                assertEquals(100 * shares.share("municipality", unit, name), value(all, "share", unit, name), 1e-10);
                assertEquals(index.points(unit, name), value(all, "points", unit, name));
                assertEquals(index.total(unit), value(all, "points", unit, "total"));
            }
        }
    }

    private static double value(Exhibit exhibit, String statistic, String row, String column) {
        return exhibit.cell(statistic, row, column).orElseThrow().value();
    }
}
