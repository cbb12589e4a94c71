package org.introlab.data;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A file that data were read from, or that somebody says they come from. */
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

    /** The smallest number of persons of whom guarded data show a number. */
    public static final int FEWEST = 5;

    /** A file whose values are hidden if it is restricted or of unknown provenance. */
    public Source(String file, Provenance provenance, String sha256) {
        this(file, provenance, sha256, provenance.isGuarded());
    }

    /** Of rows or numbers of which nobody knows the file; hidden where they may be those of a file whose values are. */
    static Source unknown() {
        return new Source("made by hand", Provenance.UNKNOWN, "", HiddenFiles.areOpen());
    }

    /**
     * The files of several parts together, each once. A part without files is of unknown provenance, and so is the whole; it stays
     * without files if none of its parts has one.
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
     * A file.
     *
     * @param file the path as a reader may see it: relative to the study where the file lies in it
     * @param provenance what the data are
     * @param sha256 SHA-256 of the bytes read, 64 lower-case hexadecimal digits
     * @param hidden whether no message may contain a value of it: it is restricted, or an extract of which nothing is declared
     */
    public Source(String file, Provenance provenance, String sha256, boolean hidden) {
        this(file, provenance, sha256, hidden, Optional.empty());
    }

    /**
     * The same file, worth less than what is declared of it. It stays as hidden as it was: there may be real rows among its rows.
     *
     * @param why the reason, in words that may follow "because"
     * @throws IllegalArgumentException if it would be worth more
     */
    public Source countedAs(Provenance less, String why) {
        if (less.compareTo(provenance) < 0) {
            throw new IllegalArgumentException(file + " is " + provenance.id() + " and can't count as " + less.id());
        }
        return new Source(file, less, sha256, hidden, Optional.of(why));
    }

    /** The same file, whose rows are those of a synthetic one and no others, whatever is declared of it. */
    public Source synthetic(String how) {
        return new Source(file, Provenance.SYNTHETIC, sha256, false, Optional.of(how));
    }

    /**
     * Whether what comes from these files is under disclosure control: one of them is hidden, restricted or of unknown provenance,
     * or there is none, so that nobody knows. The weakest provenance is not enough: real rows joined to synthetic ones are still
     * real rows.
     */
    public static boolean guarded(Collection<Source> sources) {
        return sources.isEmpty() || sources.stream().anyMatch(Source::isGuarded);
    }

    /**
     * Whether a number of few rows of these files is withheld where it is computed and not only where it is shown: the values of one
     * are hidden, or what comes from them is {@linkplain #guarded under disclosure control} while a file of hidden values is open.
     */
    public static boolean hidesFew(Collection<Source> sources) {
        return sources.stream().anyMatch(Source::hidden) || guarded(sources) && HiddenFiles.areOpen();
    }

    /** Whether one of these is a file under disclosure control, and not merely rows of which nobody knows the file. */
    static boolean haveGuardedFile(Collection<Source> sources) {
        return sources.stream().anyMatch(source -> source.isGuarded() && !source.sha256.isEmpty());
    }

    /** Whether what comes from this file is under disclosure control. */
    public boolean isGuarded() {
        return !ofMany && (hidden || provenance.isGuarded());
    }

    /** The same file as that of numbers which speak of many persons each, so that they may be shown. */
    Source ofMany() {
        return isGuarded() ? new Source(file, provenance, sha256, false, why, true) : this;
    }

    /** Whether it stands for numbers of guarded data which speak of many persons each. */
    boolean isOfMany() {
        return ofMany;
    }

    /** The same file as that of any numbers. */
    Source ofAny() {
        return ofMany ? new Source(file, provenance, sha256, hidden, why) : this;
    }

    /** Whether it is a file that was read, worth no more than when it was. */
    boolean isNoMoreThan(Source read) {
        return sha256.equals(read.sha256) && provenance.compareTo(read.provenance) >= 0;
    }

    /** The path as a reader may see it: relative to the study where the file lies in it. */
    public String file() {
        return file;
    }

    /** What the data are. */
    public Provenance provenance() {
        return provenance;
    }

    /** SHA-256 of the bytes read, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Whether no message may contain a value of it: it is restricted, or an extract of which nothing is declared. */
    public boolean hidden() {
        return hidden;
    }

    /** Why the file counts as less than what is declared of it, in words that may follow "because"; empty when it does not. */
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
