package org.introlab.exhibit;

import java.util.List;

/**
 * A table, or a figure over its table, before or after it has a name. All builders are finished by {@link
 * #exhibit(String, String, String)} and, as the last value of a cell, display themselves under {@linkplain #title a
 * default title}.
 */
public interface TableBuilder extends MadeOfExhibits {

    /**
     * Returns the table as an exhibit.
     *
     * @param id short name, the prefix of its ledger ids ({@code T5.2}), or empty
     * @param name the name in the report ({@code Table 5.2}), or empty
     * @param title what it shows
     */
    Exhibit exhibit(String id, String name, String title);

    /** Returns the default title. */
    String title();

    @Override
    default List<Exhibit> exhibits() {
        return List.of(exhibit("", "", title()));
    }

    @Override
    default String html() {
        return exhibit("", "", title()).html();
    }

    @Override
    default String markdown() {
        return exhibit("", "", title()).markdown();
    }

    @Override
    default String text() {
        return exhibit("", "", title()).text();
    }
}
