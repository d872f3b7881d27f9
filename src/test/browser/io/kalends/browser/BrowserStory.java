package io.kalends.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.kalends.search.ListedEvents;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** A story that is told in a real browser: of a visitor, of the service, and of somebody else's site. */
@Tag("browser")
public abstract class BrowserStory {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static Browser browser;

    protected static PartnerSite partner;

    @Inject
    protected ListedEvents listed;

    @TestHTTPResource
    String address;

    protected BrowserContext visitor;

    /** What the browser complained about. */
    protected final List<String> mishaps = new ArrayList<>();

    /** What a script of somebody's said aloud. */
    protected final List<String> dialogs = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        browser = new Browser();
        partner = new PartnerSite();
    }

    @AfterAll
    static void close() {
        browser.close();
        partner.close();
    }

    @BeforeEach
    void comes() {
        visitor = visitor(new NewContextOptions());
    }

    @AfterEach
    void leaves() {
        visitor.close();
    }

    /** A visitor from Brussels who reads English, unless the options say otherwise. */
    protected BrowserContext visitor(NewContextOptions options) {
        if (options.timezoneId == null) {
            options.setTimezoneId("Europe/Brussels");
        }
        BrowserContext context = browser.chromium().newContext(options.setLocale("en-GB"));
        context.setDefaultTimeout(15_000);
        context.onConsoleMessage(it -> {
            if (it.type().equals("error")) {
                mishaps.add(it.text());
            }
        });
        context.onDialog(it -> {
            dialogs.add(it.message());
            it.dismiss();
        });
        return context;
    }

    /** Where the service stands, without a slash at the end. */
    protected String service() {
        return address.replaceAll("/$", "");
    }

    /** Asks from outside: a page under a strict policy evaluates no texts. */
    protected static void until(Page page, String condition) {
        long patience = System.nanoTime() + 15_000_000_000L;
        while (!Boolean.TRUE.equals(page.evaluate(condition))) {
            assertThat(System.nanoTime()).as(condition).isLessThan(patience);
            page.waitForTimeout(50);
        }
    }

    /** Asked in one go, as it may be where no frame is of another origin: that takes half as long. */
    protected static void noViolations(Page page) {
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .extracting(it -> it.getId() + ": "
                        + it.getNodes().stream().map(node -> node.getTarget()).toList())
                .as(page.url())
                .isEmpty();
    }

    /** Nothing sticks out to the side. */
    protected static void fits(Page page, String what) {
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(what + " fits")
                .isTrue();
    }

    protected static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
