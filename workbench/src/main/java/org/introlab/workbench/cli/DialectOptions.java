package org.introlab.workbench.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.introlab.csv.Dialect;
import org.introlab.csv.NumberForm;
import org.introlab.workbench.terminal.ShellWords;
import picocli.CommandLine.Option;

/** The dialect of a CSV file, from the command line. If one of these options is given, the dialect in the code book next to the file is ignored. */
final class DialectOptions {
    private static final Map<String, Character> NAMES = Map.of(
            "tab", '\t',
            "\\t", '\t',
            "space", ' ',
            "comma", ',',
            "semicolon", ';',
            "pipe", '|',
            "point", '.',
            "apostrophe", '\'',
            "quote", '"');
    private static final List<String> WITH_VALUE =
            List.of("--delimiter", "--quote", "--encoding", "--decimal", "--thousands");
    private static final List<String> FLAGS = List.of("--units", "--skip-initial-space");

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            description = "The column separator of a CSV file: a character, or tab (default: comma).")
    private Optional<String> delimiter = Optional.empty();

    @Option(
            names = "--decimal",
            paramLabel = "CHAR",
            description = "The decimal mark of numbers in a CSV file (default: point).")
    private Optional<String> decimal = Optional.empty();

    @Option(
            names = "--thousands",
            paramLabel = "CHAR",
            description = "The digit group separator, as in 1 234: a character, or space (default: none).")
    private Optional<String> thousands = Optional.empty();

    @Option(
            names = "--units",
            description = "Read numbers with units, such as 10%% or kr 5, without the unit: 10%%" + " is 10.")
    private boolean units;

    @Option(
            names = "--encoding",
            paramLabel = "ENCODING",
            description = {
                "The encoding of a CSV file, such as windows-1252 or iso-8859-1 (default: utf-8),",
                "or of an old SPSS, Stata or SAS file that states none or the wrong one."
            })
    private Optional<String> encoding = Optional.empty();

    @Option(
            names = "--quote",
            paramLabel = "CHAR",
            description = "The quote around fields of a CSV file (default: double quote).")
    private Optional<String> quote = Optional.empty();

    @Option(names = "--skip-initial-space", description = "Ignore spaces before a field of a CSV file.")
    private boolean skipInitialSpace;

    /**
     * Returns the dialect; empty if none of the options is given.
     *
     * @throws UsageException if the options do not make a valid dialect
     */
    Optional<Dialect> dialect() {
        boolean none = Stream.of(delimiter, decimal, thousands, encoding, quote).allMatch(Optional::isEmpty);
        if (none && !units && !skipInitialSpace) {
            return Optional.empty();
        }
        try {
            NumberForm numbers = new NumberForm(
                    decimal.map(c -> character("--decimal", c)).orElse('.'),
                    thousands.map(c -> character("--thousands", c)),
                    !units);
            return Optional.of(new Dialect(
                    encoding.map(DialectOptions::charset)
                            .orElse(Dialect.standard().encoding()),
                    delimiter.map(c -> character("--delimiter", c)).orElse(','),
                    quote.map(c -> character("--quote", c)).orElse('"'),
                    skipInitialSpace,
                    numbers));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    /**
     * Throws if an option can't apply; the encoding is allowed, because files of other programs have one too.
     *
     * @param csv whether there is a CSV file
     * @param why why there is none, in words
     * @throws UsageException if such an option is given
     */
    void check(boolean csv, String why) {
        List<String> given = new ArrayList<>();
        delimiter.ifPresent(c -> given.add("--delimiter"));
        decimal.ifPresent(c -> given.add("--decimal"));
        thousands.ifPresent(c -> given.add("--thousands"));
        quote.ifPresent(c -> given.add("--quote"));
        if (units) {
            given.add("--units");
        }
        if (skipInitialSpace) {
            given.add("--skip-initial-space");
        }
        if (!csv && !given.isEmpty()) {
            throw new UsageException(
                    String.join(", ", given) + " can be used only with CSV files, but " + why + ". Leave it out.");
        }
    }

    /** Returns the encoding as typed; empty if none was given. */
    Optional<String> encoding() {
        return encoding;
    }

    private static char character(String option, String text) {
        Character named = NAMES.get(text.toLowerCase(Locale.ROOT));
        if (named == null && text.length() != 1) {
            throw new UsageException(
                    option + " must be one character, or tab, space, comma, semicolon, point or apostrophe; got '"
                            + text + "'.");
        }
        return named == null ? text.charAt(0) : named;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UsageException("Unknown encoding '" + name
                    + "'. Use utf-8, windows-1252, iso-8859-1, utf-16 or another that" + " Java supports.");
        }
    }

    /** Returns the arguments of a command with other dialect options, quoted for a shell. */
    static String command(List<String> arguments, Dialect dialect) {
        List<String> words = new ArrayList<>(List.of(Launcher.called()));
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean joined = WITH_VALUE.stream().anyMatch(option -> argument.startsWith(option + "="));
            if (WITH_VALUE.contains(argument)) {
                i++;
            } else if (!joined && !FLAGS.contains(argument)) {
                words.add(argument);
            }
        }
        words.addAll(options(dialect));
        return ShellWords.of(words);
    }

    private static List<String> options(Dialect dialect) {
        Dialect standard = Dialect.standard();
        NumberForm numbers = dialect.numbers();
        List<String> options = new ArrayList<>();
        if (dialect.delimiter() != standard.delimiter()) {
            options.addAll(List.of("--delimiter", name(dialect.delimiter())));
        }
        if (numbers.decimal() != standard.numbers().decimal()) {
            options.addAll(List.of("--decimal", name(numbers.decimal())));
        }
        numbers.group().ifPresent(group -> options.addAll(List.of("--thousands", name(group))));
        if (!numbers.bare()) {
            options.add("--units");
        }
        if (!dialect.encoding().equals(standard.encoding())) {
            options.addAll(List.of("--encoding", dialect.encoding().name().toLowerCase(Locale.ROOT)));
        }
        if (dialect.quote() != standard.quote()) {
            options.addAll(List.of("--quote", name(dialect.quote())));
        }
        if (dialect.skipInitialSpace()) {
            options.add("--skip-initial-space");
        }
        return options;
    }

    private static String name(char c) {
        return c == '\t' ? "tab" : c == ' ' ? "space" : String.valueOf(c);
    }
}
