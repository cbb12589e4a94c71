package org.introlab.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.introlab.figure.picture.Picture;
import org.introlab.files.WholeFile;

/** Writes a figure to a file, whole or not at all. */
final class FigureFile {
    private FigureFile() {}

    static void write(PlotlyFigure figure, Path file, Picture.Size size) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".svg") && !name.endsWith(".html")) {
            throw new IllegalArgumentException(
                    "The name of a figure's file must end with .svg or .html, got '" + file.getFileName() + "'.");
        }
        String contents = name.endsWith(".svg") ? figure.svg(size) : figure.standaloneHtml();
        WholeFile.write(file, contents.getBytes(StandardCharsets.UTF_8));
    }
}
