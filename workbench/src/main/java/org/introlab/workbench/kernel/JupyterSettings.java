package org.introlab.workbench.kernel;

import java.io.IOException;
import java.nio.file.Path;
import org.introlab.figure.PlotlyFigure;

/**
 * The settings of Jupyter in {@code .venv}: never to fetch news, and to export notebooks to HTML with figures drawn and
 * without network access, both by "Save and Export as HTML" in JupyterLab and by {@code jupyter nbconvert --to html}.
 * Also the plotly.js that its server provides for figures.
 */
final class JupyterSettings {

    private static final String NO_NEWS = """
            {"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": true}}
            """;

    private static final String EXPORT = """
            {"HTMLExporter": {"template_name": "introlab", "require_js_url": "", "mathjax_url": ""}}
            """;

    private static final String TEMPLATE = """
            {"base_template": "lab", "mimetypes": {"text/html": true}}
            """;

    private static final String PAGE = """
            {%- extends 'lab/index.html.j2' -%}
            {%- block html_head_js -%}
            {{ resources.include_js("plotly.min.js") }}
            {%- endblock html_head_js -%}
            """;

    private JupyterSettings() {}

    /**
     * Writes the settings into an environment.
     *
     * @throws IOException if it can't be written
     */
    static void writeInto(PythonEnvironment environment) throws IOException {
        Path root = environment.folder();
        InstalledFile.write(root.resolve("etc/jupyter/labconfig/page_config.json"), NO_NEWS);
        InstalledFile.write(root.resolve("etc/jupyter/jupyter_nbconvert_config.json"), EXPORT);
        Path template = root.resolve("share/jupyter/nbconvert/templates/introlab");
        InstalledFile.write(template.resolve("conf.json"), TEMPLATE);
        InstalledFile.write(template.resolve("index.html.j2"), PAGE);
        InstalledFile.write(template.resolve("plotly.min.js"), PlotlyFigure.bundle());
        servePlotly(root.resolve("share/jupyter"));
    }

    /**
     * Puts plotly.js where a Jupyter server serves it to the figures inside exhibits.
     *
     * @param data a data folder of Jupyter
     * @throws IOException if it can't be written
     */
    static void servePlotly(Path data) throws IOException {
        InstalledFile.write(data.resolve("labextensions").resolve(PlotlyFigure.labFile()), PlotlyFigure.bundle());
    }
}
