package org.introlab.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introlab.repository.Prose.Block;

/** What prose says in numbers, and what the outputs say: a number in braces is held to the value given for it. */
final class Claims {

    private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");

    private final List<Claim> claims = new ArrayList<>();

    /** What a written number must be. */
    record Held(String words, Predicate<WrittenNumber> holds) {}

    /** A fragment of a file's prose with the numbers in it. */
    record Claim(String file, String fragment, List<Held> held) {

        private Pattern pattern(boolean anyNumber) {
            StringBuilder regex = new StringBuilder();
            Matcher braces = BRACES.matcher(fragment);
            int from = 0;
            while (braces.find()) {
                regex.append(Pattern.quote(fragment.substring(from, braces.start())))
                        .append(
                                anyNumber
                                        ? "([^ ]+(?: [a-z]+)?)"
                                        : "(?<![\\w.,])(" + Pattern.quote(braces.group(1)) + ")(?![\\w]|[.,]\\d)");
                from = braces.end();
            }
            return Pattern.compile(regex + Pattern.quote(fragment.substring(from)));
        }

        /** Where its numbers begin in a block; empty when the block does not say it. */
        List<Integer> starts(Block block) {
            List<Integer> starts = new ArrayList<>();
            if (block.file().equals(file)) {
                Matcher said = pattern(false).matcher(block.text());
                while (said.find()) {
                    for (int group = 1; group <= said.groupCount(); group++) {
                        starts.add(said.start(group));
                    }
                }
            }
            return starts;
        }

        /** What is wrong: the text does not say it, or the outputs do not. */
        List<String> faults(List<Block> blocks) {
            List<String> faults = new ArrayList<>();
            if (blocks.stream().allMatch(block -> starts(block).isEmpty())) {
                Optional<String> instead = blocks.stream()
                        .filter(block -> block.file().equals(file))
                        .map(block -> pattern(true).matcher(block.text()))
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .findFirst();
                faults.add(file + " does not say '" + fragment + "'"
                        + instead.map(text -> " but '" + text + "'").orElse("") + "; the outputs give " + words());
            }
            Matcher braces = BRACES.matcher(fragment);
            for (int i = 0; braces.find(); i++) {
                if (!held.get(i).holds().test(WrittenNumber.of(braces.group(1), 0))) {
                    faults.add(file + " says '" + fragment + "'; the outputs give "
                            + held.get(i).words() + " where it has " + braces.group());
                }
            }
            return faults;
        }

        private String words() {
            return String.join(", ", held.stream().map(Held::words).toList());
        }
    }

    /** All of them. */
    List<Claim> all() {
        return List.copyOf(claims);
    }

    /** The claims of one file. */
    In in(String file) {
        return new In(file);
    }

    /** A file that makes claims. */
    final class In {
        private final String file;

        private In(String file) {
            this.file = file;
        }

        /**
         * Holds each number in braces to a value: it must be what the value rounds to at the decimals written.
         *
         * @param fragment words of the file, {@code about {two} points a year}; line ends do not matter
         * @param values numbers, or what {@link #about}, {@link #below}, {@link #above} say of them, in the order of the braces
         */
        In says(String fragment, Object... values) {
            List<Held> held = new ArrayList<>();
            for (Object value : values) {
                held.add(value instanceof Held given ? given : is(((Number) value).doubleValue()));
            }
            long braces = BRACES.matcher(fragment).results().count();
            if (braces != held.size() || braces == 0) {
                throw new IllegalArgumentException(
                        fragment + " has " + braces + " numbers in braces and " + held.size() + " values");
            }
            claims.add(new Claim(file, fragment, List.copyOf(held)));
            return this;
        }
    }

    private static Held held(double value, String how, BiPredicate<WrittenNumber, Double> holds) {
        return new Held(how + value, written -> holds.test(written, value));
    }

    /** The written number is what the value rounds to. */
    static Held is(double value) {
        return held(value, "", (w, v) -> Math.abs(w.value() - v) <= w.unit() / 2 * (1 + 1e-9));
    }

    /** The written number is within this distance of the value: for <em>about</em>, <em>some</em>, <em>nearly</em>. */
    static Held about(double value, double within) {
        return held(value, "about ", (w, v) -> Math.abs(w.value() - v) <= within);
    }

    /** The value is less than the written number. */
    static Held below(double value) {
        return held(value, "", (w, v) -> v < w.value());
    }

    /** The value is more than the written number. */
    static Held above(double value) {
        return held(value, "", (w, v) -> v > w.value());
    }

    /** How many of these values are such. */
    static long count(List<Double> values, DoublePredicate such) {
        return values.stream().filter(such::test).count();
    }

    /** The largest. */
    static double max(List<Double> values) {
        return values.stream().mapToDouble(v -> v).max().orElseThrow();
    }

    /** The smallest. */
    static double min(List<Double> values) {
        return values.stream().mapToDouble(v -> v).min().orElseThrow();
    }
}
