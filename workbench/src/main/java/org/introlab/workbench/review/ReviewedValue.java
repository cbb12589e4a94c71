package org.introlab.workbench.review;

import java.util.Optional;
import java.util.OptionalDouble;
import org.introlab.published.Finding;
import org.introlab.published.Judgement;
import org.introlab.published.PublishedValue;
import org.introlab.published.Verdict;

/**
 * One published value with its result in the notebooks.
 *
 * @param judgement the verdict against the ledger of this review
 * @param place the cell that computes it or lists it as not computed, if any
 * @param finding the listed finding about its difference, if any
 * @param explanation another definition that gives the published value, if the value differs and one was found
 */
public record ReviewedValue(
        Judgement judgement, Optional<Place> place, Optional<Finding> finding, Optional<Explanation> explanation) {

    /**
     * Another definition under which this value and all others of its group are inside their intervals.
     *
     * @param group what the values have in common
     * @param definition in words
     * @param computed its result for this value
     * @param tried how many definitions were tried on the group
     * @param fitting how many of them fit the whole group
     * @param place the cell that found it
     */
    public record Explanation(String group, String definition, double computed, int tried, int fitting, Place place) {}

    /** Returns the same value, explained by another definition. */
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

    /** Returns the id of the published value. */
    public String id() {
        return judgement.id();
    }

    /** Returns the row of the ledger. */
    public PublishedValue published() {
        return judgement.published();
    }

    /** Returns the verdict. */
    public Verdict verdict() {
        return judgement.verdict();
    }

    /** Returns the recomputed value, if there is one. */
    public OptionalDouble computed() {
        return judgement.computed();
    }

    /** Returns the chapter of the report that prints the value. */
    public Chapter chapter() {
        return Chapter.of(published());
    }

    /** Returns the chapter whose notebook computes or lists the value; the chapter that prints it if no notebook does. */
    public Chapter treatedIn() {
        return place.map(cell -> Chapter.ofNotebook(cell.notebook())).orElse(chapter());
    }

    /** Returns whether no cell computes it or lists it as not computed. */
    boolean isMissing() {
        return verdict() == Verdict.NOT_COMPUTED && place.isEmpty();
    }

    /** Returns whether it differs and no finding explains it. */
    public boolean differsUnexpectedly() {
        return verdict() == Verdict.DIFFERS && finding.isEmpty();
    }
}
