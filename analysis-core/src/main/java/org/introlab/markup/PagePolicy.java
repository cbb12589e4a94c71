package org.introlab.markup;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.files.Sha256;

/**
 * The content security policy of a page: what a browser may load and run. It names the scripts and style sheets, allows
 * inline images, and forbids the network, frames, forms and event handlers in attributes.
 */
public final class PagePolicy {

    /**
     * The empty style element that plotly.js fills with rules, and its style attributes for bold, italic, superscript and subscript text.
     */
    private static final List<String> PLOTLY_STYLES =
            List.of("", "font-weight:bold", "font-style:italic", "font-style:italic;font-weight:bold", "font-size:70%");

    private PagePolicy() {}

    /** Returns the policy of a page whose scripts and style sheets are files next to it. */
    public static String ofFiles() {
        return policy("'self'", "'self' " + hashes(PLOTLY_STYLES));
    }

    /** Returns the policy of a page with these inline scripts and style sheets. */
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
