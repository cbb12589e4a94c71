package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.introlab.data.Frame;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ItemMeanTest {
    private static final Scale SCALE = Scale.of("no", "yes");

    @Test
    void letsEveryItemCountTheSame() {
        // a: 3 of 4 agree; b: 1 of 2 agrees. Of the six answers 4 agree, which is not the mean of the two shares.
        Responses responses = responses("yes,yes,yes,no", "yes,no,,");
        assertEquals((0.75 + 0.5) / 2, ItemMean.of(responses, both()).mean(), 1e-15);
    }

    @Test
    void isTheShareOfASingleItemWithItsError() {
        Responses responses = responses("yes,yes,no,", "no,no,no,no");
        Indicator a = Indicator.of("a", "a", Set.of("yes"), "a").with(MissingRule.VALID_ANSWERS);
        MeanEstimate share = SurveyMean.of(responses, a).total();
        MeanEstimate mean = ItemMean.of(responses, a);
        assertEquals(share.mean(), mean.mean(), 1e-15);
        // The same residuals; only the factor n/(n-1) is that of all sampled in both.
        assertEquals(share.standardError(), mean.standardError(), 1e-15);
        assertEquals(4, mean.n());
    }

    @Property(tries = 100)
    void isTheMeanScoreWhereEverybodyAnsweredEverything(
            @ForAll @Size(12) List<@IntRange(min = 0, max = 1) Integer> answers,
            @ForAll @Size(6) List<@IntRange(min = 1, max = 5) Integer> weights) {
        double[] weight = weights.stream().mapToDouble(w -> w).toArray();
        Responses responses = responses(words(answers.subList(0, 6)), words(answers.subList(6, 12)))
                .sampled(SurveyDesign.simple(6).weightedBy(weight));
        MeanEstimate score = SurveyMean.of(responses, both()).total();
        MeanEstimate mean = ItemMean.of(responses, both());
        assertEquals(score.mean(), mean.mean(), 1e-12);
        assertEquals(score.standardError(), mean.standardError(), 1e-12);
    }

    @Test
    void refusesAnItemThatNobodyAnswered() {
        Responses responses = responses("yes,no", ",");
        String message = assertThrows(IllegalArgumentException.class, () -> ItemMean.of(responses, both()))
                .getMessage();
        assertTrue(message.contains("'b'"), message);
    }

    private static Indicator both() {
        return Indicator.of("both", "Both", Set.of("yes"), "a", "b");
    }

    private static String words(List<Integer> answers) {
        return String.join(",", answers.stream().map(a -> a == 1 ? "yes" : "no").toList());
    }

    private static Responses responses(String a, String b) {
        Table table = Table.create(
                "answers", StringColumn.create("a", a.split(",", -1)), StringColumn.create("b", b.split(",", -1)));
        return Responses.of(Frame.of(table), List.of(Item.of("a", "a", SCALE), Item.of("b", "b", SCALE)));
    }
}
