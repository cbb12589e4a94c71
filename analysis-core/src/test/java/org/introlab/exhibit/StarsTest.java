package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StarsTest {
    private static final Stars STARS = Stars.at(0.01, 0.1, 0.05);

    @Test
    void givesOneStarForEachLevelThatThePValueIsBelow() {
        assertEquals("***", STARS.of(0.0099));
        assertEquals("**", STARS.of(0.01));
        assertEquals("*", STARS.of(0.05));
        assertEquals("", STARS.of(0.1));
    }

    @Test
    void givesNoneWithoutAPValueOrALevel() {
        assertEquals("", STARS.of(Double.NaN));
        assertEquals("", Stars.none().of(0));
    }

    @Test
    void saysWhatEachNumberOfThemMeansTheFewestFirst() {
        assertEquals(List.of("* p < 0.1", "** p < 0.05", "*** p < 0.01"), STARS.legend());
        assertEquals(List.of("* p < 0.0001"), Stars.at(1e-4).legend());
    }
}
