package org.introlab.workbench.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The texts of one area in one language, read from {@code en/site.properties} and the like next to this class. Texts are plain:
 * the code that writes one to a page or a file escapes it. Immutable.
 *
 * <p>A text may have named placeholders, and each call gives a value for every one of them and for no other. A text with a
 * count has two keys, {@code chapter.values.one} and {@code chapter.values.other}; code names {@code chapter.values}.
 */
public final class Texts {

    /** The language of pages and terminal. Another one is a folder next to {@code en}, and its name here. */
    private static final Locale LANGUAGE = Locale.ENGLISH;

    /** The placeholder of {@link #counted}: the number itself, unless the call gives another form of it. */
    private static final String COUNT = "count";

    /** Where texts are shown; each area has a file. */
    public enum Area {
        /** The pages of a review. */
        SITE,
        /** What pages and terminal both say of a review. */
        REVIEW,
        /** What the commands print. */
        TERMINAL
    }

    private final String file;
    private final Locale language;
    private final SortedMap<String, Text> byKey;

    private Texts(String file, Locale language, SortedMap<String, Text> byKey) {
        this.file = file;
        this.language = language;
        this.byKey = Collections.unmodifiableSortedMap(byKey);
    }

    /** The texts of an area in the language of the program. */
    public static Texts of(Area area) {
        return of(area, LANGUAGE);
    }

    /**
     * The texts of an area in a language.
     *
     * @throws IllegalArgumentException if there are none in that language, or one is not well formed
     */
    static Texts of(Area area, Locale language) {
        String file = language.getLanguage() + "/" + area.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no " + file + ".");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), file, language);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read.", e);
        }
    }

    static Texts read(Reader properties, String file, Locale language) throws IOException {
        Properties read = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (containsKey(key)) {
                    throw new IllegalArgumentException(file + " has the key '" + key + "' twice.");
                }
                return super.put(key, value);
            }
        };
        read.load(properties);
        SortedMap<String, Text> byKey = new TreeMap<>();
        for (String key : read.stringPropertyNames()) {
            try {
                byKey.put(key, Text.parse(read.getProperty(key)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ", " + key + ": " + e.getMessage() + ".", e);
            }
        }
        return new Texts(file, language, byKey);
    }

    /** The language of the texts. */
    public Locale language() {
        return language;
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return byKey.keySet();
    }

    /** The texts whose keys begin so, by key and with their placeholders as the file has them: for a script that fills them itself. */
    public SortedMap<String, String> beginning(String prefix) {
        SortedMap<String, String> texts = new TreeMap<>();
        byKey.tailMap(prefix).forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                texts.put(key, text.toString());
            }
        });
        return texts;
    }

    /** The names of the placeholders of a text, sorted. */
    public Set<String> placeholders(String key) {
        return found(key).placeholders();
    }

    /**
     * A text without placeholders.
     *
     * @throws IllegalArgumentException if there is no such key, or the text has placeholders
     */
    public String text(String key) {
        return text(key, Map.of());
    }

    /**
     * A text with the values of its placeholders.
     *
     * @throws IllegalArgumentException if there is no such key, a placeholder has no value, or a value has no placeholder
     */
    public String text(String key, Map<String, ?> values) {
        return joined(fitting(key, values.keySet()), values);
    }

    /** As {@link #counted(String, long, Map)}, without further placeholders. */
    public String counted(String key, long count) {
        return counted(key, count, Map.of());
    }

    /**
     * A text in the singular or the plural. {@code {count}} is the number; a form may leave it out, and a call may give it
     * another form, such as one with commas between the thousands.
     *
     * @param key without {@code .one} and {@code .other}
     * @throws IllegalArgumentException if there is no such key, a placeholder has no value, or a value has no placeholder
     */
    public String counted(String key, long count, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.putIfAbsent(COUNT, count);
        String form = key + "." + form(count);
        Set<String> needed = new TreeSet<>(found(form).placeholders());
        needed.add(COUNT);
        if (!needed.equals(all.keySet())) {
            throw misfit(form, all.keySet());
        }
        return joined(found(form), all);
    }

    /**
     * The parts of a text in order, for values that are elements of a page, such as links.
     *
     * @param words makes a part of plain words, which are not escaped
     * @throws IllegalArgumentException as {@link #text(String, Map)}
     */
    public <T> List<T> parts(String key, Function<String, ? extends T> words, Map<String, ? extends T> values) {
        return fitting(key, values.keySet()).with(words, values);
    }

    /** The plural category of CLDR for a whole number; English and Norwegian have these two alone. */
    private static String form(long count) {
        return count == 1 ? "one" : "other";
    }

    private static String joined(Text text, Map<String, ?> values) {
        Map<String, String> words = new HashMap<>();
        values.forEach((name, value) -> words.put(name, String.valueOf(value)));
        return String.join("", text.<String>with(Function.identity(), words));
    }

    private Text fitting(String key, Set<String> given) {
        Text text = found(key);
        if (!text.placeholders().equals(given)) {
            throw misfit(key, given);
        }
        return text;
    }

    private IllegalArgumentException misfit(String key, Set<String> given) {
        return new IllegalArgumentException(file + ", " + key + ": the text has the placeholders "
                + found(key).placeholders() + ", but the call gives " + new TreeSet<>(given) + ".");
    }

    private Text found(String key) {
        Text text = byKey.get(key);
        if (text == null) {
            throw new IllegalArgumentException(file + " has no key '" + key + "'.");
        }
        return text;
    }
}
