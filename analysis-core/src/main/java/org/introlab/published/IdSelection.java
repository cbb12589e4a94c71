package org.introlab.published;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which ids of a ledger a text means: {@code T5.4.did} is one id, {@code T5.4.*} all that begin with {@code T5.4.} and so a group. An id never means
 * those that begin as it does: {@code T5.4.did} isn't {@code T5.4.did.se}.
 *
 * @param text an id, or what a group of ids begins with up to a dot, and an asterisk; letters with accents are composed as the ledger's
 */
public record IdSelection(String text) {

    private static final String ALL = ".*";

    /** Composes letters with accents. */
    public IdSelection {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** All ids that begin so. */
    public static IdSelection beginning(String beginning) {
        return new IdSelection(beginning + ALL);
    }

    /** Whether it means a group. */
    public boolean isGroup() {
        return text.endsWith(ALL);
    }

    /** Whether it means this id. */
    public boolean holds(String id) {
        return isGroup() ? id.startsWith(text.substring(0, text.length() - 1)) : id.equals(text);
    }

    /** Why it means none of the ids of a ledger, in a sentence without a full stop; empty when it means one at least. */
    public Optional<String> fault(Collection<String> ids) {
        if (ids.stream().anyMatch(this::holds)) {
            return Optional.empty();
        }
        if (isGroup()) {
            return Optional.of(
                    "no published value has an id that begins with '" + text.substring(0, text.length() - 1) + "'");
        }
        IdSelection group = beginning(text);
        List<String> begin = ids.stream().filter(group::holds).toList();
        String hint = begin.isEmpty()
                ? ""
                : "; '" + group.text() + "' means the " + begin.size() + " that begin so, such as " + begin.get(0);
        return Optional.of("no published value has the id '" + text + "'" + hint);
    }
}
