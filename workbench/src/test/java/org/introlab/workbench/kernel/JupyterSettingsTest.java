package org.introlab.workbench.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.introlab.figure.PlotlyFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JupyterSettingsTest {

    @TempDir
    Path study;

    @Test
    void exportNotebooksWithTheirFiguresAndWithoutANetwork() throws IOException {
        PythonEnvironment environment = PythonEnvironment.of(study);
        JupyterSettings.writeInto(environment);
        Path root = environment.folder();
        JsonNode export = json(root.resolve("etc/jupyter/jupyter_nbconvert_config.json"));
        assertEquals("", export.at("/HTMLExporter/require_js_url").asText());
        assertEquals("", export.at("/HTMLExporter/mathjax_url").asText());
        Path template = root.resolve("share/jupyter/nbconvert/templates")
                .resolve(export.at("/HTMLExporter/template_name").asText());
        assertEquals(
                "lab", json(template.resolve("conf.json")).get("base_template").asText());
        assertTrue(Files.readString(template.resolve("index.html.j2")).contains("include_js(\"plotly.min.js\")"));
        assertArrayEquals(PlotlyFigure.bundle(), Files.readAllBytes(template.resolve("plotly.min.js")));
    }

    @Test
    void giveFiguresInJupyterLabTheirPlotly() throws IOException {
        PythonEnvironment environment = PythonEnvironment.of(study);
        JupyterSettings.writeInto(environment);
        Path served = environment.folder().resolve("share/jupyter/labextensions/introlab/plotly.min.js");
        assertArrayEquals(PlotlyFigure.bundle(), Files.readAllBytes(served));
    }

    @Test
    void askForNoNews() throws IOException {
        PythonEnvironment environment = PythonEnvironment.of(study);
        JupyterSettings.writeInto(environment);
        assertTrue(json(environment.folder().resolve("etc/jupyter/labconfig/page_config.json"))
                .at("/disabledExtensions/@jupyterlab~1apputils-extension:announcements")
                .asBoolean());
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
