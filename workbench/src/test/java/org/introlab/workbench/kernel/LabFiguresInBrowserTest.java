package org.introlab.workbench.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.introlab.workbench.bundle.Bundle;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.notebook.Output;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the book's chapters in JupyterLab, those inside exhibits and those that stand alone; offline. */
class LabFiguresInBrowserTest {
    private static final Path BOOK = Path.of("").toAbsolutePath().getParent();
    private static final Pattern PLACE = Pattern.compile("class=\"introlab-plot\"");

    /** Plots with something in them, and the pictures that JupyterLab shows of figures in a file until they are touched. */
    private static final String DRAWN = "const outputs = '.jp-OutputArea-output ';"
            + "const plots = [...document.querySelectorAll(outputs + '.js-plotly-plot, .js-plotly-plot.jp-OutputArea-output')]"
            + ".filter(p => p.querySelector('svg.main-svg .cartesianlayer :is(.trace, .hm)')"
            + " && p.querySelector('svg.main-svg').getAttribute('width') > 100);"
            + "const pictures = [...document.querySelectorAll('.jp-RenderedPlotly img.plot-img')]"
            + ".filter(i => i.naturalWidth > 100 && !i.parentElement.querySelector('.plot-container'));"
            + "return plots.length + pictures.length";

    /** JupyterLab draws what has been in view. */
    private static final String SCROLL = "const cells = jupyterapp.shell.currentWidget.content;"
            + "window.introlabAt = ((window.introlabAt || 0) + 1) % cells.widgets.length;"
            + "cells.scrollToItem(window.introlabAt).catch(() => {});";

    private static final String TOOLS = "return [...document.querySelectorAll('.modebar-btn')]"
            + ".map(b => b.dataset.title + ' ' + b.dataset.attr + ' ' + b.dataset.val)";

    private static final String ADDRESSES = "return [...document.querySelectorAll('.js-plotly-plot')]"
            + ".map(p => p._context).filter(c => c.showSendToCloud || c.plotlyServerURL).length";

    @TempDir
    static Path study;

    private static LabBrowser lab;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectory(study.resolve("notebooks"));
        for (String link : List.of("notebooks/src", "data")) {
            Files.createSymbolicLink(study.resolve(link), BOOK.resolve(link));
        }
        lab = LabBrowser.on(study);
    }

    @AfterAll
    static void stop() {
        if (lab != null) {
            lab.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"04-what-participants-say.ipynb, 15", "05-networks-and-outcomes.ipynb, 5"})
    void areDrawnAtEachRunAndAfterReopeningAndOfferNoUpload(String name, int atLeast) throws IOException {
        Path notebook = study.resolve("notebooks").resolve(name);
        Files.copy(BOOK.resolve("notebooks").resolve(name), notebook);
        String pictures = name.substring(0, 2);
        // an error on the other chapter's page is not this one's
        lab.errors();
        lab.open(name);
        for (String run : List.of("first", "second")) {
            lab.command("notebook:run-all-cells");
            lab.command("docmanager:save");
            int expected = figures(notebook);
            assertTrue(expected >= atLeast, expected + " figures in " + name);
            drawn(lab, run + " run", expected);
            lab.photograph(pictures + "-" + run + ".png");
        }
        List<?> tools = (List<?>) lab.script(TOOLS);
        assertTrue(tools.stream().anyMatch(tool -> tool.toString().contains("PNG")), tools::toString);
        assertEquals(
                List.of(),
                tools.stream()
                        .filter(tool -> tool.toString().matches("(?i).*(share|cloud|studio).*"))
                        .toList());
        assertEquals(0L, lab.script(ADDRESSES));
        // the pictures that the second run made are saved too
        lab.command("docmanager:save");
        lab.open(name);
        drawn(lab, "reopened", figures(notebook));
        lab.photograph(pictures + "-reopened.png");
        assertEquals(List.of(), lab.errors());

        String stranger = "stranger-" + name;
        Files.writeString(
                notebook.resolveSibling(stranger), Files.readString(notebook).replace("Figure ", "Figure\u00a0"));
        lab.open(stranger);
        int exhibits = exhibits(notebook);
        lab.waitUntil("the tables of an untrusted notebook are there", () -> {
            lab.script(SCROLL);
            return lab.count(".jp-RenderedHTMLCommon.jp-OutputArea-output .title") >= exhibits
                    && lab.count(".jp-OutputArea-output table") >= exhibits;
        });
        assertEquals(0, lab.count(".introlab .js-plotly-plot"), "the notebook was trusted after all");
        lab.photograph(pictures + "-untrusted.png");
    }

    private static void drawn(LabBrowser lab, String when, int expected) {
        lab.waitUntil("all " + expected + " figures are drawn, " + when, () -> {
            lab.script(SCROLL);
            return Long.valueOf(expected).equals(lab.script(DRAWN));
        });
    }

    private static List<Map<String, Object>> bundles(Path notebook) {
        return NotebookReader.read(notebook).cells().stream()
                .flatMap(cell -> cell.outputs().stream())
                .map(Output::bundle)
                .toList();
    }

    /** What a notebook's outputs say has to be drawn. */
    private static int figures(Path notebook) {
        return bundles(notebook).stream()
                .mapToInt(forms -> forms.containsKey(Bundle.PLOTLY) ? 1 : places(forms))
                .sum();
    }

    private static int exhibits(Path notebook) {
        return bundles(notebook).stream()
                .filter(forms -> !forms.containsKey(Bundle.PLOTLY))
                .mapToInt(LabFiguresInBrowserTest::places)
                .sum();
    }

    private static int places(Map<String, Object> forms) {
        return forms.get(Bundle.HTML) instanceof String html
                ? (int) PLACE.matcher(html).results().count()
                : 0;
    }
}
