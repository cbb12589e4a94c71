package org.introlab.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdSelectionTest {

    private static final List<String> IDS =
            List.of("T5.4.did", "T5.4.did.se", "T5.4.did.p", "T5.4.n", "T5.41.n", "T5.4.\u00C5.n");

    private static List<String> held(String text) {
        return IDS.stream().filter(new IdSelection(text)::holds).toList();
    }

    @Test
    void meansOneIdAndNotThoseThatBeginSo() {
        assertEquals(List.of("T5.4.did"), held("T5.4.did"));
        assertFalse(new IdSelection("T5.4.did").isGroup());
    }

    @Test
    void meansAGroupUpToADot() {
        assertEquals(List.of("T5.4.did.se", "T5.4.did.p"), held("T5.4.did.*"));
        assertEquals(List.of("T5.4.did", "T5.4.did.se", "T5.4.did.p", "T5.4.n", "T5.4.\u00C5.n"), held("T5.4.*"));
        assertEquals(List.of(), held("T5.*.n"));
        assertTrue(new IdSelection("T5.4.*").isGroup());
    }

    @Test
    void composesLettersAsTheLedgerDoes() {
        assertEquals(List.of("T5.4.\u00C5.n"), held("T5.4.A\u030A.n"));
        assertEquals(List.of("T5.4.\u00C5.n"), held("T5.4.A\u030A.*"));
    }

    @Test
    void saysWhatWasProbablyMeantWhenItMeansNothing() {
        assertEquals(Optional.empty(), new IdSelection("T5.4.n").fault(IDS));
        assertEquals(
                Optional.of(
                        "no published value has the id 'T5.4'; 'T5.4.*' selects the 5 ids that begin with it, such as T5.4.did"),
                new IdSelection("T5.4").fault(IDS));
        assertEquals(Optional.of("no published value has the id 'T6'"), new IdSelection("T6").fault(IDS));
        assertEquals(
                Optional.of("no published value has an id that begins with 'T6.'"), new IdSelection("T6.*").fault(IDS));
    }
}
