package io.kalends.embed;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.kalends.browser.Browser;
import io.kalends.event.AnEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The element as visitors use it: with a mouse, with a keyboard, and while the service is away. */
@QuarkusTest
@EnabledIf(value = "io.kalends.browser.Browser#isInstalled", disabledReason = Browser.HOW_TO_GET_ONE)
class VisitorsInBrowserTest extends EmbedStory {

    @Test
    void visitorsFilterAndTheAuthorsFilterHolds() {
        autumn();
        Page page = shown(pageWith(
                "filters",
                "<kalends-events topic=\"textiles\" filters=\"q topic date\" as-of=\"" + CLOCK + "\"></kalends-events>"));
        assertThat(page.locator("li.event").count()).isEqualTo(3);

        page.locator("select[name=topic]").focus();
        page.locator("select[name=topic]").selectOption("procurement");
        until(page, "document.querySelector('kalends-events').shadowRoot.querySelectorAll('li.event').length === 1");
        assertThat(page.locator("li.event .name").innerText()).contains("Fair textiles");
        assertThat(focused(page)).contains("SELECT");

        page.locator("select[name=topic]").selectOption("");
        page.getByRole(com.microsoft.playwright.options.AriaRole.SEARCHBOX).fill("spinning");
        until(page, "document.querySelector('kalends-events').shadowRoot.querySelector('.name')?.textContent.includes('spinning')");
        page.getByRole(com.microsoft.playwright.options.AriaRole.SEARCHBOX).fill("zzzzzzzzzzz");
        page.waitForSelector("kalends-events .empty");
        noViolations(page);
        picture(page, "component-empty");
    }

    @Test
    void theKeyboardLoadsMoreAndKeepsItsPlace() {
        listed.only(IntStream.range(0, 25)
                .mapToObj(it -> anEvent().named("Event " + it).from("2026-12-%02dT10:00".formatted(it + 1)))
                .toArray(AnEvent[]::new));
        Page page = shown(pageWith("more", "<kalends-events more limit=\"10\" as-of=\"" + CLOCK + "\"></kalends-events>"));
        assertThat(page.locator("[role=status]").first().innerText()).isEqualTo("1–10 of 25");

        // Through each event's link and calendar, to the button.
        for (int tabs = 0; tabs < 40 && !focused(page).contains("BUTTON"); tabs++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        until(page, "document.querySelector('kalends-events').shadowRoot.querySelectorAll('li.event').length === 20");
        assertThat(focused(page)).contains("BUTTON");
        assertThat(page.locator("[role=status]").first().innerText()).isEqualTo("1–20 of 25");
        page.keyboard().press("Enter");
        until(page, "document.querySelector('kalends-events').shadowRoot.querySelectorAll('li.event').length === 25");
        assertThat(focused(page)).contains("EVENT 20");
        assertThat(page.locator("[part=more]").count()).isZero();
    }

    @Test
    void theMonthTurns() {
        autumn();
        Page page = shown(pageWith(
                "month",
                "<kalends-events layout=\"month\" month=\"2026-12\" as-of=\"" + CLOCK + "\"></kalends-events>"));
        page.locator("[data-turn='1']").click();
        until(page, "document.querySelector('kalends-events').shadowRoot.querySelector('.title').textContent === 'January 2027'");
        assertThat(page.locator("td .name").allInnerTexts()).containsExactly("Public buyers' forum");
        assertThat(focused(page)).contains("NEXT MONTH");
    }

    @Test
    void showsTheLastGoodListWhileTheServiceIsAway() {
        autumn();
        String url = pageWith("away", "<kalends-events filters=\"q\" as-of=\"" + CLOCK + "\"></kalends-events>");
        Page page = shown(url);
        assertThat(page.locator("li.event").count()).isEqualTo(8);

        visitor.route("**/v1/events?**", it -> it.abort());
        page.reload();
        page.waitForSelector("kalends-events [role=alert]");
        assertThat(page.locator("[role=alert]").innerText()).contains("cannot be updated at the moment");
        assertThat(page.locator("li.event").count()).isEqualTo(8);
        noViolations(page);
        picture(page, "component-away");

        visitor.unroute("**/v1/events?**");
        page.locator("[part=retry]").click();
        until(page, "!document.querySelector('kalends-events').shadowRoot.querySelector('[role=alert]')");

        // Under another address nothing was kept.
        visitor.route("**/v1/events?**", it -> it.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(503)));
        page.evaluate("document.querySelector('kalends-events').setAttribute('topic', 'repair')");
        page.waitForSelector("kalends-events [role=alert]");
        assertThat(page.locator("[role=alert]").innerText()).contains("cannot be shown");
    }
}
