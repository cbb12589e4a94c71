package org.introlab.data;

/**
 * A file that data were read from.
 *
 * @param file the path as a reader may see it: relative to the study where the file lies in it
 * @param provenance what the data are
 * @param sha256 SHA-256 of the bytes read, 64 lower-case hexadecimal digits
 */
public record Source(String file, Provenance provenance, String sha256) {}
