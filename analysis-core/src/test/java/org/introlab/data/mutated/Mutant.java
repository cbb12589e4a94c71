package org.introlab.data.mutated;

import java.util.Optional;

/**
 * A file after something was done to it.
 *
 * @param what what was done
 * @param content the file
 * @param right the table that must be read; empty when a fault is due
 * @param faultAllowed whether a fault is as right as the table
 */
record Mutant(String what, byte[] content, Optional<RightTable> right, boolean faultAllowed) {
    static Mutant reads(String what, byte[] content, RightTable right) {
        return new Mutant(what, content, Optional.of(right), false);
    }

    static Mutant isRefused(String what, byte[] content) {
        return new Mutant(what, content, Optional.empty(), true);
    }

    /** Damage of which a generator can't know whether it meets what carries the table. */
    static Mutant readsOrIsRefused(String what, byte[] content, RightTable right) {
        return new Mutant(what, content, Optional.of(right), true);
    }
}
