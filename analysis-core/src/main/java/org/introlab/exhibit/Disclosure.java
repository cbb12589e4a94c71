package org.introlab.exhibit;

import java.util.List;
import java.util.OptionalLong;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.Source;

/**
 * The rule that keeps small groups of real persons out of whatever is shown: a number that speaks of fewer than {@value
 * #MINIMUM} persons (and of at least one) is withheld when the data are restricted, or when nobody has said what they
 * are. The rule looks at each count, share and mean alone. That a withheld count may follow from a total and its neighbours,
 * and that a coefficient of a regression may be the mean of a very small group, is for the researcher to check before
 * anything is released.
 */
public final class Disclosure {

    /** The smallest group that is shown. */
    public static final int MINIMUM = 5;

    private Disclosure() {}

    /**
     * Refuses to show the rows of a frame one by one, unless they may be shown.
     *
     * @param instead what can be done instead, in sentences
     * @throws DisclosureException if one of its files is restricted or of unknown provenance, or it has none
     */
    static void refuseRows(Frame frame, String... instead) {
        if (frame.isGuarded()) {
            throw new DisclosureException(("'" + frame.name()
                            + "' is restricted or of unknown provenance: its rows are not shown one by one. "
                            + String.join(" ", instead))
                    .strip());
        }
    }

    /** The rule in words. */
    public static String rule() {
        return "fewer than " + MINIMUM + " persons";
    }

    /**
     * Whether a number resting on so many persons may not be shown.
     *
     * @param sources what the number comes from; one guarded file among them is enough, and so is not knowing any
     */
    public static boolean withholds(List<Source> sources, OptionalLong basis) {
        return Source.guarded(sources) && basis.isPresent() && basis.getAsLong() > 0 && basis.getAsLong() < MINIMUM;
    }
}
