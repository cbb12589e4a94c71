package org.introlab.workbench.review;

/**
 * How far the covered chapters were reproduced, in the classes of the data editor of the American Economic Association.
 * The association's wording leaves room; this is how it is read here. <em>Computable</em> is every covered value that is
 * neither withheld by a disclosure rule nor listed as not computed with its reason; a value that was simply forgotten
 * counts as computable.
 */
public enum ReproducibilityClass {
    /** Some datum is synthetic or of unknown provenance, so agreement proves nothing about the published number. */
    NOT_ASSESSABLE(
            "not assessable",
            "Some of the data are synthetic or of unknown provenance: values inside their intervals are calibrated, not reproduced, and the report's reproducibility cannot be assessed from them."),
    /** Every computable value is reproduced. */
    FULL("full", "Every value that could be computed lies inside the interval of its print."),
    /** At least 95 of 100 computable values are reproduced, and each other one is an explained, listed difference. */
    FULL_WITH_MINOR_ISSUES(
            "full with minor issues",
            "At least 95 of 100 computable values are reproduced, and each of the others is a listed difference with its evidence."),
    /** At least half of the computable values are reproduced. */
    PARTIAL("partial", "At least half of the values that could be computed are reproduced."),
    /** No published value belongs to what was run. */
    NOTHING_TO_ASSESS("nothing to assess", "No published value belongs to the chapters that were run."),
    /** A cell failed, so what its notebook would have computed is not known. */
    INCOMPLETE("none", "The review is incomplete, so the whole has no class."),
    /** Whatever was computed is withheld. */
    ALL_WITHHELD(
            "not assessable", "Every value that was computed is withheld, so none could be held against its print."),
    /** No value was computed. */
    NONE_COMPUTED("not able", "No value was computed."),
    /** Fewer than half of the computable values are reproduced. */
    NOT_ABLE("not able", "Fewer than half of the values that could be computed are reproduced.");

    private final String words;
    private final String meaning;

    ReproducibilityClass(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    /**
     * Decides the class.
     *
     * @param real whether every datum behind the chapters is real
     * @param computable covered values that could be computed
     * @param reproduced how many of them are inside their intervals
     * @param explained how many of the others are differences listed among the findings
     */
    static ReproducibilityClass of(boolean real, int computable, int reproduced, int explained) {
        if (!real) {
            return NOT_ASSESSABLE;
        }
        if (computable == 0) {
            return NONE_COMPUTED;
        }
        if (reproduced == computable) {
            return FULL;
        }
        if (reproduced * 100L >= computable * 95L && reproduced + explained == computable) {
            return FULL_WITH_MINOR_ISSUES;
        }
        return reproduced * 2L >= computable ? PARTIAL : NOT_ABLE;
    }

    /** The class as {@code review.json} writes it. */
    public String words() {
        return words;
    }

    /** What the class means, in a sentence for the page. */
    public String meaning() {
        return meaning;
    }
}
