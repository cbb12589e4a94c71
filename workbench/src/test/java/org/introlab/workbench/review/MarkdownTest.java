package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.introlab.workbench.notebook.Cell;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static String html(String source) {
        Cell cell = Cell.markdown("m", source);
        return Markdown.of(List.of(cell), new Anchors(), Set.of("chapter-05.html"))
                .html(cell);
    }

    @Test
    void takesTheFirstMainHeadingAsTheTitleOfThePage() {
        Cell cell = Cell.markdown("m", "# The *title*\n\ntext\n\n# Next\n");
        Markdown markdown = Markdown.of(List.of(cell), new Anchors(), Set.of());
        assertEquals("The title", markdown.title());
        assertEquals("<p>text</p>\n<h2 id=\"Next\">Next</h2>\n", markdown.html(cell));
    }

    @Test
    void givesHeadingsTheIdsOfJupyterLabEachOnce() {
        assertEquals(
                "<h2 id=\"The-sample\">The sample</h2>\n<h3 id=\"The-sample-2\">The sample</h3>\n",
                html("## The sample\n### The sample"));
    }

    @Test
    void followsLinksWithinTheSiteAndDropsTheAddressOfOthers() {
        assertEquals(
                "<h2 id=\"A-b\">A b</h2>\n<p><a href=\"#A-b\">up</a> <a href=\"chapter-05.html\">five</a> away lost</p>\n",
                html("## A b\n\n[up](#A-b) [five](05-x.ipynb) [away](https://example.org) [lost](#nowhere)"));
    }

    @Test
    void showsHtmlAsText() {
        assertEquals("<p>a &lt;b&gt;c&lt;/b&gt;</p>\n", html("a <b>c</b>"));
    }

    @Test
    void drawsTables() {
        assertEquals(
                "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n</tr>\n</tbody>\n</table>\n",
                html("| a |\n|---|\n| 1 |"));
    }

    @Test
    void keepsTheWordsOfAPicture() {
        assertEquals("<p>a map</p>\n", html("![a map](https://example.org/map.png)"));
    }
}
