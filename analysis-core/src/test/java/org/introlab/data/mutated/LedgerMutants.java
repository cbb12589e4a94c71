package org.introlab.data.mutated;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What can happen to a file of published values, and to the list of differences beside it. */
final class LedgerMutants {
    static final String HEADER = "id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note";
    private static final String FINDINGS = "id,finding,evidence";

    /**
     * A ledger, a list of findings, and the ids and values that must be read.
     *
     * @param right each row as {@code id value}; empty when a fault is due
     */
    record Files(String what, byte[] ledger, byte[] findings, Optional<List<String>> right) {}

    private LedgerMutants() {}

    static Files random(Random random) {
        int n = 2 + random.nextInt(4);
        List<String> rows = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int decimals = random.nextInt(4);
            String value = BigDecimal.valueOf(random.nextInt(20_000) - 10_000, decimals)
                    .toPlainString();
            rows.add(row("T1.x" + i, value, decimals));
            right.add("T1.x" + i + " " + Double.parseDouble(value));
        }
        int at = random.nextInt(n);
        return switch (random.nextInt(22)) {
            case 0 -> ledger("as it is", rows, right);
            case 1 ->
                ledger("a row that begins with #", with(rows, at, row("#1", "4.5", 1)), with(right, at, "#1 4.5"));
            case 2 ->
                ledger("trailing zeros dropped", with(rows, at, row("T1.z", "0.5", 3)), with(right, at, "T1.z 0.5"));
            case 3 ->
                new Files(
                        "CR LF",
                        utf8(text(HEADER, rows).replace("\n", "\r\n")),
                        utf8(FINDINGS + "\n"),
                        Optional.of(right));
            case 4 ->
                new Files(
                        "byte order mark",
                        utf8("\uFEFF" + text(HEADER, rows)),
                        utf8(FINDINGS + "\n"),
                        Optional.of(right));
            case 5 -> faulty("more decimals than it says", with(rows, at, row("T1.z", "0.25", 1)));
            case 6 -> faulty("an end that does not follow", with(rows, at, "T1.z,T1,1,m,z,a,4.5,,1,4.4,4.55,rounded,"));
            case 7 -> faulty("no kind", with(rows, at, "T1.z,T1,1,m,z,a,4.5,,1,,,round,"));
            case 8 ->
                faulty(
                        "no number",
                        with(
                                rows,
                                at,
                                row(
                                        "T1.z",
                                        any(
                                                random,
                                                "\"1,5\"",
                                                "NaN",
                                                "Infinity",
                                                "1e999",
                                                "4.5f",
                                                "0x1p3",
                                                " 4.5",
                                                "\u22124.5",
                                                "10%",
                                                "1_0"),
                                        1)));
            case 9 ->
                faulty(
                        "no decimals",
                        with(
                                rows,
                                at,
                                "T1.z,T1,1,m,z,a,4.5," + any(random, ",-1", ",1.0", ",x", ",16", ", 1")
                                        + ",,,rounded,"));
            case 10 -> faulty("an id twice", with(rows, at, rows.get(at == 0 ? 1 : 0)));
            case 11 -> faulty("no id", with(rows, at, row(any(random, "", " "), "4.5", 1)));
            case 12 -> faulty("a field less", with(rows, at, "T1.z,T1,1,m,z,a,4.5,,1,,,rounded"));
            case 13 -> faulty("a field more", with(rows, at, "T1.z,T1,1,m,z,a,4.5,,1,,,rounded,,"));
            case 14 -> faulty("a blank line", with(rows, at, ""));
            case 15 -> faulty("a quote without its end", with(rows, at, "\"T1.z,T1,1,m,z,a,4.5,,1,,,rounded,"));
            case 16 ->
                new Files(
                        "another header",
                        utf8(text(HEADER.replace("value", "values"), rows)),
                        utf8(FINDINGS + "\n"),
                        Optional.empty());
            case 17 ->
                new Files(
                        "no UTF-8",
                        text(HEADER, with(rows, at, row("T1.\u00e6", "4.5", 1))).getBytes(StandardCharsets.ISO_8859_1),
                        utf8(FINDINGS + "\n"),
                        Optional.empty());
            case 18 -> new Files("nothing", new byte[0], utf8(FINDINGS + "\n"), Optional.empty());
            case 19 -> findings("a finding on no value", rows, "T9.none,It differs.,5 is not 6.");
            case 20 -> findings("a finding without evidence", rows, "T1.x" + (at == 0 ? 1 : 0) + ",It differs., ");
            default -> findings("a finding that begins with #", rows, "#T1.x0,It differs.,5 is not 6.");
        };
    }

    private static String row(String id, String value, int decimals) {
        return id + ",Table 1,1,mean," + id + ",a," + value + ",," + decimals + ",,,rounded,";
    }

    private static Files ledger(String what, List<String> rows, List<String> right) {
        return new Files(what, utf8(text(HEADER, rows)), utf8(FINDINGS + "\n"), Optional.of(right));
    }

    private static Files faulty(String what, List<String> rows) {
        return new Files(what, utf8(text(HEADER, rows)), utf8(FINDINGS + "\n"), Optional.empty());
    }

    private static Files findings(String what, List<String> rows, String finding) {
        return new Files(what, utf8(text(HEADER, rows)), utf8(FINDINGS + "\n" + finding + "\n"), Optional.empty());
    }

    private static List<String> with(List<String> rows, int at, String row) {
        List<String> changed = new ArrayList<>(rows);
        changed.set(at, row);
        return changed;
    }

    private static String any(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String text(String header, List<String> rows) {
        return header + "\n" + String.join("\n", rows) + "\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
