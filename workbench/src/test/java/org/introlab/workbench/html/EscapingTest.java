package org.introlab.workbench.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.introlab.workbench.site.ChapterPage;
import org.introlab.workbench.site.ShownOutputs;
import org.junit.jupiter.api.Test;

/** Holds the ways by which HTML could get into a page without being escaped. */
class EscapingTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.introlab.workbench");

    /** What j2html writes as it is, or with another escaping. */
    private static final Set<String> UNESCAPED = Set.of(
            "rawHtml",
            "join",
            "fileAsString",
            "styleWithInlineFile",
            "scriptWithInlineFile",
            "styleWithInlineFile_min",
            "scriptWithInlineFile_min",
            "render",
            "renderFormatted",
            "document");

    private static Set<String> callers(Predicate<JavaAccess<?>> wanted) {
        return CLASSES.stream()
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(wanted)
                .map(access -> access.getOriginOwner().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfJ2html(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("j2html");
    }

    @Test
    void onlyHtmlMakesStringsOfElements() {
        assertEquals(
                Set.of("Html"),
                callers(access -> isOfJ2html(access)
                        && (UNESCAPED.contains(access.getName())
                                || access.getTargetOwner().getSimpleName().equals("UnescapedText"))));
    }

    /** Prose that commonmark has escaped, outputs that the allow list has cleaned, and figures as JSON. */
    @Test
    void onlyProseAndCleanedOutputsAreTrusted() {
        assertEquals(
                Set.of(ChapterPage.class.getSimpleName(), ShownOutputs.class.getSimpleName()),
                callers(access -> access.getTargetOwner().isEquivalentTo(Html.class)
                        && access.getName().equals("trusted")));
    }
}
