package org.introlab.workbench.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void escapesWhatHtmlReads() {
        assertEquals("&lt;a href=&quot;x&quot;&gt;O&#39;Neil &amp; co", Html.escape("<a href=\"x\">O'Neil & co"));
    }

    @Test
    void keepsAnIdReadableInItsLink() {
        assertEquals("#T5.2.gender=male.coef", Html.fragment("T5.2.gender=male.coef"));
    }

    @Test
    void encodesInALinkWhatAUrlCannotHold() {
        assertEquals("#T5.1.50%25.%C3%A5_b%3C%22", Html.fragment("T5.1.50%.å b<\""));
    }

    @Property
    void aLinkLeadsToItsId(@ForAll String name) {
        String bytes = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String link = Html.fragment(bytes).substring(1).replace("+", "%2B");
        assertEquals(Html.id(bytes), URLDecoder.decode(link, StandardCharsets.UTF_8));
    }

    @Property
    void escapedTextHoldsNoMarkUp(@ForAll String text) {
        assertFalse(Html.escape(text).matches("(?s).*[<>\"'].*"));
    }

    @Test
    void writesARealMinusSign() {
        assertEquals("\u22120.119", Html.number("-0.119"));
    }
}
