package org.introlab.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No link of a page of this repository is dead: the file is there, and the heading that an anchor names. */
class LinksTest {

    private static final Set<String> MADE = Set.of("target", "build", ".venv", ".git", ".ipynb_checkpoints");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|``[^\\n]*?``|`[^`\\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?(?: \"[^\"]*\")?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");

    @Test
    void leadToFilesAndHeadingsThatAreThere() {
        List<String> dead = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            for (String link : links(page)) {
                links++;
                if (!isAlive(page, link)) {
                    dead.add(Repository.ROOT.relativize(page) + " -> " + link);
                }
            }
        }
        assertEquals(List.of(), dead);
        assertTrue(links >= 20, "links found: " + links);
    }

    @Test
    void areSeenToBeDeadWhereTheyAre() {
        Path readme = Repository.ROOT.resolve("README.md");
        assertTrue(isAlive(readme, "docs/verdicts.md#the-five-verdicts"));
        for (String dead :
                List.of("docs/nowhere.md", "docs/verdicts.md#no-such-heading", "#no-such-heading", "http:")) {
            assertTrue(!isAlive(readme, dead), dead);
        }
    }

    private static boolean isAlive(Path page, String link) {
        if (link.matches("[a-z]+:.*")) {
            // what other hosts have is not asked, only that there is a host
            return link.startsWith("https://") && URI.create(link).getHost() != null;
        }
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return file.startsWith(Repository.ROOT)
                && Files.exists(file)
                && (parts.length == 1 || anchors(file).contains(parts[1]));
    }

    private static List<String> links(Path page) {
        return LINK.matcher(CODE.matcher(text(page)).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The anchors of a page's headings, as the usual hosts of repositories make them. */
    private static Set<String> anchors(Path page) {
        Map<String, Integer> times = new HashMap<>();
        Set<String> anchors = new HashSet<>();
        String text = Pattern.compile("(?ms)^```.*?^```").matcher(text(page)).replaceAll("");
        for (MatchResult heading : HEADING.matcher(text).results().toList()) {
            String words = heading.group(1).replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1");
            String anchor = words.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            int before = times.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    private static List<Path> pages() {
        List<Path> pages = new ArrayList<>();
        try {
            Files.walkFileTree(Repository.ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return MADE.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".md")) {
                        pages.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages.stream().sorted().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
