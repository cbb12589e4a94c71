package org.introlab.workbench.runner;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import org.introlab.workbench.code.StudyClasses;

/**
 * Defines the classes that JShell compiles, with the application's loader as parent, so that cells and library share
 * classes; and the classes of the study's own code, separately for each notebook, so that notebooks do not share their
 * state.
 *
 * <p>Delegate and loader are two objects because {@code findClass} means different things in the two.
 */
final class SnippetLoader implements LoaderDelegate {

    private final class Definer extends ClassLoader {
        private final Map<String, byte[]> pending = new HashMap<>();

        Definer(ClassLoader parent) {
            super("notebook", parent);
        }

        /** Loads a class of the study for this notebook, even if the application has it. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Optional<byte[]> code = study.flatMap(classes -> classes.classFile(name));
            if (code.isEmpty()) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? ofTheStudy(name, code.get()) : known;
            }
        }

        private Class<?> ofTheStudy(String name, byte[] code) {
            judge(code);
            return defineClass(name, code, 0, code.length);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = pending.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }

    private final Definer definer;
    private final Optional<StudyClasses> study;
    private volatile boolean leavesNothing = true;
    private final Map<String, Class<?>> loaded = new HashMap<>();

    SnippetLoader(ClassLoader parent, Optional<StudyClasses> study) {
        this.study = study;
        definer = new Definer(parent);
    }

    /** Returns whether all classes so far call nothing that outlives them. */
    boolean leavesNothing() {
        return leavesNothing;
    }

    ClassLoader classLoader() {
        return definer;
    }

    @SuppressWarnings("ReturnValueIgnored") // asking for the methods links their types
    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        // all bytecodes first: the classes of one snippet refer to each other
        for (ClassBytecodes code : classes) {
            note(code);
        }
        boolean[] installed = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            try {
                Class<?> type = definer.loadClass(classes[i].name());
                type.getDeclaredMethods();
                loaded.put(classes[i].name(), type);
                installed[i] = true;
            } catch (ClassNotFoundException | LinkageError e) {
                throw new ClassInstallException("load of " + classes[i].name() + ": " + e.getMessage(), installed);
            }
        }
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        for (ClassBytecodes code : classes) {
            note(code);
        }
    }

    private void note(ClassBytecodes code) {
        definer.pending.put(code.name(), code.bytecodes());
        judge(code.bytecodes());
    }

    private void judge(byte[] classFile) {
        leavesNothing = leavesNothing
                && CalledMembers.of(classFile).stream()
                        .allMatch(member -> Innocent.is(member)
                                || study.isPresent()
                                        && study.get().has(member.owner().replace('/', '.')));
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> type = loaded.get(name);
        if (type == null) {
            throw new ClassNotFoundException(name + " not found");
        }
        return type;
    }

    @Override
    public void addToClasspath(String path) {
        // only the application's own class path exists
    }
}
