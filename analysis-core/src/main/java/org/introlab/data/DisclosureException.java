package org.introlab.data;

/**
 * Thrown when disclosure control refuses an operation because it would reveal individual values or small counts of data that are restricted
 * or of unknown provenance. The message contains none of them.
 */
public final class DisclosureException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The sentence that ends every message. */
    public static final String RULE =
            "Disclosure control: data that are restricted or of unknown provenance must not reveal individuals or small counts.";

    /**
     * Creates an exception.
     *
     * @param sentence what is refused and what to do instead, in one or more complete sentences
     */
    public DisclosureException(String sentence) {
        super(sentence + " " + RULE);
    }
}
