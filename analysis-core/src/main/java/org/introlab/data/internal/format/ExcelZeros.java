package org.introlab.data.internal.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number format that pads whole numbers with zeros, as {@code 0000} shows 301 as 0301, including separators among the digits, as in
 * {@code 000000-00000}.
 *
 * @param digits the placeholders for digits, with text between them
 * @param length the minimum number of digits shown
 * @param condition the numbers to which the format applies; empty if it applies to all
 */
record ExcelZeros(String digits, int length, Optional<Condition> condition) {
    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)([0-9]{1,15})]");
    private static final Pattern UNSEEN = Pattern.compile("\\[[A-Za-z][^\\]]*]|\\[\\$[^\\]]*]|_.|\\*.");
    /** Text allowed between digits: quoted text, any character after a backslash, and a few characters that need neither. */
    private static final Pattern AMONG = Pattern.compile("\"([^\"]*)\"|\\\\(.)|([-/ :()])");

    private static final ExcelZeros NONE = new ExcelZeros("", 0, Optional.empty());

    /** The condition under which a part of a format applies. */
    record Condition(String relation, long bound) {
        boolean holds(long number) {
            return switch (relation) {
                case "<=" -> number <= bound;
                case ">=" -> number >= bound;
                case "<>" -> number != bound;
                case "<" -> number < bound;
                case ">" -> number > bound;
                default -> number == bound;
            };
        }
    }

    /** Parses a number format, which may be null. */
    static ExcelZeros of(String format) {
        String first = format == null ? "" : format.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[0];
        Matcher bounds = CONDITION.matcher(first);
        Optional<Condition> condition = bounds.find()
                ? Optional.of(new Condition(bounds.group(1), Long.parseLong(bounds.group(2))))
                : Optional.empty();
        String code = UNSEEN.matcher(CONDITION.matcher(first).replaceAll("")).replaceAll("");
        StringBuilder digits = new StringBuilder();
        int length = 0;
        Matcher among = AMONG.matcher(code);
        for (int i = 0; i < code.length(); ) {
            if (code.charAt(i) == '0') {
                digits.append('0');
                length++;
                i++;
            } else if (among.find(i) && among.start() == i) {
                // A zero in such text is replaced, to distinguish it from a placeholder.
                digits.append(literal(among).replace('0', '\uE000'));
                i = among.end();
            } else {
                return NONE;
            }
        }
        String within = digits.toString();
        // Text before the first and after the last digit is a unit or a name, and not part of a code.
        return length < 2
                ? NONE
                : new ExcelZeros(within.substring(within.indexOf('0'), within.lastIndexOf('0') + 1), length, condition);
    }

    private static String literal(Matcher among) {
        for (int group = 1; group <= among.groupCount(); group++) {
            if (among.group(group) != null) {
                return among.group(group);
            }
        }
        return "";
    }

    /** Returns the text that the cell shows for a whole number; empty if the format does not change it. */
    Optional<String> text(String number) {
        if (length == 0 || !number.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        long value = Long.parseLong(number);
        if (condition.isPresent() && !condition.get().holds(value)) {
            return Optional.empty();
        }
        String filled = "0".repeat(Math.max(0, length - number.length())) + number;
        int more = filled.length() - length;
        StringBuilder text = new StringBuilder(filled.substring(0, more));
        int at = more;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            text.append(c == '0' ? filled.charAt(at++) : c == '\uE000' ? '0' : c);
        }
        return Optional.of(text.toString());
    }
}
