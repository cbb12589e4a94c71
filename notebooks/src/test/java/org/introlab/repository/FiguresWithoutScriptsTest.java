package org.introlab.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.introlab.testing.ImagesInHtml;
import org.introlab.workbench.bundle.Bundle;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.notebook.Output;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures in the executed notebooks of all studies, as readers see them who run no scripts. */
class FiguresWithoutScriptsTest {
    private static final int MOST_BYTES = 60_000;

    static List<String> studies() {
        return Repository.studies();
    }

    /** An output with a figure, and where it is. */
    private record Shown(String where, Map<String, Object> forms) {
        String html() {
            return (String) forms.get(Bundle.HTML);
        }

        int figures() {
            return Jsoup.parseBodyFragment(html()).select(".introlab-plot").size();
        }
    }

    private static List<Shown> figures(String study) {
        List<Shown> figures = new ArrayList<>();
        for (Path notebook : Repository.notebooksOf(Reviews.of(study))) {
            NotebookReader.read(notebook).cells().forEach(cell -> cell.outputs().stream()
                    .map(Output::bundle)
                    .filter(forms -> forms.get(Bundle.HTML) instanceof String html
                            && (forms.containsKey(Bundle.PLOTLY) || html.contains("introlab-plot\"")))
                    .forEach(forms -> figures.add(new Shown(notebook.getFileName() + ", cell " + cell.id(), forms))));
        }
        return figures;
    }

    @ParameterizedTest
    @MethodSource("studies")
    void eachHasAPictureOfAtMost60Kilobytes(String study) {
        for (Shown shown : figures(study)) {
            List<String> pictures = new ArrayList<>(ImagesInHtml.svg(shown.html()));
            assertEquals(shown.figures(), pictures.size(), shown.where());
            if (shown.forms().containsKey(Bundle.PLOTLY)) {
                pictures.add((String) shown.forms().get(Bundle.SVG));
            }
            for (String svg : pictures) {
                int bytes = svg.getBytes(StandardCharsets.UTF_8).length;
                assertTrue(bytes <= MOST_BYTES, shown.where() + ": " + bytes + " bytes");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void pictureAndTableAreLeftByGitHubsListWithDataInImages(String study) throws IOException {
        Cleaner cleaner = new Cleaner(allowed());
        for (Shown shown : figures(study)) {
            Document left = cleaner.clean(Jsoup.parseBodyFragment(shown.html()));
            assertEquals(
                    shown.figures(),
                    left.select("figure > img[src^=data:image/svg+xml;base64]").size(),
                    shown.where());
            for (Element figure : left.select("figure")) {
                assertFalse(figure.select("img").attr("alt").isBlank(), shown.where());
                assertFalse(figure.select("figcaption table tbody td").isEmpty(), shown.where());
            }
            assertFalse(left.html().contains("{"), shown.where() + " shows styles or scripts as text");
        }
    }

    @Test
    void areMany() {
        int figures = studies().stream()
                .flatMap(study -> figures(study).stream())
                .mapToInt(Shown::figures)
                .sum();
        assertTrue(figures >= 35, figures + " figures");
    }

    @Test
    void theListAllowsNoScriptsAndNoStyles() throws IOException {
        String html =
                "<style>a{}</style><script>1</script><p class=\"c\" style=\"color:red\" onclick=\"x()\">a</p><svg></svg>";
        Document left = new Cleaner(allowed()).clean(Jsoup.parseBodyFragment(html));
        assertEquals("<p>a</p>", left.body().html());
    }

    private static Safelist allowed() throws IOException {
        JsonNode json;
        try (InputStream in = FiguresWithoutScriptsTest.class.getResourceAsStream("/figures/allowed-on-github.json")) {
            json = JsonMapper.builder().build().readTree(Objects.requireNonNull(in));
        }
        Safelist list = new Safelist().addTags(texts(json.get("elements")));
        json.get("attributes")
                .properties()
                .forEach(element -> list.addAttributes(element.getKey(), texts(element.getValue())));
        json.get("protocols").properties().forEach(element -> element.getValue()
                .properties()
                .forEach(attribute ->
                        list.addProtocols(element.getKey(), attribute.getKey(), texts(attribute.getValue()))));
        return list;
    }

    private static String[] texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }
}
