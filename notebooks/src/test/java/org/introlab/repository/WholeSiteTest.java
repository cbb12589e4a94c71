package org.introlab.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of a whole review, as a reader finds it on disk. */
class WholeSiteTest {

    private static final Pattern SCRIPT = Pattern.compile("(?s)(<script[^>]*>).*?</script>");
    private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

    static Stream<Path> sites() {
        return Repository.studies().stream().map(Reviews::of);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void noLinkInsideTheSiteIsDead(Path site) throws IOException {
        Map<String, Set<String>> ids = ids(site);
        List<String> dead = new ArrayList<>();
        int checked = 0;
        for (String page : ids.keySet()) {
            for (String link : found(LINK, markup(site.resolve(page)))) {
                if (!link.matches("(?i)(?:data|https?|mailto):.*")) {
                    checked++;
                    addIfDead(site, page, link, ids, dead);
                }
            }
        }
        assertEquals(List.of(), dead);
        assertTrue(checked > 100, "only " + checked + " links");
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theSearchLeadsSomewhereAndKnowsEveryValue(Path site) throws IOException {
        Map<String, Set<String>> ids = ids(site);
        String index = Files.readString(site.resolve("assets/search-index.js"));
        List<?> entries = JsonMapper.builder()
                .build()
                .readValue(index.substring(index.indexOf('['), index.lastIndexOf(']') + 1), List.class);
        List<String> dead = new ArrayList<>();
        Set<String> values = new HashSet<>();
        for (Object entry : entries) {
            List<?> row = (List<?>) entry;
            addIfDead(site, "search", (String) row.get(3), ids, dead);
            if (row.get(0).equals("value")) {
                values.add((String) row.get(1));
            }
        }
        assertEquals(List.of(), dead);
        Set<String> judged = new HashSet<>();
        JsonMapper.builder()
                .build()
                .readTree(site.resolve("review.json").toFile())
                .get("values")
                .forEach(value -> judged.add(value.get("id").asText()));
        assertEquals(judged, values);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void noIdStandsTwiceOnAPage(Path site) throws IOException {
        for (Path page : Repository.files(site)) {
            if (page.toString().endsWith(".html")) {
                List<String> ids = found(ID, markup(page));
                Set<String> seen = new HashSet<>();
                List<String> twice = ids.stream().filter(id -> !seen.add(id)).toList();
                assertEquals(List.of(), twice, page.toString());
            }
        }
    }

    private static void addIfDead(
            Path site, String page, String link, Map<String, Set<String>> ids, List<String> dead) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        String target = file.isEmpty() ? page : file;
        String fragment = hash < 0 ? "" : link.substring(hash + 1);
        String id = URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        boolean there = Files.isRegularFile(site.resolve(target))
                && (id.isEmpty() || ids.getOrDefault(target, Set.of()).contains(id));
        if (!there) {
            dead.add(page + ": " + link);
        }
    }

    private static Map<String, Set<String>> ids(Path site) throws IOException {
        Map<String, Set<String>> ids = new HashMap<>();
        for (Path page : Repository.files(site)) {
            if (page.toString().endsWith(".html")) {
                ids.put(page.getFileName().toString(), new HashSet<>(found(ID, markup(page))));
            }
        }
        return ids;
    }

    /** A page without what its scripts hold. */
    private static String markup(Path page) throws IOException {
        return SCRIPT.matcher(Files.readString(page)).replaceAll("$1</script>");
    }

    private static List<String> found(Pattern pattern, String html) {
        return pattern.matcher(html)
                .results()
                .map(found -> Parser.unescapeEntities(found.group(1), true).strip())
                .toList();
    }
}
