package org.introlab.exhibit;

/**
 * What a reader sees beside a number of which something is known that its exhibit doesn't know.
 *
 * @param id of what is known, such as that of a published value
 * @param kind what is known, as an attribute of HTML says it
 * @param sign a letter that does not rest on colour
 * @param sentence the same in words
 */
public record Mark(String id, String kind, String sign, String sentence) {}
