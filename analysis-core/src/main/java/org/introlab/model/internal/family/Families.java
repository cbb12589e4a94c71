package org.introlab.model.internal.family;

import java.util.List;
import org.introlab.internal.Near;

/** The list of families, from which {@code --model}, the documentation and the property tests are made. */
public final class Families {
    /** The families that are fitted by maximum likelihood. Add a new family here. */
    public static final List<Family> ALL = List.of(
            new LogitFamily(),
            new ProbitFamily(),
            new FractionalLogitFamily(),
            new PoissonFamily(),
            new NegativeBinomialFamily());

    private Families() {}

    /** Returns the names, in order. */
    public static List<String> names() {
        return ALL.stream().map(Family::name).toList();
    }

    /**
     * Returns a family by its name.
     *
     * @throws IllegalArgumentException if there is no such family; the message suggests the closest
     */
    public static Family named(String name) {
        return ALL.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no model '" + name + "'."
                        + Near.hint(name, names()) + " Available models: " + String.join(", ", names()) + "."));
    }
}
