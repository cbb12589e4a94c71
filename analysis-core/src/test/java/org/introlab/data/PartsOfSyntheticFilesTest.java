package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.data.read.Csv;
import org.introlab.data.study.Study;
import org.introlab.data.study.SyntheticFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Columns of a synthetic file are known again where others would not have them by chance; what everybody has accuses nobody. */
class PartsOfSyntheticFilesTest {
    private static final List<String> HEADER = List.of("person", "region", "sex", "age", "month", "income", "score");
    private static final int PERSONS = 400;
    private static final int AGE = 3;
    private static final int MONTH = 4;
    private static final int INCOME = 5;
    private static final int SCORE = 6;

    @TempDir
    Path folder;

    private List<List<String>> twin;

    @BeforeEach
    void makesTheSyntheticFile() throws IOException {
        twin = drawn(1);
        Files.createDirectories(folder.resolve("data"));
        write("persons.csv", HEADER, twin);
        Files.writeString(folder.resolve("data/datapackage.json"), """
                {"name": "v", "resources": [{"name": "persons", "path": "persons.csv", "provenance": "synthetic", "schema": {
                  "primaryKey": "person", "fields": [{"name": "person", "type": "integer"}, {"name": "region", "type": "string"},
                  {"name": "sex", "type": "string"}, {"name": "age", "type": "integer"}, {"name": "month", "type": "yearmonth"},
                  {"name": "income", "type": "integer"}, {"name": "score", "type": "number"}]}}]}
                """);
        fingerprint();
    }

    @TestFactory
    Stream<DynamicTest> knowsPartsOfTheSyntheticFile() {
        Map<String, Table> disguises = new LinkedHashMap<>();
        disguises.put("five of seven columns", of(0, 1, 2, 3, 4));
        disguises.put("five of seven others", of(1, 2, 3, 4, 6));
        disguises.put("two columns of numbers", of(AGE, SCORE));
        disguises.put("two others", of(INCOME, SCORE));
        disguises.put("the income alone", of(INCOME));
        disguises.put("region and sex in other codes", of().each(PartsOfSyntheticFilesTest::recoded));
        disguises.put("the same in other units, and months as dates", of().each(row -> {
            recoded(row);
            row.set(INCOME, Double.toString(Integer.parseInt(row.get(INCOME)) / 1000.0));
            row.set(SCORE, Double.toString(Double.parseDouble(row.get(SCORE)) / 10));
            row.set(MONTH, row.get(MONTH) + "-01");
            return row;
        }));
        disguises.put("every age and income moved", of().each(row -> {
            row.set(AGE, Integer.toString(Integer.parseInt(row.get(AGE)) + 1));
            row.set(INCOME, Double.toString(Integer.parseInt(row.get(INCOME)) * 1.0001));
            return row;
        }));
        disguises.put("all but two columns shuffled", of().shuffled(1, 2, AGE, MONTH));
        disguises.put("all but two columns drawn anew", of().redrawn(drawn(9), 0, 1, 2, AGE, MONTH));
        disguises.put("one column of another file", of().redrawn(drawn(9), 0, 1, 2, AGE, MONTH, INCOME));
        return disguises.entrySet().stream()
                .map(d -> DynamicTest.dynamicTest(d.getKey(), () -> assertKnown(Provenance.SYNTHETIC, d.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> takesNoFileOfTheSameKindForIt() {
        return IntStream.rangeClosed(11, 22)
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        "seed " + seed, () -> assertKnown(Provenance.PUBLIC, new Table(HEADER, drawn(seed)))));
    }

    @Test
    void takesNoColumnThatEverybodyHasForIt() throws IOException {
        assertKnown(Provenance.PUBLIC, of(0, 1, 2));
        assertKnown(Provenance.PUBLIC, of(0, AGE));
        assertKnown(Provenance.PUBLIC, of(0, MONTH));
        assertKnown(
                Provenance.PUBLIC,
                of().redrawn(drawn(8), 0, AGE, INCOME, SCORE).shuffled(MONTH),
                "region and sex are the same");
    }

    @Test
    void knowsFilesOfWholeNumbersInARowByWholeRowsOnly() throws IOException {
        List<String> header = List.of("name", "points", "born", "price");
        List<List<String>> rows = IntStream.range(0, 80)
                .mapToObj(i -> List.of("n" + i, "" + (i * 7) % 80, "" + (1920 + (i * 7) % 80), "" + (i * 13 % 97)))
                .toList();
        write("persons.csv", header, rows);
        Files.writeString(folder.resolve("data/datapackage.json"), """
                {"name": "v", "resources": [{"name": "persons", "path": "persons.csv", "provenance": "synthetic", "schema": {
                  "fields": [{"name": "name", "type": "string"}, {"name": "points", "type": "integer"},
                  {"name": "born", "type": "integer"}, {"name": "price", "type": "integer"}]}}]}
                """);
        fingerprint();
        Table all = new Table(header, rows);
        assertKnown(Provenance.SYNTHETIC, all);
        for (int column = 0; column < header.size(); column++) {
            assertKnown(Provenance.PUBLIC, all.columns(column));
        }
    }

    @Test
    void takesNoFactsOfUnitsForSyntheticRows() throws IOException {
        Random random = new Random(3);
        List<String> header = List.of("person", "town", "inhabitants", "answer");
        List<List<String>> towns = IntStream.range(0, 200)
                .mapToObj(i -> List.of("t" + i, Integer.toString(900 + random.nextInt(90_000))))
                .toList();
        write("towns.csv", List.of("town", "inhabitants"), towns);
        Files.writeString(folder.resolve("data/datapackage.json"), """
                {"name": "v", "resources": [{"name": "persons", "path": "persons.csv", "provenance": "synthetic", "schema": {
                  "primaryKey": "person", "foreignKeys": [{"fields": "town", "reference": {"resource": "towns", "fields": "town"}}],
                  "fields": [{"name": "person", "type": "integer"}, {"name": "town", "type": "string"},
                  {"name": "inhabitants", "type": "integer"}, {"name": "answer", "type": "number"}]}},
                  {"name": "towns", "path": "towns.csv", "provenance": "public", "schema": {"primaryKey": "town",
                  "fields": [{"name": "town", "type": "string"}, {"name": "inhabitants", "type": "integer"}]}}]}
                """);
        for (int persons : new int[] {200, 400}) {
            write("persons.csv", header, inTowns(towns, persons, new Random(1)));
            fingerprint();
            assertKnown(Provenance.PUBLIC, new Table(header, inTowns(towns, persons, new Random(2))));
        }
        assertKnown(Provenance.PUBLIC, new Table(List.of("inhabitants"), towns).lastOnly());
    }

    /** In each town as many persons. */
    private static List<List<String>> inTowns(List<List<String>> towns, int persons, Random random) {
        return IntStream.range(0, persons)
                .mapToObj(i -> List.of(
                        Integer.toString(i),
                        towns.get(i % towns.size()).get(0),
                        towns.get(i % towns.size()).get(1),
                        String.format(Locale.ROOT, "%.4f", random.nextGaussian())))
                .toList();
    }

    private void fingerprint() throws IOException {
        Files.deleteIfExists(folder.resolve(SyntheticFiles.NAME));
        Files.writeString(
                folder.resolve(SyntheticFiles.NAME),
                SyntheticFiles.of(Study.at(folder)).json());
    }

    private void assertKnown(Provenance expected, Table table, String... why) throws IOException {
        write("other.csv", table.header(), table.rows());
        Path real = folder.resolve("data/real");
        Files.createDirectories(real);
        Files.move(
                folder.resolve("data/other.csv"),
                real.resolve("other.csv"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                real.resolve("datapackage.json"),
                "{\"resources\": [{\"path\": \"other.csv\", \"provenance\": \"public\"}]}");
        Frame read = Csv.read(real.resolve("other.csv"));
        assertEquals(expected, read.provenance(), read.sources() + String.join(", ", why));
        assertTrue(
                expected == Provenance.PUBLIC
                        || read.sources().get(0).countedLess().isPresent(),
                "why is told");
    }

    private void write(String file, List<String> header, List<List<String>> rows) throws IOException {
        Files.writeString(
                folder.resolve("data").resolve(file),
                Stream.concat(Stream.of(header), rows.stream())
                        .map(row -> String.join(",", row))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** As many new persons, by the recipe of the synthetic ones. */
    private static List<List<String>> drawn(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, PERSONS)
                .mapToObj(i -> List.of(
                        Integer.toString(i + 1),
                        List.of("north", "south", "east", "west").get(random.nextInt(4)),
                        random.nextBoolean() ? "male" : "female",
                        Integer.toString(18 + random.nextInt(60)),
                        "%d-%02d".formatted(2010 + random.nextInt(5), 1 + random.nextInt(12)),
                        Integer.toString((int) Math.abs(420_000 + 90_000 * random.nextGaussian())),
                        String.format(Locale.ROOT, "%.2f", Math.abs(50 + 15 * random.nextGaussian()))))
                .toList();
    }

    private static List<String> recoded(List<String> row) {
        row.set(1, row.get(1).substring(0, 1).toUpperCase(Locale.ROOT));
        row.set(2, row.get(2).equals("male") ? "1" : "2");
        return row;
    }

    private Table of(int... columns) {
        return new Table(HEADER, twin).columns(columns.length == 0 ? new int[] {0, 1, 2, 3, 4, 5, 6} : columns);
    }

    private record Table(List<String> header, List<List<String>> rows) {
        Table each(UnaryOperator<List<String>> change) {
            return new Table(
                    header,
                    rows.stream().map(row -> change.apply(new ArrayList<>(row))).toList());
        }

        Table columns(int... columns) {
            UnaryOperator<List<String>> some =
                    row -> IntStream.of(columns).mapToObj(row::get).toList();
            return new Table(some.apply(header), rows.stream().map(some).toList());
        }

        Table lastOnly() {
            return new Table(
                    header,
                    rows.stream().map(row -> List.of(row.get(row.size() - 1))).toList());
        }

        Table redrawn(List<List<String>> other, int... columns) {
            List<List<String>> changed = each(UnaryOperator.identity()).rows();
            for (int column : columns) {
                for (int i = 0; i < changed.size(); i++) {
                    changed.get(i).set(column, other.get(i).get(column));
                }
            }
            return new Table(header, changed);
        }

        Table shuffled(int... columns) {
            Table changed = this;
            for (int column : columns) {
                List<List<String>> other = new ArrayList<>(rows);
                Collections.shuffle(other, new Random(column));
                changed = changed.redrawn(other, column);
            }
            return changed;
        }
    }
}
