package org.introlab.published;

/**
 * A published value that is expected to differ, with what was found and the evidence for it.
 *
 * @param id key in the ledger
 * @param finding what is wrong with the printed value, in a sentence
 * @param evidence the computation or arithmetic that shows it
 */
public record Finding(String id, String finding, String evidence) {}
