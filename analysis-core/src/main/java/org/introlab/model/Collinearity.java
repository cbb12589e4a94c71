package org.introlab.model;

/** What happens to a column that is a linear combination of earlier ones. */
public enum Collinearity {
    /** It keeps its place in the list without an estimate and says what it depends on, as R's NA. */
    DROP,
    /** The fit is refused with the names. */
    REFUSE
}
