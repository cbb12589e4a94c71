package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RestrictedDataTest {

    @Test
    void areNotedWhenASourceOfThemIsOpened() {
        Source source = new Source("data/restricted/register.csv", Provenance.RESTRICTED, "0".repeat(64));
        assertTrue(RestrictedData.wereOpened(), source.file());
    }
}
