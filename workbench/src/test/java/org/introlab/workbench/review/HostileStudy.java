package org.introlab.workbench.review;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.introlab.verdict.CarriedExhibit;
import org.introlab.verdict.Seal;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookWriter;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.site.ShownOutputs;

/**
 * A study in which every text that a page may show tries to run a script that leaves a mark on the page, or to load
 * something from another host.
 */
final class HostileStudy {

    private final Path root;
    private final List<String> places = new ArrayList<>();

    private HostileStudy(Path root) {
        this.root = root;
    }

    static HostileStudy in(Path root) throws IOException {
        HostileStudy study = new HostileStudy(root);
        study.data();
        study.ledger();
        study.notebooks();
        return study;
    }

    /** The names of the places where a text stands that tries. */
    List<String> places() {
        return List.copyOf(places);
    }

    /** A text that tries in element content, in attributes of either quote, in a script and in a style sheet. */
    private String text(String place) {
        places.add(place);
        String js = ActiveHtml.run(places.size() + "");
        return place + "'\"></script></style></title><img src=x onerror=\"" + js + "\"><svg onload=\"" + js
                + "\"><script>" + js + "</script><a href=\"javascript:" + js + "\">x</a>${" + js + "}";
    }

    private String csv(String place) {
        return "\"" + text(place).replace("\"", "\"\"") + "\"";
    }

    private void data() throws IOException {
        Map<String, Object> level = new LinkedHashMap<>();
        level.put("value", text("a level's code"));
        level.put("label", text("a level's label"));
        level.put("labels", Map.of("nb", text("a level's Norwegian label")));
        Map<String, Object> coded = new LinkedHashMap<>();
        String column = text("a column's name");
        coded.put("name", column);
        coded.put("type", "string");
        coded.put("title", text("a column's title"));
        coded.put("description", text("a column's description"));
        coded.put("section", text("a section of columns"));
        coded.put("labels", Map.of("nb", text("a column's Norwegian label")));
        coded.put("constraints", Map.of("enum", List.of(level.get("value"))));
        coded.put("categories", List.of(level));
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("name", "y");
        number.put("type", "number");
        number.put("title", text("a number's title"));
        number.put("unit", text("a number's unit"));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", "people");
        file.put("path", "people.csv");
        file.put("title", text("a file's title"));
        file.put("description", text("a file's description"));
        file.put("provenance", "public");
        file.put(
                "sources",
                List.of(Map.of(
                        "title", text("a source of the file"), "path", "javascript:" + ActiveHtml.run("source"))));
        file.put("schema", Map.of("fields", List.of(coded, number)));
        Map<String, Object> book = new LinkedHashMap<>();
        book.put("name", "hostile");
        book.put("title", text("the study's title"));
        book.put("description", text("the study's description"));
        book.put("licenses", List.of(Map.of("name", "CC0-1.0", "title", text("the licence"))));
        book.put("resources", List.of(file));
        write("data/datapackage.json", JsonMapper.builder().build().writeValueAsString(book));
        String code = ((String) level.get("value")).replace("\"", "\"\"");
        write(
                "data/people.csv",
                "\"" + column.replace("\"", "\"\"") + "\",y\n\"" + code + "\",1\n\"" + code + "\",2\n");
    }

    private void ledger() throws IOException {
        StringBuilder rows =
                new StringBuilder("id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note\n");
        for (String id : List.of("T1.a", "T1.b", "T1.<img-src=x-onerror=1>")) {
            rows.append(id)
                    .append(',')
                    .append(csv("the ledger's exhibit, " + id))
                    .append(",1,");
            rows.append(csv("the ledger's statistic, " + id))
                    .append(',')
                    .append(csv("the ledger's row, " + id))
                    .append(',');
            rows.append(csv("the ledger's column, " + id)).append(",1,").append(csv("the ledger's unit, " + id));
            rows.append(",0,0.5,1.5,rounded,")
                    .append(csv("the ledger's note, " + id))
                    .append('\n');
        }
        write("data/published/published_values.csv", rows.toString());
        write(
                "data/published/findings.csv",
                "id,finding,evidence\nT1.b," + csv("a finding") + "," + csv("its evidence") + "\n");
    }

    private static Output shown(Map<String, Object> bundle) {
        return new Output.Display(bundle);
    }

    private static Output html(String html) {
        return shown(Map.of("text/html", html, "text/plain", "x"));
    }

    private void notebooks() throws IOException {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.markdown("t", "# " + text("a title in Markdown") + "\n"));
        cells.add(Cell.markdown("m", markdown()));
        cells.add(
                Cell.code("c", "// " + text("a comment of code") + "\nString s = \"" + text("a string of code") + "\";")
                        .executed(1, outputs()));
        List<Output> active = new ArrayList<>();
        ActiveHtml.ALL.values().forEach(html -> active.add(html(html)));
        ActiveHtml.ALL
                .values()
                .forEach(html -> active.add(
                        shown(Map.of("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'>" + html + "</svg>"))));
        active.add(shown(Map.of("application/javascript", ActiveHtml.run("application/javascript"))));
        cells.add(Cell.code("a", "1").executed(2, active));
        cells.add(Cell.code("j", "2").executed(3, List.of(judged(), listed())));
        Map<String, Object> metadata =
                Map.of("title", text("a notebook's title"), "authors", List.of(Map.of("name", text("an author"))));
        Notebook notebook = new Notebook(metadata, cells);
        String name = "01-'\"><img src=x onerror=1>&<b>.ipynb";
        places.add("a notebook's name");
        NotebookWriter.write(notebook, root.resolve("executed").resolve(name));
        NotebookWriter.write(
                new Notebook(Map.of(), List.of(Cell.code("c", "1"))),
                root.resolve("notebooks").resolve(name));
    }

    private String markdown() {
        StringBuilder text = new StringBuilder("## " + text("a heading in Markdown") + "\n\n");
        for (String html : ActiveHtml.ALL.values()) {
            text.append(html).append("\n\nwords ").append(html).append(" words\n\n");
        }
        text.append("[link](javascript:")
                .append(ActiveHtml.run("link"))
                .append(") [data](data:text/html,<script>1</script>) ");
        text.append("[ref][r] ![picture](")
                .append(ActiveHtml.HOST)
                .append("x.png) ![alt\"onerror=\"1](javascript:1) <javascript:1>\n\n");
        text.append("[r]: JaVaScRiPt:")
                .append(ActiveHtml.run("reference"))
                .append(" \"")
                .append("title' onclick='1")
                .append("\"\n\n");
        text.append("| ")
                .append(text("a table's cell in Markdown").replace("|", ""))
                .append(" |\n|---|\n| b |\n\n");
        text.append("```")
                .append("x\" onclick=\"1")
                .append("\n")
                .append(text("a block of code in Markdown"))
                .append("\n```\n\n");
        text.append("`").append(text("code in Markdown")).append("`\n\n![image](attachment:x.png)\n");
        places.addAll(List.of(
                "a link", "a data link", "a picture", "a reference", "an autolink", "a language", "an attachment"));
        return text.toString();
    }

    private List<Output> outputs() {
        List<Output> outputs = new ArrayList<>();
        outputs.add(new Output.Stream("stdout", text("standard output") + "\u001B[31m\u001B]0;title\u0007\u202E\n"));
        outputs.add(new Output.Stream("stderr", text("standard error")));
        outputs.add(new Output.Result(Map.of("text/plain", text("a plain value")), OptionalInt.of(1)));
        outputs.add(shown(
                Map.of("text/latex", "$\\href{javascript:1}{" + text("LaTeX") + "}$", "text/plain", text("its text"))));
        outputs.add(shown(Map.of("text/markdown", text("Markdown of an output"))));
        outputs.add(shown(Map.of(
                "application/vnd.jupyter.widget-view+json", Map.of("model_id", text("a widget")), "text/plain", "w")));
        outputs.add(shown(Map.of("image/png", "\"><script>" + ActiveHtml.run("png") + "</script>")));
        outputs.add(
                html("<p class=\"title\"><strong>" + text("an exhibit's name").replace("<", "&lt;") + "</strong> "
                        + text("an exhibit's title").replace("<", "&lt;")
                        + "</p><span class=elsewhere data-verdict-of='T1.a'>x</span>"
                        + "<span data-sources='"
                        + text("an exhibit's files").replace("'", "&#39;").replace("<", "&lt;") + "'>d</span>"));
        outputs.add(shown(Map.of(ShownOutputs.PLOTLY, plot(), "text/plain", "p")));
        outputs.add(
                shown(Map.of(ShownOutputs.PLOTLY, Map.of("data", "no list", "layout", List.of()), "text/plain", "p")));
        outputs.add(shown(Map.of(CarriedExhibit.MIME, sealed(Map.of(CarriedExhibit.GRIDS, List.of(grid(true)))))));
        return outputs;
    }

    private Map<String, Object> plot() {
        String link = "<a href=\"javascript:" + ActiveHtml.run("figure") + "\">link</a><a href=\"" + ActiveHtml.HOST
                + "\">out</a>";
        Map<String, Object> trace = new LinkedHashMap<>();
        trace.put("type", "scatter");
        trace.put("mode", "markers+text");
        trace.put("name", link + text("a trace's name"));
        trace.put("text", List.of(link + text("a point's text")));
        trace.put("hovertext", List.of(link + text("a hover text")));
        trace.put("hovertemplate", link + text("a hover template") + "%{x}<extra>" + link + "</extra>");
        trace.put("x", List.of(link + text("a label of an axis"), "b"));
        trace.put("y", List.of(1, 2));
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put("title", Map.of("text", link + text("a figure's title")));
        layout.put("xaxis", Map.of("title", Map.of("text", link + text("an axis' title"))));
        layout.put("yaxis", Map.of("ticktext", List.of(link + text("a tick")), "tickvals", List.of(1)));
        layout.put("showlegend", true);
        layout.put("legend", Map.of("title", Map.of("text", link + text("a legend's title"))));
        layout.put(
                "annotations",
                List.of(Map.of("text", link + text("an annotation"), "x", 0, "y", 1, "hovertext", link)));
        layout.put(
                "images",
                List.of(Map.of("source", ActiveHtml.HOST + "plot.png", "x", 0, "y", 1, "sizex", 1, "sizey", 1)));
        layout.put(
                "template", Map.of("layout", Map.of("images", List.of(Map.of("source", ActiveHtml.HOST + "t.png")))));
        layout.put("meta", text("a figure's meta"));
        Map<String, Object> config =
                Map.of("plotlyServerURL", ActiveHtml.HOST, "showSendToCloud", true, "topojsonURL", ActiveHtml.HOST);
        return Map.of("data", List.of(trace), "layout", layout, "config", config);
    }

    private Map<String, Object> grid(boolean drawn) {
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("before", text("what stands before a number"));
        number.put("number", Map.of("key", List.of("s", "r", "c"), "value", 1, "rule", "DECIMALS", "count", 0));
        number.put("after", text("what stands after a number"));
        Map<String, Object> link =
                Map.of("text", text("a link's text"), "address", "javascript:" + ActiveHtml.run("grid"));
        Map<String, Object> row = Map.of(
                "style",
                "BODY",
                "label",
                text("a row's label"),
                "entries",
                List.of(number, text("words in a table"), link, Map.of("verdictsOf", List.of("T1.a"))));
        Map<String, Object> grid = new LinkedHashMap<>();
        grid.put("name", text("a grid's name"));
        grid.put("title", text("a grid's title"));
        grid.put("note", text("a grid's note"));
        grid.put("columns", List.of(text("a column's head"), "b", "c", "d"));
        grid.put("rows", List.of(row));
        grid.put(
                "sources",
                List.of(Map.of("file", text("a grid's file"), "provenance", "public", "sha256", Fixture.SHA)));
        grid.put("label", text("the head of labels"));
        grid.put(
                "filters",
                List.of(Map.of("head", text("a filter's head"), "column", 1, "options", List.of(text("an option")))));
        if (drawn) {
            Map<String, Object> figure = new LinkedHashMap<>();
            figure.put("alt", text("a figure's description"));
            figure.put("caption", text("a figure's caption"));
            figure.put("plot", plot());
            figure.put(
                    "table",
                    List.of(Map.of(
                            "name",
                            text("a head of a figure's table"),
                            "kind",
                            "text",
                            "values",
                            List.of(text("a figure's table")))));
            figure.put("places", List.of());
            grid.put("figure", figure);
        }
        return grid;
    }

    private Output judged() {
        Map<String, Object> stated = Fixture.stated("T1.a", 1, "public");
        stated.put("statistic", "s");
        stated.put("row", "r");
        stated.put("column", "c");
        stated.put("note", text("a value's note"));
        Map<String, Object> content = Fixture.verdict(
                "T1",
                List.of(Fixture.source(text("a judged file"), "public", Fixture.SHA)),
                List.of(stated),
                List.of());
        content.put(
                "exhibit",
                Map.of(
                        "id",
                        text("a judged exhibit's id"),
                        "name",
                        text("a judged exhibit's name"),
                        "title",
                        text("a judged exhibit's title"),
                        "note",
                        text("a judged exhibit's note"),
                        "kind",
                        "table"));
        content.put(CarriedExhibit.GRIDS, List.of(grid(false)));
        content.put("hints", List.of(text("a hint")));
        return shown(Map.of(VerdictOutput.MIME, sealed(content), "text/html", ActiveHtml.ALL.get("script")));
    }

    private Output listed() {
        Map<String, Object> content = Fixture.verdict(
                "T2",
                List.of(),
                List.of(),
                List.of(
                        Fixture.listed("T1.b", text("a reason")),
                        Fixture.listed("T1.<img-src=x-onerror=1>", text("another reason"))));
        content.put("exhibit", null);
        return shown(Map.of(VerdictOutput.MIME, sealed(content)));
    }

    /** A seal is no signature: whoever writes such a file can seal it. */
    private static Map<String, Object> sealed(Map<String, Object> content) {
        Map<String, Object> sealed = new LinkedHashMap<>(content);
        sealed.put(Seal.FIELD, Seal.of(content));
        return sealed;
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
