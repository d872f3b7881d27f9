package io.kalends.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.kalends.browser.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The pages for frames, within a partner's page and by themselves. */
@QuarkusTest
@EnabledIf(value = "io.kalends.browser.Browser#isInstalled", disabledReason = Browser.HOW_TO_GET_ONE)
class FramesInBrowserTest extends EmbedStory {

    @Test
    void framesTakeTheHeightOfWhatTheyShow() {
        autumn();
        String url = partner.publishes(
                "frame",
                "<!DOCTYPE html><html lang=\"en\"><title>Partner</title><main><h1>Partner</h1><iframe title=\"Events\" width=\"600\" src=\""
                        + service() + "/embed/events?asOf=" + CLOCK + "\"></iframe></main><script async src=\"" + service()
                        + "/embed/resize.js\"></script></html>",
                policy());
        Page page = visitor.newPage();
        page.navigate(url);
        until(page, "document.querySelector('iframe').offsetHeight > 500");
        assertThat(page.frames().get(1).evaluate("document.documentElement.scrollHeight <= window.innerHeight + 1"))
                .isEqualTo(true);

        // Others may say what they like.
        int height = (Integer) page.evaluate("document.querySelector('iframe').offsetHeight");
        page.evaluate("window.postMessage({ type: 'kalends-height', height: 9 }, '*')");
        page.waitForTimeout(200);
        assertThat(page.evaluate("document.querySelector('iframe').offsetHeight")).isEqualTo(height);
        assertThat(mishaps).isEmpty();
    }

    @Test
    void pagesForFramesHaveNoViolations() {
        autumn();
        for (String layout : List.of("list", "compact", "card", "month")) {
            for (String theme : List.of("light", "dark")) {
                for (int width : new int[] {390, 900}) {
                    Page page = visitor.newPage();
                    page.setViewportSize(width, 700);
                    page.navigate(service() + "/embed/events?asOf=" + CLOCK + "&theme=" + theme + "&layout=" + layout
                            + (layout.equals("month") ? "&month=2026-12" : "&limit=6"));
                    noViolations(page);
                    picture(page, "page-" + layout + "-" + theme + (width < 500 ? "-phone" : "-wide"));
                    page.close();
                }
            }
        }
        Page page = visitor.newPage();
        page.navigate(service() + "/embed/events?asOf=" + CLOCK);
        page.locator(".name a").first().click();
        page.waitForSelector("article");
        noViolations(page);
        picture(page, "page-event");
        page.navigate(service() + "/embed/events?topik=x");
        noViolations(page);
        picture(page, "page-problem");
        assertThat(mishaps).allMatch(it -> it.contains("400"));
    }
}
