package org.introlab.csv;

/**
 * What is wrong with the form of a row; says nothing of the values in it.
 *
 * @param kind short name of the kind of fault, e.g. "stray quote"
 * @param expected what would have been right
 * @param found what stands there
 */
public record CsvFault(String kind, String expected, String found) {}
