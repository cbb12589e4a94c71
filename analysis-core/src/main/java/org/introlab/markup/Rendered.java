package org.introlab.markup;

/** Something that shows itself: as HTML in a notebook and on a page, as Markdown, and as plain text in a terminal. */
public interface Rendered {

    /** A self-contained HTML fragment, safe to put in a page as it is: every value in it is escaped. */
    String html();

    /** The same content as GitHub-flavoured Markdown. */
    String markdown();

    /** The same content as plain text, in columns. */
    String text();
}
