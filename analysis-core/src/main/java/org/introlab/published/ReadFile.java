package org.introlab.published;

import java.nio.file.Path;
import org.introlab.files.Sha256;

/**
 * The file from which published values or findings were read.
 *
 * @param name the file's name, without folders
 * @param sha256 SHA-256 of its bytes in lower-case hexadecimal
 * @param rows the number of rows below the header
 */
public record ReadFile(String name, String sha256, int rows) {

    static ReadFile of(Path path, byte[] content, int rows) {
        return new ReadFile(path.getFileName().toString(), Sha256.of(content), rows);
    }
}
