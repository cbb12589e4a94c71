package org.introlab.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** SVG images in HTML, which are encoded, so that a search for words passes over theirs. */
public final class ImagesInHtml {
    private static final Pattern SVG = Pattern.compile("data:image/svg\\+xml;base64,([A-Za-z0-9+/=]+)");

    private ImagesInHtml() {}

    /** The images' SVG. */
    public static List<String> svg(String html) {
        return SVG.matcher(html)
                .results()
                .map(image -> new String(Base64.getDecoder().decode(image.group(1)), StandardCharsets.UTF_8))
                .toList();
    }

    /** The HTML without the addresses of images, and after it the SVG of the images. */
    public static String decoded(String html) {
        return SVG.splitAsStream(html).reduce("", String::concat) + String.join("\n", svg(html));
    }
}
