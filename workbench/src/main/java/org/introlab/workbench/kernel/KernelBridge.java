package org.introlab.workbench.kernel;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.introlab.workbench.Show;
import org.introlab.workbench.bundle.Bundle;
import org.introlab.workbench.bundle.Prints;
import org.introlab.workbench.bundle.Session;
import org.introlab.workbench.runner.Thrown;
import org.jspecify.annotations.Nullable;

/**
 * Connects a running kernel to {@link Bundle}, which then renders every value; {@link Show#display(Object)} publishes through the kernel.
 *
 * <p>One bridge serves JJava and IJava, whose renderers have the same design under different package names, so it finds
 * all types from the kernel object by reflection.
 */
public final class KernelBridge {
    private final Object kernel;
    private final Object renderer;

    private KernelBridge(Object kernel) {
        this.kernel = kernel;
        this.renderer = call(kernel, "getRenderer");
    }

    /**
     * Connects the kernel and opens its session, for the life of this JVM.
     *
     * @param kernel JJava's or IJava's kernel: an object with {@code getRenderer()} and {@code display(DisplayData)}
     * @throws IllegalStateException if it is not such a kernel
     */
    public static void connect(Object kernel) {
        KernelBridge bridge = new KernelBridge(kernel);
        Session.open();
        // the kernels render texts themselves, which fails for lone surrogates and withholds nothing
        List.of(Object.class, CharSequence.class, String.class).forEach(bridge::register);
        Show.redirect(bridge::publish);
    }

    private void register(Class<?> of) {
        Object registration = call(renderer, "createRegistration", of);
        String[] types = Bundle.TYPES.toArray(String[]::new);
        registration = call(registration, "preferring", (Object) types);
        registration = call(registration, "supporting", (Object) types);
        Method register = method(registration, "register", 1);
        Class<?> function = register.getParameterTypes()[0];
        Object proxy = Proxy.newProxyInstance(function.getClassLoader(), new Class<?>[] {function}, handler());
        invoke(registration, register, proxy);
    }

    private static InvocationHandler handler() {
        return (proxy, method, arguments) -> switch (method.getName()) {
            case "render" -> {
                try {
                    render(arguments[0], arguments[1]);
                } catch (StoppedCell stopped) {
                    // this is the kernel's own thread, which an error would end
                    throw new IllegalStateException("Showing the value was interrupted.", stopped);
                }
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "Introlab's renderer";
        };
    }

    /** Puts the requested forms of a value into the context's container; all of them by default. */
    private static void render(Object value, Object context) {
        Object container = call(context, "getOutputContainer");
        Method wants = method(context, "wantsDataRenderedAs", 1);
        Class<?> mimeType = wants.getParameterTypes()[0];
        Method parse = Arrays.stream(mimeType.getMethods())
                .filter(m -> m.getName().equals("parse") && m.getParameterCount() == 1)
                .findFirst()
                .orElseThrow(() -> unknown(mimeType, "parse"));
        Prints.endLines();
        bundle(value).forEach((type, content) -> {
            if (Boolean.TRUE.equals(invoke(context, wants, invoke(null, parse, type)))) {
                call(container, "putData", type, content);
            }
        });
    }

    /** Returns the bundle of a value; a kernel survives exceptions in a rendering, but not errors. */
    private static Map<String, Object> bundle(Object value) {
        try {
            return Bundle.of(value);
        } catch (RuntimeException e) {
            throw Thrown.maySayAll(e) ? e : SanitisedException.of(e);
        } catch (Error e) {
            throw SanitisedException.of(e);
        }
    }

    private void publish(Map<String, Object> bundle) {
        Prints.endLines();
        Method display = method(kernel, "display", 1);
        Class<?> container = display.getParameterTypes()[0];
        try {
            Object data = container.getConstructor().newInstance();
            bundle.forEach((type, content) -> call(data, "putData", type, content));
            invoke(kernel, display, data);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A " + container.getName() + " can't be created.", e);
        }
    }

    private static Object call(Object target, String name, Object... arguments) {
        for (Method method : target.getClass().getMethods()) {
            if (method.getName().equals(name) && accepts(method.getParameterTypes(), arguments)) {
                return invoke(target, method, arguments);
            }
        }
        throw unknown(target.getClass(), name);
    }

    private static boolean accepts(Class<?>[] types, Object[] arguments) {
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (arguments[i] != null && !types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static Method method(Object target, String name, int parameters) {
        return Arrays.stream(target.getClass().getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == parameters && !m.isBridge())
                .findFirst()
                .orElseThrow(() -> unknown(target.getClass(), name));
    }

    private static Object invoke(@Nullable Object target, Method method, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IllegalStateException(method + " failed.", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not accessible.", e);
        }
    }

    private static IllegalStateException unknown(Class<?> type, String method) {
        return new IllegalStateException(
                type.getName() + " has no method " + method + ", so it is neither JJava nor IJava.");
    }
}
