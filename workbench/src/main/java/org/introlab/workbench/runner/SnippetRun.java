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

/** What JShell says of a snippet, and whether it must have run: JShell gives no error where code compiles and can't be generated. */
public final class SnippetRun {

    /** What is said of code that ends too early. */
    public static final String INCOMPLETE =
            "the code is incomplete: a bracket or quote is not closed, or something is missing at the end";

    private SnippetRun() {}

    /** Whether the snippet of the event must have run, as expressions and statements must, and declarations without a value need not. */
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

    /** Why a snippet that was due did not run, for example that a text of 70,000 characters is too long. */
    public static String whyNot(JShell shell, SnippetEvent event) {
        String said = messages(shell, event.snippet());
        return said.isEmpty() ? "JShell did not run this code" : said;
    }

    static Stream<Diag> errors(JShell shell, Snippet snippet) {
        return shell.diagnostics(snippet).filter(Diag::isError);
    }

    /** What the compiler says of a snippet; empty where it has no error. */
    static String messages(JShell shell, Snippet snippet) {
        return errors(shell, snippet)
                .map(error -> error.getMessage(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Whether a declaration still refers to something undeclared. */
    public static boolean isUndeclared(JShell shell, Snippet snippet) {
        return switch (shell.status(snippet)) {
            case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED -> true;
            default -> false;
        };
    }

    /** What is said of such a declaration at the end of a notebook. */
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
