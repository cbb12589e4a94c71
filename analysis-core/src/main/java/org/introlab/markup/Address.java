package org.introlab.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of the web. */
public final class Address {
    private static final Pattern WEB = Pattern.compile("https?://([^/\\s]+)(/\\S*)?");
    private static final int LONG = 28;

    private Address() {}

    /** Whether a text is an address and nothing else. */
    public static boolean is(String text) {
        return WEB.matcher(text).matches();
    }

    /**
     * The address without its scheme, or its host alone when that would be long.
     *
     * @throws IllegalArgumentException if it is not an address
     */
    public static String shown(String address) {
        Matcher web = WEB.matcher(address);
        if (!web.matches()) {
            throw new IllegalArgumentException("Not an address of the web: '" + address + "'.");
        }
        String path = web.group(2) == null ? "" : web.group(2).replaceFirst("/$", "");
        String whole = web.group(1) + path;
        return whole.length() <= LONG ? whole : web.group(1) + "/\u2026";
    }
}
