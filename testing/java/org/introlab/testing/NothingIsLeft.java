package org.introlab.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TimeZone;
import java.util.TreeMap;
import org.introlab.data.HiddenFiles;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test class that leaves the JVM in another state than it found: a later class would depend on the order. */
public class NothingIsLeft implements BeforeAllCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(NothingIsLeft.class);
    private static final String STATE = "state";

    /** For the service loader. */
    public NothingIsLeft() {}

    /** What tests could change for all, each by a name. */
    protected Map<String, Object> state() {
        Map<String, Object> state = new TreeMap<>();
        state.put(
                "a session is open",
                ServiceLoader.load(HiddenFiles.Listener.class).stream()
                        .anyMatch(listener -> listener.get().isListening()));
        state.put("locale", Locale.getDefault());
        state.put("time zone", TimeZone.getDefault());
        state.put("streams", Objects.hash(System.out, System.err, System.in));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("introlab.")
                        || List.of("user.dir", "user.home").contains(name))
                .forEach(name -> state.put(name, System.getProperty(name)));
        return state;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(OWN).put(STATE, state());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertEquals(
                context.getStore(OWN).get(STATE),
                state(),
                () -> context.getDisplayName() + " leaves another state of the JVM than it found");
    }
}
