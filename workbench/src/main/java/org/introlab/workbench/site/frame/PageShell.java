package org.introlab.workbench.site.frame;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.introlab.data.Provenance;
import org.introlab.workbench.datafiles.StudySummary;
import org.introlab.workbench.html.Address;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewWords;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.text.Texts;

/**
 * What all pages of one site share: the outcome, where its parts are, and links to them.
 *
 * @param outcome what is shown
 * @param addresses where its parts are
 * @param data the data files that have pages; may be none
 * @param exhibits the tables and figures of the notebooks
 * @param texts the words of the pages
 */
public record PageShell(
        ReviewOutcome outcome, Addresses addresses, StudySummary data, List<ListedExhibit> exhibits, Texts texts) {

    /** Copies the list. */
    public PageShell {
        exhibits = List.copyOf(exhibits);
    }

    /** The shell of an outcome's site. */
    public static PageShell of(ReviewOutcome outcome, StudySummary data, Texts texts) {
        return new PageShell(outcome, Addresses.of(outcome), data, ListedExhibit.in(outcome), texts);
    }

    /** The page's file name for a chapter, by chapter; only chapters that have a page. */
    public SortedMap<Chapter, String> pages() {
        SortedMap<Chapter, String> pages = new TreeMap<>();
        outcome.chapters().forEach(chapter -> pages.put(chapter, chapter.page()));
        return pages;
    }

    /** The title of a chapter, without its number: what the first of its notebooks is called. */
    public Optional<String> title(Chapter chapter) {
        return outcome.notebooks().stream()
                .filter(notebook -> notebook.chapter().equals(chapter))
                .flatMap(notebook -> notebook.title().stream())
                .findFirst()
                .map(chapter::bare);
    }

    /** The name of a data file, as a link to its page where it has one. */
    public DomContent fileLink(String file) {
        return data.files().stream()
                .filter(known -> known.read()
                        .map(read -> read.source().file().equals(file))
                        .orElse(file.endsWith("/" + known.resource().path())))
                .findFirst()
                .<DomContent>map(known -> a(file).withHref(PageNames.of(known)))
                .orElse(text(file));
    }

    /** A note on the data if they limit what the verdicts prove; empty otherwise, and if no value was computed. */
    public DomContent dataBanner() {
        if (!outcome.data().isEmpty()) {
            Provenance weakest = Provenance.weakest(
                    outcome.data().stream().map(source -> source.provenance()).toList());
            if (weakest == Provenance.SYNTHETIC) {
                return Banners.note(texts.text("banner.synthetic.title"), texts.text("banner.synthetic"));
            }
            if (weakest == Provenance.UNKNOWN) {
                return Banners.note(texts.text("banner.unknown.title"), texts.text("banner.unknown"));
            }
        }
        return each();
    }

    /** How many of these values are explained, as a paragraph; empty when none is. */
    public static DomContent explained(List<ReviewedValue> values) {
        return ReviewWords.explained(values)
                .<DomContent>map(sentence -> p(sentence).withClass("small"))
                .orElse(each());
    }

    /** The exhibit where it is judged, or the cell that shows it. */
    public Address address(ListedExhibit exhibit) {
        return exhibit.stated().map(addresses::exhibit).orElseGet(() -> addresses.cell(exhibit.place()));
    }

    /** A link to the row of a value, wherever in the site it is; its id without a link when it is on no page. */
    public DomContent valueLink(ReviewedValue value, String self) {
        return link(value, value.id(), self);
    }

    /** The same link under another text. */
    public DomContent link(ReviewedValue value, String words, String self) {
        return addresses
                .value(value)
                .<DomContent>map(address -> a(words).withHref(address.from(self)))
                .orElse(text(words));
    }
}
