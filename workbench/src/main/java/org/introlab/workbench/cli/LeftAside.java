package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.introlab.workbench.review.folder.ReviewFolder;
import org.introlab.workbench.text.Texts;

/** A review that was moved aside by another one, which was killed while replacing it. */
final class LeftAside {

    private LeftAside() {}

    /** Restores the review at or above a path, and prints a message. */
    static void putBack(Path path, PrintWriter err, Texts texts) throws IOException {
        for (Path at = path.toAbsolutePath().normalize();
                at.getParent() != null && !Files.exists(at);
                at = at.getParent()) {
            if (Files.isDirectory(at.getParent()) && ReviewFolder.putBack(at)) {
                err.println(texts.text("review.restored", Map.of("folder", at)));
            }
        }
    }
}
