package org.introlab.markup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a reader finds rows in an exhibit of words: what its labels are, and by which columns rows may be chosen on a page.
 *
 * @param label head of the rows' labels
 * @param filters what rows may be chosen by; empty when every row is always shown
 */
public record Lookup(String label, List<Filter> filters) {
    /** Stands between the values of a cell that has several. */
    public static final String SEPARATOR = "; ";

    /**
     * A column to choose by.
     *
     * @param head its head
     * @param column 0 for the labels, 1 for the first column and so on, {@link #GROUPS} for the heading rows
     * @param options its values in the order in which they are offered
     */
    public record Filter(String head, int column, List<String> options) {
        /** The place of the heading rows. */
        public static final int GROUPS = -1;

        public Filter {
            options = List.copyOf(options);
        }

        /** The filter as a map of JSON. */
        public Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("head", head);
            json.put("column", column);
            json.put("options", options);
            return json;
        }
    }

    public Lookup {
        filters = List.copyOf(filters);
    }

    /** Labels without a head, nothing to choose by: what an exhibit of numbers has. */
    public static Lookup none() {
        return new Lookup("", List.of());
    }

    /** Whether there is neither a head nor a filter. */
    public boolean isNone() {
        return label.isEmpty() && filters.isEmpty();
    }

    /** As a script of a page reads it. */
    public String json() {
        return filters.stream()
                .map(filter -> PlainJson.write(filter.json()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
