package org.introlab.exhibit.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.introlab.markup.NumberStyle;
import org.junit.jupiter.api.Test;

class LikelihoodsTest {

    @Test
    void areShownWithTheDecimalsOfTheStyleThatIsWanted() {
        assertTrue(Likelihoods.is("bic"));
        assertEquals(
                "-100.00", Likelihoods.style(NumberStyle.significant(5), -100).format(-100));
    }
}
