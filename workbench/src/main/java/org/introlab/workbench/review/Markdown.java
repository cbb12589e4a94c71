package org.introlab.workbench.review;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.CellType;

/**
 * The prose of a page: CommonMark with tables. HTML in it is shown as text. Headings have the ids that JupyterLab gives
 * them, so links inside a notebook work in both; links to other notebooks point to their pages, and links out of the
 * site lose their address, because the site does not use the network.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private static final String ATTACHMENT = "attachment:";
    private static final Set<Object> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/=]");

    private final IdentityHashMap<Cell, Node> documents = new IdentityHashMap<>();
    private final IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
    private final IdentityHashMap<Cell, List<Entry>> headings = new IdentityHashMap<>();
    private final HtmlRenderer renderer;
    private String title = "";

    /** A heading for the table of contents. */
    public record Entry(int level, String id, String text) {}

    private Markdown() {
        renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (ids.containsKey(node)) {
                        attributes.put("id", ids.get(node));
                    }
                })
                .build();
    }

    /**
     * Reads the prose of the cells that make one page.
     *
     * @param pages file names of the site's chapter pages, which links can point to
     */
    public static Markdown of(List<Cell> cells, Anchors anchors, Set<String> pages) {
        Markdown markdown = new Markdown();
        List<Cell> prose =
                cells.stream().filter(cell -> cell.type() == CellType.MARKDOWN).toList();
        prose.forEach(cell -> markdown.read(cell, anchors));
        markdown.documents.forEach((cell, document) -> document.accept(new HomeLinks(anchors, pages, cell)));
        return markdown;
    }

    /** Returns the text of the first heading of a prose cell, if any. */
    public static Optional<String> title(Cell cell) {
        if (cell.type() != CellType.MARKDOWN) {
            return Optional.empty();
        }
        return headings(PARSER.parse(cell.source())).stream()
                .map(Markdown::text)
                .findFirst();
    }

    /** Returns the title of the page: its first heading of level 1, which is not rendered again; empty if it has none. */
    public String title() {
        return title;
    }

    /** Returns the headings of a cell, in order. */
    public List<Entry> headings(Cell cell) {
        return headings.getOrDefault(cell, List.of());
    }

    /** Returns the HTML of a prose cell. */
    public String html(Cell cell) {
        return renderer.render(documents.get(cell));
    }

    private void read(Cell cell, Anchors anchors) {
        Node document = PARSER.parse(cell.source());
        List<Entry> entries = new ArrayList<>();
        for (Heading heading : headings(document)) {
            if (title.isEmpty() && heading.getLevel() == 1) {
                title = text(heading);
                heading.unlink();
                continue;
            }
            heading.setLevel(Math.max(2, heading.getLevel()));
            String id = anchors.take(text(heading).replace(' ', '-'));
            ids.put(heading, id);
            entries.add(new Entry(heading.getLevel(), id, text(heading)));
        }
        documents.put(cell, document);
        headings.put(cell, entries);
    }

    private static List<Heading> headings(Node document) {
        List<Heading> headings = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
            }
        });
        return headings;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    /** Keeps links to an id of the page or to a chapter's page; of all others only the text stays. */
    private static final class HomeLinks extends AbstractVisitor {
        private final Anchors anchors;
        private final Set<String> pages;

        private final Map<String, Object> attachments;

        HomeLinks(Anchors anchors, Set<String> pages, Cell cell) {
            this.anchors = anchors;
            this.pages = pages;
            this.attachments = cell.attachments();
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String target = link.getDestination();
            if (target.startsWith("#") && anchors.has(target.substring(1))) {
                link.setDestination(Html.fragment(target.substring(1)));
                return;
            }
            if (target.matches("[^/:#]+\\.ipynb")) {
                Optional<String> page = Stream.of(decoded(target), target)
                        .map(name -> Chapter.ofNotebook(name).page())
                        .filter(pages::contains)
                        .findFirst();
                if (page.isPresent()) {
                    link.setDestination(page.get());
                    return;
                }
            }
            unwrap(link);
        }

        /** Keeps an image attached to the cell; of one elsewhere only the text stays. */
        @Override
        public void visit(Image image) {
            visitChildren(image);
            Optional<String> picture = attached(image.getDestination());
            if (picture.isPresent()) {
                image.setDestination(picture.get());
            } else {
                unwrap(image);
            }
        }

        private Optional<String> attached(String target) {
            if (!target.startsWith(ATTACHMENT)) {
                return Optional.empty();
            }
            String name = target.substring(ATTACHMENT.length());
            return Stream.of(decoded(name), name)
                    .map(attachments::get)
                    .filter(Map.class::isInstance)
                    .flatMap(forms -> ((Map<?, ?>) forms).entrySet().stream())
                    .filter(form -> PICTURES.contains(form.getKey()) && form.getValue() instanceof String)
                    .map(form -> "data:" + form.getKey() + ";base64,"
                            + NOT_BASE64.matcher((String) form.getValue()).replaceAll(""))
                    .findFirst();
        }

        /** Returns the file name of an address, which has {@code %23} for {@code #}. */
        private static String decoded(String target) {
            try {
                return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return target;
            }
        }

        private static void unwrap(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
                node.insertBefore(child);
            }
            node.unlink();
        }
    }
}
