package org.introlab.workbench.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildFactsTest {

    private static final String COMMIT = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567";

    @TempDir
    Path dir;

    private void git(String path, String text) throws IOException {
        Path file = dir.resolve(".git").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void nameTheCommitOfABranch() throws IOException {
        git("HEAD", "ref: refs/heads/main\n");
        git("refs/heads/main", COMMIT + "\n");
        assertEquals(Optional.of(COMMIT), BuildFacts.commit(dir));
    }

    @Test
    void nameTheCommitOfAPackedBranchAndOfADetachedHead() throws IOException {
        git("HEAD", "ref: refs/heads/main\n");
        git("packed-refs", "# pack-refs with: peeled\n" + COMMIT + " refs/heads/main\n");
        assertEquals(Optional.of(COMMIT), BuildFacts.commit(dir));
        git("HEAD", COMMIT + "\n");
        assertEquals(Optional.of(COMMIT), BuildFacts.commit(dir));
    }

    @Test
    void nameTheCommitOfALinkedWorkTree() throws IOException {
        git("worktrees/side/HEAD", "ref: refs/heads/side\n");
        git("worktrees/side/commondir", "../..\n");
        git("refs/heads/side", COMMIT + "\n");
        Path side = Files.createDirectory(dir.resolve("side"));
        Files.writeString(side.resolve(".git"), "gitdir: " + dir.resolve(".git/worktrees/side") + "\n");
        assertEquals(Optional.of(COMMIT), BuildFacts.commit(side));
    }

    @Test
    void nameNoCommitOutsideAWorkingCopy() {
        assertEquals(Optional.empty(), BuildFacts.commit(dir));
        assertTrue(!BuildFacts.here(dir).byName().containsKey("Commit"));
    }

    @Test
    void nameJavaAndTheLibraries() {
        List<String> names = List.copyOf(BuildFacts.here(dir).byName().keySet());
        assertEquals(List.of("Java", "Tablesaw", "Tablesaw-plot", "Commons Math", "Jackson", "commonmark"), names);
        BuildFacts.here(dir).byName().forEach((name, version) -> assertTrue(version.matches(".*\\d.*"), name));
    }
}
