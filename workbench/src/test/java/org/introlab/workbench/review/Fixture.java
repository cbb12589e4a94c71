package org.introlab.workbench.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;
import org.introlab.verdict.CarriedExhibit;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.site.ShownOutputs;

/** A small ledger, and notebooks executed by hand that compute its chapter 5 a little off the middle of each interval. */
public final class Fixture {

    public static final String NOTEBOOK = "05-networks.ipynb";
    public static final String SHA = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private Fixture() {}

    public static String ledgerText() {
        try (InputStream in = Fixture.class.getResourceAsStream("/review/published_values.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Ledger ledger() {
        return ledger(ledgerText());
    }

    public static Ledger ledger(String text) {
        return Ledger.read(file("ledger", text));
    }

    public static Findings findings(Ledger ledger, String... rows) {
        return Findings.read(file("findings", "id,finding,evidence\n" + String.join("\n", rows) + "\n"), ledger);
    }

    private static Path file(String name, String text) {
        try {
            Path file = Files.createTempFile(name, ".csv");
            Files.writeString(file, text, StandardCharsets.UTF_8);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One verdict value as a cell states it. */
    public static Map<String, Object> stated(String id, Object computed, String provenance) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("id", id);
        value.put("computed", computed);
        value.put("provenance", provenance);
        value.put("verdict", provenance.equals("synthetic") ? "calibrated" : "reproduced");
        value.put("note", "");
        return value;
    }

    static Map<String, Object> listed(String id, String reason) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("id", id);
        value.put("reason", reason);
        return value;
    }

    public static Map<String, Object> source(String file, String provenance, String sha) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("file", file);
        source.put("provenance", provenance);
        source.put("sha256", sha);
        return source;
    }

    public static Map<String, Object> verdict(
            String exhibit, List<Map<String, Object>> sources, List<?> values, List<?> notComputed) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", exhibit);
        shown.put("name", exhibit.replace("T", "Table ").replace("F", "Figure "));
        shown.put("title", "What <" + exhibit + "> shows");
        shown.put("note", "All of the sample.");
        shown.put("kind", exhibit.startsWith("F") ? "figure" : "table");
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("schema", 1);
        content.put("exhibit", shown);
        content.put("sources", sources);
        content.put("values", values);
        content.put("notComputed", notComputed);
        return content;
    }

    public static Cell cell(String id, String source, Map<String, Object> bundle) {
        return Cell.code(id, source).executed(1, List.of(new Output.Result(bundle, OptionalInt.of(1))));
    }

    public static Cell judged(String exhibit, List<Map<String, Object>> values, List<?> notComputed) {
        String provenance =
                values.isEmpty() ? "synthetic" : (String) values.get(0).get("provenance");
        Map<String, Object> content =
                verdict(exhibit, List.of(source("register.csv", provenance, SHA)), values, notComputed);
        return cell("c-" + exhibit.replace('.', '-'), "Published.judge(table)", Map.of(VerdictOutput.MIME, content));
    }

    /** What the ids of an exhibit begin with: {@code T5.2}, {@code A3}. */
    public static String key(String id) {
        return id.replaceFirst("^([A-Z]\\d+(?:\\.\\d+)?).*$", "$1");
    }

    public static ExecutedNotebook notebook(String fileName, Cell... cells) {
        return new ExecutedNotebook(fileName, new Notebook(Map.of(), List.of(cells)));
    }

    /** A notebook that computes the whole of a chapter, with prose, a print, tables and figures. */
    public static ExecutedNotebook chapter(Ledger ledger, String chapter, String fileName, String provenance) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.markdown("title", "# Networks & outcomes\n\nWhat the **report** says, computed again.\n"));
        cells.add(Cell.markdown(
                "first",
                "## The sample\n\nSee [the tables](#The-tables), [a site](https://example.org/x)"
                        + " and <script>alert('prose')</script>.\n\n| a | b |\n|---|--:|\n| x | 1 |\n"));
        cells.add(Cell.code("print", "// who is in\nSystem.out.println(\"<n> = \" + 22009);")
                .executed(1, List.of(new Output.Stream("stdout", "<n> = 22009\n"))));
        cells.add(Cell.code("blank", "  "));
        cells.add(Cell.markdown("second", "## The tables\n"));
        Map<String, List<PublishedValue>> exhibits = new LinkedHashMap<>();
        ledger.chapter(chapter).forEach(value -> exhibits.computeIfAbsent(key(value.id()), key -> new ArrayList<>())
                .add(value));
        exhibits.forEach((key, values) -> cells.add(exhibit(key, values, provenance)));
        return notebook(fileName, cells.toArray(Cell[]::new));
    }

    private static Cell exhibit(String key, List<PublishedValue> values, String provenance) {
        List<Map<String, Object>> stated = values.stream()
                .map(v -> stated(v.id(), offMiddle(v), provenance))
                .toList();
        for (int i = 0; i < values.size(); i++) {
            stated.get(i).put("statistic", "value");
            stated.get(i).put("row", values.get(i).id());
            stated.get(i).put("column", "computed");
        }
        Map<String, Object> content = verdict(key, List.of(source("register.csv", provenance, SHA)), stated, List.of());
        content.put(CarriedExhibit.GRIDS, grids(key, values));
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put(VerdictOutput.MIME, content);
        bundle.put("text/html", table(values));
        bundle.put("text/plain", key);
        List<Output> outputs = new ArrayList<>(List.of(new Output.Display(bundle)));
        if (key.startsWith("F")) {
            outputs.add(new Output.Display(Map.of(ShownOutputs.PLOTLY, plot(values), "text/html", table(values))));
        }
        String source = "RegressionTable table = RegressionTable.of(fit)\n        .exhibit(\"" + key
                + "\", \"Work or education\"); // as the report shows it\nPublished.judge(table)";
        return Cell.code("exhibit-" + key.replace('.', '-'), source).executed(1, outputs);
    }

    /** The grid of an exhibit of these values, as its output carries it. */
    static Object grids(String title, List<PublishedValue> values) {
        List<ExhibitRow> rows = values.stream()
                .map(value -> ExhibitRow.body(
                        value.row(),
                        List.of(Entry.of(org.introlab.exhibit.Cell.of(
                                "value", value.id(), "computed", offMiddle(value), NumberStyle.significant(8))))))
                .toList();
        Exhibit exhibit = Exhibit.of(title, List.of("computed"), rows, List.of());
        return CarriedExhibit.json(List.of(exhibit)).get(CarriedExhibit.GRIDS);
    }

    static double offMiddle(PublishedValue value) {
        return value.low() == value.high() ? value.low() : value.low() + (value.high() - value.low()) * 0.4321;
    }

    private static String table(List<PublishedValue> values) {
        StringBuilder html = new StringBuilder("<table><tbody>");
        for (PublishedValue value : values) {
            html.append("<tr><th>")
                    .append(Html.escape(value.row()))
                    .append("</th><td data-id=\"")
                    .append(Html.escape(value.id()))
                    .append("\" data-verdict=\"calibrated\">")
                    .append(offMiddle(value))
                    .append("</td></tr>");
        }
        return html.append("</tbody></table><script>window.ranFromOutput = true;</script>")
                .toString();
    }

    private static Map<String, Object> plot(List<PublishedValue> values) {
        Map<String, Object> trace = new LinkedHashMap<>();
        trace.put("type", "scatter");
        trace.put("name", "</script><b>network");
        trace.put("x", values.stream().map(PublishedValue::row).toList());
        trace.put("y", values.stream().map(Fixture::offMiddle).toList());
        Map<String, Object> layout = Map.of("title", Map.of("text", "Share in work or education"));
        return Map.of("data", List.of(trace), "layout", layout);
    }
}
