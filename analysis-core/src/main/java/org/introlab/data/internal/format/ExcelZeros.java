package org.introlab.data.internal.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number format that fills whole numbers with zeros to a length, as {@code 0000} shows 301 as 0301, with what stands among the digits, as
 * in {@code 000000-00000}.
 *
 * @param digits the places of digits, with texts between them
 * @param length how many digits are shown at least
 * @param condition the numbers that the format is for; empty when it is for all
 */
record ExcelZeros(String digits, int length, Optional<Condition> condition) {
    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)([0-9]{1,15})]");
    private static final Pattern UNSEEN = Pattern.compile("\\[[A-Za-z][^\\]]*]|\\[\\$[^\\]]*]|_.|\\*.");
    /** What may stand between digits: a text in quotes, any character behind a backslash, and a few that need neither. */
    private static final Pattern AMONG = Pattern.compile("\"([^\"]*)\"|\\\\(.)|([-/ :()])");

    private static final ExcelZeros NONE = new ExcelZeros("", 0, Optional.empty());

    /** For which numbers a part of a format is. */
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

    /** What a number format, which may be null, shows. */
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
                // Digits of such a text are told from places of digits by their distance from ASCII's.
                digits.append(literal(among).replace('0', '\uE000'));
                i = among.end();
            } else {
                return NONE;
            }
        }
        String within = digits.toString();
        // What stands before the first and behind the last digit is a unit or a name, and no part of a code.
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

    /** What the cell shows of a whole number; empty where the format shows the number as it is. */
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
        for (char c : digits.toCharArray()) {
            text.append(c == '0' ? filled.charAt(at++) : c == '\uE000' ? '0' : c);
        }
        return Optional.of(text.toString());
    }
}
