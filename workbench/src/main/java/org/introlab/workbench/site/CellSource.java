package org.introlab.workbench.site;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.workbench.html.Address;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.html.JavaCode;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.review.StatedVerdicts;
import org.introlab.workbench.site.frame.PageNames;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.text.Texts;

/**
 * The code of a cell on its chapter's page, with links to the values that it computes.
 *
 * @param shell the site
 * @param self the chapter's page
 */
record CellSource(PageShell shell, String self) {

    /** The code, which a reader can fold. */
    DomContent html(Cell cell, ReviewedValue.Place place, String name) {
        return details(summary(name), pre(code(JavaCode.of(cell.source()))).attr("tabindex", "0"))
                .withClass("code")
                .withId(shell.addresses().cell(place).anchor())
                .attr("open");
    }

    /** Links from a cell to its exhibits and to its first value in the list of all; empty for a cell without values. */
    DomContent computes(List<StatedVerdicts> stated) {
        Optional<String> first =
                stated.stream().flatMap(output -> output.ids().stream()).findFirst();
        if (first.isEmpty()) {
            return each();
        }
        List<DomContent> exhibits = stated.stream()
                .filter(output -> !output.ids().isEmpty())
                .map(this::exhibit)
                .toList();
        Address row = new Address(PageNames.VALUES, Html.id(first.get()));
        return p().withClass("note gives")
                .with(texts().<DomContent>parts(
                                "chapter.gives",
                                TagCreator::text,
                                Map.of(
                                        "exhibits", each(Html.joined(text(", "), exhibits).stream()),
                                        "all",
                                                a(texts().text("chapter.amongAll"))
                                                        .withHref(row.from(self)))));
    }

    private DomContent exhibit(StatedVerdicts output) {
        int size = output.ids().size();
        String values = output.values().isEmpty()
                ? texts().counted("chapter.givesReasons", size)
                : texts().counted("chapter.givesValues", size);
        return each(a(output.name()).withHref(shell.addresses().exhibit(output).from(self)), text(" (" + values + ")"));
    }

    private Texts texts() {
        return shell.texts();
    }
}
