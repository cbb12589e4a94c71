package org.introlab.workbench.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours Java source for a page: comments, strings, numbers, keywords and type names; the source itself is text and is escaped. */
public final class JavaCode {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<c>//[^\\n]*|/\\*.*?(?:\\*/|$))"
                    + "|(?<s>\"\"\".*?(?:\"\"\"|$)|\"(?:\\\\.|[^\"\\\\\\n])*\"?|'(?:\\\\.|[^'\\\\\\n])*'?)"
                    + "|(?<n>\\b\\d[\\d_]*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?[dDfFlL]?\\b)"
                    + "|(?<k>\\b(?:abstract|assert|boolean|break|byte|case|catch|char|class|continue|default|do|double|else"
                    + "|enum|extends|false|final|finally|float|for|if|implements|import|instanceof|int|interface|long|new"
                    + "|null|package|private|protected|public|record|return|sealed|short|static|super|switch|this|throw"
                    + "|throws|true|try|var|void|while|yield)\\b)"
                    + "|(?<t>\\b[A-Z][A-Za-z0-9_]*\\b)",
            Pattern.DOTALL);
    private static final String[] KINDS = {"c", "s", "n", "k", "t"};

    private JavaCode() {}

    /** Returns the source as text and spans, with the kinds' letters as classes. */
    public static DomContent of(String source) {
        List<DomContent> parts = new ArrayList<>();
        Matcher token = TOKEN.matcher(source);
        int done = 0;
        while (token.find()) {
            parts.add(text(source.substring(done, token.start())));
            for (String kind : KINDS) {
                if (token.group(kind) != null) {
                    parts.add(span(token.group()).withClass(kind));
                }
            }
            done = token.end();
        }
        parts.add(text(source.substring(done)));
        return each(parts.stream());
    }
}
