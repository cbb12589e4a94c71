package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.model.Fit;
import org.introlab.model.Ols;
import org.introlab.summary.Groups;
import org.introlab.survey.groups.SubgroupShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** No message on groups of restricted data contains a level. */
class HiddenGroupsTest {
    private static final Table TABLE = Table.create(
            "people",
            IntColumn.create("y", 0, 1, 1, 0, 1, 0),
            IntColumn.create("age", 20, 30, 40, 50, 60, 70),
            StringColumn.create("st", "secret1", "secret1", "secret1", "secret2", "secret2", "secret3"),
            StringColumn.create("cl", "secret4", "secret4", "secret5", "secret5", "secret6", "secret6"));
    private static final Indicator YES = Indicator.of("yes", "Yes", Set.of("1"), "y");
    private static final Frame FRAME =
            Frame.of("people", TABLE, List.of(), List.of(new Source("p.csv", Provenance.RESTRICTED, "0".repeat(64))));
    private static final Responses ALL = Responses.of(FRAME, List.of(Item.of("y", "y", Scale.of("0", "1"))));

    @Test
    void noMessageOnADesignNamesAStratumOrACluster() {
        hides(() -> ALL.clusteredBy("cl").stratifiedBy("st"));
        hides(() -> SurveyMean.of(ALL.stratifiedBy("st"), YES));
        hides(() -> ALL.sampled(ALL.design().stratifiedBy(ALL.groups("st")).fromPopulationOf(2)));
        hides(() -> ALL.sampled(
                ALL.design().stratifiedBy(ALL.groups("st")).fromPopulationOf(new double[] {9, 8, 9, 9, 9, 9})));
        hides(() -> ALL.within("st").clusteredBy("cl"));
    }

    @Test
    void noMessageOnGroupsNamesALevel() {
        hides(() -> UnitProfiles.of(ALL, List.of(YES), "cl", "st"));
        hides(() -> SubgroupShares.of(ALL, List.of(YES), "st").share("st", "other", "yes"));
        hides(() -> Groups.of(FRAME, "y", "7"));
    }

    @Test
    void noMessageOnATermOfAFitNamesALevel() {
        Frame listed = Frame.of(
                "people",
                TABLE,
                List.of(Variable.factor("st", List.of("secret1", "secret2", "secret3"))),
                FRAME.sources());
        Fit fit = Ols.of("age ~ st").fit(listed);
        hides(() -> fit.test("other = 0"));
        hides(() -> fit.test("st=a - st=b = 0"));
        hides(() -> fit.test("`st` = 0"));
        hides(() -> fit.linear("othr"));
        hides(() -> fit.estimate("st=other"));
    }

    private static void hides(Executable work) {
        String message = assertThrows(IllegalArgumentException.class, work).getMessage();
        assertFalse(message.contains("secret") || message.contains("[0, 1]"), message);
    }
}
