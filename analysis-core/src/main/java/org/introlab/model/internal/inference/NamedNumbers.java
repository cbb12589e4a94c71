package org.introlab.model.internal.inference;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.introlab.internal.Near;

/**
 * Numbers by name, in the order in which they are shown. Unlike most maps it throws for an unknown name: a {@code null}
 * would be unboxed in the next step and fail without naming the alternatives.
 */
public final class NamedNumbers extends AbstractMap<String, Double> {
    private final Map<String, Double> numbers;

    private NamedNumbers(Map<String, Double> numbers) {
        this.numbers = numbers;
    }

    public static Map<String, Double> of(Map<String, Double> numbers) {
        return new NamedNumbers(Collections.unmodifiableMap(new LinkedHashMap<>(numbers)));
    }

    @Override
    public Double get(Object name) {
        Double found = numbers.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no statistic '" + name + "'."
                    + Near.hint(String.valueOf(name), numbers.keySet()) + " Available statistics: "
                    + String.join(", ", numbers.keySet()) + ".");
        }
        return found;
    }

    @Override
    public Double getOrDefault(Object name, Double otherwise) {
        return numbers.getOrDefault(name, otherwise);
    }

    @Override
    public boolean containsKey(Object name) {
        return numbers.containsKey(name);
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
        return numbers.entrySet();
    }
}
