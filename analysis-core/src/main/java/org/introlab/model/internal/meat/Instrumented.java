package org.introlab.model.internal.meat;

import org.introlab.internal.Content;

/**
 * An instrumented regressor of a second stage.
 *
 * @param column its column of the design, which contains x^, the first stage's predictions
 * @param gap x - x^ of each row used
 */
public record Instrumented(int column, double[] gap) {
    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }

    @Override
    public String toString() {
        return Content.text(this);
    }
}
