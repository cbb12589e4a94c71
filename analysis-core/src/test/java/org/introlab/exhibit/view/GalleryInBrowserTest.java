package org.introlab.exhibit.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.SampleFlow;
import org.introlab.data.Source;
import org.introlab.figure.Gallery;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.Markup;
import org.introlab.markup.PlainJson;
import org.introlab.markup.Rendered;
import org.introlab.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws the gallery with the pinned plotly.js; the pictures stay in {@code target/gallery} to be looked at. */
class GalleryInBrowserTest {
    /** Keys that Tablesaw-plot writes and plotly.js does not use in that place; nothing is lost by them. */
    private static final Set<String> HARMLESS = Set.of("showtickprefix", "showticksuffix", "smoothing", "simplify");

    private static final Path FOLDER = Path.of("target", "gallery");
    private static final String DRAWN =
            "[...document.querySelectorAll('.introlab-figure')].every(f => !f.querySelector('details').open)";

    private static final String NOTES_ON_EACH_OTHER =
            "const out=[],hit=(a,b)=>a.left<b.right-1&&b.left<a.right-1&&a.top<b.bottom-1&&b.top<a.bottom-1;"
                    + "for(const f of document.querySelectorAll('.introlab-figure')){"
                    + "const t=[...f.querySelectorAll('text.annotation-text,.bartext')].filter(t=>t.textContent);"
                    + "t.forEach((a,i)=>t.slice(i+1).forEach(b=>{if(hit(a.getBoundingClientRect(),b.getBoundingClientRect()))"
                    + "out.push({one:a.textContent,other:b.textContent})}))}return out";

    private static final String LONG_TITLE =
            "A title of many words, as authors write them when they want to say the whole finding in one line";

    @TempDir
    static Path profile;

    private static Chromium chromium;

    /** At what size, and whether in the dark, the gallery is shown; empty when another page is. */
    private static String shown = "";

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start(profile);
        Files.createDirectories(FOLDER);
        StringBuilder body = new StringBuilder();
        Gallery.figures().values().forEach(f -> body.append(f.get().html()));
        body.append(Gallery.figures().get("bars").get().html());
        write("gallery.html", page("<script>" + plotly() + "</script>", body.toString()));
        write("late.html", page("", Gallery.figures().get("bars").get().html() + "<script>" + plotly() + "</script>"));
        StringBuilder labs = new StringBuilder();
        Gallery.figures().values().forEach(f -> labs.append("<div class=\"lab\"></div><script>(function(){const p=")
                .append(Markup.scriptJson(
                        PlainJson.write(f.get().titled(LONG_TITLE).json())))
                .append(";Plotly.newPlot(document.currentScript.previousElementSibling,p.data,p.layout,p.config)"
                        + "})()</script>"));
        write("lab.html", page("<script>" + plotly() + "</script>", labs.toString()));
        TableView table = TableView.of(Gallery.nasty());
        Rendered flow = Renderings.of(new SampleFlow(
                        "How the sample came about",
                        List.of(
                                new SampleFlow.Step("all persons in the register", 0, 24_000),
                                new SampleFlow.Step("no start month registered, or exit before start", 1_991, 22_009))))
                .orElseThrow();
        FrameView frame = FrameView.of(Frame.of(
                "persons", Gallery.nasty(), List.of(), List.of(new Source("persons.csv", Provenance.SYNTHETIC, ""))));
        FrameView guarded = FrameView.of(Frame.of(
                "persons", Gallery.nasty(), List.of(), List.of(new Source("persons.csv", Provenance.RESTRICTED, ""))));
        write("views.html", page("", table.html() + flow.html() + frame.html() + guarded.html()));
        write("without.html", page("", Gallery.figures().get("bars").get().html()));
        write(
                "standalone.html",
                Gallery.figures().get("bars with intervals").get().standaloneHtml());
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static String plotly() {
        return new String(PlotlyFigure.bundle(), StandardCharsets.UTF_8);
    }

    private static String page(String head, String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">"
                + "<style>body{font:16px system-ui,sans-serif;margin:1rem}"
                + "@media(min-width:800px){main{display:grid;grid-template-columns:1fr 1fr;gap:1rem}}</style>" + head
                + "</head><body><main>" + body + "</main></body></html>";
    }

    private static void write(String name, String html) throws IOException {
        Files.writeString(FOLDER.resolve(name), html);
    }

    private static void open(String name) {
        shown = "";
        chromium.openWithoutWaiting(FOLDER.resolve(name));
    }

    private static void openDrawn(String name) {
        open(name);
        chromium.waitUntil(DRAWN);
        chromium.settle();
    }

    /** Shows the gallery, unless it is shown so already: it takes seconds to draw. */
    private static void gallery(int width, boolean dark) {
        String wanted = width + (dark ? "-dark" : "-light");
        if (!shown.equals(wanted)) {
            chromium.screen(width, dark);
            openDrawn("gallery.html");
            shown = wanted;
        }
    }

    @SuppressWarnings("unchecked") // what the script returns
    private static List<Map<String, Object>> maps(String script) {
        return (List<Map<String, Object>>) chromium.run(script);
    }

    @ParameterizedTest
    @MethodSource("names")
    void plotlyFindsNoFaultInAnyFigure(String name) {
        gallery(1200, false);
        // Plotly.validate 4.1.1 throws on every layout that has a legend, so the legend's keys are looked up apart
        List<Map<String, Object>> faults = maps("const p="
                + PlainJson.write(Gallery.figures().get(name).get().json())
                + ",legend=p.layout.legend,known=Plotly.PlotSchema.get().layout.layoutAttributes.legend;"
                + "delete p.layout.legend;return (Plotly.validate(p.data,p.layout)||[]).map(m=>({code:m.code,"
                + "key:''+m.path[m.path.length-1],text:m.msg})).concat(Object.keys(legend).filter(k=>!known[k])"
                + ".map(k=>({code:'legend',key:k})))");
        faults.removeIf(f -> f.get("code").equals("unused") && HARMLESS.contains(f.get("key")));
        assertEquals(List.of(), faults);
    }

    static Stream<String> names() {
        return Gallery.figures().keySet().stream();
    }

    @Test
    void everyTraceIsDrawnAndTheTableStaysReachable() {
        gallery(1200, false);
        List<Map<String, Object>> figures = maps("return [...document.querySelectorAll('.introlab-figure')].map(f=>{"
                + "const d=f.querySelector('.introlab-plot');return {"
                + "title:f.querySelector('.title').textContent,traces:d.data.length,drawn:d.querySelectorAll("
                + "'.scatterlayer .trace,.barlayer .trace,.boxlayer .trace,.violinlayer .trace,.hm image,.pielayer .trace')"
                + ".length,marks:d.querySelectorAll('.scatterlayer path,.barlayer path,.boxlayer path,.violinlayer path,"
                + ".hm image,.pielayer .slice').length,rows:f.querySelectorAll('details tbody tr').length,"
                + "label:d.getAttribute('aria-label').length}})");
        assertEquals(Gallery.figures().size() + 1, figures.size());
        assertEquals(List.of(), chromium.complaints());
        for (Map<String, Object> figure : figures) {
            assertTrue((Long) figure.get("drawn") >= (Long) figure.get("traces"), figure::toString);
            assertTrue((Long) figure.get("marks") > 0, figure::toString);
            assertTrue((Long) figure.get("rows") > 0 && (Long) figure.get("label") > 20, figure::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"1200, false", "1200, true", "380, false", "380, true"})
    void noTextIsCutAndNoneLiesOnAnother(int width, boolean dark) {
        gallery(width, dark);
        chromium.photograph(FOLDER.resolve("gallery-" + width + (dark ? "-dark" : "-light") + ".png"));
        List<Map<String, Object>> faults = maps("const out=[];"
                + "for(const f of document.querySelectorAll('.introlab-figure')){"
                + "const d=f.querySelector('.introlab-plot'),box=d.getBoundingClientRect(),name=f.querySelector('.title').textContent;"
                + "const texts=[...d.querySelectorAll('.main-svg text')].filter(t=>t.textContent&&t.getBoundingClientRect().width"
                + "&&!t.closest('.bartext,.hm,.heatmap-label,.textpoint'));"
                + "for(const t of texts){const r=t.getBoundingClientRect();"
                + "if(r.left<box.left-1||r.right>box.right+1||r.top<box.top-1||r.bottom>box.bottom+1)"
                + "out.push({name,cut:t.textContent})}"
                + "const hit=(a,b)=>a.left<b.right-1&&b.left<a.right-1&&a.top<b.bottom-1&&b.top<a.bottom-1;"
                + "for(const c of ['xtitle','ytitle'])for(const t of d.querySelectorAll('.g-'+c+' text'))"
                + "for(const k of d.querySelectorAll('.xtick text,.ytick text'))"
                + "if(k.textContent&&hit(t.getBoundingClientRect(),k.getBoundingClientRect()))"
                + "out.push({name,title:t.textContent,tick:k.textContent});"
                + "for(const l of d.querySelectorAll('.legend .traces'))for(const k of d.querySelectorAll('.xtick text,.g-xtitle text'))"
                + "if(hit(l.getBoundingClientRect(),k.getBoundingClientRect()))out.push({name,legend:l.textContent,tick:k.textContent})}"
                + "return out");
        assertEquals(List.of(), faults);
        assertEquals(
                false,
                chromium.run("return document.documentElement.scrollWidth>document.documentElement.clientWidth"),
                "the page scrolls sideways");
        assertEquals(List.of(), maps(NOTES_ON_EACH_OTHER));
    }

    @Test
    void numbersOnAnOrderedHeatMapStandOnTheirOwnCells() {
        gallery(1200, false);
        assertEquals(
                List.of("1", "2", "3", "4", "5", "6"),
                chromium.run("const f=[...document.querySelectorAll('.introlab-figure')].find(f=>"
                        + "f.querySelector('.title').textContent==='Ordered heat map');"
                        + "return [...f.querySelectorAll('.heatmap-label')].map(t=>({r:t.getBoundingClientRect(),s:t.textContent}))"
                        + ".sort((a,b)=>Math.abs(a.r.top-b.r.top)>5?a.r.top-b.r.top:a.r.left-b.r.left).map(t=>t.s)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1200, 380})
    void aLongTitleDrawnByANotebookStandsClearOfLegendAndPlot(int width) {
        chromium.screen(width, false);
        open("lab.html");
        chromium.photograph(FOLDER.resolve("lab-" + width + ".png"));
        List<Map<String, Object>> faults = maps("const out=[];"
                + "const hit=(a,b)=>a.left<b.right-1&&b.left<a.right-1&&a.top<b.bottom-1&&b.top<a.bottom-1;"
                + "for(const d of document.querySelectorAll('.lab')){const box=d.getBoundingClientRect();"
                + "const g=d.querySelector('.gtitle').getBoundingClientRect();"
                + "if(g.left<box.left-1||g.right>box.right+1||g.top<box.top-1)out.push({cut:g.right-box.right,top:g.top-box.top});"
                + "for(const o of d.querySelectorAll('.legend .traces,.ytick text,.bglayer .bg,.slice'))"
                + "if(hit(g,o.getBoundingClientRect()))out.push({type:d.data[0].type,over:o.textContent||o.tagName})}"
                + "return out");
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @CsvSource({"1200, false", "380, true"})
    void tablesFitThePage(int width, boolean dark) {
        chromium.screen(width, dark);
        open("views.html");
        chromium.photograph(FOLDER.resolve("views-" + width + ".png"));
        assertEquals(
                false,
                chromium.run("return document.documentElement.scrollWidth>document.documentElement.clientWidth"));
        assertEquals(4L, chromium.run("return document.querySelectorAll('.introlab table').length"));
    }

    @ParameterizedTest
    @CsvSource({"late.html", "standalone.html"})
    void aPlotlyThatComesLateOrStandsInThePageDrawsOnce(String page) {
        chromium.screen(1200, false);
        openDrawn(page);
        assertEquals(1L, chromium.run("return document.querySelectorAll('.introlab-plot .plot-container').length"));
        chromium.run("window.dispatchEvent(new Event('load'))");
        assertEquals(1L, chromium.run("return document.querySelectorAll('.introlab-plot .plot-container').length"));
        assertEquals(List.of(), chromium.complaints());
    }

    @Test
    void withoutPlotlyTheTableStandsOpenAndNoEmptyPlotIsSeen() {
        open("without.html");
        assertEquals(true, chromium.run("return document.querySelector('details').open"));
        assertEquals(0L, chromium.run("return document.querySelector('.introlab-plot').offsetHeight"));
    }
}
