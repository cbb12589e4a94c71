package org.introlab.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.introlab.csv.CsvRow;
import org.introlab.csv.CsvRows;
import org.introlab.csv.Dialect;
import org.introlab.repository.Prose.Block;

/** The numbers in prose that are in no output, and why: {@code not-held.csv}, a row for each block and reason. */
final class NotHeld {

    /** The reasons that there are. */
    static final Map<String, String> REASONS = reasons(
            "place", "a table, figure, section, page, column or notebook",
            "date", "a year, a month, a version of a law",
            "rule", "a rule of the report, of the programme or of a method: a scale, a level, a definition, a seed",
            "quoted", "another text or agency states it, and no data here do",
            "words", "a count of what the same sentence or list names, or a figure of speech",
            "example", "invented, or supposed for the sake of an argument",
            "measured", "a time, a size or a speed that was measured once",
            "version", "a version of a program",
            "test", "another test compares it with its source",
            "open", "a claim could check it, but is not written yet");

    private static final Path FILE = Path.of("src/test/resources/prose/not-held.csv");
    private static final List<String> HEADER = List.of("file", "part", "reason", "numbers");

    private final Map<String, Map<String, List<String>>> byPlace;

    private NotHeld(Map<String, Map<String, List<String>>> byPlace) {
        this.byPlace = byPlace;
    }

    static NotHeld read() {
        Map<String, Map<String, List<String>>> byPlace = new LinkedHashMap<>();
        try {
            CsvRows rows = CsvRows.of(Files.readAllBytes(FILE), Dialect.standard());
            if (!rows.next().fields().equals(HEADER)) {
                throw new AssertionError(FILE + ": expected the header " + HEADER);
            }
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                if (row.fields().size() != HEADER.size()
                        || !REASONS.containsKey(row.fields().get(2))) {
                    throw new AssertionError(FILE + ", row " + row.number()
                            + ": expected file, part, one of the reasons " + REASONS + ", numbers; found " + row);
                }
                byPlace.computeIfAbsent(
                                row.fields().get(0) + ", " + row.fields().get(1), k -> new LinkedHashMap<>())
                        .merge(row.fields().get(2), List.of(row.fields().get(3).split("; ")), (a, b) -> {
                            throw new AssertionError(
                                    FILE + ", row " + row.number() + ": this part and reason stand twice");
                        });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NotHeld(byPlace);
    }

    /** The blocks that are listed. */
    List<String> places() {
        return List.copyOf(byPlace.keySet());
    }

    /** The reason of each number. */
    List<String> reasons() {
        return byPlace.values().stream()
                .flatMap(rows -> rows.entrySet().stream())
                .flatMap(row -> row.getValue().stream().map(number -> row.getKey()))
                .toList();
    }

    /** What is wrong with a block of which claims hold all numbers but these; tells an author what to add or take away. */
    List<String> faults(Block block, List<WrittenNumber> unheld) {
        List<String> listed = new ArrayList<>();
        byPlace.getOrDefault(block.place(), Map.of()).values().forEach(listed::addAll);
        List<WrittenNumber> missing = new ArrayList<>();
        for (WrittenNumber number : unheld) {
            if (!listed.remove(number.text())) {
                missing.add(number);
            }
        }
        List<String> faults = new ArrayList<>();
        if (!missing.isEmpty()) {
            faults.add(block.place() + ": no claim checks "
                    + missing.stream()
                            .map(n -> n.text() + " (" + around(block, n) + ")")
                            .collect(Collectors.joining(", "))
                    + ". Add a claim to the chapter's ClaimsOf class, or add this row to notebooks/" + FILE + ": \""
                    + block.file()
                    + "\",\"" + block.part() + "\",REASON,\""
                    + missing.stream().map(WrittenNumber::text).collect(Collectors.joining("; "))
                    + "\". Reasons: " + REASONS.keySet());
        }
        if (!listed.isEmpty()) {
            faults.add(block.place() + ": " + FILE + " lists " + String.join("; ", listed)
                    + ", which the text does not contain, or which a claim checks");
        }
        return faults;
    }

    private static String around(Block block, WrittenNumber number) {
        int from = Math.max(0, number.start() - 25);
        int to = Math.min(block.text().length(), number.start() + number.text().length() + 15);
        return "…" + block.text().substring(from, to) + "…";
    }

    private static Map<String, String> reasons(String... pairs) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            reasons.put(pairs[i], pairs[i + 1]);
        }
        return reasons;
    }
}
