package org.introlab.workbench.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.SampleFlow;
import org.introlab.data.Source;
import org.introlab.data.read.Csv;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.regression.EstimateTable;
import org.introlab.exhibit.regression.RegressionTable;
import org.introlab.exhibit.series.ForestPlot;
import org.introlab.exhibit.survey.AlternativeReadings;
import org.introlab.exhibit.survey.IntraclassTable;
import org.introlab.exhibit.survey.MeanTable;
import org.introlab.exhibit.survey.ReliabilityTable;
import org.introlab.exhibit.survey.SubgroupTestTable;
import org.introlab.exhibit.table.CorrelationTable;
import org.introlab.exhibit.table.DescriptiveTable;
import org.introlab.exhibit.table.NumberTable;
import org.introlab.exhibit.table.ValueList;
import org.introlab.exhibit.units.IndexTable;
import org.introlab.exhibit.units.RankTable;
import org.introlab.exhibit.units.UnitScatter;
import org.introlab.exhibit.view.Renderings;
import org.introlab.index.CompositeIndex;
import org.introlab.index.QuantileRule;
import org.introlab.index.RankBootstrap;
import org.introlab.index.RankSets;
import org.introlab.index.UnitMeans;
import org.introlab.index.UnitScores;
import org.introlab.markup.Lookup;
import org.introlab.markup.NumberStyle;
import org.introlab.model.Fit;
import org.introlab.model.Ols;
import org.introlab.model.result.Basis;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;
import org.introlab.summary.Correlations;
import org.introlab.survey.Grouping;
import org.introlab.survey.IntraclassCorrelation;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.Reliability;
import org.introlab.survey.groups.TestedDifferences;
import org.introlab.verdict.CarriedExhibit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** An exhibit whose files are named by hand is worth no more than what its notebook has read. */
class HandedInSourcesTest {
    private static final List<Source> NEVER_READ = List.of(new Source("register.csv", Provenance.PUBLIC, "00", false));
    private static final double[] NUMBERS = {1, 2, 4, 3, 5, 7};
    private static final Grouping GROUPS = Grouping.of("g", List.of("a", "b"), 0, 1, 0, 1, 0, 1);

    @TempDir
    Path folder;

    @BeforeEach
    void writesFiles() throws IOException {
        Files.writeString(folder.resolve("real.csv"), "x,y\n1,2\n2,3\n3,5\n4,5\n5,7\n6,9\n7,8\n");
        Files.writeString(folder.resolve("made.csv"), "x,y\n1,2.5\n2,3\n3,4\n4,6\n5,7\n6,8\n7,8\n");
        Files.writeString(folder.resolve("persons.csv"), "x,y\n1,2.25\n2,3\n3,4\n4,6\n5,7\n6,8\n7,8\n");
        Files.writeString(folder.resolve("found.csv"), "x,y\n1,2.75\n2,3\n3,4\n4,6\n5,7\n6,8\n7,8\n");
        Files.writeString(folder.resolve("studies.csv"), "study,what,unit,size\nA,w,u,7\nB,w,u,8\n");
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"resources\": [{\"path\": \"real.csv\", \"provenance\": \"public\"},"
                        + " {\"path\": \"studies.csv\", \"provenance\": \"public\"},"
                        + " {\"path\": \"persons.csv\", \"provenance\": \"restricted\"},"
                        + " {\"path\": \"made.csv\", \"provenance\": \"synthetic\"}]}");
    }

    private Frame read(String name) {
        return Csv.read(folder.resolve(name));
    }

    @Test
    void restsOnTheWeakestFileThatTheNotebookRead() {
        try (Session session = Session.open()) {
            Frame real = read("real.csv");
            Fit onReal = Ols.of("y ~ x").fit(real);
            of(real.sources()).forEach((name, e) -> assertEquals(Provenance.PUBLIC, e.provenance(), name));
            Fit onMade = Ols.of("y ~ x").fit(read("made.csv"));
            of(real.sources()).forEach((name, e) -> assertEquals(Provenance.SYNTHETIC, e.provenance(), name));
            Frame copy = Frame.of("copy", real.table(), List.of(), real.sources());
            assertEquals(Provenance.SYNTHETIC, copy.provenance());
            Exhibit ofTheFit = EstimateTable.of(onReal).exhibit("", "", "t");
            assertEquals(Provenance.PUBLIC, ofTheFit.provenance(), "the fit names its own files");
            assertEquals(
                    Provenance.PUBLIC,
                    RegressionTable.of(onReal).exhibit("", "", "t").provenance());
            assertEquals(
                    Provenance.SYNTHETIC,
                    EstimateTable.of(onMade).exhibit("", "", "t").provenance());
            assertFalse(session.isRestricted());
        }
        try (Session next = Session.open()) {
            Frame real = read("real.csv");
            of(real.sources())
                    .forEach((name, e) -> assertEquals(Provenance.PUBLIC, e.provenance(), "another notebook: " + name));
            assertFalse(next.isRestricted());
        }
    }

    @ParameterizedTest
    @CsvSource({"persons.csv,UNKNOWN", "found.csv,UNKNOWN", "made.csv,SYNTHETIC", "real.csv,UNKNOWN"})
    void isOfUnknownProvenanceAtBestIfTheFileWasNotRead(String file, Provenance worth) {
        try (Session session = Session.open()) {
            read(file);
            of(NEVER_READ).forEach((name, e) -> {
                assertEquals(worth, e.provenance(), name);
                showsNoFew(name, e);
            });
            assertEquals(file.equals("persons.csv") || file.equals("found.csv"), session.isRestricted());
        }
    }

    @ParameterizedTest
    @CsvSource({"persons.csv", "found.csv"})
    void isOfUnknownProvenanceIfNoGuardedFileOfTheNotebookIsNamed(String file) {
        try (Session session = Session.open()) {
            Frame real = read("real.csv");
            Frame persons = read(file);
            of(real.sources()).forEach((name, e) -> {
                assertEquals(Provenance.UNKNOWN, e.provenance(), name);
                showsNoFew(name, e);
            });
            of(persons.sources()).forEach((name, e) -> {
                assertEquals(persons.provenance(), e.provenance(), name);
                showsNoFew(name, e);
            });
            assertTrue(session.isRestricted());
        }
    }

    @Test
    void ofNoFileIsOfUnknownProvenanceAlsoBesidePublicOnes() {
        try (Session session = Session.open()) {
            Frame real = read("real.csv");
            Frame bare = Frame.of(Table.create(
                    DoubleColumn.create("x", new double[] {1, 2, 3, 4, 5, 6, 7}),
                    DoubleColumn.create("z", new double[] {1, 2, 4, 3, 5, 6, 8})));
            assertEquals(Provenance.UNKNOWN, real.join(bare, "x").provenance());
            assertTrue(real.join(bare, "x").isGuarded());
            Fit onReal = Ols.of("y ~ x").fit(real);
            Fit onBare = Ols.of("z ~ x").fit(bare);
            for (Exhibit e : List.of(
                    RegressionTable.of(onReal, onBare).exhibit("", "", "t"),
                    EstimateTable.acrossFits("x", Map.of("real", onReal, "bare", onBare))
                            .exhibit("", "", "t"),
                    NumberTable.of(real, bare).columns("v").row("x", "X", 1).exhibit("", "", "t"),
                    ValueList.of(real, bare).exhibit("", "", "t"),
                    forest(List.of()))) {
                assertEquals(Provenance.UNKNOWN, e.provenance(), e.title());
            }
            assertThrows(
                    DisclosureException.class,
                    () -> UnitScatter.of(real, "x", "x", "y", Ols.of("z ~ x").fit(bare), "t"));
            assertFalse(session.isRestricted());
        }
    }

    /** A list of files handed to anything public belongs into {@link #of}; those that only ask a question are named here. */
    @Test
    void isHeldComplete() {
        Set<String> known = new TreeSet<>(of(List.of()).keySet());
        known.addAll(Set.of("HiddenFiles.handedIn", "Source.guarded", "Source.hidesFew"));
        known.addAll(Set.of("Source.ofAll", "Listener.read"));
        known.addAll(Set.of("Disclosure.withholds", "Disclosure.count", "Disclosure.stated"));
        known.add("SmallCount.refusePersonsAsUnits");
        // refused where a notebook calls it
        known.addAll(Set.of("Exhibit.computed", "Frame.read", "CsvFile.frame", "new TestBasis"));
        // less than what is declared, never more
        known.add("SyntheticFiles.counted");
        // a fit says its own
        known.add("Vcov.of");
        Set<String> found = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.introlab").stream()
                        .filter(c -> !c.getPackageName().startsWith("org.introlab.workbench"))
                        .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(c -> c.getCodeUnits().stream())
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(unit -> unit.getParameters().stream()
                                .flatMap(p -> p.getType().getAllInvolvedRawTypes().stream())
                                .anyMatch(type -> type.isEquivalentTo(Source.class)))
                        .filter(unit -> !unit.getOwner().isEquivalentTo(Source.class)
                                || !unit.getName().equals("equals"))
                        .map(HandedInSourcesTest::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, found);
    }

    private static String name(JavaCodeUnit unit) {
        JavaClass owner = unit.getOwner();
        return (unit.isConstructor() ? "new " + owner.getSimpleName() : owner.getSimpleName() + "." + unit.getName());
    }

    private static void showsNoFew(String name, Exhibit e) {
        e.cells()
                .forEach(cell -> assertFalse(
                        !cell.withheld()
                                && cell.basis().isPresent()
                                && cell.basis().getAsLong() < Source.FEWEST,
                        name + " shows " + cell));
        assertFalse(e.text().contains("355057"), name + ": " + e.text());
        assertFalse(e.figure().map(f -> f.json().toString()).orElse("").contains("355057"), name);
    }

    /** Something made of these files by each public way that takes files. */
    private Map<String, Exhibit> of(List<Source> files) {
        Map<String, Function<List<Source>, Exhibit>> ways = new LinkedHashMap<>();
        List<ExhibitRow> one = List.of(ExhibitRow.body(
                "Income",
                List.of(Entry.of(Cell.of("mean", "income", "v", 355057.25, NumberStyle.decimals(2))
                        .basedOn(1)))));
        MeanEstimate mean = new MeanEstimate("few", 0.355057, 0.1, 3, 3, 2, "");
        ways.put("Exhibit.of", sources -> Exhibit.of("t", List.of("v"), one, sources));
        ways.put(
                "new Exhibit",
                sources -> new Exhibit(
                        "", "", "t", "", List.of("v"), one, Optional.empty(), sources, Map.of(), Lookup.none()));
        ways.put("CarriedExhibit.from", sources -> CarriedExhibit.in(
                        CarriedExhibit.json(List.of(Exhibit.of("t", List.of("v"), List.of(), List.of()))))
                .get(0)
                .from(sources)
                .exhibit());
        ways.put("NumberTable.of", sources -> NumberTable.of(sources)
                .columns("v")
                .row("income", "Income", 355057.25)
                .exhibit("", "", "t"));
        ways.put("ValueList.of", sources -> ValueList.of(sources)
                .value("", "Income", 355057.25, NumberStyle.decimals(2))
                .exhibit("", "", "t"));
        ways.put("MeanTable.of", sources -> MeanTable.of("t", Map.of("few", mean), sources));
        ways.put("AlternativeReadings.from", sources -> AlternativeReadings.of("t", "u")
                .reading("k", "w", mean)
                .from(sources)
                .exhibit("", "", "t"));
        ways.put("new Basis", sources -> EstimateTable.of(List.of(new Estimate(
                        Term.combination("income"),
                        0.355057,
                        0.1,
                        3,
                        0.1,
                        0.2,
                        0.5,
                        Optional.empty(),
                        Optional.empty(),
                        new Basis(new CovarianceRule("HC1", List.of(), 1, "t", 3), 3, 5, sources))))
                .exhibit("", "", "t"));
        double[][] r = {{1, 0.355057}, {0.355057, 1}};
        long[][] n = {{9, 3}, {3, 9}};
        ways.put("CorrelationTable.of", sources -> CorrelationTable.of(
                        new Correlations(List.of("x", "y"), r, r, n, "rule"), sources)
                .exhibit("", "", "t"));
        ways.put(
                "ReliabilityTable.of",
                sources -> ReliabilityTable.of(
                        List.of(Reliability.of("one", List.of("q"), List.of(new double[] {1, 2, 3}), 0.95)), sources));
        ways.put(
                "IntraclassTable.of",
                sources -> IntraclassTable.of(Map.of("few", IntraclassCorrelation.of(NUMBERS, GROUPS, 0.95)), sources));
        ways.put("SubgroupTestTable.of", sources -> SubgroupTestTable.of(TestedDifferences.of(List.of()), sources)
                .exhibit("", "", "t"));
        ways.put("ForestPlot.and", this::forest);
        ways.put("Frame.of", sources -> DescriptiveTable.of(Frame.of("t", units(), List.of(), sources))
                .mean("v")
                .exhibit("", "", "t"));
        ways.put("Frame.ofUnits", sources -> DescriptiveTable.of(
                        Frame.ofUnits("t", units(), List.of(), sources, 1, 9, 9, 9, 9, 9))
                .count()
                .exhibit("", "", "t"));
        ways.put("UnitMeans.of", sources -> ranks(UnitMeans.of(GROUPS, NUMBERS, sources)));
        ways.put(
                "new UnitMeans",
                sources -> ranks(new UnitMeans(
                        List.of("a", "b"), new double[] {1, 2}, new double[] {0.5, 0.25}, new long[] {3, 3}, sources)));
        ways.put("new UnitScores", sources -> IndexTable.of(index(sources)).exhibit("", "", "t"));
        ways.put(
                "new RankBootstrap",
                sources -> RankTable.bootstrap(
                        index(sources),
                        new RankBootstrap(
                                List.of("a", "b", "c", "d"),
                                1,
                                1,
                                new long[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}},
                                new long[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}},
                                new double[][] {{1}, {2}, {3}, {4}},
                                sources)));
        ways.put("new SampleFlow", sources -> (Exhibit)
                Renderings.of(new SampleFlow("t", List.of(new SampleFlow.Step("all", 0, 3)), Map.of(), sources))
                        .orElseThrow());
        Map<String, Exhibit> made = new LinkedHashMap<>();
        ways.forEach((name, way) -> made.put(name, way.apply(files)));
        return made;
    }

    private static Table units() {
        return Table.create(
                StringColumn.create("unit", "a", "b", "c", "d", "e", "f"), DoubleColumn.create("v", NUMBERS));
    }

    private Exhibit forest(List<Source> files) {
        return ForestPlot.of(read("studies.csv"), "study", "size", "what", "unit")
                .and("own", "w", "u", 355057.25, 1, files)
                .sizesOf("w (u)")
                .exhibit("", "", "t");
    }

    private static Exhibit ranks(UnitMeans means) {
        return RankTable.sets(
                RankSets.of(means.units(), means.means(), means.standardErrors(), 0.95, 50, 1), means, "t");
    }

    private static CompositeIndex index(List<Source> files) {
        double[][] means = {{0.1}, {0.2}, {0.3}, {0.4}};
        UnitScores scores = new UnitScores(
                List.of("a", "b", "c", "d"), List.of("i"), means, means, new long[][] {{3}, {9}, {9}, {9}}, files);
        return CompositeIndex.quartiles(scores, QuantileRule.ntiles());
    }
}
