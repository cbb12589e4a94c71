package org.introlab.workbench.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookException;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.notebook.NotebookWriter;
import org.introlab.workbench.runner.EmbeddedRunner;
import org.introlab.workbench.runner.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A notebook opened and run in JupyterLab, with every network name unresolvable; a picture stays in {@code target}. */
class LabInBrowserTest {
    private static final Notebook NOTEBOOK = new Notebook(
            Map.of("kernelspec", Map.of("name", "introlab", "display_name", "Introlab (Java)", "language", "java")),
            List.of(
                    Cell.code(
                            "table",
                            "Table table = Table.create(\"t\", DoubleColumn.create(\"x\", 1, 2, 3), DoubleColumn.create(\"y\", 2, 3, 5));\n"
                                    + "table"),
                    Cell.code("figure", "ScatterPlot.create(\"Three points\", table, \"x\", \"y\")"),
                    Cell.code("text", "System.out.println(\"done\");\ntable.rowCount()")));

    @TempDir
    Path study;

    private Path notebook;
    private Process lab;
    private ChromeDriver browser;

    @BeforeEach
    void open() throws IOException {
        PythonEnvironment environment = JupyterRequired.environment();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(JupyterRequired.program("chromium", "chromium-browser", "google-chrome")
                .toFile());
        Path driver = JupyterRequired.program("chromedriver");
        notebook = study.resolve("notebooks/lab.ipynb");
        NotebookWriter.write(NOTEBOOK, notebook);
        Kernels.installInto(environment);
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(Lab.of(study, environment)
                .command(List.of(
                        "--no-browser",
                        "--ip=127.0.0.1",
                        "--port=" + port,
                        "--IdentityProvider.token=",
                        "--expose-app-in-browser")));
        builder.environment().put("JUPYTER_PREFER_ENV_PATH", "1");
        builder.environment().put("JUPYTER_CONFIG_DIR", study.resolve("config").toString());
        lab = builder.redirectErrorStream(true)
                .redirectOutput(study.resolve("lab.log").toFile())
                .start();
        options.addArguments(
                "--headless=new",
                "--window-size=1300,1300",
                "--disable-background-networking",
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + study.resolve("profile"));
        if ("root".equals(System.getProperty("user.name"))) {
            options.addArguments("--no-sandbox");
        }
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .build(),
                options);
        waitUntil("JupyterLab answers", () -> {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        });
        // once: a page loaded twice would start two kernels
        browser.get("http://127.0.0.1:" + port + "/lab/tree/lab.ipynb");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @AfterEach
    void close() throws InterruptedException {
        if (browser != null) {
            browser.quit();
        }
        if (lab != null) {
            List<ProcessHandle> kernels = lab.descendants().toList();
            lab.destroy();
            boolean ended = lab.waitFor(30, TimeUnit.SECONDS);
            lab.destroyForcibly();
            assertTrue(ended, "JupyterLab does not end");
            for (ProcessHandle kernel : kernels) {
                kernel.onExit().orTimeout(20, TimeUnit.SECONDS).join();
            }
        }
    }

    private void waitUntil(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                photograph("failed.png");
                fail("not within 90 s: " + what + "\n" + log());
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private void photograph(String name) {
        Path picture = Path.of("target", "lab", name);
        try {
            Files.createDirectories(picture.getParent());
            Files.write(picture, browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String log() {
        try {
            return Files.readString(study.resolve("lab.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void waitFor(String selector) {
        waitUntil(
                selector, () -> !browser.findElements(By.cssSelector(selector)).isEmpty());
    }

    @Test
    void showsTablesAndFiguresAndSavesWhatTheEmbeddedRunnerWrites() throws IOException {
        waitFor(".jp-CodeCell .cm-content");
        // a cell run before the kernel is connected makes JupyterLab ask for a kernel
        waitUntil(
                "the kernel is connected",
                () -> browser.findElements(By.cssSelector(".jp-Toolbar-kernelName")).stream()
                                .anyMatch(name -> name.getText().contains("Introlab"))
                        && browser.findElements(
                                        By.cssSelector(".jp-Notebook-ExecutionIndicator[data-status=disconnected]"))
                                .isEmpty());
        // the first cell is drawn before the page can be used
        waitUntil("the first cell can be clicked", () -> {
            try {
                browser.findElement(By.cssSelector(".jp-CodeCell .cm-content")).click();
                return true;
            } catch (WebDriverException notYet) {
                photograph("opening.png");
                return false;
            }
        });
        Actions run = new Actions(browser).keyDown(Keys.SHIFT);
        for (int i = 0; i < NOTEBOOK.cells().size(); i++) {
            run = run.sendKeys(Keys.ENTER);
        }
        run.keyUp(Keys.SHIFT).perform();
        waitFor(".jp-OutputArea-output .introlab table");
        waitFor(".jp-OutputArea .js-plotly-plot .point");
        waitUntil("the third cell has run", () -> browser.findElements(By.cssSelector(".jp-InputPrompt")).stream()
                .anyMatch(prompt -> prompt.getText().contains("[3]")));
        photograph("executed.png");
        new Actions(browser)
                .keyDown(Keys.CONTROL)
                .sendKeys("s")
                .keyUp(Keys.CONTROL)
                .perform();
        waitUntil("the notebook is saved", () -> isSaved(notebook));
        Notebook saved = NotebookReader.read(notebook);
        Path same = study.resolve("same.ipynb");
        NotebookWriter.write(NOTEBOOK, same);
        List<Cell> embedded =
                EmbeddedRunner.create().run(same, Progress.SILENT).executed().cells();
        for (int i = 0; i < embedded.size(); i++) {
            assertEquals(embedded.get(i).source(), saved.cells().get(i).source());
            assertEquals(embedded.get(i).outputs(), saved.cells().get(i).outputs());
        }
    }

    /** JupyterLab writes the file in place: for a moment it is empty. */
    private static boolean isSaved(Path notebook) {
        try {
            return NotebookReader.read(notebook).cells().get(2).outputs().size() == 2;
        } catch (NotebookException stillBeingWritten) {
            return false;
        }
    }
}
