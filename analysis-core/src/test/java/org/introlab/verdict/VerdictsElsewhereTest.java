package org.introlab.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.introlab.published.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictsElsewhereTest {

    @TempDir
    Path folder;

    private VerdictsElsewhere of(String... ids) throws IOException {
        Ledger ledger = Ledger.read(Files.writeString(folder.resolve("ledger.csv"), """
                id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note
                T1.a,Table 1,1.1,mean,a,,7.5,,1,,,rounded,
                T1.b,Table 1,1.1,mean,b,,7.5,,1,,,rounded,
                """));
        return VerdictsElsewhere.of(ledger, List.of(ids));
    }

    @Test
    void showsTheIdsInTheirOrderUntilTheReviewShowsTheVerdicts() throws IOException {
        VerdictsElsewhere verdicts = of("T1.b", "T1.*");
        assertEquals(List.of("T1.b", "T1.*"), verdicts.ids());
        assertEquals("The review's page shows the verdicts of these values here.\nT1.b\nT1.*\n", verdicts.text());
        assertEquals("- T1.b\n- T1.\\*\n", verdicts.markdown());
        assertEquals("verdicts of T1.b, T1.*", verdicts.toString());
        assertTrue(
                verdicts.html()
                        .contains("<li><span class=\"elsewhere\" data-verdict-of=\"T1.b\">T1.b</span></li>"
                                + "<li><span class=\"elsewhere\" data-verdict-of=\"T1.*\">T1.*</span></li>"),
                verdicts.html());
    }

    @Test
    void refusesAnIdThatTheLedgerLacks() {
        String message = assertThrows(IllegalArgumentException.class, () -> of("T1.a", "T1.c"))
                .getMessage();
        assertEquals("No published value has the id 'T1.c'", message);
    }
}
