package org.introlab.exhibit.survey;

import org.introlab.internal.Content;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.Interval;

/**
 * One bar of a diverging figure: the answers to an item in per cent.
 *
 * @param item the row of its cells
 * @param label the question
 * @param base the base of the percentages: {@code N 1,090, 14 missing}
 * @param shares per cent of each level, lowest first; NaN where withheld
 * @param agree the percentage that agrees; NaN where withheld
 * @param interval its interval, 0 to 1
 */
record LikertBar(String item, String label, String base, double[] shares, double agree, Interval interval) {
    private static final NumberStyle WHOLE = NumberStyle.decimals(0);

    /** Returns {@code agree 62 [59, 65]}; empty if withheld. */
    String agreement() {
        return Double.isNaN(agree)
                ? ""
                : "agree " + WHOLE.format(agree) + " ["
                        + WHOLE.format(100 * interval.low()) + ", "
                        + WHOLE.format(100 * interval.high()) + "]";
    }

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
