package org.introlab.workbench.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;
import static org.introlab.workbench.html.Html.trusted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import j2html.tags.DomContent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
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
    void elementsEscapeTheirTextsAndAttributes() {
        DomContent link =
                a(text("<b> & \u0007"), trusted("<i>x</i>")).withTitle("\"'<").withHref("#<");
        assertEquals("<a title=\"&quot;&#39;&lt;\" href=\"#&lt;\">&lt;b&gt; &amp; \\u0007<i>x</i></a>", Html.of(link));
    }

    @Property
    void aTextIsReadBackAsItWas(@ForAll @AlphaChars @Chars({'<', '>', '&', '"', '\'', ';', '#', ' '}) String text) {
        Element read =
                Jsoup.parseBodyFragment(Html.of(p(text).withTitle(text))).body().child(0);
        assertEquals(List.of(text, text), List.of(read.wholeText(), read.attr("title")));
    }

    @Test
    void putsASeparatorBetweenElementsOrALineFeedBehindEach() {
        List<DomContent> elements = List.of(text("a"), text("b"));
        assertEquals("a, b", Html.of(each(Html.joined(text(", "), elements).stream())));
        assertEquals("a\nb\n", Html.of(each(Html.lines(elements).stream())));
    }

    @Test
    void writesARealMinusSign() {
        assertEquals("\u22120.119", Html.number("-0.119"));
    }
}
