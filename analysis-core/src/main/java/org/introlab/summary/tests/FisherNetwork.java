package org.introlab.summary.tests;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The p-value of Fisher's exact test by Mehta and Patel's network algorithm (1983, JASA 78, 427-434). Columns are filled one after the
 * other; a partly filled table is represented by the unfilled row totals, in any order, and its probability. All its completions are
 * included, or excluded, at once if even the most probable one is improbable enough, or even the least probable one is too probable.
 */
final class FisherNetwork {
    /** The limit on steps, which keeps the run time to seconds. */
    private static final long MOST_STEPS = 5_000_000;

    private static final long LARGEST = 1_000_000;

    /** The tolerance within which tables count as equally probable, as in R's {@code fisher.test}. */
    private static final double TOLERANCE_OF_FOUR = Math.log1p(1e-7);

    private static final double TOLERANCE = 3.4525e-7;

    /** The precision to which log probabilities of partly filled tables are compared. */
    private static final double PARTS = 1e10;

    private final int[] columns;
    private final double[] logFactorial;
    private final Map<List<Integer>, double[]> ends = new HashMap<>();
    private final double bound;
    private final int height;
    private long steps;

    /** Partly filled tables: each distinct log probability, and the total probability of the tables that have it. */
    private static final class Paths extends HashMap<Long, double[]> {
        private static final long serialVersionUID = 1;

        void add(double log, double probability) {
            double[] known = computeIfAbsent(Math.round(log * PARTS), k -> new double[] {log, 0});
            known[1] += probability;
        }
    }

    private FisherNetwork(int[] columns, double[] logFactorial, double bound, int height) {
        this.height = height;
        this.columns = columns;
        this.logFactorial = logFactorial;
        this.bound = bound;
    }

    /**
     * Computes the p-value of a table without empty rows and columns.
     *
     * @throws IllegalArgumentException if it takes too many steps
     */
    static double pValue(long[][] table) {
        long[][] counts = table.length > table[0].length ? transposed(table) : table;
        long n = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
        if (n > LARGEST) {
            throw tooLarge(counts.length, counts[0].length);
        }
        int[] rows = Arrays.stream(counts)
                .mapToInt(row -> (int) Arrays.stream(row).sum())
                .toArray();
        int[] columns = IntStream.range(0, counts[0].length)
                .map(c -> (int) Arrays.stream(counts).mapToLong(row -> row[c]).sum())
                .toArray();
        double[] logFactorial = new double[(int) n + 1];
        for (int k = 2; k <= n; k++) {
            logFactorial[k] = logFactorial[k - 1] + Math.log(k);
        }
        double observed = -logFactorial[(int) n];
        observed += Arrays.stream(rows).mapToDouble(k -> logFactorial[k]).sum();
        observed += Arrays.stream(columns).mapToDouble(k -> logFactorial[k]).sum();
        observed -= Arrays.stream(counts)
                .flatMapToLong(Arrays::stream)
                .mapToDouble(k -> logFactorial[(int) k])
                .sum();
        boolean four = counts.length == 2 && counts[0].length == 2;
        int[] largestFirst =
                Arrays.stream(columns).map(c -> -c).sorted().map(c -> -c).toArray();
        double bound = observed + (four ? TOLERANCE_OF_FOUR : TOLERANCE);
        return Math.min(1, new FisherNetwork(largestFirst, logFactorial, bound, rows.length).sum(rows));
    }

    private static IllegalArgumentException tooLarge(int rows, int columns) {
        return new IllegalArgumentException("there are too many tables of " + rows + " by " + columns
                + " levels with these margins to enumerate; use Pearson's chi-square or combine levels");
    }

    private static long[][] transposed(long[][] table) {
        return IntStream.range(0, table[0].length)
                .mapToObj(c -> Arrays.stream(table).mapToLong(row -> row[c]).toArray())
                .toArray(long[][]::new);
    }

    private double sum(int[] rows) {
        Map<List<Integer>, Paths> nodes = new HashMap<>();
        Paths start = new Paths();
        start.add(0, 1);
        nodes.put(key(rows), start);
        double p = 0;
        for (int stage = 0; stage < columns.length; stage++) {
            Map<List<Integer>, Paths> next = new HashMap<>();
            for (Map.Entry<List<Integer>, Paths> node : nodes.entrySet()) {
                Paths open = new Paths();
                double[] end = ends(stage, node.getKey());
                for (double[] path : node.getValue().values()) {
                    if (path[0] + end[1] <= bound) {
                        p += path[1];
                    } else if (path[0] + end[0] <= bound) {
                        open.add(path[0], path[1]);
                    }
                }
                if (!open.isEmpty()) {
                    extend(stage, node.getKey(), open, next);
                }
            }
            nodes = next;
        }
        return p;
    }

    private void extend(int stage, List<Integer> lacking, Paths open, Map<List<Integer>, Paths> next) {
        int[] rows = lacking.stream().mapToInt(k -> k).toArray();
        fill(rows, columns[stage], (left, log) -> {
            step(open.size());
            Paths paths = next.computeIfAbsent(key(left), k -> new Paths());
            double probability = Math.exp(log);
            open.values().forEach(path -> paths.add(path[0] + log, path[1] * probability));
        });
    }

    /** Returns the log probabilities of the least and the most probable way to fill the remaining columns. */
    private double[] ends(int stage, List<Integer> lacking) {
        if (stage == columns.length - 1) {
            return new double[] {0, 0};
        }
        double[] known = ends.get(lacking);
        if (known == null) {
            double[] found = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
            int[] rows = lacking.stream().mapToInt(k -> k).toArray();
            fill(rows, columns[stage], (left, log) -> {
                step(1);
                double[] rest = ends(stage + 1, key(left));
                found[0] = Math.min(found[0], log + rest[0]);
                found[1] = Math.max(found[1], log + rest[1]);
            });
            ends.put(lacking, found);
            return found;
        }
        return known;
    }

    private void step(long more) {
        steps += more;
        if (steps > MOST_STEPS) {
            throw tooLarge(height, columns.length);
        }
    }

    /** Receives the row totals that remain after filling a column, and the log probability. */
    private interface Filled {
        void with(int[] left, double log);
    }

    private void fill(int[] rows, int column, Filled filled) {
        int all = Arrays.stream(rows).sum();
        fill(rows.clone(), 0, column, all, -choose(all, column), filled);
    }

    private void fill(int[] rows, int at, int column, int room, double log, Filled filled) {
        int own = rows[at];
        int others = room - own;
        if (at == rows.length - 1) {
            rows[at] = own - column;
            filled.with(rows, log + choose(own, column));
        } else {
            for (int x = Math.max(0, column - others); x <= Math.min(own, column); x++) {
                rows[at] = own - x;
                fill(rows, at + 1, column - x, others, log + choose(own, x), filled);
            }
        }
        rows[at] = own;
    }

    private double choose(int n, int k) {
        return logFactorial[n] - logFactorial[k] - logFactorial[n - k];
    }

    /** Returns the remaining row totals, sorted: their order does not matter. */
    private static List<Integer> key(int[] rows) {
        return Arrays.stream(rows).sorted().boxed().toList();
    }
}
