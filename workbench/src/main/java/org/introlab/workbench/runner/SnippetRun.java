package org.introlab.workbench.runner;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/** JShell's messages on a snippet, and whether it must have run: JShell gives no error if code compiles but can't be generated. */
public final class SnippetRun {

    /** The message for code that ends too early. */
    public static final String INCOMPLETE =
            "the code is incomplete: a bracket or quote is not closed, or something is missing at the end";

    private SnippetRun() {}

    /** Returns whether the snippet of the event must have run: expressions and statements must, declarations without a value need not. */
    public static boolean isDue(SnippetEvent event) {
        return event.causeSnippet() == null
                && event.status() != Snippet.Status.REJECTED
                && switch (event.snippet().subKind()) {
                    case VAR_VALUE_SUBKIND,
                            OTHER_EXPRESSION_SUBKIND,
                            TEMP_VAR_EXPRESSION_SUBKIND,
                            ASSIGNMENT_SUBKIND,
                            STATEMENT_SUBKIND,
                            VAR_DECLARATION_WITH_INITIALIZER_SUBKIND -> true;
                    default -> false;
                };
    }

    /** Returns why a snippet that must run did not, for example because a text of 70,000 characters is too long. */
    public static String whyNot(JShell shell, SnippetEvent event) {
        String messages = messages(shell, event.snippet());
        return messages.isEmpty() ? "JShell did not run this code" : messages;
    }

    static Stream<Diag> errors(JShell shell, Snippet snippet) {
        return shell.diagnostics(snippet).filter(Diag::isError);
    }

    /** Returns the compiler's messages on a snippet; empty if it has no errors. */
    static String messages(JShell shell, Snippet snippet) {
        return errors(shell, snippet)
                .map(error -> error.getMessage(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Returns whether a declaration still refers to undeclared names. */
    public static boolean isUndeclared(JShell shell, Snippet snippet) {
        return switch (shell.status(snippet)) {
            case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED -> true;
            default -> false;
        };
    }

    /** Returns the message for such a declaration at the end of a notebook. */
    public static String neverDeclared(JShell shell, Snippet snippet) {
        return "never declared: " + unresolvedNames(shell, snippet);
    }

    static String unresolvedNames(JShell shell, Snippet snippet) {
        if (!(snippet instanceof DeclarationSnippet declaration)) {
            return snippet.source().strip();
        }
        List<String> names = shell.unresolvedDependencies(declaration).sorted().toList();
        return names.isEmpty() ? snippet.source().strip() : String.join(", ", names);
    }
}
