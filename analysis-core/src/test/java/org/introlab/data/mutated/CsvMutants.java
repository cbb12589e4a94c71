package org.introlab.data.mutated;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What can happen to a CSV file on its way: by editors, spreadsheets, transfers and hand. */
final class CsvMutants {
    /** Written by people and programs for a number, and not a number of the strict grammar. */
    private static final List<String> NO_NUMBERS = List.of(
            "1,5",
            "1 234",
            "1\u00a0234",
            "\u22122",
            "10%",
            "1e999",
            "-1e999",
            "Infinity",
            "inf",
            "NaN",
            "nan",
            "0x1F",
            "1_000",
            "1e5f",
            "12abc",
            " 3",
            "3 ",
            "1,234,567",
            "1.234,5",
            "1.2.3",
            "--1",
            "1-",
            "$5",
            "5 kr",
            "\uff11\uff12",
            "\u0661",
            "1e",
            "e5",
            "NA",
            "n/a",
            "null",
            "-",
            ".",
            "TRUE",
            "#DIV/0!",
            "'5",
            "1/2",
            "\t1");

    /** Of these, the ones that no reader may take for the name of a category where the other cells are numbers. */
    private static final List<String> NUMBERS_GONE_WRONG = List.of(
            "1,5",
            "1 234",
            "1\u00a0234",
            "\u22122",
            "10%",
            " 3",
            "3 ",
            "1,234,567",
            "1.234,5",
            "$5",
            "5 kr",
            "\uff11\uff12",
            "1_000");

    private static final List<String> NO_IDS =
            List.of("1.5", "99999999999999999999", "one", "1,000", "1e3x", "", " ", "\u22125");
    private static final List<String> NO_MONTHS =
            List.of("2011-13", "2011-00", "2011-1", "2011/01", "May 2011", "201101", "11-01", "2011-01-", "2011-01x");
    private static final List<String> NO_KINDS = List.of("c", "A", "a ", " a", "ab", "0");

    private CsvMutants() {}

    static Mutant random(Random random) {
        RightTable table = RightTable.random(random);
        int row = random.nextInt(table.rows().size());
        List<List<String>> lines = lines(table);
        return switch (random.nextInt(34)) {
            case 0 -> Mutant.reads("as it is", csv(table), table);
            case 1 -> Mutant.reads("CR LF", utf8(ended(lines, "\r\n", CsvMutants::field)), table);
            case 2 -> Mutant.reads("byte order mark", utf8("\uFEFF" + text(lines)), table);
            case 3 -> Mutant.reads("no line end at the end", utf8(text(lines).stripTrailing()), table);
            case 4 -> Mutant.reads("blank lines at the end", utf8(text(lines) + "\n\n"), table);
            case 5 -> Mutant.reads("every field quoted", utf8(ended(lines, "\n", CsvMutants::quoted)), table);
            case 6 -> Mutant.reads("columns in another order", utf8(text(turned(lines))), table);
            case 7 -> Mutant.reads("a row less", csv(remaining(table, row)), remaining(table, row));
            case 8 ->
                Mutant.reads(
                        "a row that begins with #",
                        csv(table.withCell(row, RightTable.PLACE, "#1")),
                        table.withCell(row, RightTable.PLACE, "#1"));
            case 9 ->
                Mutant.reads(
                        "negative zero",
                        csv(table.withCell(row, RightTable.SHARE, "-0.0")),
                        table.withCell(row, RightTable.SHARE, "-0.0"));
            case 10 -> Mutant.isRefused("a field less", utf8(text(cut(lines, row + 1))));
            case 11 -> Mutant.isRefused("a field more", utf8(text(longer(lines, row + 1))));
            case 12 -> Mutant.isRefused("a quote without its end", utf8(raw(lines, row + 1, "\"open")));
            case 13 -> Mutant.isRefused("a quote inside a field", utf8(raw(lines, row + 1, "5\" pipe")));
            case 14 -> Mutant.isRefused("text after a quote", utf8(raw(lines, row + 1, "\"a\"b")));
            case 15 -> Mutant.isRefused("NUL", utf8(raw(lines, row + 1, "a\0b")));
            case 16 -> Mutant.isRefused("no UTF-8", latin1(raw(lines, row + 1, "\u00c6rlig")));
            case 17 -> Mutant.isRefused("UTF-16", text(lines).getBytes(StandardCharsets.UTF_16));
            case 18 -> Mutant.isRefused("a blank line between rows", utf8(inserted(lines, row + 1, "")));
            case 19 -> Mutant.isRefused("semicolons", utf8(joined(lines, ";")));
            case 20 -> Mutant.isRefused("tabs", utf8(joined(lines, "\t")));
            case 21 -> Mutant.isRefused("a column twice", utf8(headed(lines, "share", "id")));
            case 22 -> Mutant.isRefused("a column under another name", utf8(headed(lines, "share", "shares")));
            case 23 -> Mutant.isRefused("no header", utf8(text(lines.subList(1, lines.size()))));
            case 24 -> Mutant.isRefused("nothing", new byte[0]);
            case 25 -> Mutant.isRefused("header alone", utf8(text(lines.subList(0, 1))));
            case 26 ->
                Mutant.isRefused(
                        "an id twice",
                        csv(table.withCell(
                                row,
                                RightTable.ID,
                                table.rows().get(row == 0 ? 1 : 0).get(RightTable.ID))));
            case 27 -> Mutant.isRefused("no id", csv(table.withCell(row, RightTable.ID, any(NO_IDS, random))));
            case 28 -> Mutant.isRefused("no month", csv(table.withCell(row, RightTable.MONTH, any(NO_MONTHS, random))));
            case 29 -> Mutant.isRefused("no level", csv(table.withCell(row, RightTable.KIND, any(NO_KINDS, random))));
            default -> noNumber(table, row, any(NO_NUMBERS, random));
        };
    }

    /** A file without a code book, of which a cell in a column of numbers, or all of them, are written in another way. */
    static Mutant guessed(Random random) {
        String wrong = any(NUMBERS_GONE_WRONG, random);
        boolean all = random.nextBoolean();
        StringBuilder text = new StringBuilder("y,x\n");
        int row = random.nextInt(6);
        for (int i = 0; i < 6; i++) {
            String number = String.valueOf(random.nextInt(100));
            text.append(number)
                    .append(',')
                    .append(quoted(all || i == row ? wrong : number))
                    .append('\n');
        }
        return Mutant.isRefused((all ? "all cells '" : "a cell '") + wrong + "'", utf8(text.toString()));
    }

    private static Mutant noNumber(RightTable table, int row, String text) {
        return Mutant.isRefused("no number: '" + text + "'", csv(table.withCell(row, RightTable.SHARE, text)));
    }

    static byte[] csv(RightTable table) {
        return utf8(text(lines(table)));
    }

    private static List<List<String>> lines(RightTable table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(RightTable.COLUMNS);
        lines.addAll(table.rows());
        return lines;
    }

    /** A table of one row less, or of the same when there would be none left. */
    private static RightTable remaining(RightTable table, int row) {
        return table.rows().size() > 1 ? table.without(row) : table;
    }

    private static String text(List<List<String>> lines) {
        return ended(lines, "\n", CsvMutants::field);
    }

    private static String ended(List<List<String>> lines, String end, UnaryOperator<String> field) {
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            text.append(String.join(",", line.stream().map(field).toList())).append(end);
        }
        return text.toString();
    }

    private static String joined(List<List<String>> lines, String delimiter) {
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            text.append(String.join(
                            delimiter, line.stream().map(CsvMutants::quoted).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static List<List<String>> turned(List<List<String>> lines) {
        return lines.stream()
                .map(line -> {
                    List<String> other = new ArrayList<>(line);
                    Collections.reverse(other);
                    return other;
                })
                .map(List::copyOf)
                .toList();
    }

    private static List<List<String>> cut(List<List<String>> lines, int at) {
        return changed(lines, at, lines.get(at).subList(0, lines.get(at).size() - 1));
    }

    private static List<List<String>> longer(List<List<String>> lines, int at) {
        List<String> more = new ArrayList<>(lines.get(at));
        more.add("more");
        return changed(lines, at, more);
    }

    private static List<List<String>> changed(List<List<String>> lines, int at, List<String> line) {
        List<List<String>> changed = new ArrayList<>(lines);
        changed.set(at, line);
        return changed;
    }

    /** The text with the first field of a line written as given, without the quotes that it may need. */
    private static String raw(List<List<String>> lines, int at, String first) {
        String line = ended(List.of(lines.get(at).subList(1, RightTable.COLUMNS.size())), "\n", CsvMutants::field);
        return text(lines.subList(0, at)) + first + "," + line + text(lines.subList(at + 1, lines.size()));
    }

    private static String inserted(List<List<String>> lines, int at, String line) {
        return text(lines.subList(0, at)) + line + "\n" + text(lines.subList(at, lines.size()));
    }

    private static String headed(List<List<String>> lines, String column, String other) {
        List<String> header = RightTable.COLUMNS.stream()
                .map(c -> c.equals(column) ? other : c)
                .toList();
        return text(changed(lines, 0, header));
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
