package org.introlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.data.read.Csv;
import org.introlab.model.Covariance;
import org.introlab.model.Fit;
import org.introlab.model.Ols;
import org.introlab.summary.Correlations;
import org.introlab.survey.Spearman;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** Equality of values against R 4.2.2; the script lies beside the numbers in reference/equality. */
class EqualityReferenceTest {
    private static final Map<String, Double> EXPECTED = expected();

    @Test
    void takesNegativeZeroForZeroInRanksAndDistinctValues() {
        Frame data = Csv.read(file("negative-zero.csv"));
        double rho = Correlations.spearman(data, "x", "y").r("x", "y");
        assertEquals(EXPECTED.get("rho of x and y"), rho, 1e-15);
        Spearman survey = Spearman.listwise(List.of("x", "y"), List.of(data.numbers("x"), data.numbers("y")));
        assertEquals(EXPECTED.get("rho of x and y"), survey.rho("x", "y"), 1e-15);
        assertEquals(List.of("0", "1.5", "2.5"), data.distinct("x"));
        assertEquals(EXPECTED.get("distinct x").intValue(), data.distinct("x").size());
    }

    @Test
    void ranksAProductThatIsNegativeZeroAsRDoes() {
        Frame cars = Csv.read(file("mtcars.csv"));
        double[] vs = cars.numbers("vs");
        double[] am = cars.numbers("am");
        double[] product = IntStream.range(0, vs.length)
                .mapToDouble(i -> (2 * vs[i] - 1) * am[i])
                .toArray();
        assertTrue(IntStream.range(0, vs.length).anyMatch(i -> 1 / product[i] == Double.NEGATIVE_INFINITY));
        Frame more = cars.with(DoubleColumn.create("p", product), Variable.of("p"));
        double rho = Correlations.spearman(more, "mpg", "p").r("mpg", "p");
        assertEquals(EXPECTED.get("rho of mpg and (2*vs-1)*am"), rho, 1e-15);
        assertEquals(List.of("-1", "0", "1"), more.distinct("p"));
    }

    @Test
    void joinsAnIntegerWithANumberAsRMerges() throws IOException {
        Frame persons = Frame.of(Table.create(
                "persons", IntColumn.create("person", new int[] {1, 2}), IntColumn.create("year", new int[] {2011, 2012
                })));
        Path file = Files.createTempFile("rates", ".csv");
        Frame rates = Csv.read(Files.writeString(file, "year,v\n2011.0,10\n2012.0,20\n,30\n"));
        Files.delete(file);
        Frame joined = persons.join(rates, "year");
        assertEquals(EXPECTED.get("v of person 1"), joined.row(0).number("v"));
        assertEquals(EXPECTED.get("v of person 2"), joined.row(1).number("v"));
        Frame doubles = Frame.of(Table.create("own", DoubleColumn.create("year", new double[] {2011, 2012})));
        Frame table = Frame.of(Table.create(
                "r", IntColumn.create("year", new int[] {2011, 2012}), IntColumn.create("v", new int[] {10, 20})));
        assertEquals(
                EXPECTED.get("v of person 2"),
                doubles.join(table, "year").row(1).number("v"));
    }

    @ParameterizedTest
    @CsvSource({"ids18.csv, 18", "ids19.csv, 19"})
    void countsClustersOfLongIdsAndGivesTheErrorsOfSandwich(String name, int digits) {
        Frame data = Csv.read(file(name));
        for (String rule : List.of("HC0", "HC1")) {
            Covariance covariance = rule.equals("HC0") ? Covariance.cr1("firm") : Covariance.cr1s("firm");
            Fit fit = Ols.of("y ~ x").with(covariance).fit(data);
            assertEquals(expected(digits, "clusters"), fit.rule().clusters().orElseThrow());
            assertEquals(expected(digits, "x"), fit.estimate("x").estimate(), 1e-13);
            assertEquals(
                    expected(digits, rule + " se of intercept"),
                    fit.estimate("(Intercept)").stdError(),
                    1e-13);
            assertEquals(expected(digits, rule + " se of x"), fit.estimate("x").stdError(), 1e-13);
        }
        assertEquals(8, data.distinct("firm").size());
        assertEquals(9, Ols.of("y ~ x + factor(firm)").fit(data).estimates().size());
    }

    private static double expected(int digits, String what) {
        return EXPECTED.get(digits + " digits: " + what);
    }

    private static Map<String, Double> expected() {
        Map<String, Double> expected = new HashMap<>();
        try {
            for (String line :
                    Files.readAllLines(file("expected.csv")).stream().skip(1).toList()) {
                int comma = line.lastIndexOf(',');
                expected.put(line.substring(0, comma), Double.valueOf(line.substring(comma + 1)));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return expected;
    }

    private static Path file(String name) {
        try {
            return Path.of(EqualityReferenceTest.class
                    .getResource("/reference/equality/" + name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
