package org.introlab.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every public type and method says in a sentence what it is; that the sentences are well formed is the Javadoc tool's matter. */
class JavadocTest {

    @Test
    void isThereForEveryPublicTypeAndMethod() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            Missing missing = new Missing(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                missing.scan(unit, null);
            }
            assertEquals(List.of(), missing.found);
            assertTrue(missing.seen > 900, "types and methods seen: " + missing.seen);
        }
    }

    private static List<Path> sources() {
        return Stream.of("analysis-core", "workbench", "notebooks")
                .flatMap(module ->
                        Repository.files(Repository.ROOT.resolve(module).resolve("src/main/java")).stream())
                .filter(file -> file.toString().endsWith(".java"))
                // internal packages are of the library's own
                .filter(file -> !file.toString().contains("/internal/"))
                .toList();
    }

    /** Walks the public parts of public types. */
    private static final class Missing extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private final List<String> found = new ArrayList<>();
        private int seen;

        Missing(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            // what an abstract class declares public is public in the types that extend it
            boolean extended = type.getModifiers().getFlags().contains(Modifier.ABSTRACT);
            if (!isPublic(type.getModifiers()) && !extended) {
                return null;
            }
            check(type.getSimpleName().toString());
            return super.visitClass(type, none);
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            boolean inherited = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            // what a constructor takes is said of its type
            if (isPublic(method.getModifiers()) && !inherited && method.getReturnType() != null) {
                check(method.getName().toString());
            }
            return null;
        }

        private boolean isPublic(ModifiersTree modifiers) {
            Tree around = getCurrentPath().getParentPath().getLeaf();
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || around.getKind() == Tree.Kind.INTERFACE
                            && !modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private void check(String name) {
            seen++;
            if (docs.getDocComment(getCurrentPath()) == null) {
                Path file = Path.of(
                        getCurrentPath().getCompilationUnit().getSourceFile().toUri());
                found.add(Repository.ROOT.relativize(file) + ": " + name);
            }
        }
    }
}
