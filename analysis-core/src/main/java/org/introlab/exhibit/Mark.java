package org.introlab.exhibit;

/**
 * A mark next to a number, with information that its exhibit does not have.
 *
 * @param id the id of the information, such as that of a published value
 * @param kind the kind of information, for an HTML attribute
 * @param sign a letter, so that the mark does not depend on colour
 * @param sentence the same in words
 */
public record Mark(String id, String kind, String sign, String sentence) {}
