package org.introlab.workbench.html;

import java.nio.charset.StandardCharsets;

/** Text made safe for a page. */
public final class Html {

    private static final String FRAGMENT =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&()*+,;=:@/?";

    private Html() {}

    /** The text as element content or quoted attribute value. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(ControlCharacters.is(c) ? ControlCharacters.code(c) : String.valueOf(c));
            }
        }
        return safe.toString();
    }

    /** The text that {@link #escape} made safe, without blanks at its ends. */
    public static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }

    /** The id attribute for a name: HTML allows anything there but white space. */
    public static String id(String name) {
        return name.replaceAll("\\s+", "_");
    }

    /** A link to {@link #id(String)} of the same name, percent-encoded where a URL needs it; not yet escaped. */
    public static String fragment(String name) {
        StringBuilder url = new StringBuilder("#");
        for (byte b : id(name).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (FRAGMENT.indexOf(c) >= 0) {
                url.append(c);
            } else {
                url.append('%').append(Character.toUpperCase(Character.forDigit((b >> 4) & 0xF, 16)));
                url.append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
            }
        }
        return url.toString();
    }

    /** A number for reading: with a real minus sign. */
    public static String number(String plain) {
        return escape(plain).replace('-', '\u2212');
    }
}
