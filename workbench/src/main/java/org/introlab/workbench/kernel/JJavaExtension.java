package org.introlab.workbench.kernel;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.introlab.workbench.runner.Imports;

/** What JJava loads at its start, so that notebooks need no set-up cell. */
public final class JJavaExtension implements Extension {
    private static final long REPLY_MILLIS = 300;

    /** For the service loader. */
    public JJavaExtension() {}

    @Override
    public void install(BaseKernel kernel) {
        Imports.ALL.forEach(kernel::evalRaw);
        KernelBridge.connect(kernel);
        JJavaInterrupt.connect(kernel);
    }

    /** Ends the JVM, which would otherwise live on, once the kernel had the time to confirm its shutdown. */
    @Override
    public void uninstall(BaseKernel kernel) {
        Thread exit = new Thread(
                () -> {
                    try {
                        Thread.sleep(REPLY_MILLIS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    System.exit(0);
                },
                "introlab-exit");
        exit.setDaemon(true);
        exit.start();
    }
}
