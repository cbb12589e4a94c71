package org.introlab.published;

import java.nio.file.Path;
import org.introlab.files.Sha256;

/**
 * Which file the published values, or the findings, were read from.
 *
 * @param name the file's name, without the folders
 * @param sha256 SHA-256 of its bytes in lower-case hexadecimal
 * @param rows how many rows it has below the header
 */
public record ReadFile(String name, String sha256, int rows) {

    static ReadFile of(Path path, byte[] content, int rows) {
        return new ReadFile(path.getFileName().toString(), Sha256.of(content), rows);
    }
}
