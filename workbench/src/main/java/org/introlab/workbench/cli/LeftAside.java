package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.introlab.workbench.review.ReviewFolder;

/** The review that another one, killed in the moment when it took its place, has left aside. */
final class LeftAside {

    private LeftAside() {}

    /** Puts back the review that a path leads to or into, and says so. */
    static void putBack(Path path, PrintWriter err) throws IOException {
        for (Path at = path.toAbsolutePath().normalize();
                at.getParent() != null && !Files.exists(at);
                at = at.getParent()) {
            if (Files.isDirectory(at.getParent()) && ReviewFolder.putBack(at)) {
                err.println("The review in " + at + " is back in its place: one that was killed in the moment when it"
                        + " replaced it had left it aside.");
            }
        }
    }
}
