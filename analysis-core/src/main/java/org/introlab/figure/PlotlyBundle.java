package org.introlab.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The pinned plotly.js next to this class; {@code plotly.txt} names its version, licence and checksum. */
final class PlotlyBundle {
    private PlotlyBundle() {}

    static byte[] bytes() {
        try (InputStream in = PlotlyBundle.class.getResourceAsStream("plotly.min.js")) {
            if (in == null) {
                throw new IllegalStateException("plotly.min.js is missing from the analysis-core jar.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
