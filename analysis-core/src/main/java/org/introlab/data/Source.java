package org.introlab.data;

import java.util.Collection;

/**
 * A file that data were read from.
 *
 * @param file the path as a reader may see it: relative to the study where the file lies in it
 * @param provenance what the data are
 * @param sha256 SHA-256 of the bytes read, 64 lower-case hexadecimal digits
 * @param hidden whether no message may contain a value of it: it is restricted, or an extract of which nothing is declared
 */
public record Source(String file, Provenance provenance, String sha256, boolean hidden) {

    /** A file whose values are hidden if it is restricted or of unknown provenance. */
    public Source(String file, Provenance provenance, String sha256) {
        this(file, provenance, sha256, provenance.isGuarded());
    }

    /**
     * Whether what comes from these files is under disclosure control: one of them is restricted or of unknown provenance, or
     * there is none, so that nobody knows. The weakest provenance is not enough: real rows joined to synthetic ones are still
     * real rows.
     */
    public static boolean guarded(Collection<Source> sources) {
        return sources.isEmpty()
                || sources.stream().anyMatch(s -> s.provenance().isGuarded());
    }
}
