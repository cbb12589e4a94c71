package org.introlab.exhibit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A data file of the repository as texts, and what can be done to disguise it. */
record Texts(List<String> header, List<List<String>> rows) {
    static Texts of(String file) {
        try {
            List<List<String>> lines = Files.readAllLines(Path.of("../data").resolve(file)).stream()
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            return new Texts(lines.get(0), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Texts with(List<List<String>> other) {
        return new Texts(header, List.copyOf(other));
    }

    Texts each(UnaryOperator<List<String>> change) {
        return with(rows.stream().map(row -> change.apply(new ArrayList<>(row))).toList());
    }

    Texts cell(int row, int column, String text) {
        List<List<String>> all = new ArrayList<>(rows);
        List<String> one = new ArrayList<>(all.get(row));
        one.set(column, text);
        all.set(row, one);
        return with(all);
    }

    Texts shuffled() {
        List<List<String>> all = new ArrayList<>(rows);
        Collections.shuffle(all, new Random(4));
        return with(all);
    }

    Texts renumbered() {
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> one = new ArrayList<>(row);
            one.set(0, Integer.toString(500_000 - 7 * all.size()));
            all.add(one);
        }
        return with(all);
    }

    Texts and(Texts other) {
        return with(Stream.concat(rows.stream(), other.rows.stream()).toList());
    }

    Texts first(int n) {
        return with(rows.subList(0, n));
    }

    Texts without(int column) {
        UnaryOperator<List<String>> cut = row -> {
            List<String> rest = new ArrayList<>(row);
            rest.remove(column);
            return rest;
        };
        return new Texts(cut.apply(header), rows.stream().map(cut).toList());
    }

    Texts columns(IntPredicate kept) {
        UnaryOperator<List<String>> some = row ->
                IntStream.range(0, row.size()).filter(kept).mapToObj(row::get).toList();
        return new Texts(some.apply(header), rows.stream().map(some).toList());
    }

    /** The columns from the last to the first. */
    Texts backwards() {
        UnaryOperator<List<String>> turn = row -> {
            List<String> all = new ArrayList<>(row);
            Collections.reverse(all);
            return all;
        };
        return new Texts(turn.apply(header), rows.stream().map(turn).toList());
    }

    Texts named(UnaryOperator<String> name) {
        return new Texts(header.stream().map(name).toList(), rows);
    }

    /** As many rows of new persons: each column as some rows have it, those of the register's spells together. */
    Texts drawn(long seed) {
        Random random = new Random(seed);
        int spell = header.indexOf("programme_start");
        int plan = header.indexOf("plan_exists");
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = new ArrayList<>();
            List<String> other = rows.get(random.nextInt(rows.size()));
            for (int j = 0; j < header.size(); j++) {
                other = spell >= 0 && j > spell ? other : rows.get(random.nextInt(rows.size()));
                row.add(j == 0 ? Integer.toString(i + 1) : other.get(j));
            }
            for (int j = plan + 1; plan >= 0 && j <= plan + 2; j++) {
                row.set(j, row.get(plan).equals("yes") ? row.get(j) : "");
            }
            all.add(row);
        }
        return with(all);
    }

    /** As many rows: who somebody is, and the spell of somebody else. */
    Texts drawnInTwo(long seed) {
        Random random = new Random(seed);
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = new ArrayList<>(
                    rows.get(random.nextInt(rows.size())).subList(0, header.indexOf("programme_start")));
            row.addAll(rows.get(random.nextInt(rows.size())).subList(row.size(), header.size()));
            row.set(0, Integer.toString(i + 1));
            all.add(row);
        }
        return with(all);
    }

    String csv(String delimiter) {
        return Stream.concat(Stream.of(header), rows.stream())
                .map(row -> String.join(delimiter, row))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
