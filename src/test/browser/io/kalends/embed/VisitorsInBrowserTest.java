package io.kalends.embed;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.kalends.browser.Browser;
import io.kalends.event.AnEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The element as visitors use it: with a mouse, with a keyboard, and while the service is away. */
@QuarkusTest
@EnabledIf(value = "io.kalends.browser.Browser#isInstalled", disabledReason = Browser.HOW_TO_GET_ONE)
class VisitorsInBrowserTest extends EmbedStory {

    private static final String DECEMBER =
            "<kalends-events layout=\"month\" month=\"2026-12\" as-of=\"" + CLOCK + "\"></kalends-events>";
    private static final String SHADOW = "document.querySelector('kalends-events').shadowRoot";

    /** The questions about the days around a month. */
    private static final Predicate<String> BESIDE = it -> it.contains("/v1/events?") && it.contains("from=");

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

    /** It is told by the event's own clock: the last evening of December in Los Angeles is January in Brussels. */
    @Test
    void theMonthHasWhatIsInItWhereItTakesPlace() {
        turnOfTheYear();
        List<String> asked = new ArrayList<>();
        visitor.onRequest(it -> asked.add(it.url()));
        Page page = shown(pageWith("edges", DECEMBER));

        assertThat(page.locator("td:has(time[datetime='2026-12-31']) .name").allInnerTexts())
                .containsExactly("Ball", "Last evening");
        assertThat(page.locator("td .name").count()).isEqualTo(2);
        assertThat(status(page)).isEqualTo("1–2 of 2");
        page.locator("[data-turn='1']").click();
        until(page, SHADOW + ".querySelector('.title').textContent === 'January 2027'");
        assertThat(page.locator("td:has(time[datetime='2027-01-01']) .name").allInnerTexts())
                .containsExactly("Ball", "First morning");
        assertThat(page.locator("td .name").count()).isEqualTo(2);
        assertThat(status(page)).isEqualTo("1–2 of 2");

        asked.clear();
        page.evaluate("document.querySelector('kalends-events').setAttribute('layout', 'list')");
        page.waitForSelector("kalends-events .results.list .event");
        assertThat(asked).filteredOn(it -> it.contains("/v1/events?")).hasSize(1);
    }

    @Test
    void busyDaysBesideTheMonthTakeNothingFromIt() {
        listed.only(Stream.concat(
                        IntStream.range(0, 110)
                                .mapToObj(it -> anEvent().named("Fair " + it).from("2026-11-30T10:00")),
                        Stream.of(
                                anEvent().named("First morning").from("2026-12-01T07:00").in("Asia/Tokyo"),
                                anEvent().named("For years").from("2024-01-01").until("2027-02-01")))
                .toArray(AnEvent[]::new));
        Page page = shown(pageWith("busy", DECEMBER));

        assertThat(page.locator("td:has(time[datetime='2026-12-01']) .name").allInnerTexts())
                .containsExactly("For years", "First morning");
        assertThat(page.locator("td .name").count()).isEqualTo(32);
        assertThat(status(page)).isEqualTo("1–2 of 2");
        assertThat(page.locator(".results .status").count()).isZero();
    }

    @Test
    void theMonthIsShownWithoutWhatLiesBesideIt() {
        turnOfTheYear();
        Page page = shown(pageWith("lacking", DECEMBER));

        visitor.route(BESIDE, it -> it.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.reload();
        page.waitForSelector("kalends-events [role=alert]");
        assertThat(page.locator("kalends-events [role=alert]").innerText()).contains("Only the first 1 events");
        assertThat(page.locator("td .name").allInnerTexts()).containsExactly("Ball");
        assertThat(status(page)).isEqualTo("1–1 of 1");

        visitor.route("**/v1/events?**", it -> it.abort());
        page.reload();
        page.waitForSelector("kalends-events [role=alert]");
        assertThat(page.locator("td .name").allInnerTexts())
                .as("the last whole month was kept")
                .containsExactly("Ball", "Last evening");

        visitor.unroute("**/v1/events?**");
        visitor.unroute(BESIDE);
        page.locator("[part=retry]").click();
        until(page, "!" + SHADOW + ".querySelector('[role=alert]')");
        assertThat(page.locator("td .name").allInnerTexts()).containsExactly("Ball", "Last evening");
    }

    @Test
    void aMonthThatIsTurnedAwayIsNotShown() {
        turnOfTheYear();
        Page page = shown(pageWith("turns", DECEMBER));
        page.evaluate("window.shown = []; document.addEventListener('kalends-loaded', () => shown.push("
                + SHADOW + ".querySelector('.title').textContent))");

        visitor.route(it -> it.contains("from=2026-12-30"), it -> {}); // beside January, never answered
        page.waitForResponse(it -> it.url().contains("month=2027-01"), () -> page.locator("[data-turn='1']").click());
        page.locator("[data-turn='1']").click();
        until(page, "shown.length > 0");
        assertThat(page.evaluate("shown")).isEqualTo(List.of("February 2027"));
        assertThat(page.locator("[role=alert]").count()).isZero();
    }

    /** A ball into the new year, seen from Brussels between an evening there and a morning elsewhere. */
    private void turnOfTheYear() {
        listed.only(
                anEvent()
                        .named("Ball")
                        .from("2026-12-31T20:00")
                        .until("2027-01-01T04:00")
                        .in("Europe/Brussels"),
                anEvent().named("Last evening").from("2026-12-31T18:00").in("America/Los_Angeles"),
                anEvent().named("First morning").from("2027-01-01T07:00").in("Asia/Tokyo"));
    }

    private static String status(Page page) {
        return page.locator(".kalends > [role=status]").innerText();
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
        visitor.route("**/v1/events?**", it -> it.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.evaluate("document.querySelector('kalends-events').setAttribute('topic', 'repair')");
        page.waitForSelector("kalends-events [role=alert]");
        assertThat(page.locator("[role=alert]").innerText()).contains("cannot be shown");
    }
}
