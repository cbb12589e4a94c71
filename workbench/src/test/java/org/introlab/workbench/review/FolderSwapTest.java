package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSwapTest {

    @TempDir
    Path dir;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replacesTheWholeFolderAndLeavesNothingBeside() throws IOException {
        Path site = dir.resolve("build").resolve("review");
        FolderSwap.replace(site, "sign", made -> {
            Files.writeString(made.resolve("sign"), "1");
            Files.writeString(made.resolve("old"), "1");
        });
        FolderSwap.replace(site, "sign", made -> Files.writeString(made.resolve("sign"), "2"));
        assertEquals(List.of("sign"), names(site));
        assertEquals("2", Files.readString(site.resolve("sign")));
        assertEquals(List.of("review"), names(site.getParent()));
    }

    @Test
    void leavesTheFolderAsItWasWhenMakingFails() throws IOException {
        Path site = dir.resolve("review");
        FolderSwap.replace(site, "sign", made -> Files.writeString(made.resolve("sign"), "1"));
        assertThrows(
                IllegalStateException.class,
                () -> FolderSwap.replace(site, "sign", made -> {
                    Files.writeString(made.resolve("half"), "");
                    throw new IllegalStateException("on purpose");
                }));
        assertEquals(List.of("review"), names(dir));
        assertEquals(List.of("sign"), names(site));
    }

    @Test
    void leavesNoFolderWhereThereWasNone() {
        assertThrows(
                IOException.class,
                () -> FolderSwap.replace(dir.resolve("build/review"), "sign", made -> {
                    throw new IOException("on purpose");
                }));
        assertFalse(Files.exists(dir.resolve("build")));
    }

    @Test
    void refusesToReplaceAFolderThatIsSomebodyElses() throws IOException {
        Files.writeString(dir.resolve("thesis.txt"), "years of work");
        IOException refusal = assertThrows(IOException.class, () -> FolderSwap.replace(dir, "sign", made -> {}));
        assertTrue(refusal.getMessage().contains("was not made by a review and is left alone"), refusal.getMessage());
        assertEquals(List.of("thesis.txt"), names(dir));
    }
}
