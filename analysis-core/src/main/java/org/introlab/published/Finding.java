package org.introlab.published;

/**
 * A published value that is expected to differ, with the finding and its evidence.
 *
 * @param id the id in the ledger
 * @param finding a sentence that states what is wrong with the printed value
 * @param evidence the computation or arithmetic that proves it
 */
public record Finding(String id, String finding, String evidence) {}
