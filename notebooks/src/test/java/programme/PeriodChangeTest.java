package programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.model.Covariance;
import org.introlab.model.Fit;
import org.introlab.model.Ols;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.columns.Column;

/** With cohorts alone in the model, weighted by their own sizes, the change is the difference of two plain shares. */
class PeriodChangeTest {
    private static final Frame PERSONS = Register.open().persons();
    private static final Fit COHORTS =
            Ols.of("success ~ cohort").with(Covariance.classical()).fit(PERSONS);
    private static final Fit BY_GROUP =
            Ols.of("success ~ cohort*member").with(Covariance.classical()).fit(PERSONS);

    @Test
    void isTheDifferenceOfTwoSharesWhenNothingElseIsInTheModel() {
        double points = PeriodChange.weightedBy(PERSONS).points(COHORTS).estimate();
        assertEquals(100 * (share(PERSONS, 1) - share(PERSONS, 0)), points, 1e-9);
    }

    @Test
    void isThatOfMembersWhenTheModelHasTheirOwnCohortEffects() {
        Frame members = Register.inNetwork(PERSONS, true);
        double points =
                PeriodChange.weightedBy(members).pointsOfMembers(BY_GROUP).estimate();
        assertEquals(100 * (share(members, 1) - share(members, 0)), points, 1e-9);
        Frame others = Register.inNetwork(PERSONS, false);
        assertEquals(
                100 * (share(others, 1) - share(others, 0)),
                PeriodChange.weightedBy(others).points(BY_GROUP).estimate(),
                1e-9);
    }

    @Test
    void weighsCohortsAlikeWithinEachPeriod() {
        double byHand = (COHORTS.estimate("cohort=2015").estimate()
                                + COHORTS.estimate("cohort=2016").estimate())
                        / 2
                - (COHORTS.estimate("cohort=2012").estimate()
                                + COHORTS.estimate("cohort=2013").estimate()
                                + COHORTS.estimate("cohort=2014").estimate())
                        / 4;
        assertEquals(100 * byHand, PeriodChange.cohortsAlike().points(COHORTS).estimate(), 1e-9);
    }

    @Test
    void dependsOnTheRatiosOfTheSizesOnly() {
        Map<String, Integer> sizes = Map.of("2011", 1, "2012", 2, "2013", 3, "2014", 4, "2015", 5, "2016", 6);
        Map<String, Integer> twice = Map.of("2011", 2, "2012", 4, "2013", 6, "2014", 8, "2015", 10, "2016", 12);
        assertEquals(
                new PeriodChange(sizes).points(COHORTS).stdError(),
                new PeriodChange(twice).points(COHORTS).stdError(),
                1e-12);
    }

    @Test
    void refusesACohortWithoutWeight() {
        assertThrows(IllegalArgumentException.class, () -> new PeriodChange(Map.of("2011", 1, "2016", 1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PeriodChange(Map.of("2011", 1, "2012", 1, "2013", 1, "2014", 1, "2015", 0, "2016", 1)));
    }

    @Test
    void namesTheTermsThatAModelWithoutCohortsHas() {
        Fit other = Ols.of("success ~ gender").with(Covariance.classical()).fit(PERSONS);
        assertThrows(IllegalArgumentException.class, () -> PeriodChange.cohortsAlike()
                .points(other));
    }

    @Test
    void splitsThePersonsWithoutLosingOne() {
        assertEquals(
                PERSONS.rowCount(),
                Register.inNetwork(PERSONS, true).rowCount()
                        + Register.inNetwork(PERSONS, false).rowCount());
    }

    private static double share(Frame persons, int after) {
        IntColumn success = (IntColumn) persons.column("success");
        Column<?> late = persons.column("after");
        int n = 0;
        int ones = 0;
        for (int i = 0; i < persons.rowCount(); i++) {
            if (late.getString(i).equals(String.valueOf(after))) {
                n++;
                ones += success.getInt(i);
            }
        }
        return (double) ones / n;
    }
}
