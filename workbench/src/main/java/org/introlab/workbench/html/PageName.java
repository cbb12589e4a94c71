package org.introlab.workbench.html;

import java.util.regex.Pattern;
import org.introlab.files.Sha256;

/**
 * The file name of a page about something that has a name: ASCII letters and digits, so that it is the same on every server, in every archive and link.
 * Two names never give one page, even if a file system ignores case.
 */
public final class PageName {

    private static final int LONGEST = 60;
    private static final int DIGITS = 10;
    private static final Pattern PLAIN = Pattern.compile("(?!a\\d{1,6}$)[a-z0-9._-]{1," + LONGEST + "}");
    private static final Pattern APPENDIX = Pattern.compile("A\\d{1,6}");

    private PageName() {}

    /**
     * A page's name.
     *
     * @param kind what the page is about: {@code chapter}, {@code data}
     * @param name the name of that; any characters. Lower-case letters, digits, {@code ._-} and keys of appendices ({@code A3}) are kept as they are; other names
     *     end in a tilde, which no plain name has, and a part of the name's SHA-256
     */
    public static String of(String kind, String name) {
        if (PLAIN.matcher(name).matches() || APPENDIX.matcher(name).matches()) {
            return kind + "-" + name + ".html";
        }
        String readable = name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
        return kind + "-" + readable.substring(0, Math.min(LONGEST, readable.length())) + "~"
                + Sha256.of(name).substring(0, DIGITS) + ".html";
    }
}
