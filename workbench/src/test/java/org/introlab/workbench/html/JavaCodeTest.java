package org.introlab.workbench.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JavaCodeTest {

    private static String html(String source) {
        return Html.of(JavaCode.of(source));
    }

    @Test
    void marksKeywordsStringsNumbersCommentsAndTypes() {
        assertEquals(
                "<span class=\"k\">var</span> x = <span class=\"t\">Ols</span>.of(<span class=\"s\">&quot;y ~ a // b&quot;</span>,"
                        + " <span class=\"n\">1.5e-3</span>); <span class=\"c\">// &lt;why&gt;</span>",
                html("var x = Ols.of(\"y ~ a // b\", 1.5e-3); // <why>"));
    }

    @Test
    void readsTextBlocksAndEscapes() {
        String html = html("\"\"\"\n a \"b\" 1\n\"\"\" + \"\\\"c\\\\\" + 'd'");
        assertTrue(
                html.startsWith("<span class=\"s\">&quot;&quot;&quot;\n a &quot;b&quot; 1\n&quot;&quot;&quot;</span>"),
                html);
        assertTrue(
                html.endsWith(
                        "<span class=\"s\">&quot;\\&quot;c\\\\&quot;</span> + <span class=\"s\">&#39;d&#39;</span>"),
                html);
    }

    @Property
    void losesAndAddsNoCharacter(@ForAll String source) {
        String html = html(source).replaceAll("</?span[^>]*>", "");
        assertEquals(Html.escape(source), html);
    }
}
