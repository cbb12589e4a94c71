package org.introlab.figure;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.introlab.figure.picture.Picture;
import org.introlab.markup.Markup;

/** The static picture inside a figure's HTML, for readers without scripts; a script that draws the figure hides it. */
final class FigurePicture {
    /** What an image of SVG inside HTML begins with. */
    private static final String SOURCE = "data:image/svg+xml;base64,";

    private FigurePicture() {}

    /** Returns the picture in SVG, or nothing if the figure has a part that no static picture has. */
    static Optional<String> svg(FigureContent figure, String title) {
        Map<String, Object> spec = figure.untitledJson();
        try {
            return Optional.of(Picture.svg(spec, title, figure.alt(), Picture.Size.PAGE));
        } catch (RuntimeException e) {
            // plotly.js accepts almost anything, and a figure that it can draw must be displayed without a picture, too
            return Optional.empty();
        }
    }

    /** Returns the element with the picture, without the title, which is text above it. */
    static String html(FigureContent figure) {
        return svg(figure, "")
                .map(svg -> "<img class=\"introlab-picture\" alt=\"" + Markup.escape(figure.alt()) + "\" src=\""
                        + SOURCE + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)) + "\">")
                .orElse("<p class=\"note introlab-picture\">" + FigureWords.NO_PICTURE + "</p>");
    }
}
