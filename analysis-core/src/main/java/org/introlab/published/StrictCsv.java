package org.introlab.published;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small comma-separated file with a fixed header, read whole; row numbers count as a spreadsheet's do (header is 1). */
record StrictCsv(String file, List<String[]> rows) {

    static StrictCsv read(Path path, List<String> header) {
        String file = path.toString();
        List<String[]> parsed = parse(file, text(path));
        if (parsed.isEmpty()) {
            throw new LedgerException(
                    file, List.of("the file is empty; expected the header " + String.join(",", header)));
        }
        List<String> found = List.of(parsed.get(0));
        if (!found.equals(header)) {
            throw new LedgerException(
                    file,
                    List.of("row 1: expected the header " + String.join(",", header) + ", found "
                            + String.join(",", found)));
        }
        List<String> faults = new ArrayList<>();
        for (int i = 1; i < parsed.size(); i++) {
            if (parsed.get(i).length != header.size()) {
                faults.add("row " + (i + 1) + ": expected " + header.size() + " fields, found " + parsed.get(i).length);
            }
        }
        if (!faults.isEmpty()) {
            throw new LedgerException(file, faults);
        }
        return new StrictCsv(file, List.copyOf(parsed.subList(1, parsed.size())));
    }

    private static List<String[]> parse(String file, String text) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setNullValue("");
        settings.setEmptyValue("");
        settings.setMaxCharsPerColumn(100_000);
        settings.setLineSeparatorDetectionEnabled(true);
        try {
            return new CsvParser(settings).parseAll(new StringReader(text));
        } catch (TextParsingException e) {
            throw new LedgerException(file, List.of("not a readable CSV file near row " + (e.getLineIndex() + 1)));
        }
    }

    private static String text(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new LedgerException(
                    path.toString(), List.of(Files.exists(path) ? "not a file" : "the file does not exist"));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new LedgerException(path.toString(), List.of("not UTF-8 text"));
        } catch (IOException e) {
            throw new LedgerException(path.toString(), List.of("cannot be read: " + e.getMessage()));
        }
    }
}
