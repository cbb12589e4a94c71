package org.introlab.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Where data come from, in the order of what they can prove: a value computed from {@link #PUBLIC} or {@link
 * #RESTRICTED} data can reproduce a published one; from {@link #UNKNOWN} or {@link #SYNTHETIC} data it cannot.
 */
public enum Provenance {
    /** Published by its owner and free to show. */
    PUBLIC,
    /** About real persons and not to be shown: no message and no rendering contains a value of it. */
    RESTRICTED,
    /** Nothing is declared beside the data. */
    UNKNOWN,
    /** Made by a generator; no row describes a real person. */
    SYNTHETIC;

    /** Whether the data describe the real world, so that agreement with a published value is a reproduction. */
    public boolean isReal() {
        return this == PUBLIC || this == RESTRICTED;
    }

    /** Whether rows and numbers of few persons are withheld: of restricted data, and of those of which nobody has said what they are. */
    public boolean isGuarded() {
        return this == RESTRICTED || this == UNKNOWN;
    }

    /** The weakest of several provenances (the latest in declaration order); {@link #UNKNOWN} when there are none. */
    public static Provenance weakest(Collection<Provenance> provenances) {
        return provenances.stream().max(Comparator.naturalOrder()).orElse(UNKNOWN);
    }

    /** The name in lower case, as code books and verdicts write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The provenance that a code book writes as {@code id}; empty when there is none of that name. */
    public static Optional<Provenance> fromId(String id) {
        return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
    }
}
