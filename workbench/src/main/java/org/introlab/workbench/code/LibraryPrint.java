package org.introlab.workbench.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.introlab.files.Sha256;

/**
 * A fingerprint of the classes that a study's code is compiled against: of their names and contents, independent of the names and times of jars.
 */
final class LibraryPrint {
    private static final String CLASS = ".class";

    private final StringBuilder lines = new StringBuilder();

    private LibraryPrint() {}

    /** Returns 64 hexadecimal digits for the classes of all entries, in order. */
    static String of(AppClassPath library) throws IOException {
        LibraryPrint print = new LibraryPrint();
        for (String entry : library.expanded().entries()) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                print.folder(path);
            } else if (Files.isRegularFile(path)) {
                print.jar(path);
            }
        }
        return Sha256.of(print.lines.toString());
    }

    /** Adds a jar, which has the checksum of each class, so classes need not be read. */
    private void jar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> classes = zip.stream()
                    .filter(entry -> entry.getName().endsWith(CLASS))
                    .toList();
            classes.forEach(entry -> add(entry.getName(), entry.getSize(), entry.getCrc()));
        }
    }

    private void folder(Path folder) throws IOException {
        List<Path> classes;
        try (Stream<Path> all = Files.walk(folder)) {
            classes =
                    all.filter(file -> file.toString().endsWith(CLASS)).sorted().toList();
        }
        for (Path file : classes) {
            byte[] bytes = Files.readAllBytes(file);
            CRC32 crc = new CRC32();
            crc.update(bytes);
            add(folder.relativize(file).toString(), bytes.length, crc.getValue());
        }
    }

    private void add(String name, long size, long crc) {
        lines.append(name).append(' ').append(size).append(' ').append(crc).append('\n');
    }
}
