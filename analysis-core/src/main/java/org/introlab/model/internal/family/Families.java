package org.introlab.model.internal.family;

import java.util.List;
import org.introlab.data.Near;

/** The list of families: what {@code --model}, the documentation and the tests of laws walk through. */
public final class Families {
    /** Those that are fitted by maximum likelihood. Add a new family here. */
    public static final List<Family> ALL = List.of(
            new LogitFamily(),
            new ProbitFamily(),
            new FractionalLogitFamily(),
            new PoissonFamily(),
            new NegativeBinomialFamily());

    private Families() {}

    /** The names, in order. */
    public static List<String> names() {
        return ALL.stream().map(Family::name).toList();
    }

    /**
     * The family of a name.
     *
     * @throws IllegalArgumentException if there is none; the message suggests the near one
     */
    public static Family named(String name) {
        return ALL.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no model '" + name + "'."
                        + Near.hint(name, names()) + " Models: " + String.join(", ", names()) + "."));
    }
}
