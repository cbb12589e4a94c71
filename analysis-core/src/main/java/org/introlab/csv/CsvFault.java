package org.introlab.csv;

/**
 * A fault in the form of a row, described without its values.
 *
 * @param kind the kind of fault, e.g. "stray quote"
 * @param expected what was expected
 * @param found what was found
 */
public record CsvFault(String kind, String expected, String found) {}
