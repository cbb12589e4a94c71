package org.introlab.markup;

/** Content that renders itself: as HTML in a notebook and on a page, as Markdown, and as plain text in a terminal. */
public interface Rendered {

    /** Returns a self-contained HTML fragment that is safe to include in a page: every value in it is escaped. */
    String html();

    /** Returns the same content as GitHub-flavoured Markdown. */
    String markdown();

    /** Returns the same content as plain text, in columns. */
    String text();
}
