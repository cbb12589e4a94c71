package org.introlab.workbench.review;

import java.util.Optional;
import java.util.OptionalDouble;
import org.introlab.published.Finding;
import org.introlab.published.Judgement;
import org.introlab.published.PublishedValue;
import org.introlab.published.Verdict;

/**
 * One published value with what the notebooks say of it.
 *
 * @param judgement the verdict against the ledger of this review
 * @param place the cell that computes it or lists it as not computed; empty when no cell does
 * @param finding what is known about its difference, when one is listed
 * @param explanation another definition that gives what is printed, where the value differs and one was found
 */
public record ReviewedValue(
        Judgement judgement, Optional<Place> place, Optional<Finding> finding, Optional<Explanation> explanation) {

    /**
     * Another definition under which the value, and every other of its group, lies inside its interval.
     *
     * @param group what the values have in common
     * @param definition in words
     * @param computed what it gives for this value
     * @param tried how many definitions were tried on the group
     * @param fitting how many of them put the whole group inside
     * @param place the cell that found it
     */
    public record Explanation(String group, String definition, double computed, int tried, int fitting, Place place) {}

    /** The same value, explained by another definition. */
    ReviewedValue explainedBy(Explanation found) {
        return new ReviewedValue(judgement, place, finding, Optional.of(found));
    }

    /**
     * A code cell of a notebook.
     *
     * @param notebook file name
     * @param cell number among the notebook's code cells, from 1
     */
    public record Place(String notebook, int cell) {
        @Override
        public String toString() {
            return notebook + ", cell " + cell;
        }
    }

    /** Key of the published value. */
    public String id() {
        return judgement.id();
    }

    /** The row of the ledger. */
    public PublishedValue published() {
        return judgement.published();
    }

    /** The verdict. */
    public Verdict verdict() {
        return judgement.verdict();
    }

    /** The recomputed value, where there is one. */
    public OptionalDouble computed() {
        return judgement.computed();
    }

    /** The chapter of the report that prints the value. */
    public Chapter chapter() {
        return Chapter.of(published());
    }

    /** The chapter whose notebook computes the value, or lists it; the one that prints it when no notebook does. */
    public Chapter treatedIn() {
        return place.map(cell -> Chapter.ofNotebook(cell.notebook())).orElse(chapter());
    }

    /** Whether no cell computes it, nor lists it as not computed. */
    boolean isMissing() {
        return verdict() == Verdict.NOT_COMPUTED && place.isEmpty();
    }

    /** Whether it differs and no finding explains it. */
    public boolean differsUnexpectedly() {
        return verdict() == Verdict.DIFFERS && finding.isEmpty();
    }
}
