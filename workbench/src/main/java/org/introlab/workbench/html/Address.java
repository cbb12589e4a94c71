package org.introlab.workbench.html;

/**
 * A place in the site.
 *
 * @param page file name of the page
 * @param anchor an id on it
 */
public record Address(String page, String anchor) {

    /** Returns the link to it from a page of the site. */
    public String from(String self) {
        return (page.equals(self) ? "" : page) + Html.fragment(anchor);
    }
}
