package org.introlab.survey;

/**
 * A question answered on a scale.
 *
 * @param name the column of the data
 * @param label what it asks, in short
 */
public record Item(String name, String label, Scale scale) {
    /** An item with a label. */
    public static Item of(String name, String label, Scale scale) {
        return new Item(name, label, scale);
    }
}
