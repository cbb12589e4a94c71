package org.introlab.workbench.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds code that our notebooks must not contain: code that IJava, JJava or the embedded runner does not support, and
 * code whose result would differ from run to run.
 */
public final class NotebookLint {

    /** The patterns for a cell's code without comments and strings; the first group is quoted. */
    private static final Map<Pattern, String> ANYWHERE = anywhere();

    /** The patterns for the last statement, whose value a cell shows. */
    private static final Map<Pattern, String> AT_THE_END = atTheEnd();

    /** Texts and comments. */
    private static final Pattern TEXTS = Pattern.compile(
            "\"\"\"(?:\\\\.|[^\\\\])*?\"\"\"" // text block
                    + "|\"(?:\\\\.|[^\\\\\"\n])*\"" // string
                    + "|'(?:\\\\.|[^\\\\'\n])+'" // character
                    + "|//[^\n]*" // comment to the end of the line
                    + "|(?s:/\\*.*?\\*/)"); // comment

    private NotebookLint() {}

    private static Map<Pattern, String> anywhere() {
        Map<Pattern, String> rules = new LinkedHashMap<>();
        rule(rules, "(?m)^\\s*(%%?\\w+)", "magics work in one kernel only");
        rule(rules, "\\b(sealed\\s+(?:abstract\\s+)?(?:interface|class))\\b", "IJava cannot declare sealed types");
        rule(rules, "\\b(case\\s+[A-Z]\\w*(?:<[^>]*>)?\\s+\\w+\\s*->)", "a switch over types needs Java 21");
        rule(
                rules,
                "(?<![.\\w])(\\w+\\s+\\w+\\s*=\\s*display\\s*\\()",
                "display returns nothing; only the kernels' own does");
        rule(
                rules,
                "(?<![.\\w])((?:render|updateDisplay|lineMagic|cellMagic|getKernelInstance|printf)\\s*\\()",
                "only the kernels have this function");
        rule(rules, "\\b((?:System|Runtime\\.getRuntime\\(\\))\\.(?:exit|halt)\\s*\\()", "it would end the run");
        rule(
                rules,
                "\\b(Math\\.random\\(|new\\s+Random\\(\\s*\\)|UUID\\.randomUUID\\(|System\\.(?:nanoTime|currentTimeMillis)\\("
                        + "|\\w+\\.now\\(\\s*\\))",
                "its result differs from run to run");
        return rules;
    }

    private static Map<Pattern, String> atTheEnd() {
        Map<Pattern, String> rules = new LinkedHashMap<>();
        rule(
                rules,
                "^\\s*(?:display\\s*\\(\\s*)?((?:Map|Set)\\.(?:of|copyOf|ofEntries)\\s*\\()",
                "the order of its elements differs from run to run; show a List, a TreeMap or a TreeSet");
        rule(
                rules,
                "^\\s*(System\\.(?:out|err)\\.(?:printf|format|append)\\s*\\()",
                "the cell would show its value, a stream; use print(String.format(...))");
        return rules;
    }

    private static void rule(Map<Pattern, String> rules, String pattern, String reason) {
        rules.put(Pattern.compile(pattern), reason);
    }

    /**
     * Returns all faults of a notebook in order, one line each: the number of the code cell (blank ones are not
     * counted), the line in it, the code and why it is not allowed.
     */
    public static List<String> check(Notebook notebook) {
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (Cell cell : notebook.executable()) {
            number++;
            String place = "code cell " + number;
            if (!cell.outputs().isEmpty() || cell.executionCount().isPresent()) {
                faults.add(place + ": has outputs; notebooks must be saved without outputs");
            }
            String code = withoutTexts(cell.source());
            find(ANYWHERE, code, 0, place, faults);
            int last = lastStatement(code);
            find(AT_THE_END, code.substring(last), lines(code, last), place, faults);
        }
        return List.copyOf(faults);
    }

    private static void find(
            Map<Pattern, String> rules, String code, int linesBefore, String place, List<String> faults) {
        rules.forEach((pattern, reason) -> {
            Matcher matcher = pattern.matcher(code);
            while (matcher.find()) {
                int line = linesBefore + lines(code, matcher.start(1)) + 1;
                if (rules == AT_THE_END && goesOn(code, matcher.end(1))) {
                    continue;
                }
                String found = matcher.group(1).replaceAll("\\s+", " ");
                faults.add(place + ", line " + line + ": `" + found + "`: " + reason);
            }
        });
    }

    /** Returns whether more than closing brackets and semicolons follow the call whose arguments begin here. */
    private static boolean goesOn(String code, int arguments) {
        int depth = 1;
        int i = arguments;
        for (; i < code.length() && depth > 0; i++) {
            depth += code.charAt(i) == '(' ? 1 : code.charAt(i) == ')' ? -1 : 0;
        }
        return !code.substring(i).matches("[\\s);]*");
    }

    private static int lines(String code, int end) {
        return (int) code.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    /** Returns where the last statement begins: after the last semicolon outside brackets that code follows. */
    private static int lastStatement(String code) {
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            } else if (c == ';' && depth == 0 && !code.substring(i + 1).isBlank()) {
                begin = i + 1;
            }
        }
        return begin;
    }

    /** Returns the code with blanks in place of comments and of the contents of strings and characters; lines stay. */
    static String withoutTexts(String code) {
        StringBuilder result = new StringBuilder(code);
        Matcher texts = TEXTS.matcher(code);
        while (texts.find()) {
            for (int i = texts.start(); i < texts.end(); i++) {
                if (code.charAt(i) != '\n') {
                    result.setCharAt(i, ' ');
                }
            }
        }
        return result.toString();
    }
}
