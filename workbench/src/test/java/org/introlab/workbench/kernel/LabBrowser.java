package org.introlab.workbench.kernel;

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
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A JupyterLab on a study and a browser in front of it, with every network name unresolvable. */
final class LabBrowser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** JupyterLab's own word for a notebook whose kernel can be asked. */
    private static final String READY = "const w = window.jupyterapp && jupyterapp.shell.currentWidget;"
            + "return !!(w && w.context && w.context.isReady && w.sessionContext.isReady"
            + " && w.sessionContext.session && w.sessionContext.session.kernel"
            + " && w.sessionContext.session.kernel.connectionStatus === 'connected'"
            + " && document.querySelector('.jp-Cell'))";

    private static final String COMMAND = "const done = arguments[arguments.length - 1];"
            + "jupyterapp.commands.execute(arguments[0]).then(() => done('ok'), e => done(String(e)));";

    private final Path study;
    private final int port;
    private final Process lab;
    private final ChromeDriver browser;

    private LabBrowser(Path study, int port, Process lab, ChromeDriver browser) {
        this.study = study;
        this.port = port;
        this.lab = lab;
        this.browser = browser;
    }

    /** Starts both; the test is skipped, and says why, where Jupyter or the browser is missing. */
    static LabBrowser on(Path study) throws IOException {
        PythonEnvironment environment = JupyterRequired.environment();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(JupyterRequired.program("chromium", "chromium-browser", "google-chrome")
                .toFile());
        Path driver = JupyterRequired.program("chromedriver");
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
        // what was trusted in an earlier test is not in this one
        builder.environment().put("JUPYTER_DATA_DIR", study.resolve("jupyter").toString());
        Process lab = builder.redirectErrorStream(true)
                .redirectOutput(study.resolve("lab.log").toFile())
                .start();
        options.addArguments(
                "--headless=new",
                "--window-size=1300,1300",
                "--disable-background-networking",
                "--disable-dev-shm-usage",
                // a mouse, without which figures have no tool bar
                "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + study.resolve("profile"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        if ("root".equals(System.getProperty("user.name"))) {
            options.addArguments("--no-sandbox");
        }
        ChromeDriver browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .build(),
                options);
        browser.manage().timeouts().scriptTimeout(PATIENCE);
        LabBrowser opened = new LabBrowser(study, port, lab, browser);
        opened.waitUntil("JupyterLab answers", opened::answers);
        return opened;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Opens a notebook, and waits for its kernel: a cell run earlier makes JupyterLab ask for a kernel. */
    void open(String notebook) {
        // without what was open before; once, since a page loaded twice would start two kernels
        browser.get("http://127.0.0.1:" + port + "/lab/tree/" + notebook + "?reset");
        waitUntil("the kernel of " + notebook + " is connected", () -> {
            try {
                return Boolean.TRUE.equals(script(READY));
            } catch (JavascriptException notYet) {
                return false;
            }
        });
    }

    /** Runs one of JupyterLab's commands to its end. */
    void command(String id) {
        Object told = browser.executeAsyncScript(COMMAND, id);
        if (!"ok".equals(told)) {
            throw new IllegalStateException(id + ": " + told);
        }
    }

    /** What a script of the page returns. */
    Object script(String script, Object... arguments) {
        return browser.executeScript(script, arguments);
    }

    /** How many elements there are. */
    int count(String selector) {
        return browser.findElements(By.cssSelector(selector)).size();
    }

    /** The text of all such elements. */
    String text(String selector) {
        return (String) script(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText).join('\\n')", selector);
    }

    /** What the page called an error since this was last asked. */
    List<String> errors() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Waits, as long as it takes and no longer; fails with a picture and JupyterLab's own words. */
    void waitUntil(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                photograph("failed.png");
                fail("not within " + PATIENCE.toSeconds() + " s: " + what + "\n" + log());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Keeps a picture in {@code target/lab}. */
    void photograph(String name) {
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

    @Override
    public void close() {
        try {
            browser.quit();
        } catch (WebDriverException alreadyGone) {
            // nothing is left to close
        }
        List<ProcessHandle> kernels = lab.descendants().toList();
        lab.destroy();
        boolean ended;
        try {
            ended = lab.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = false;
        }
        lab.destroyForcibly();
        assertTrue(ended, "JupyterLab does not end");
        for (ProcessHandle kernel : kernels) {
            kernel.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }
}
