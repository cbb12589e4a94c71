package org.introlab.workbench.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
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
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the catalogue of each language and the sources that take texts from it to each other. */
class CatalogueTest {

    private static List<TextUses.Use> uses;
    private static List<TextUses.Use> scriptUses;

    @BeforeAll
    static void findUses() throws IOException {
        uses = TextUses.in(Path.of("src/main/java"));
        scriptUses = TextUses.inScript(Path.of("src/main/resources/org/introlab/workbench/site/review.js"));
    }

    /** The texts of an area in a language, and the calls that take them. */
    record Catalogue(Texts.Area area, Locale language) {
        Texts texts() {
            return Texts.of(area, language);
        }

        List<TextUses.Use> uses() {
            return Stream.concat(CatalogueTest.uses.stream(), scriptUses.stream())
                    .filter(use -> use.area() == area)
                    .toList();
        }
    }

    /** The catalogues of every language that has a folder. */
    static List<Catalogue> catalogues() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/resources/org/introlab/workbench/text"))) {
            List<Catalogue> catalogues = folders.map(
                            folder -> Locale.forLanguageTag(folder.getFileName().toString()))
                    .flatMap(language -> Stream.of(Texts.Area.values()).map(area -> new Catalogue(area, language)))
                    .toList();
            assertFalse(catalogues.isEmpty());
            return catalogues;
        }
    }

    /** The keys of the file that a call may take its text from. */
    private static List<String> forms(TextUses.Use use) {
        return use.keys().stream()
                .flatMap(key -> use.counted() ? Stream.of(key + ".one", key + ".other") : Stream.of(key))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void hasTheKeysThatTheSourcesUseAndNoOther(Catalogue catalogue) {
        Set<String> used = new TreeSet<>();
        catalogue.uses().forEach(use -> used.addAll(forms(use)));
        assertEquals(used, catalogue.texts().keys());
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void everyCallGivesThePlaceholdersOfItsText(Catalogue catalogue) {
        List<String> misfits = new ArrayList<>();
        for (TextUses.Use use : catalogue.uses()) {
            for (String key : forms(use)) {
                Set<String> inText = new TreeSet<>(catalogue.texts().placeholders(key));
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
    @MethodSource("catalogues")
    void noTextHoldsMarkup(Catalogue catalogue) {
        Texts texts = catalogue.texts();
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
