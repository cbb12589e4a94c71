package org.introlab.workbench.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.introlab.data.book.DataException;
import org.introlab.data.book.Fault;
import org.introlab.data.read.Csv;

/**
 * Reads the result of a conversion as every command will, before it is put in place.
 *
 * @param conversion the conversion
 * @param work the folder with its table and code book
 */
record ReadBack(Conversion conversion, Path work) {

    /**
     * Checks the table and its code book.
     *
     * @throws ConversionException if they can't be read; the message names the user's file, variable and row, but no value
     */
    void check() throws IOException {
        try {
            Csv.read(work.resolve(conversion.name() + ".csv"));
        } catch (DataException e) {
            JsonNode book =
                    new ObjectMapper().readTree(work.resolve(Conversion.BOOK).toFile());
            List<String> lines = e.faults().stream()
                    .map(fault -> line(fault, book))
                    .distinct()
                    .toList();
            throw new ConversionException(conversion.file()
                    + ": nothing was written, because no command could read the table: "
                    + (lines.isEmpty() ? e.getMessage() : String.join("; ", lines)));
        }
    }

    private String line(Fault fault, JsonNode book) {
        List<String> place = new ArrayList<>();
        fault.column().ifPresent(column -> place.add(place(column, book)));
        // An SPSS, Stata or SAS file has no row of names.
        long names = Conversion.isCsv(conversion.file()) ? 0 : 1;
        fault.row().stream().map(row -> row - names).filter(row -> row > 0).forEach(row -> place.add("row " + row));
        boolean cell = fault.column().isPresent() && fault.row().isPresent();
        String found = cell ? "" : fault.found().map(text -> ", found " + text).orElse("");
        String where = place.stream().collect(Collectors.joining(", ", "", place.isEmpty() ? "" : ": "));
        return where + fault.kind() + " (expected " + fault.expected() + found + ")";
    }

    /** Returns a place in the code book as its variable; one of another table unchanged. */
    private String place(String column, JsonNode book) {
        if (!column.startsWith("/")) {
            return "variable " + column;
        }
        String own = "/resources/" + (book.get("resources").size() - 1) + "/schema/fields/";
        if (!column.startsWith(own)) {
            return conversion.folder().resolve(Conversion.BOOK) + column;
        }
        String index = column.substring(own.length()).replaceFirst("/.*", "");
        return "variable " + book.at(own + index + "/name").asText();
    }
}
