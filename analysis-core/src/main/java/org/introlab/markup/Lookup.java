package org.introlab.markup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How readers find rows in a text table: the head of its labels, and the columns by which a page can filter rows.
 *
 * @param label the head of the rows' labels
 * @param filters the filters; empty if every row is always shown
 */
public record Lookup(String label, List<Filter> filters) {
    /** The separator of the values of a cell that has several. */
    public static final String SEPARATOR = "; ";

    /**
     * A column to filter by.
     *
     * @param head its head
     * @param column 0 for the labels, 1 for the first column and so on, {@link #GROUPS} for the heading rows
     * @param options its values in the order in which they are offered
     */
    public record Filter(String head, int column, List<String> options) {
        /** The index of the heading rows. */
        public static final int GROUPS = -1;

        public Filter {
            options = List.copyOf(options);
        }

        /** Returns the filter as a JSON map. */
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

    /** Returns labels without a head and no filters, as in an exhibit of numbers. */
    public static Lookup none() {
        return new Lookup("", List.of());
    }

    /** Returns whether there is neither a head nor a filter. */
    public boolean isNone() {
        return label.isEmpty() && filters.isEmpty();
    }

    /** Returns the filters as JSON for a page's script. */
    public String json() {
        return filters.stream()
                .map(filter -> PlainJson.write(filter.json()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
