package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
    @Test
    void isAsWeakAsItsWeakestPart() {
        assertEquals(Provenance.PUBLIC, Provenance.weakest(List.of(Provenance.PUBLIC)));
        assertEquals(Provenance.RESTRICTED, Provenance.weakest(List.of(Provenance.RESTRICTED, Provenance.PUBLIC)));
        assertEquals(Provenance.UNKNOWN, Provenance.weakest(List.of(Provenance.UNKNOWN, Provenance.RESTRICTED)));
        assertEquals(Provenance.SYNTHETIC, Provenance.weakest(List.of(Provenance.SYNTHETIC, Provenance.UNKNOWN)));
        assertEquals(Provenance.UNKNOWN, Provenance.weakest(List.of()));
    }

    @Test
    void isRealWhenPublicOrRestricted() {
        assertEquals(
                List.of(Provenance.PUBLIC, Provenance.RESTRICTED),
                Arrays.stream(Provenance.values()).filter(Provenance::isReal).toList());
    }

    @Test
    void isWrittenInLowerCase() {
        assertEquals("synthetic", Provenance.SYNTHETIC.id());
        assertEquals(Optional.of(Provenance.RESTRICTED), Provenance.fromId("restricted"));
        assertEquals(Optional.empty(), Provenance.fromId("Restricted"));
    }
}
