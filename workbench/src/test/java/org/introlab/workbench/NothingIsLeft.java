package org.introlab.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import org.introlab.workbench.bundle.Session;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test class that leaves the JVM in another state than it found: a later class would depend on the order. */
public final class NothingIsLeft implements BeforeAllCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(NothingIsLeft.class);

    private record State(
            boolean sessionIsOpen,
            Show.Sink display,
            Locale locale,
            TimeZone zone,
            int out,
            Map<String, String> properties) {

        static State now() {
            Show.Sink display = Show.redirect(Show.terminal());
            Show.redirect(display);
            Map<String, String> properties = new TreeMap<>();
            System.getProperties().stringPropertyNames().stream()
                    .filter(name -> name.startsWith("introlab.")
                            || List.of("user.dir", "user.home").contains(name))
                    .forEach(name -> properties.put(name, System.getProperty(name)));
            return new State(
                    new Session.Listener().isListening(),
                    display,
                    Locale.getDefault(),
                    TimeZone.getDefault(),
                    Objects.hash(System.out, System.err, System.in),
                    properties);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(OWN).put(State.class, State.now());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertEquals(
                context.getStore(OWN).get(State.class, State.class),
                State.now(),
                () -> context.getDisplayName() + " leaves another state of the JVM than it found");
    }
}
