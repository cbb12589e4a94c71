package org.introlab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearTest {
    private static final List<String> KNOWN =
            List.of("gender", "age", "age_at_immigration", "unemployment", "HC1", "work", "25-34");

    @ParameterizedTest
    @CsvSource({
        "gendre,gender",
        "Gender,gender",
        "ages,age",
        "age at immigration,age_at_immigration",
        "unemploymnet,unemployment",
        "unemp,unemployment",
        "hc1,HC1",
        "wrok,work",
        "25_34,25-34",
    })
    void suggestsTheNameThatWasMeant(String wanted, String expected) {
        assertEquals(Optional.of(expected), Near.suggestion(wanted, KNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "  ", "municipality", "zzzzzz"})
    void suggestsNothingForAStranger(String wanted) {
        assertEquals(Optional.empty(), Near.suggestion(wanted, KNOWN));
        assertEquals("", Near.hint(wanted, KNOWN));
    }

    @Test
    void doesNotTakeOneLetterForAnother() {
        assertEquals(Optional.empty(), Near.suggestion("y", List.of("x", "z")));
    }

    @Test
    void isNotHeldUpByALongText() {
        assertEquals(Optional.empty(), Near.suggestion("g".repeat(10_000_000), KNOWN));
    }

    @Test
    void phrasesTheHint() {
        assertEquals(" Did you mean 'gender'?", Near.hint("gendr", KNOWN));
    }
}
