package org.introlab.workbench.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.introlab.workbench.Show;
import org.introlab.workbench.bundle.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.api.ScatterPlot;

/** The bridge against the real renderers of both kernels: JJava's, and that of IJava's base. */
@ExtendWith(KernelInThisJvm.class)
class KernelBridgeTest {

    /** What the bridge needs of a kernel, and what it leaves there. */
    interface Kernel {
        Map<String, Object> rendered(Object value, String... types);

        List<Map<String, Object>> displayed();
    }

    static final class JJavaKernel implements Kernel {
        private final org.dflib.jjava.jupyter.kernel.display.Renderer renderer =
                new org.dflib.jjava.jupyter.kernel.display.Renderer();
        private final List<Map<String, Object>> displayed = new ArrayList<>();

        public org.dflib.jjava.jupyter.kernel.display.Renderer getRenderer() {
            return renderer;
        }

        public void display(org.dflib.jjava.jupyter.kernel.display.DisplayData data) {
            displayed.add(content(data));
        }

        @Override
        public Map<String, Object> rendered(Object value, String... types) {
            return content(types.length == 0 ? renderer.render(value) : renderer.renderAs(value, types));
        }

        @Override
        public List<Map<String, Object>> displayed() {
            return displayed;
        }

        private static Map<String, Object> content(org.dflib.jjava.jupyter.kernel.display.DisplayData data) {
            Map<String, Object> content = new LinkedHashMap<>();
            for (String type : Bundle.TYPES) {
                Object value = data.getData(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.parse(type));
                if (value != null) {
                    content.put(type, value);
                }
            }
            return content;
        }
    }

    static final class IJavaKernel implements Kernel {
        private final io.github.spencerpark.jupyter.kernel.display.Renderer renderer =
                new io.github.spencerpark.jupyter.kernel.display.Renderer();
        private final List<Map<String, Object>> displayed = new ArrayList<>();

        public io.github.spencerpark.jupyter.kernel.display.Renderer getRenderer() {
            return renderer;
        }

        public void display(io.github.spencerpark.jupyter.kernel.display.DisplayData data) {
            displayed.add(content(data));
        }

        @Override
        public Map<String, Object> rendered(Object value, String... types) {
            return content(types.length == 0 ? renderer.render(value) : renderer.renderAs(value, types));
        }

        @Override
        public List<Map<String, Object>> displayed() {
            return displayed;
        }

        private static Map<String, Object> content(io.github.spencerpark.jupyter.kernel.display.DisplayData data) {
            Map<String, Object> content = new LinkedHashMap<>();
            for (String type : Bundle.TYPES) {
                Object value = data.getData(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.parse(type));
                if (value != null) {
                    content.put(type, value);
                }
            }
            return content;
        }
    }

    static Stream<Supplier<Kernel>> kernels() {
        return Stream.of(JJavaKernel::new, IJavaKernel::new);
    }

    private static Kernel connected(Supplier<Kernel> kernels) {
        Kernel kernel = kernels.get();
        KernelBridge.connect(kernel);
        return kernel;
    }

    private static Table table() {
        return Table.create("t", StringColumn.create("g", "a", "b"), DoubleColumn.create("v", 1.5, 2));
    }

    private static List<Object> values() {
        return List.of(
                table(),
                ScatterPlot.create(
                        "", Table.create(DoubleColumn.create("x", 1, 2), DoubleColumn.create("y", 3, 4)), "x", "y"),
                41,
                "text",
                List.of(1, 2),
                List.of(table(), table()),
                Map.entry("a", 1));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void rendersEveryValueAsTheEmbeddedRunnerDoes(Supplier<Kernel> kernels) {
        Kernel kernel = connected(kernels);
        for (Object value : values()) {
            assertEquals(
                    Bundle.of(value), kernel.rendered(value), value.getClass().getName());
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void displaysThroughTheKernel(Supplier<Kernel> kernels) {
        Kernel kernel = connected(kernels);
        Show.display(table());
        Show.display(table(), "text/plain");
        assertEquals(
                List.of(
                        Bundle.of(table()),
                        Map.of("text/plain", Bundle.of(table()).get("text/plain"))),
                kernel.displayed());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void rendersOnlyTheFormThatWasAskedFor(Supplier<Kernel> kernels) {
        Map<String, Object> rendered = connected(kernels).rendered(table(), "text/html");
        assertEquals(Bundle.of(table()).get("text/html"), rendered.get("text/html"));
        assertNull(rendered.get("application/vnd.plotly.v1+json"));
    }

    @Test
    void refusesWhatIsNoKernel() {
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> KernelBridge.connect("no kernel"));
        assertEquals("java.lang.String has no method getRenderer, so it is neither JJava nor IJava.", e.getMessage());
    }

    @Test
    void saysThatIJavaHasNotStarted() {
        IllegalStateException e = assertThrows(IllegalStateException.class, IJavaStartup::connect);
        assertEquals("IJava's kernel has not started.", e.getMessage());
    }
}
