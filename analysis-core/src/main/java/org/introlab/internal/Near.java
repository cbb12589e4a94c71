package org.introlab.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Suggests the known name that a misspelt name was probably meant to be.
 *
 * <p>Distance is optimal string alignment (insert, delete, replace, swap of neighbours), ignoring case, treating {@code _}, {@code -} and
 * blanks alike. A name is near if at most a third of the longer name's characters (at least one, at most three) differ, or if one is a
 * prefix of the other and has at least three characters.
 */
public final class Near {
    private static final int LONGEST = 100;

    private Near() {}

    /** Returns the nearest of the known names; empty if none is near. Ties go to the first in iteration order. */
    public static Optional<String> suggestion(String wanted, Collection<String> known) {
        String w = plain(wanted);
        if (w.isEmpty() || w.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        double bestDistance = Double.POSITIVE_INFINITY;
        for (String candidate : known) {
            String k = plain(candidate);
            if (k.isEmpty() || k.length() > LONGEST) {
                continue;
            }
            double distance = distance(w, k);
            int longer = Math.max(w.length(), k.length());
            int allowed = Math.min(3, Math.max(1, longer / 3));
            // A single character that differs from a single character is another value, not a typing error.
            boolean near = distance <= allowed && distance < longer;
            if (!near && Math.min(w.length(), k.length()) >= 3 && (w.startsWith(k) || k.startsWith(w))) {
                near = true;
                distance = allowed + 0.5;
            }
            if (near && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code " Did you mean 'x'?"} with its leading blank, or the empty string. */
    public static String hint(String wanted, Collection<String> known) {
        return suggestion(wanted, known).map(s -> " Did you mean '" + s + "'?").orElse("");
    }

    private static String plain(String s) {
        return s.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
