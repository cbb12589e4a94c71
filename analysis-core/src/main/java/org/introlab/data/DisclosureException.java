package org.introlab.data;

/**
 * A refusal by disclosure control: what was asked for would show persons' own values, or numbers of few persons, of data that are
 * restricted or of unknown provenance. The message holds none of them.
 */
public final class DisclosureException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The sentence in which every refusal ends. */
    public static final String RULE =
            "Disclosure control: data that are restricted or of unknown provenance show no person and no number of few.";

    /**
     * A refusal.
     *
     * @param sentence what is refused, and what can be done instead; one or more whole sentences
     */
    public DisclosureException(String sentence) {
        super(sentence + " " + RULE);
    }
}
