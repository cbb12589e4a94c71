package org.introlab.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Where data come from, ordered by what they can prove: a value computed from {@link #PUBLIC} or {@link
 * #RESTRICTED} data can reproduce a published one; from {@link #UNKNOWN} or {@link #SYNTHETIC} data it cannot.
 */
public enum Provenance {
    /** Published by its owner and free to show. */
    PUBLIC,
    /** About real persons and not to be shown: messages and output contain no values. */
    RESTRICTED,
    /** Nothing is declared for the data. */
    UNKNOWN,
    /** Made by a generator; no row describes a real person. */
    SYNTHETIC;

    /** Returns whether the data describe the real world, so that agreement with a published value is a reproduction. */
    public boolean isReal() {
        return this == PUBLIC || this == RESTRICTED;
    }

    /**
     * Returns whether rows and small counts are withheld: for restricted data, and for data of unknown provenance.
     */
    public boolean isGuarded() {
        return this == RESTRICTED || this == UNKNOWN;
    }

    /** Returns the weakest of several provenances (the latest in declaration order); {@link #UNKNOWN} if there are none. */
    public static Provenance weakest(Collection<Provenance> provenances) {
        return provenances.stream().max(Comparator.naturalOrder()).orElse(UNKNOWN);
    }

    /** Returns the name in lower case, as code books and verdicts write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the provenance that a code book writes as {@code id}; empty if there is none. */
    public static Optional<Provenance> fromId(String id) {
        return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
    }
}
