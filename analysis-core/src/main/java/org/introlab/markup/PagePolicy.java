package org.introlab.markup;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.files.Sha256;

/**
 * The content security policy of a page: what a browser may load and run for it. It names the scripts and style sheets, allows
 * pictures that stand in the page, and nothing of a network, no frame, no form, no handler in an attribute.
 */
public final class PagePolicy {

    /**
     * An empty style element, which plotly.js fills with rules, and the style attributes that it gives to bold, italic,
     * raised and lowered words.
     */
    private static final List<String> PLOTLY_STYLES =
            List.of("", "font-weight:bold", "font-style:italic", "font-style:italic;font-weight:bold", "font-size:70%");

    private PagePolicy() {}

    /** The policy of a page whose scripts and style sheets are files beside it. */
    public static String ofFiles() {
        return policy("'self'", "'self' " + hashes(PLOTLY_STYLES));
    }

    /** The policy of a page that holds these scripts and style sheets itself. */
    public static String of(List<String> scripts, List<String> styles) {
        return policy(
                hashes(scripts),
                hashes(Stream.concat(styles.stream(), PLOTLY_STYLES.stream()).toList()));
    }

    private static String policy(String scripts, String styles) {
        return "default-src 'none'; script-src " + scripts + "; style-src 'unsafe-hashes' " + styles
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hashes(List<String> texts) {
        return texts.stream().map(PagePolicy::hash).collect(Collectors.joining(" "));
    }

    private static String hash(String text) {
        byte[] digest = Sha256.digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
