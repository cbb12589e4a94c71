package org.introlab.figure.drawn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of plotly.js that a figure under disclosure control may have, and their allowed values, from {@code figure-keys.txt}. */
final class FigureKeys {
    private static final Pattern NUMBERED = Pattern.compile("(?<=axis|legend)\\d{1,2}$");
    private static final FigureKeys ALL = read();

    private final Set<String> parts = new HashSet<>();
    private final Map<String, Look> looks = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    private FigureKeys() {}

    /** Returns whether this key has other keys below it. */
    static boolean isPart(String key) {
        return ALL.parts.contains(plain(key));
    }

    /** Returns the allowed values of a key; empty if plotly.js has no such key, or figures here do not need it. */
    static Optional<Look> look(String part, String key) {
        Look there = ALL.looks.get(plain(part) + "." + plain(key));
        return Optional.ofNullable(there == null ? ALL.looks.get(plain(key)) : there);
    }

    /** Returns whether a colour or a scale of colours has this name. */
    static boolean namesColours(String word) {
        return ALL.named.contains(word);
    }

    /** Removes the number of an axis or legend: the second x axis is an x axis. */
    private static String plain(String key) {
        return NUMBERED.matcher(key).replaceFirst("");
    }

    private static FigureKeys read() {
        FigureKeys keys = new FigureKeys();
        try (InputStream in = FigureKeys.class.getResourceAsStream("figure-keys.txt")) {
            if (in == null) {
                throw new IllegalStateException("figure-keys.txt is missing from the analysis-core jar.");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(keys::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private void add(String line) {
        String kind = line.substring(0, line.indexOf(": "));
        String value = line.substring(kind.length() + 2);
        if (kind.startsWith("choice ")) {
            looks.put(kind.substring("choice ".length()), new Choice(Set.of(value.split("; "))));
            return;
        }
        List<String> words = List.of(value.split(" "));
        switch (kind) {
            case "part" -> parts.addAll(words);
            case "named" -> named.addAll(words);
            default -> words.forEach(key -> looks.put(key, LookKind.valueOf(kind.toUpperCase(Locale.ROOT))));
        }
    }

    /** One of the words of a key, several of them, or a list of them; a marker may be open or dotted. */
    private record Choice(Set<String> words) implements Look {
        private static final String AXIS = "axis of ";

        @Override
        public boolean allows(Object value, DrawnNumbers held) {
            return value instanceof List<?> list
                    ? list.stream().allMatch(one -> allows(one, held))
                    : value instanceof String text && isChoice(text) || held.holdsAll(value);
        }

        private boolean isChoice(String text) {
            return words.contains(text)
                    || text.matches("[xy]([2-9]|1\\d)?( domain)?") && words.contains(AXIS + text.charAt(0))
                    || text.matches("(legend|coloraxis)\\d{1,2}") && words.contains(text.replaceAll("\\d", ""))
                    || List.of(text.split("\\+", -1)).stream().allMatch(words::contains)
                    || words.contains(text.replaceFirst("(-open)?(-dot)?$", ""));
        }
    }
}
