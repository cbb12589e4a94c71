package org.introlab.survey;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An indicator: some items, the levels that count as agreeing, and the rule for missing answers.
 *
 * @param name the short name used in tables ({@code 1_outcome})
 * @param label the label, which describes what it measures
 * @param items the columns of the items
 * @param agreeing the names of the levels that count as agreeing
 */
public record Indicator(String name, String label, List<String> items, Set<String> agreeing, MissingRule missing) {
    /**
     * Creates an indicator.
     *
     * @throws IllegalArgumentException if there is no item or no agreeing level
     */
    public Indicator {
        items = List.copyOf(items);
        agreeing = java.util.Collections.unmodifiableSet(new TreeSet<>(agreeing));
        if (items.isEmpty() || agreeing.isEmpty()) {
            throw new IllegalArgumentException(
                    "Indicator '" + name + "' needs at least one item and one agreeing level: got " + items.size()
                            + " items and " + agreeing.size() + " agreeing levels.");
        }
    }

    /** Creates an indicator in which a missing answer counts as not agreeing. */
    public static Indicator of(String name, String label, Set<String> agreeing, String... items) {
        return new Indicator(name, label, List.of(items), agreeing, MissingRule.COUNTS_AS_NOT_AGREEING);
    }

    /** Returns the same indicator with another rule for missing answers. */
    public Indicator with(MissingRule rule) {
        return new Indicator(name, label, items, agreeing, rule);
    }

    /** Returns the same indicator with other agreeing levels. */
    public Indicator agreeingWith(String... levels) {
        return new Indicator(name, label, items, Set.of(levels), missing);
    }

    /** Returns each respondent's score from 0 to 1, or NaN if the rule leaves it undefined. */
    double[] scores(List<Answers> answers) {
        int n = answers.get(0).size();
        byte[][] codes = answers.stream().map(Answers::codes).toArray(byte[][]::new);
        boolean[][] agrees = answers.stream().map(this::agrees).toArray(boolean[][]::new);
        int[] cuts = answers.stream().mapToInt(this::cut).toArray();
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            int valid = 0;
            int agreed = 0;
            int above = 0;
            for (int k = 0; k < codes.length; k++) {
                byte code = codes[k][i];
                if (code >= 0) {
                    valid++;
                    agreed += agrees[k][code] ? 1 : 0;
                    above += code - cuts[k];
                }
            }
            scores[i] = switch (missing) {
                case COUNTS_AS_NOT_AGREEING -> (double) agreed / codes.length;
                case VALID_ANSWERS -> valid == 0 ? Double.NaN : (double) agreed / valid;
                case MEAN_OF_ITEMS -> valid == 0 ? Double.NaN : above >= 0 ? 1 : 0;
            };
        }
        return scores;
    }

    private boolean[] agrees(Answers answers) {
        boolean[] agrees = new boolean[answers.item().scale().size()];
        for (String level : agreeing) {
            agrees[answers.item().scale().position(level)] = true;
        }
        return agrees;
    }

    /** Returns the lowest agreeing position; if means are compared with it, all levels above it must agree too. */
    private int cut(Answers answers) {
        boolean[] agrees = agrees(answers);
        int cut = 0;
        while (!agrees[cut]) {
            cut++;
        }
        for (int above = cut; missing == MissingRule.MEAN_OF_ITEMS && above < agrees.length; above++) {
            if (!agrees[above]) {
                throw new IllegalArgumentException(
                        "Indicator '" + name + "': the agreeing levels " + agreeing + " must be the highest levels of '"
                                + answers.item().name() + "' for the rule " + missing + ".");
            }
        }
        return cut;
    }
}
