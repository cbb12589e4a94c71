package org.introlab.exhibit.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.introlab.exhibit.Parishes;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.UnitProfiles;
import org.introlab.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Chooses units as a reader does; the pictures stay in {@code target/gallery} to be looked at. */
class UnitChooserInBrowserTest {
    private static final Path FOLDER = Path.of("target", "gallery");
    private static final Path PAGE = FOLDER.resolve("units.html");

    @TempDir
    static Path profile;

    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start(profile);
        Files.createDirectories(FOLDER);
        Files.writeString(
                PAGE,
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Units</title>"
                        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                        + "<meta name=\"color-scheme\" content=\"light dark\"></head><body style=\"font-family:sans-serif\">"
                        + Parishes.comparison().html() + "</body></html>");
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        chromium.screen(1200, false);
        chromium.openWithoutWaiting(PAGE);
    }

    private static String text(String selector) {
        return (String) chromium.run("return document.querySelector('" + selector + "').innerText");
    }

    private static void choose(String unit) {
        chromium.run("const s=document.querySelector('.introlab-choose select');s.value='" + unit
                + "';s.dispatchEvent(new Event('change'))");
    }

    /** What the table must say of a unit's first indicator. */
    private static String expected(String unit) {
        UnitProfiles profiles = Parishes.profiles(Parishes.NAMES);
        NumberStyle whole = NumberStyle.decimals(0);
        var interval = profiles.unit(unit, "kind").wilson(0.95);
        return whole.format(100 * profiles.unit(unit, "kind").mean()) + " [" + whole.format(100 * interval.low()) + ", "
                + whole.format(100 * interval.high()) + "]";
    }

    @Test
    void choosingAUnitShowsItsNumbersAndItsGroup() {
        choose("E");
        assertEquals(
                "Parish E, south: 11 respondents; index", text("[role=status]").substring(0, 38));
        assertEquals("Parish E", text(".beside thead th:nth-child(2)"));
        assertEquals("south", text(".beside thead th:nth-child(3)"));
        assertEquals(expected("E"), text(".beside tbody td:nth-child(2)"));
        choose("B <b>");
        assertEquals(expected("B <b>"), text(".beside tbody td:nth-child(2)"));
        assertEquals("north", text(".beside thead th:nth-child(3)"));
    }

    @Test
    void theFigureShowsTheChosenUnitAndItsGroupOnly() {
        String drawn = "return [...document.querySelectorAll('.strips g')].filter(g=>g.getBoundingClientRect().width>0)"
                + ".map(g=>g.dataset.unit||g.dataset.group||'all').filter((n,i,all)=>all.indexOf(n)===i)";
        choose("F");
        assertEquals(List.of("all", "south", "F"), chromium.run(drawn));
        choose("D\"4\\\\");
        assertEquals(List.of("all", "south", "D\"4\\"), chromium.run(drawn));
    }

    @Test
    void theListHasANameAndIsUsedByKeyboard() {
        assertEquals(
                "Choose: Parish",
                text(".introlab-choose label").strip().split("\n")[0].strip());
        chromium.run("document.querySelector('.introlab-choose select').focus()");
        String before = text("[role=status]");
        chromium.press(Keys.ARROW_DOWN);
        assertFalse(text("[role=status]").equals(before));
        assertEquals("Parish D\"4\\", text(".beside thead th:nth-child(2)"));
    }

    @Test
    void withoutItsStyleSheetThePageHasTheTableOfAllAlone() {
        chromium.run("document.querySelectorAll('style').forEach(s=>s.remove())");
        assertEquals(0L, chromium.run("return document.querySelector('.introlab-choose').offsetHeight"));
        assertEquals(true, chromium.run("return document.querySelector('.everyone summary').offsetHeight>0"));
    }

    @Test
    void theTableOfAllStandsBelowFoldedAndOpens() {
        assertEquals(false, chromium.run("return document.querySelector('.everyone').open"));
        chromium.run("document.querySelector('.everyone summary').click()");
        assertTrue(text(".everyone table").contains("Parish F"));
    }

    @ParameterizedTest
    @CsvSource({"1200, false", "1200, true", "380, false", "380, true"})
    void fitsThePageAndCutsNoText(int width, boolean dark) {
        chromium.screen(width, dark);
        chromium.openWithoutWaiting(PAGE);
        chromium.photograph(FOLDER.resolve("units-" + width + (dark ? "-dark" : "-light") + ".png"));
        assertEquals(
                false,
                chromium.run("return document.documentElement.scrollWidth>document.documentElement.clientWidth"));
        assertEquals(
                List.of(),
                chromium.run("const box=document.querySelector('.introlab-choose').getBoundingClientRect();"
                        + "return [...document.querySelectorAll('.strips span')].filter(s=>s.offsetWidth>0"
                        + "&&(s.getBoundingClientRect().left<box.left||s.getBoundingClientRect().right>box.right))"
                        + ".map(s=>s.textContent)"));
        assertEquals(List.of(), chromium.complaints());
    }
}
