package org.introlab.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses. */
public final class Address {
    private static final Pattern WEB = Pattern.compile("https?://([^/\\s]+)(/\\S*)?");
    private static final int LONG = 28;

    private Address() {}

    /** Returns whether a text is a web address and nothing else. */
    public static boolean is(String text) {
        return WEB.matcher(text).matches();
    }

    /**
     * Returns the address without its scheme, or only its host if that would be long.
     *
     * @throws IllegalArgumentException if it is not an address
     */
    public static String shown(String address) {
        Matcher web = WEB.matcher(address);
        if (!web.matches()) {
            throw new IllegalArgumentException("'" + address + "' is not a web address.");
        }
        String path = web.group(2) == null ? "" : web.group(2).replaceFirst("/$", "");
        String whole = web.group(1) + path;
        return whole.length() <= LONG ? whole : web.group(1) + "/\u2026";
    }
}
