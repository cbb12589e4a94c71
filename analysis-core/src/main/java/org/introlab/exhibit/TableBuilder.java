package org.introlab.exhibit;

import java.util.List;

/**
 * A table, or a figure over its table, before or after it has a name. All are finished in one way, {@link #exhibit(String, String, String)}, and
 * show themselves under {@linkplain #title a title of their own} as the last value of a cell.
 */
public interface TableBuilder extends MadeOfExhibits {

    /**
     * The table as an exhibit.
     *
     * @param id short name, the prefix of its ledger ids ({@code T5.2}), or empty
     * @param name as a report calls it ({@code Table 5.2}), or empty
     * @param title what it shows
     */
    Exhibit exhibit(String id, String name, String title);

    /** What it shows, as long as nobody has given it a title. */
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
