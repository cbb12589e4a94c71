package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class IndicatorTest {
    private static final Scale SCALE = Scale.of("1", "2", "3", "4", "5");
    private static final Indicator BOTH = Indicator.of("both", "Both", Set.of("4", "5"), "a", "b");
    private static final List<Answers> ANSWERS =
            List.of(answers("a", 5, 4, 1, 0, 5, 2), answers("b", 5, 1, 0, 0, 2, 5));

    @Test
    void countsMissingAsNotAgreeingUnlessTold() {
        assertArrayEquals(new double[] {1, .5, 0, 0, .5, .5}, BOTH.scores(ANSWERS));
    }

    @Test
    void takesSharesOfValidAnswersOnRequest() {
        double none = Double.NaN;
        assertArrayEquals(
                new double[] {1, .5, 0, none, .5, .5},
                BOTH.with(MissingRule.VALID_ANSWERS).scores(ANSWERS));
    }

    @Test
    void comparesTheMeanOfTheItemsWithTheCutOnRequest() {
        double none = Double.NaN;
        assertArrayEquals(
                new double[] {1, 0, 0, none, 0, 0},
                BOTH.with(MissingRule.MEAN_OF_ITEMS).scores(ANSWERS));
        List<Answers> exactly = List.of(answers("a", 5, 3), answers("b", 3, 0));
        assertArrayEquals(
                new double[] {1, 0}, BOTH.with(MissingRule.MEAN_OF_ITEMS).scores(exactly));
    }

    @Test
    void refusesAMeanWhenTheAgreeingLevelsAreNotTheHighest() {
        Indicator middle = BOTH.agreeingWith("3", "4").with(MissingRule.MEAN_OF_ITEMS);
        assertThrows(IllegalArgumentException.class, () -> middle.scores(ANSWERS));
        assertThrows(
                IllegalArgumentException.class, () -> BOTH.agreeingWith("6").scores(ANSWERS));
    }

    @Property
    void rulesAgreeWhereEverythingIsAnswered(
            @ForAll @Size(7) List<@IntRange(min = 1, max = 5) Integer> a,
            @ForAll @Size(7) List<@IntRange(min = 1, max = 5) Integer> b) {
        List<Answers> full = List.of(answers("a", ints(a)), answers("b", ints(b)));
        double[] scores = BOTH.scores(full);
        assertArrayEquals(scores, BOTH.with(MissingRule.VALID_ANSWERS).scores(full));
        assertEquals(a.get(3) > 3 && b.get(3) > 3, scores[3] == 1);
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Answers 1 to 5; 0 for none. */
    private static Answers answers(String name, int... levels) {
        byte[] codes = new byte[levels.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) (levels[i] - 1);
        }
        return Answers.of(Item.of(name, name, SCALE), codes);
    }
}
