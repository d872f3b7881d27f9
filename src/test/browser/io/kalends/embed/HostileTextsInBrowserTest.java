package io.kalends.embed;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.kalends.browser.Browser;
import io.kalends.event.AnEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What others wrote, in the element and in the pages for frames: it is shown, and does nothing. */
@QuarkusTest
@EnabledIf(value = "io.kalends.browser.Browser#isInstalled", disabledReason = Browser.HOW_TO_GET_ONE)
class HostileTextsInBrowserTest extends EmbedStory {

    @Test
    void runsNothingThatOthersWrote() {
        List<AnEvent> hostile = new ArrayList<>();
        for (String value : HostileValues.ALL) {
            hostile.add(anEvent().named(value).withSubtitle(value).describedAs(value).at(value).by(value)
                    .registeringAt(value).on("2026-12-10"));
        }
        listed.only(hostile.toArray(AnEvent[]::new));
        for (String layout : List.of("list", "compact", "card", "month")) {
            Page page = shown(pageWith("hostile",
                    "<kalends-events limit=\"100\" month=\"2026-12\" layout=\"" + layout + "\"></kalends-events>"));
            page.setViewportSize(390, 800);
            assertThat(page.locator("kalends-events .event").count()).isEqualTo(HostileValues.ALL.size());
            assertThat(page.evaluate("""
                    [...document.querySelector('kalends-events').shadowRoot.querySelectorAll('a')]
                        .filter(it => !/^https?:$/.test(it.protocol)).length"""))
                    .isEqualTo(0);
            assertThat(page.evaluate("document.querySelector('kalends-events').shadowRoot.querySelectorAll('script,iframe,style,svg,form input[name=q]').length"))
                    .isEqualTo(0);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(layout).isTrue();
            page.close();
            Page frame = visitor.newPage();
            frame.setViewportSize(390, 800);
            frame.navigate(service() + "/embed/events?" + (layout.equals("month") ? "month=2026-12&" : "limit=100&") + "layout=" + layout);
            assertThat(frame.locator(".event").count()).isEqualTo(HostileValues.ALL.size());
            assertThat((Boolean) frame.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("page " + layout).isTrue();
            frame.close();
        }
        assertThat(dialogs).isEmpty();
        assertThat(mishaps).isEmpty();
    }
}
