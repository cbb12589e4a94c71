package org.introlab.summary.tests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.model.Reference;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The data sets of reference/table1, and the lines of its expected.csv, none of which is left out. */
public final class Table1Data {
    private static final Map<String, Frame> FRAMES = new ConcurrentHashMap<>();

    private Table1Data() {}

    /**
     * The numbers that R gives for one test.
     *
     * @param numbers their names to their values
     */
    public record Expected(String data, String test, String variable, String group, Map<String, Double> numbers) {
        /** The data. */
        public Frame frame() {
            return Table1Data.frame(data);
        }

        @Override
        public String toString() {
            return data + ", " + test + " of " + variable + " by " + group;
        }
    }

    /** All tests of the reference whose name begins so. */
    public static Stream<Expected> expected(String... names) {
        Map<List<String>, Expected> all = new LinkedHashMap<>();
        Reference.text("table1/expected.csv").lines().skip(1).forEach(line -> {
            String[] f = line.split(",");
            all.computeIfAbsent(
                            List.of(f[0], f[1], f[2], f[3]),
                            k -> new Expected(f[0], f[1], f[2], f[3], new LinkedHashMap<>()))
                    .numbers()
                    .put(f[4], f[5].equals("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(f[5]));
        });
        return all.values().stream()
                .filter(e -> names.length == 0 || Stream.of(names).anyMatch(e.test()::startsWith));
    }

    /** A data set; texts are factors with their values as levels, in the order of the alphabet. */
    public static Frame frame(String name) {
        return FRAMES.computeIfAbsent(name, n -> {
            Table table = Reference.table("table1/" + n + ".csv");
            List<Variable> variables = new ArrayList<>();
            table.columns()
                    .forEach(column -> variables.add(
                            column instanceof StringColumn texts
                                    ? Variable.factor(column.name(), levels(texts))
                                    : Variable.of(column.name())));
            return Frame.of(n, table, variables, List.of(new Source(n + ".csv", Provenance.PUBLIC, "")));
        });
    }

    private static List<String> levels(StringColumn texts) {
        TreeSet<String> levels = new TreeSet<>(texts.asSet());
        levels.remove("");
        return List.copyOf(levels);
    }
}
