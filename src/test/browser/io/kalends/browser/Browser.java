package io.kalends.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Headless Chromium, driven by Playwright: the one that the system has, no downloads. */
public final class Browser implements AutoCloseable {

    public static final String HOW_TO_GET_ONE =
            "Skipped: no chromium on the PATH. apt-get install chromium brings one.";

    private final Playwright driver;
    private final com.microsoft.playwright.Browser browser;

    public Browser() {
        driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    public static boolean isInstalled() {
        return executable().isPresent();
    }

    private static Optional<Path> executable() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(it -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(it, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public com.microsoft.playwright.Browser chromium() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
    }
}
