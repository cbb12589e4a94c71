package org.introlab.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormTest {
    private static final NumberForm COMMA = form(',', null);
    private static final NumberForm NORWEGIAN = form(',', ' ');
    private static final NumberForm GERMAN = form(',', '.');
    private static final NumberForm ENGLISH = form('.', ',');
    private static final NumberForm SWISS = form('.', '\'');

    @ParameterizedTest
    @ValueSource(strings = {"0", "12", "-3", "+5", ".5", "1.", "-1.50", "1e5", "1.5E-10", "007", "1e+400", "-.5e003"})
    void readsDecimalLiterals(String text) {
        assertEquals(Optional.of(text), NumberForm.plain().plain(text));
        assertFalse(OddNumber.is(text, NumberForm.plain()));
    }

    /** None of these may become a category without a word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u22122",
                " 2",
                "2 ",
                "\u00a02",
                "2\t",
                "1,5",
                "1,234",
                "1,234,567",
                "12,34,567",
                "1.234,5",
                "1,234.5",
                "1 234",
                "1\u00a0234,5",
                "1\u202f234",
                "1'234",
                "1\u2019234.5",
                "1_000",
                "1.234.567",
                "10%",
                "10 %",
                "95\u2030",
                "$5",
                "-$5",
                "$-5",
                "\u20ac1,5",
                "5 kr",
                "kr 5",
                "kr. 5,50",
                "5,-",
                "NOK 1 000",
                "5 mill.",
                "(5)",
                "5-",
                "- 5",
                "\u0665",
                "\uff15",
                "\u0661\u066b\u0665",
                "0x1F",
                "0b101",
                "1e5L",
                "5L",
                "1.5f",
                "1e5d",
                "'5'",
                "\"5\"",
                "1,5E+03",
                "1.5x10^3",
                "1,5 \u00b7 10^3",
                "\u00bd",
                "1\u00bd",
                "Inf",
                "-inf",
                "Infinity",
                "\u221e",
                "1.#INF",
                "5\u200b",
                "1. 5",
                "1 ,5",
                "3,"
            })
    void tellsNumbersThatAreWrittenInAnotherWay(String text) {
        assertEquals(Optional.empty(), NumberForm.plain().plain(text));
        assertTrue(OddNumber.is(text, NumberForm.plain()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "x",
                "5A",
                "A5",
                "1st",
                "5 kg",
                "3+",
                "1-2",
                "18\u201324",
                "01.02.2020",
                "2020-01-02",
                "12:30",
                "1/2",
                "1,2,3",
                "22 33 44 55",
                "v1",
                "1.2.3",
                "10 years",
                "e5",
                "%",
                "kr",
                "NaN",
                "1 2",
                "Q1",
                "<5",
                "5 or 6",
                "()",
                "1e"
            })
    void takesNoWordForANumber(String text) {
        assertEquals(Optional.empty(), NumberForm.plain().plain(text));
        assertFalse(OddNumber.is(text, NumberForm.plain()));
    }

    @Test
    void readsEachFormAndNoOther() {
        assertEquals(Optional.of("1234.50"), GERMAN.plain("1.234,50"));
        assertEquals(Optional.of("-1234567"), GERMAN.plain("-1.234.567"));
        assertEquals(Optional.of("1234567.8"), NORWEGIAN.plain("1 234\u00a0567,8"));
        assertEquals(Optional.of("1234.5"), SWISS.plain("1\u2019234.5"));
        assertEquals(Optional.of("1234.5"), ENGLISH.plain("1,234.5"));
        assertEquals(Optional.of("1234.5e3"), ENGLISH.plain("1,234.5e3"));
        assertEquals(Optional.of(".5"), COMMA.plain(",5"));
        assertEquals(Optional.of("1.5"), COMMA.plain("1,5"));
        assertEquals(Optional.of("15"), COMMA.plain("15"));
        for (String wrong : List.of("1.234", "1,2,3", "1 234", "1e3,5", "1,5.", ",")) {
            assertEquals(Optional.empty(), COMMA.plain(wrong), wrong);
        }
        for (String wrong :
                List.of("12.34", "1234.567", "1.23", ".123", "1.234.56", "1..234", "1,234.567", "1.234,567.8")) {
            assertEquals(Optional.empty(), GERMAN.plain(wrong), wrong);
        }
    }

    @Test
    void leavesOutUnitsThatAreDeclaredAndNoSign() {
        NumberForm units = new NumberForm(',', Optional.of(' '), false);
        for (String text : List.of("5", "5%", "5 %", "kr 5", "kr. 5", "5 kr", "5 kr.", "\u20ac5", "EUR 5", "5 mill.")) {
            assertEquals(Optional.of("5"), units.plain(text), text);
        }
        assertEquals(Optional.of("-1234.5"), units.plain("NOK -1 234,5"));
        for (String wrong :
                List.of("\u22125", "\u22125%", "(5)", "5-", "kr", "5 + 5", "-kr 5", "\u0665 kr", "5 kr 50")) {
            assertEquals(Optional.empty(), units.plain(wrong), wrong);
        }
    }

    @Property(tries = 500)
    void readsWhatAFormWritesAsTheSameNumber(
            @ForAll @BigRange(min = "-1e12", max = "1e12") @Scale(4) BigDecimal number) {
        for (NumberForm form : List.of(NORWEGIAN, GERMAN, ENGLISH, SWISS)) {
            DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
            symbols.setDecimalSeparator(form.decimal());
            symbols.setGroupingSeparator(form.group().orElseThrow());
            String written = new DecimalFormat("#,##0.####", symbols).format(number);
            assertEquals(0, number.compareTo(new BigDecimal(form.plain(written).orElseThrow())), written);
        }
    }

    @Test
    void refusesMarksThatCannotBeToldApart() {
        assertThrows(IllegalArgumentException.class, () -> form(',', ','));
        assertThrows(IllegalArgumentException.class, () -> form('5', null));
        assertThrows(IllegalArgumentException.class, () -> form('-', null));
        assertThrows(IllegalArgumentException.class, () -> form(' ', null));
        assertThrows(IllegalArgumentException.class, () -> form('.', 'e'));
    }

    @Test
    void isNotHeldUpByALongField() {
        for (String part : List.of("1", ".", " ", ",000", "1_", "(", "kr")) {
            String text = part.repeat(60_000 / part.length()) + "x";
            assertEquals(Optional.empty(), NumberForm.plain().plain(text));
            assertEquals(Optional.empty(), ENGLISH.plain(text));
            assertFalse(OddNumber.is(text, NumberForm.plain()));
        }
    }

    private static NumberForm form(char decimal, Character group) {
        return new NumberForm(decimal, Optional.ofNullable(group), true);
    }
}
