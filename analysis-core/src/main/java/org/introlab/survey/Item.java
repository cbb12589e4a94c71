package org.introlab.survey;

/**
 * A question answered on a scale.
 *
 * @param name the column of the data
 * @param label a short description of the question
 */
public record Item(String name, String label, Scale scale) {
    /** Creates an item. */
    public static Item of(String name, String label, Scale scale) {
        return new Item(name, label, scale);
    }
}
