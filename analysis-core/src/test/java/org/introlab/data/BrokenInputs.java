package org.introlab.data;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Kinds of broken input: a name, the damage done to a sound study, and what must be said of it. */
final class BrokenInputs {
    private BrokenInputs() {}

    private static Arguments broken(String name, Consumer<SmallStudy> damage, String... lines) {
        return arguments(name, damage, "  " + String.join("\n  ", lines));
    }

    private static Arguments cell(String name, String old, String other, String... lines) {
        return broken(name, s -> s.persons(old, other), lines);
    }

    static Stream<Arguments> files() {
        String rows = SmallStudy.PERSONS.substring(SmallStudy.PERSONS.indexOf('\n') + 1);
        String header = SmallStudy.PERSONS.substring(0, SmallStudy.PERSONS.indexOf('\n') + 1);
        return Stream.of(
                broken(
                        "directory instead of a file",
                        s -> s.write("extract/persons.csv/other.txt", ""),
                        "directory instead of a file: 1",
                        "  found a directory; expected a CSV, Parquet or Excel file"),
                broken(
                        "unreadable file (a link that goes round in a circle)",
                        s -> link(s.extract.resolve("persons.csv"), "persons.csv"),
                        "unreadable file: 1",
                        "  found its symbolic links form a loop; expected a file that you have permission to read; check its owner and mode"),
                broken(
                        "link to nothing",
                        s -> link(s.extract.resolve("persons.csv"), "elsewhere.csv"),
                        "missing file: 1",
                        "  found a link to a file that does not exist; expected a CSV, Parquet or Excel file"),
                broken(
                        "empty file",
                        s -> s.persons(""),
                        "empty file: 1",
                        "  found 0 bytes without text; expected a header row and data rows"),
                broken(
                        "file of blank lines",
                        s -> s.persons("\uFEFF\r\n\r\n"),
                        "empty file: 1",
                        "  found 7 bytes without text; expected a header row and data rows"),
                broken(
                        "header only",
                        s -> s.persons(header),
                        "header only: 1",
                        "  found none; expected data rows below the header"),
                broken(
                        "no header",
                        s -> s.persons(rows),
                        "missing column: 6",
                        "  column id: expected this column in the header",
                        "  column place: expected this column in the header",
                        "  column sex: expected this column in the header",
                        "  column score: expected this column in the header",
                        "  column start: expected this column in the header",
                        "  column end: expected this column in the header"),
                cell(
                        "missing column",
                        "sex,",
                        "gender,",
                        "missing column: 1",
                        "  column sex: expected this column in the header"),
                cell(
                        "misspelt column",
                        "score,",
                        "socre,",
                        "missing column: 1",
                        "  column score: found 'socre', which looks similar; expected this column in the header"),
                cell(
                        "duplicate column",
                        "score,start",
                        "score,score",
                        "duplicate column: 1",
                        "  column score: found it several times; expected each column once",
                        "missing column: 1",
                        "  column start: expected this column in the header"),
                broken(
                        "semicolons",
                        s -> s.persons(SmallStudy.PERSONS.replace(',', ';')),
                        "wrong separator: 1",
                        "  row 1: found semicolons; expected commas between the columns",
                        "The file has no faults with \"dialect\": {\"delimiter\": \";\"} in the datapackage.json next to it."),
                broken(
                        "tabs",
                        s -> s.persons(SmallStudy.PERSONS.replace(',', '\t')),
                        "wrong separator: 1",
                        "  row 1: found tabs; expected commas between the columns",
                        "The file has no faults with \"dialect\": {\"delimiter\": \"\\t\"} in the datapackage.json next to it."),
                cell(
                        "decimal comma",
                        "10.5",
                        "10,5",
                        "decimal comma: 1",
                        "  row 2, column score: found a number that its comma splits in two (7 fields); expected a number"
                                + " with a decimal point"),
                cell(
                        "quoted decimal comma",
                        "10.5",
                        "\"10,5\"",
                        "decimal comma: 1",
                        "  row 2, column score: found '10,5'; expected a number with a decimal point",
                        "The file has no faults with \"dialect\": {\"decimalChar\": \",\"} in the datapackage.json next to it."),
                broken(
                        "Latin-1",
                        s -> s.write(
                                "extract/persons.csv",
                                SmallStudy.PERSONS.replace(",B,", ",Bø,").getBytes(StandardCharsets.ISO_8859_1)),
                        "wrong encoding: 1",
                        "  row 4: found a byte that is not UTF-8 in field 2; expected UTF-8",
                        "The file has no faults with \"encoding\": \"windows-1252\" in the datapackage.json next to it."),
                broken(
                        "UTF-16",
                        s -> s.write("extract/persons.csv", SmallStudy.PERSONS.getBytes(StandardCharsets.UTF_16)),
                        "wrong encoding: 1",
                        "  row 1: found UTF-16 (byte order mark); expected UTF-8",
                        "The file has no faults with \"encoding\": \"utf-16\" in the datapackage.json next to it."),
                cell(
                        "too many fields",
                        ",2014-12",
                        ",2014-12,x",
                        "ragged row: 1",
                        "  row 3: found 7 fields; expected 6 fields"),
                cell("too few fields", ",,2016-01", "", "ragged row: 1", "  row 4: found 4 fields; expected 6 fields"),
                cell(
                        "blank line between rows",
                        "2,A",
                        "\n2,A",
                        "ragged row: 1",
                        "  row 3: found a blank line; expected 6 fields"),
                broken(
                        "a line of 10 MB",
                        s -> s.persons(SmallStudy.PERSONS.replace(",B,", "," + "x".repeat(10_000_000) + ",")),
                        "line too long: 1",
                        "  row 4: found a longer field; expected at most 65536 characters in a row"),
                broken(
                        "a line of 10 MB of separators",
                        s -> s.persons(SmallStudy.PERSONS.replace(",B,", ",".repeat(10_000_000))),
                        "line too long: 1",
                        "  row 4: found 10000019 characters; expected at most 65536 characters in a row"),
                cell(
                        "unclosed quote",
                        ",male,",
                        ",\"male,",
                        "unclosed quote: 1",
                        "  row 3: found none; expected a closing quote (\") before the end of the file"),
                cell(
                        "stray quote",
                        ",male,",
                        ",ma\"le,",
                        "stray quote: 1",
                        "  row 3: found a quote (\") inside field 3, which is not quoted; expected quotes only"
                                + " around a whole field, and doubled inside it"),
                cell(
                        "NUL byte",
                        ",male,",
                        ",ma\0le,",
                        "control character: 1",
                        "  row 3: found a NUL character in field 3; expected text without control characters other than"
                                + " tabs and line breaks"),
                cell(
                        "text after a closing quote",
                        ",male,",
                        ",\"ma\"le,",
                        "stray quote: 1",
                        "  row 3: found text after a closing quote (\"), where the next field or row must begin; expected"
                                + " quotes only around a whole field, and doubled inside it"));
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                cell(
                        "unknown level",
                        ",male,",
                        ",mael,",
                        "unknown level: 1",
                        "  row 3, column sex: found 'mael'; expected one of female, male. Did you mean 'male'?"),
                cell(
                        "unknown level like no other",
                        ",male,",
                        ",x,",
                        "unknown level: 1",
                        "  row 3, column sex: found 'x'; expected one of female, male"),
                cell(
                        "category with a blank",
                        ",male,",
                        ", male,",
                        "unknown level: 1",
                        "  row 3, column sex: found ' male'; expected one of female, male. Did you mean 'male'?"),
                cell(
                        "category that would colour the terminal",
                        ",male,",
                        ",\u001b[31m,",
                        "control character: 1",
                        "  row 3: found a control character (U+001B) in field 3; expected text without control characters"
                                + " other than tabs and line breaks"),
                cell(
                        "category that would turn the line round",
                        ",male,",
                        ",\u202emale,",
                        "unknown level: 1",
                        "  row 3, column sex: found '\\u202emale'; expected one of female, male. Did you mean 'male'?"),
                cell(
                        "bad integer",
                        "\n2,A",
                        "\n2.0,A",
                        "bad integer: 1",
                        "  row 3, column id: found '2.0'; expected a whole number"),
                cell(
                        "integer out of range",
                        "\n2,A",
                        "\n0,A",
                        "out of range: 1",
                        "  row 3, column id: found '0'; expected a value at least 1"),
                cell(
                        "bad number",
                        "10.5",
                        "10 %",
                        "bad number: 1",
                        "  row 2, column score: found '10 %'; expected a number with a decimal point",
                        "The file has no faults with \"dialect\": {\"bareNumber\": false} in the datapackage.json next to it."),
                cell(
                        "hexadecimal number, which Java would read",
                        "10.5",
                        "0x1p3",
                        "bad number: 1",
                        "  row 2, column score: found '0x1p3'; expected a number with a decimal point"),
                cell(
                        "number out of range",
                        ",99,",
                        ",101,",
                        "out of range: 1",
                        "  row 4, column score: found '101'; expected a value between 0 and 100"),
                cell(
                        "NaN",
                        ",99,",
                        ",NaN,",
                        "missing value as text: 1",
                        "  row 4, column score: found 'NaN'; expected an empty field for a missing value, or a number"
                                + " with a decimal point"),
                cell(
                        "NA for a category",
                        ",male,",
                        ",NA,",
                        "missing value as text: 1",
                        "  row 3, column sex: found 'NA'; expected an empty field for a missing value, or one of"
                                + " female, male"),
                cell(
                        "infinity",
                        ",99,",
                        ",-inf,",
                        "infinite number: 1",
                        "  row 4, column score: found '-inf'; expected a finite number"),
                cell(
                        "number beyond double",
                        ",99,",
                        ",1e999,",
                        "infinite number: 1",
                        "  row 4, column score: found '1e999'; expected a number that a double can represent"),
                cell(
                        "month 13",
                        "2014-12",
                        "2014-13",
                        "bad month: 1",
                        "  row 3, column end: found '2014-13'; expected a month as YYYY-MM, from 01 to 12"),
                cell(
                        "month of one digit",
                        "2014-12",
                        "2014-1",
                        "bad month: 1",
                        "  row 3, column end: found '2014-1'; expected a month as YYYY-MM, from 01 to 12"),
                cell(
                        "month out of range",
                        "2014-12",
                        "2017-01",
                        "out of range: 1",
                        "  row 3, column end: found '2017-01'; expected a month between 2011-01 and 2016-12"),
                cell(
                        "blank required value",
                        ",male,",
                        ",,",
                        "blank required value: 1",
                        "  row 3, column sex: found ''; expected a value"),
                cell(
                        "duplicate id",
                        "\n3,B",
                        "\n1,B",
                        "duplicate id: 1",
                        "  row 4, column id: found '1'; expected each value once; row 2 already has it"),
                cell(
                        "exit before start",
                        "2010-03",
                        "2011-06",
                        "exit before start: 1",
                        "  row 2, column end: found '2011-05' with start '2011-06'; expected a value not before start"),
                cell(
                        "place and place-year without a row",
                        ",B,",
                        ",C,",
                        "key without a row: 2",
                        "  row 4, column place: found 'C'; expected a row in data/places.csv with this place",
                        "  row 4, column place + end: found 'C', '2016'; expected a row in data/rates.csv with this place"
                                + " and year"),
                cell(
                        "place-year without a row",
                        "2014-12",
                        "2015-12",
                        "key without a row: 1",
                        "  row 3, column place + end: found 'A', '2015'; expected a row in data/rates.csv with this place"
                                + " and year"));
    }

    /** Makes a symbolic link. */
    static void link(Path link, String target) {
        try {
            Files.createSymbolicLink(link, Path.of(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
