package org.introlab.model.internal.design;

import java.util.List;
import java.util.Optional;

/** What happens to a column that is a linear combination of earlier ones. */
public enum Collinearity {
    /** It keeps its place in the list without an estimate and says what it depends on, as R's NA. */
    DROP,
    /** The fit is refused with the names. */
    REFUSE;

    /**
     * Refuses collinear columns if that is the choice.
     *
     * @param reasons per column why it was dropped
     * @return whether there was something to check
     * @throws IllegalArgumentException if some were and this is {@link #REFUSE}; the message has them all
     */
    public boolean check(Design design, List<Optional<String>> reasons) {
        if (this == DROP) {
            return false;
        }
        StringBuilder s = new StringBuilder();
        for (int j = 0; j < reasons.size(); j++) {
            if (reasons.get(j).isPresent()) {
                s.append(s.isEmpty() ? "" : "; ")
                        .append(design.names().get(j))
                        .append(" is ")
                        .append(reasons.get(j).get());
            }
        }
        if (!s.isEmpty()) {
            throw new IllegalArgumentException(
                    "The terms of " + design.coding().formula().text() + " are collinear: " + s + ".");
        }
        return true;
    }
}
