package org.introlab.workbench.text;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The calls in the sources that take a text from the catalogue, found in the syntax trees. */
final class TextUses {

    private static final Set<String> METHODS = Set.of("text", "counted", "parts");
    private static final String RECEIVER = "texts";
    private static final Pattern SCRIPT_CALL =
            Pattern.compile("\\b(say|count|introlabCount)\\('([^']+)'(?:, (\\{[^}]*}))?");

    /**
     * A call that takes a text.
     *
     * @param where class and line
     * @param area decided by the package: {@code workbench.site} has the texts of the site, {@code workbench.review} those of the review, all others those of the terminal
     * @param keys the key, or both where a condition chooses
     * @param placeholders the names that the call gives values for
     */
    record Use(String where, Texts.Area area, boolean counted, List<String> keys, Set<String> placeholders) {}

    private TextUses() {}

    /** All calls in the sources below a folder. */
    static List<Use> in(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Use> uses = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> walk = Files.walk(sources)) {
            List<Path> files =
                    walk.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                new Calls(unit, uses).scan(unit, null);
            }
        }
        return uses;
    }

    /** The same in the pages' script, where {@code say} and {@code count} take them. */
    static List<Use> inScript(Path script) throws IOException {
        return SCRIPT_CALL
                .matcher(Files.readString(script))
                .results()
                .map(call -> new Use(
                        script.getFileName() + ": " + call.group(),
                        Texts.Area.SITE,
                        call.group(1).endsWith("ount"),
                        List.of(call.group(2)),
                        call.group(3) == null
                                ? Set.of()
                                : Pattern.compile("(\\w+):")
                                        .matcher(call.group(3))
                                        .results()
                                        .map(name -> name.group(1))
                                        .collect(Collectors.toSet())))
                .toList();
    }

    private static final class Calls extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final List<Use> uses;

        Calls(CompilationUnitTree unit, List<Use> uses) {
            this.unit = unit;
            this.uses = uses;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select
                    && METHODS.contains(select.getIdentifier().toString())
                    && lastName(select.getExpression()).equals(RECEIVER)) {
                uses.add(use(call, select.getIdentifier().toString()));
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private Use use(MethodInvocationTree call, String method) {
            String name = Path.of(unit.getSourceFile().getName()).getFileName().toString();
            String where = name + ": " + call.getArguments().get(0);
            String room = unit.getPackageName().toString();
            Texts.Area area = room.startsWith("org.introlab.workbench.site")
                    ? Texts.Area.SITE
                    : room.startsWith("org.introlab.workbench.review") ? Texts.Area.REVIEW : Texts.Area.TERMINAL;
            return new Use(
                    where,
                    area,
                    method.equals("counted"),
                    keys(call.getArguments().get(0), where),
                    placeholders(call, method, where));
        }

        private static List<String> keys(ExpressionTree argument, String where) {
            if (argument instanceof ConditionalExpressionTree choice) {
                return Stream.of(choice.getTrueExpression(), choice.getFalseExpression())
                        .flatMap(branch -> keys(branch, where).stream())
                        .toList();
            }
            return List.of(literal(argument, where + ": the key must be written out where the text is used"));
        }

        private static Set<String> placeholders(MethodInvocationTree call, String method, String where) {
            int at = method.equals("text") ? 1 : 2;
            if (call.getArguments().size() <= at) {
                return Set.of();
            }
            String fault = where + ": the placeholders must be written out in a Map.of";
            if (!(call.getArguments().get(at) instanceof MethodInvocationTree map
                    && map.getMethodSelect().toString().equals("Map.of"))) {
                throw new AssertionError(fault);
            }
            Set<String> names = new TreeSet<>();
            for (int i = 0; i < map.getArguments().size(); i += 2) {
                names.add(literal(map.getArguments().get(i), fault));
            }
            return names;
        }

        private static String literal(ExpressionTree tree, String fault) {
            if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                return text;
            }
            throw new AssertionError(fault);
        }

        private static String lastName(ExpressionTree receiver) {
            if (receiver instanceof MethodInvocationTree call) {
                return lastName(call.getMethodSelect());
            }
            if (receiver instanceof MemberSelectTree select) {
                return select.getIdentifier().toString();
            }
            return receiver instanceof IdentifierTree name ? name.getName().toString() : "";
        }
    }
}
