package org.introlab;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The direction of the dependencies between the packages; whoever adds an arrow changes this test knowingly. */
class ArchitectureTest {
    private static final String TABLESAW = "tech.tablesaw..";
    private static final String FASTUTIL = "it.unimi.dsi.fastutil..";
    private static final String FASTCSV = "de.siegmar.fastcsv..";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String POI = "org.apache.poi..";

    /** What POI's own event reader hands out: a workbook's parts, and how the JDK parses them. */
    private static final String[] PARTS_OF_POI = {
        "org.openxmlformats..", "org.apache.xmlbeans..", "org.apache.commons.compress..", "org.xml.sax..", "javax.xml.."
    };

    private static final String COMMONS_MATH = "org.apache.commons.math3..";

    /** The report's publisher, its subject and the classes of its code. */
    private static final Pattern REPORT =
            Pattern.compile("(?i:nibr|introduction programme|introduksjons|[^\\w]imdi[^\\w])"
                    + "|\\bimport programme\\.|\\bSurvey\\.open|\\bRegister\\.open|\\bPeriodChange\\b");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.introlab");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "files",
                "csv",
                "data",
                "data.book",
                "data.read",
                "data.study",
                "data.shape",
                "model",
                "model.result",
                "published",
                "markup",
                "figure",
                "exhibit",
                "exhibit.regression",
                "exhibit.series",
                "exhibit.survey",
                "exhibit.table",
                "exhibit.units",
                "exhibit.view",
                "verdict",
                "survey",
                "survey.groups",
                "index",
                "summary",
                "summary.tests",
                "numeric"
            })
    void findsTheClassesOfEachPackage(String name) {
        boolean none = CLASSES.stream().noneMatch(c -> c.getPackageName().equals("org.introlab." + name));
        assertFalse(none, "no class of org.introlab." + name + " was found, so nothing is checked");
    }

    @Test
    void filesKnowsNothing() {
        mayUse("files", List.of());
    }

    @Test
    void csvKnowsItsParserOnly() {
        mayUse("csv", List.of(), FASTCSV);
    }

    @Test
    void dataKnowsNumericsTablesawAndTheReadersOnly() {
        Stream<String> readers = Stream.concat(Stream.of(TABLESAW, FASTUTIL, JACKSON, POI), Stream.of(PARTS_OF_POI));
        mayUse("data", List.of("csv", "files", "numeric"), readers.toArray(String[]::new));
    }

    @Test
    void framesKnowNoFileFormatAndNoCodeBookFile() {
        noClasses()
                .that(resideInAPackage("org.introlab.data"))
                .should()
                .dependOnClassesThat(resideInAPackage("org.introlab.data.*..")
                        .and(resideOutsideOfPackage("org.introlab.data.internal.column"))
                        .and(resideOutsideOfPackage("org.introlab.data.internal.shape"))
                        .and(resideOutsideOfPackage("org.introlab.data.shape"))
                        .or(resideInAnyPackage(JACKSON, POI)))
                .check(CLASSES);
    }

    @Test
    void columnsUnderFramesKnowTablesawOnly() {
        mayUse("data.internal.column", List.of(), TABLESAW, FASTUTIL);
    }

    @Test
    void shapesUnderFramesKnowColumnsOnly() {
        mayUse("data.internal.shape", List.of("data.internal.column"), TABLESAW, FASTUTIL);
        mayUse("data.shape", List.of("numeric"), TABLESAW);
    }

    @Test
    void numericKnowsNothing() {
        mayUse("numeric", List.of());
    }

    @Test
    void modelKnowsDataSummariesAndNumericsOnly() {
        mayUse("model", List.of("data", "numeric", "summary"), TABLESAW, FASTUTIL, COMMONS_MATH);
    }

    @Test
    void publishedKnowsCellsAndFilesOnly() {
        mayUse("published", List.of("csv", "files", "data", "markup"), JACKSON);
    }

    @Test
    void surveyKnowsDataAndNumericsOnly() {
        mayUse("survey", List.of("data", "numeric"), TABLESAW, FASTUTIL, COMMONS_MATH);
    }

    @Test
    void indexKnowsSurveyAndNumericsOnly() {
        mayUse("index", List.of("survey", "data", "numeric"), COMMONS_MATH);
    }

    @Test
    void summaryKnowsDataQuantilesAndSurveysOnly() {
        mayUse("summary", List.of("data", "index", "survey", "numeric"), TABLESAW, COMMONS_MATH);
    }

    @Test
    void markupIsGroundUnderFiguresAndExhibits() {
        mayUse("markup", List.of("data", "files", "summary"), TABLESAW, JACKSON);
    }

    @Test
    void aFigureKnowsNoExhibit() {
        mayUse("figure", List.of("data", "files", "markup"), TABLESAW, JACKSON);
    }

    @Test
    void anExhibitKnowsNoVerdict() {
        mayUse(
                "exhibit",
                List.of(
                        "csv",
                        "data",
                        "files",
                        "survey",
                        "index",
                        "summary",
                        "model",
                        "numeric",
                        "markup",
                        "figure",
                        "published"),
                TABLESAW,
                FASTUTIL,
                JACKSON);
    }

    @Test
    void verdictsMeetExhibitsAboveThem() {
        mayUse(
                "verdict",
                List.of("csv", "data", "files", "markup", "figure", "exhibit", "published"),
                TABLESAW,
                JACKSON);
    }

    /** The report's own code lies with its notebooks, as that of any study does; the program serves every study alike. */
    @Test
    void neitherTheLibraryNorTheWorkbenchNamesTheReport() throws IOException {
        List<String> found = new ArrayList<>();
        for (String module : List.of("analysis-core", "workbench")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main"))) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|py|js|css|ipynb|md)"))
                        .filter(f -> !f.toString().endsWith(".min.js"))
                        .toList()) {
                    Matcher name = REPORT.matcher(Files.readString(file));
                    if (name.find()) {
                        found.add(file + ": " + name.group());
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void plottingStaysInFiguresAndThoseWhoMakeThem() {
        noClasses()
                .that(resideOutsideOfPackage("org.introlab.exhibit..")
                        .and(resideOutsideOfPackage("org.introlab.figure..")))
                .should()
                .dependOnClassesThat(resideInAPackage("tech.tablesaw.plotly.."))
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.introlab.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void libraryWritesToNoStandardStream() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    @Test
    void errorsHaveTypesOfTheirOwn() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    private static void mayUse(String name, List<String> packages, String... libraries) {
        DescribedPredicate<JavaClass> allowed =
                resideInAnyPackage(libraries).or(resideInAnyPackage("java..", "org.introlab.internal", ""));
        allowed = allowed.or(resideInAPackage("org.introlab." + name + ".."));
        for (String other : packages) {
            allowed = allowed.or(resideInAPackage("org.introlab." + other + ".."));
        }
        classes()
                .that()
                .resideInAPackage("org.introlab." + name + "..")
                .should()
                .onlyDependOnClassesThat(allowed)
                .check(CLASSES);
    }
}
