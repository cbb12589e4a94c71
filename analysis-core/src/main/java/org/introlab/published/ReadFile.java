package org.introlab.published;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which file the published values, or the findings, were read from.
 *
 * @param name the file's name, without the folders
 * @param sha256 SHA-256 of its bytes in lower-case hexadecimal
 * @param rows how many rows it has below the header
 */
public record ReadFile(String name, String sha256, int rows) {

    static ReadFile of(Path path, byte[] content, int rows) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new ReadFile(path.getFileName().toString(), HexFormat.of().formatHex(digest), rows);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
