package org.introlab.workbench.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A way in which a notebook may show what it must not.
 *
 * @param kind what it tries: {@code show}, {@code count}, {@code fig}, {@code model}, {@code survey}, {@code err}, {@code diff}, {@code file}
 * @param way its name, one of its kind
 * @param cells the notebook's cells
 * @param pattern what no output may contain; <code>{INCOMES}</code> stands for every income of the extract
 * @param kept why it may leak, if it may
 * @param open whether it leaks today and is to be mended
 */
record Way(String kind, String way, List<String> cells, String pattern, Optional<String> kept, boolean open) {
    private static final Pattern FILES = Pattern.compile("\\b(read|write)\\(|\\bFiles?\\b");

    static List<Way> all() {
        List<Way> ways = new ArrayList<>();
        try (InputStream in = Way.class.getResourceAsStream("/restricted/ways.json")) {
            for (JsonNode way : new ObjectMapper().readTree(in)) {
                ways.add(of(way));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ways;
    }

    private static Way of(JsonNode way) {
        List<String> cells = new ArrayList<>();
        way.get("cells").forEach(cell -> cells.add(cell.textValue()));
        return new Way(
                way.get("kind").textValue(),
                way.get("way").textValue(),
                List.copyOf(cells),
                way.get("must_not_match").textValue(),
                Optional.ofNullable(way.get("kept")).map(JsonNode::textValue),
                way.path("open").asBoolean());
    }

    String name() {
        return kind + ": " + way;
    }

    /** Whether it reads or writes more than its first cell does; then the ways after it in a notebook would know of that. */
    boolean touchesFiles() {
        return cells.stream().skip(1).anyMatch(cell -> FILES.matcher(cell).find());
    }

    /** Whether an error is what this way asks for. */
    boolean mayFail() {
        return kind.equals("err");
    }

    /** The pattern with the incomes filled in. */
    Pattern pattern(List<String> incomes) {
        String all = incomes.stream().map(Way::written).collect(Collectors.joining("|", "(?:", ")"));
        return Pattern.compile(pattern.replace("{INCOMES}", all));
    }

    /** A number of six or seven digits before the point, with any sign between thousands, with its decimals or without. */
    private static String written(String income) {
        String[] parts = income.split("\\.");
        String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", "[ ,'\u00a0\u2009\u202f]?");
        return "(?<!\\d)" + whole + "(?:[.,]" + parts[1] + "|(?![\\d.,]))";
    }

    @Override
    public String toString() {
        return name();
    }
}
