package org.introlab.workbench.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the English catalogue and the sources that take texts from it to each other. */
class CatalogueTest {

    private static List<TextUses.Use> uses;
    private static List<TextUses.Use> scriptUses;

    @BeforeAll
    static void findUses() throws IOException {
        uses = TextUses.in(Path.of("src/main/java"));
        scriptUses = TextUses.inScript(Path.of("src/main/resources/org/introlab/workbench/site/review.js"));
    }

    private static List<TextUses.Use> all() {
        return Stream.concat(uses.stream(), scriptUses.stream()).toList();
    }

    private static Texts english(Texts.Area area) {
        return Texts.of(area, Locale.ENGLISH);
    }

    /** The keys of the file that a call may take its text from. */
    private static List<String> forms(TextUses.Use use) {
        return use.keys().stream()
                .flatMap(key -> use.counted() ? Stream.of(key + ".one", key + ".other") : Stream.of(key))
                .toList();
    }

    @Test
    void everyKeyInTheSourcesExists() {
        List<String> missing = new ArrayList<>();
        all().forEach(use -> forms(use).stream()
                .filter(key -> !english(use.area()).keys().contains(key))
                .forEach(key -> missing.add(use.where() + " -> " + key)));
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyOfTheCatalogueIsUsed(Texts.Area area) {
        Set<String> unused = new TreeSet<>(english(area).keys());
        all().stream().filter(use -> use.area() == area).forEach(use -> forms(use)
                .forEach(unused::remove));
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyCallGivesThePlaceholdersOfItsText() {
        List<String> misfits = new ArrayList<>();
        for (TextUses.Use use : all()) {
            for (String key : forms(use)) {
                Set<String> inText = new TreeSet<>(english(use.area()).placeholders(key));
                Set<String> given = new TreeSet<>(use.placeholders());
                if (use.counted()) {
                    inText.add("count");
                    given.add("count");
                }
                if (!inText.equals(given)) {
                    misfits.add(use.where() + ": " + key + " has " + inText + ", given are " + given);
                }
            }
        }
        assertEquals(List.of(), misfits);
    }

    /** Else a call under another name of the receiver would escape the tests above. */
    @Test
    void everyCallIsAmongThoseThatTheSourcesShow() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.introlab.workbench");
        long calls = classes.get(Texts.class).getAccessesToSelf().stream()
                .filter(access -> Set.of("text", "counted", "parts").contains(access.getName()))
                .filter(access -> !access.getOriginOwner().isEquivalentTo(Texts.class))
                .count();
        assertEquals(calls, uses.size(), "calls of Texts; name the variable or accessor 'texts'");
    }

    @ParameterizedTest
    @EnumSource
    void noTextHoldsMarkup(Texts.Area area) {
        Texts texts = english(area);
        for (String key : texts.keys()) {
            String words = String.join("", texts.parts(key, part -> part, blanks(texts.placeholders(key))));
            assertTrue(words.matches("(?s)[^<>&]*"), key + ": " + words);
        }
    }

    @Test
    void theScriptTakesItsTextsFromThoseThatAPageLoads() {
        assertFalse(scriptUses.isEmpty());
        scriptUses.forEach(use -> use.keys().forEach(key -> assertTrue(key.startsWith("script."), key)));
        uses.forEach(use -> use.keys().forEach(key -> assertFalse(key.startsWith("script."), key)));
    }

    private static Map<String, String> blanks(Set<String> names) {
        return names.stream().collect(Collectors.toMap(name -> name, name -> ""));
    }
}
