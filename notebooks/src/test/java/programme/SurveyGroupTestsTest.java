package programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.survey.Indicator;
import org.introlab.survey.MissingRule;
import org.introlab.survey.Responses;
import org.introlab.survey.groups.GroupTest;
import org.introlab.survey.groups.GroupTest.Method;
import org.introlab.survey.groups.SubgroupShares;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tests between groups of the survey against R. Reference values: analysis-core's reference/survey-tests/expected.csv, made by make.R
 * there with chisq.test, svychisq, anova, oneway.test, kruskal.test and waldtest with vcovCL. Tolerance 1e-9 relative.
 */
class SurveyGroupTestsTest {
    private static final Path EXPECTED =
            Path.of("../analysis-core/src/test/resources/reference/survey-tests/expected.csv");

    private static final double TOLERANCE = 1e-9;
    private static final String[] GROUPINGS = {"gender", "age", "years_in_norway", "children", "marital", "network"};

    @ParameterizedTest
    @EnumSource(names = {"COUNTS_AS_NOT_AGREEING", "VALID_ANSWERS"})
    void givesStatisticAndPOfRForEveryGroupingAndIndicator(MissingRule rule) throws IOException {
        Map<String, Double> expected = expected(rule == MissingRule.VALID_ANSWERS ? "valid answers," : "all items,");
        Survey survey = Survey.open();
        Responses responses = survey.responses();
        List<Indicator> indicators =
                survey.indicators().stream().map(i -> i.with(rule)).toList();
        List<GroupTest> tests = SubgroupShares.of(responses, indicators, GROUPINGS)
                .tests(responses.groups("municipality"), Method.values());
        assertEquals(GROUPINGS.length * 8 * Method.values().length, tests.size());
        long compared = tests.stream().filter(test -> compare(expected, test)).count();
        assertEquals(
                expected.keySet().stream()
                        .filter(key -> key.endsWith(",statistic"))
                        .count(),
                compared);
    }

    /** By test, grouping, indicator and number, joined with commas. */
    private static Map<String, Double> expected(String name) throws IOException {
        Map<String, Double> values = new LinkedHashMap<>();
        Files.readAllLines(EXPECTED).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .forEach(line -> values.put(
                        line.substring(0, line.lastIndexOf(',')),
                        Double.valueOf(line.substring(line.lastIndexOf(',') + 1))));
        return values;
    }

    /** False where R has no such test, and ours is undefined with a reason. */
    private static boolean compare(Map<String, Double> expected, GroupTest test) {
        String at = String.join(",", test.method().words(), test.grouping(), test.indicator(), "");
        if (!expected.containsKey(at + "statistic")) {
            assertTrue(Double.isNaN(test.statistic()) && Double.isNaN(test.pValue()), at);
            assertEquals("not all scores are 0 or 1", test.remark());
            return false;
        }
        near(expected, at + "statistic", test.statistic());
        near(expected, at + "df1", test.df1());
        near(expected, at + "p", test.pValue());
        assertEquals(expected.containsKey(at + "df2"), test.df2().isPresent(), at);
        test.df2().ifPresent(df -> near(expected, at + "df2", df));
        Double n = expected.get(String.join(",", "n", test.grouping(), test.indicator(), "n"));
        assertTrue(n == null || n == test.n(), at);
        return true;
    }

    private static void near(Map<String, Double> expected, String key, double ours) {
        double r = expected.get(key);
        assertTrue(
                Double.isNaN(r) ? Double.isNaN(ours) : Math.abs(ours - r) <= TOLERANCE * Math.abs(r),
                key + ": " + ours);
    }
}
