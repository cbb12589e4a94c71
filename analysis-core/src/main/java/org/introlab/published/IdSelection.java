package org.introlab.published;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A selection of ledger ids: {@code T5.4.did} selects one id, and {@code T5.4.*} the group of all ids that begin with {@code T5.4.}. An id
 * does not select ids that begin with it: {@code T5.4.did} does not select {@code T5.4.did.se}.
 *
 * @param text an id, or the prefix of a group up to a dot followed by an asterisk; accented letters are normalised to NFC as in the ledger
 */
public record IdSelection(String text) {

    private static final String ALL = ".*";

    /** Normalises accented letters. */
    public IdSelection {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Returns the selection of all ids below a prefix. */
    public static IdSelection beginning(String beginning) {
        return new IdSelection(beginning + ALL);
    }

    /** Returns whether the selection is a group. */
    public boolean isGroup() {
        return text.endsWith(ALL);
    }

    /** Returns whether the selection includes an id. */
    public boolean holds(String id) {
        return isGroup() ? id.startsWith(text.substring(0, text.length() - 1)) : id.equals(text);
    }

    /** Returns why the selection includes none of a ledger's ids, without a full stop; empty if it includes at least one. */
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
                : "; '" + group.text() + "' selects the " + begin.size() + " ids that begin with it, such as "
                        + begin.get(0);
        return Optional.of("no published value has the id '" + text + "'" + hint);
    }
}
