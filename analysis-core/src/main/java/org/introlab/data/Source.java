package org.introlab.data;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A file that data were read from, or that the caller named as their source. */
public final class Source {
    private final String file;
    private final Provenance provenance;
    private final String sha256;
    private final boolean hidden;
    private final Optional<String> why;
    private final boolean ofMany;

    private Source(String file, Provenance provenance, String sha256, boolean hidden, Optional<String> why) {
        this(file, provenance, sha256, hidden, why, false);
    }

    private Source(
            String file, Provenance provenance, String sha256, boolean hidden, Optional<String> why, boolean ofMany) {
        this.file = file;
        this.provenance = provenance;
        this.sha256 = sha256;
        this.hidden = hidden;
        this.why = why;
        this.ofMany = ofMany;
    }

    /** The smallest number of persons for whom numbers from guarded data are shown. */
    public static final int FEWEST = 5;

    /** Creates a source whose values are hidden if it is restricted or of unknown provenance. */
    public Source(String file, Provenance provenance, String sha256) {
        this(file, provenance, sha256, provenance.isGuarded());
    }

    /** Creates the source of rows or numbers whose file is unknown; hidden if they may come from a file with hidden values. */
    static Source unknown() {
        return new Source("made by hand", Provenance.UNKNOWN, "", HiddenFiles.areOpen());
    }

    /**
     * Returns the distinct files of several parts. A part without files has unknown provenance, and then so has the whole; if no part has
     * files, the result is empty.
     */
    public static List<Source> ofAll(Collection<? extends Collection<Source>> parts) {
        Set<Source> all = new LinkedHashSet<>();
        parts.forEach(all::addAll);
        if (!all.isEmpty() && parts.stream().anyMatch(Collection::isEmpty)) {
            all.add(unknown());
        }
        return List.copyOf(all);
    }

    /**
     * Creates a source.
     *
     * @param file the path as shown to readers: relative to the study if the file is in it
     * @param provenance the provenance of the data
     * @param sha256 SHA-256 of the bytes read, 64 lower-case hexadecimal digits
     * @param hidden whether messages must not contain its values: it is restricted, or an extract without a declared provenance */
    public Source(String file, Provenance provenance, String sha256, boolean hidden) {
        this(file, provenance, sha256, hidden, Optional.empty());
    }

    /**
     * Returns the same file with a weaker provenance than declared. It stays hidden if it was, because some of its rows may be real.
     *
     * @param why the reason, in words that may follow "because"
     * @throws IllegalArgumentException if the provenance would be stronger
     */
    public Source countedAs(Provenance less, String why) {
        if (less.compareTo(provenance) < 0) {
            throw new IllegalArgumentException(
                    file + " is " + provenance.id() + " and can't count as " + less.id() + ", which is stronger.");
        }
        return new Source(file, less, sha256, hidden, Optional.of(why));
    }

    /** Returns the same file as synthetic: all its rows come from a synthetic file, whatever is declared. */
    public Source synthetic(String how) {
        return new Source(file, Provenance.SYNTHETIC, sha256, false, Optional.of(how));
    }

    /**
     * Returns whether results from these files are under disclosure control: a file is hidden, restricted or of unknown provenance, or
     * there is no file. The weakest provenance is not enough: real rows joined to synthetic ones are still real rows.
     */
    public static boolean guarded(Collection<Source> sources) {
        return sources.isEmpty() || sources.stream().anyMatch(Source::isGuarded);
    }

    /**
     * Returns whether numbers based on few rows of these files are withheld when they are computed, and not only when they are shown: a
     * file is hidden, or the files are {@linkplain #guarded under disclosure control} while a file with hidden values is open.
     */
    public static boolean hidesFew(Collection<Source> sources) {
        return sources.stream().anyMatch(Source::hidden) || guarded(sources) && HiddenFiles.areOpen();
    }

    /** Returns whether one of these is an actual file under disclosure control, and not only an unknown source. */
    static boolean haveGuardedFile(Collection<Source> sources) {
        return sources.stream().anyMatch(source -> source.isGuarded() && !source.sha256.isEmpty());
    }

    /** Returns whether results from this file are under disclosure control. */
    public boolean isGuarded() {
        return !ofMany && (hidden || provenance.isGuarded());
    }

    /** Returns the same file as the source of numbers based on many persons each, so that they may be shown. */
    Source ofMany() {
        return isGuarded() ? new Source(file, provenance, sha256, false, why, true) : this;
    }

    /** Returns whether it is the source of numbers from guarded data based on many persons each. */
    boolean isOfMany() {
        return ofMany;
    }

    /** Returns the same file as the source of any numbers. */
    Source ofAny() {
        return ofMany ? new Source(file, provenance, sha256, hidden, why) : this;
    }

    /** Returns whether this is a file that was read, with no stronger provenance. */
    boolean isNoMoreThan(Source read) {
        return sha256.equals(read.sha256) && provenance.compareTo(read.provenance) >= 0;
    }

    /** Returns the path as shown to readers: relative to the study if the file is in it. */
    public String file() {
        return file;
    }

    /** Returns the provenance of the data. */
    public Provenance provenance() {
        return provenance;
    }

    /** Returns the SHA-256 of the bytes read, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Returns whether messages must not contain its values: it is restricted, or an extract without a declared provenance. */
    public boolean hidden() {
        return hidden;
    }

    /** Returns why the file has a weaker provenance than declared, in words that may follow "because"; empty if it has not. */
    public Optional<String> countedLess() {
        return why;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Source o
                && file.equals(o.file)
                && provenance == o.provenance
                && sha256.equals(o.sha256)
                && hidden == o.hidden
                && ofMany == o.ofMany
                && why.equals(o.why);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, provenance, sha256, hidden, why, ofMany);
    }

    @Override
    public String toString() {
        return file + " (" + provenance.id() + ", sha256 " + sha256 + ")";
    }
}
