package org.introlab.workbench.review;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.introlab.published.PublishedValue;
import org.introlab.workbench.html.PageName;

/**
 * A chapter of the report, by the key that notebooks and ledger share: {@code 5}, {@code A3}, {@code 0}, {@code
 * summary}.
 *
 * @param key first part of a ledger section, or the prefix of a notebook's name without leading zeros
 */
public record Chapter(String key) implements Comparable<Chapter> {

    private static final Comparator<Chapter> ORDER =
            Comparator.comparing(Chapter::rank).thenComparing(Chapter::number).thenComparing(Chapter::key);

    /** Removes leading zeros and normalises accented letters, as the ledger does. */
    public Chapter {
        key = Normalizer.normalize(key, Normalizer.Form.NFC).replaceFirst("^0+(?=.)", "");
    }

    /** Returns the chapter of a published value. */
    public static Chapter of(PublishedValue value) {
        return new Chapter(value.chapter());
    }

    /** Returns the chapter of a notebook, by its file name: {@code 05-networks.ipynb} gives {@code 5}. */
    public static Chapter ofNotebook(String fileName) {
        String prefix = firstPart(firstPart(fileName, '.'), '-');
        return ofKey(prefix);
    }

    /** Returns the chapter that a user means by {@code 5}, {@code 05}, {@code A3} or {@code 00}. */
    public static Chapter ofKey(String typed) {
        return new Chapter(typed);
    }

    /** Returns the unique file name of the chapter's page: {@code chapter-05.html}. */
    public String page() {
        String name = isNumber() && key.length() == 1 ? "0" + key : key;
        return PageName.of("chapter", name);
    }

    /** Returns the chapter's name for readers: {@code Chapter 5}, {@code Appendix 3}; {@code Index} for the first notebook. */
    public String label() {
        if (isNumber()) {
            return key.equals("0") ? "Index" : "Chapter " + key;
        }
        if (isAppendix()) {
            return "Appendix " + key.substring(1);
        }
        return key.isEmpty() ? "Chapter" : Character.toUpperCase(key.charAt(0)) + key.substring(1);
    }

    /** Returns the short name after the word "Chapters": {@code 5}, {@code A3}. */
    public String shortLabel() {
        return (isNumber() && !key.equals("0")) || isAppendix() ? key : label();
    }

    /** Returns a notebook's title without the chapter's number, for use next to {@link #label()}. */
    public String bare(String title) {
        return title.replaceFirst("^" + Pattern.quote(key) + "\\.?\\s+", "");
    }

    @Override
    public int compareTo(Chapter other) {
        return ORDER.compare(this, other);
    }

    private boolean isNumber() {
        return key.matches("\\d{1,6}");
    }

    private boolean isAppendix() {
        return key.matches("A\\d{1,6}");
    }

    private int rank() {
        return isNumber() ? 0 : isAppendix() ? 1 : 2;
    }

    private int number() {
        return isNumber() ? Integer.parseInt(key) : isAppendix() ? Integer.parseInt(key.substring(1)) : 0;
    }

    private static String firstPart(String text, char separator) {
        int at = text.indexOf(separator);
        return at < 0 ? text : text.substring(0, at);
    }
}
