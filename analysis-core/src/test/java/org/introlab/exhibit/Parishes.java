package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.units.UnitComparison;
import org.introlab.index.CompositeIndex;
import org.introlab.index.QuantileRule;
import org.introlab.index.UnitScores;
import org.introlab.survey.Indicator;
import org.introlab.survey.Item;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.introlab.survey.UnitProfiles;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Made-up parishes of two counties, with names that are hard to quote; one has seven people only. */
public final class Parishes {
    public static final List<String> NAMES = List.of("A", "B <b>", "C", "D\"4\\", "E", "F", "G");
    private static final List<Integer> SIZES = List.of(12, 15, 7, 20, 11, 30, 10);
    private static final List<String> COUNTIES = List.of("north", "north", "north", "south", "south", "south", "south");
    private static final Scale YES_NO = Scale.of("0", "1");

    public static final List<Indicator> INDICATORS = List.of(
            Indicator.of("kind", "Kindly & met", Set.of("1"), "a", "b"),
            Indicator.of("heard", "Listened to", Set.of("1"), "b"));

    private Parishes() {}

    /**
     * The respondents.
     *
     * @param renamed for each parish the name that its people give; a permutation
     */
    static Responses responses(List<String> renamed) {
        // with this seed no mean of a large parish rests on fewer than five people
        Random random = new Random(17);
        List<String> parish = new ArrayList<>();
        List<String> county = new ArrayList<>();
        List<String> sex = new ArrayList<>();
        List<String> a = new ArrayList<>();
        List<String> b = new ArrayList<>();
        for (int u = 0; u < NAMES.size(); u++) {
            for (int i = 0; i < SIZES.get(u); i++) {
                parish.add(renamed.get(u));
                county.add(COUNTIES.get(u));
                sex.add(i % 5 == 0 ? "man" : "woman");
                a.add(random.nextInt(10) < 1 + 2 * u ? "1" : "0");
                b.add(random.nextInt(10) < 9 - 2 * u ? "1" : "0");
            }
        }
        return Responses.of(
                Frame.of(
                        "parishes",
                        Table.create(
                                StringColumn.create("parish", parish),
                                StringColumn.create("county", county),
                                StringColumn.create("sex", sex),
                                StringColumn.create("a", a),
                                StringColumn.create("b", b)),
                        List.of(Variable.of("parish").labelled("en", "Parish")),
                        List.of(new Source("x.csv", Provenance.RESTRICTED, ""))),
                List.of(Item.of("a", "A", YES_NO), Item.of("b", "B", YES_NO)));
    }

    public static UnitProfiles profiles(List<String> renamed) {
        return UnitProfiles.of(responses(renamed), INDICATORS, "parish", "county")
                .by("sex");
    }

    public static UnitComparison comparison(List<String> renamed) {
        UnitProfiles profiles = profiles(renamed);
        UnitScores scores = UnitScores.of(profiles.responses(), INDICATORS, "parish");
        return UnitComparison.of(profiles, CompositeIndex.quartiles(scores, QuantileRule.ntiles()))
                .titled("Parishes & counties");
    }

    public static UnitComparison comparison() {
        return comparison(NAMES);
    }
}
