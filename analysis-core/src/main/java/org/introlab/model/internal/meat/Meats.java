package org.introlab.model.internal.meat;

import java.util.List;
import java.util.stream.Collectors;
import org.introlab.internal.Near;

/** The list of covariance rules, from which {@code parse}, {@code --help}, the documentation and the property tests are made. */
public final class Meats {
    /** All rules in the order of listings. Add a new rule here. */
    public static final List<Meat> ALL = List.of(
            new Iid(),
            new Hc0(),
            new Hc1(),
            new Hc2(false),
            new Hc3(false),
            new Hc4(false),
            new Hc2(true),
            new Hc3(true),
            new Hc4(true),
            new Cr0(),
            new Cr1(),
            new Cr1s());

    private Meats() {}

    /**
     * Returns a rule by its name, ignoring case.
     *
     * @throws IllegalArgumentException if there is no such rule; the message lists the rules and suggests the closest
     */
    public static Meat named(String name) {
        return ALL.stream()
                .filter(m -> m.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = ALL.stream().map(Meat::name).toList();
                    return new IllegalArgumentException(
                            "Unknown covariance '" + name + "'." + Near.hint(name, names) + " Available rules: "
                                    + ALL.stream().map(Meats::written).collect(Collectors.joining(", ")) + ".");
                });
    }

    /** Returns the text that {@code parse} reads for a rule, with {@code g} for a column of clusters: {@code HC1}, {@code CR1:g}. */
    public static String written(Meat meat) {
        return meat.isClustered() ? meat.name() + ":g" : meat.name();
    }
}
