package io.kalends.embed;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.kalends.browser.Browser;
import io.kalends.browser.BrowserStory;
import io.kalends.event.AnEvent;
import io.kalends.event.AttendanceMode;
import io.kalends.event.EventStatus;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The embeds as a visitor of a partner's site meets them: in a real browser, on a foreign origin, under a strict policy. */
@QuarkusTest
@EnabledIf(value = "io.kalends.browser.Browser#isInstalled", disabledReason = Browser.HOW_TO_GET_ONE)
class EmbedInBrowserTest extends BrowserStory {

    private static final String CLOCK = "2026-11-22T09:00:00Z";
    private String policy() {
        return "default-src 'none'; script-src " + service() + "; connect-src " + service()
                + "; img-src https:; frame-src " + service();
    }

    private String pageWith(String name, String body) {
        return pageWith(name, body, "en", "light dark");
    }

    /** A partner's page; everything on it must come from the service. */
    private String pageWith(String name, String body, String language, String colorScheme) {
        return partner.publishes(
                name,
                """
                <!DOCTYPE html>
                <html lang="%s" dir="%s"><head><meta charset="utf-8"><title>Partner</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="%s">
                <script type="module" src="%s/embed/kalends.js"></script></head>
                <body><main><h1>Partner</h1><h2>Events</h2>
                %s
                </main></body></html>
                """
                        .formatted(
                                language, language.equals("ar") ? "rtl" : "ltr", colorScheme, service(), body),
                policy());
    }

    private Page shown(String url) {
        Page page = visitor.newPage();
        page.navigate(url);
        page.waitForSelector("kalends-events .results > *");
        return page;
    }

    private void autumn() {
        listed.only(
                anEvent()
                        .named("Fair textiles: what buyers can ask for")
                        .withSubtitle("Zooming in on workwear")
                        .describedAs("Two cities show how they bought fairly made workwear, and what they would do"
                                + " differently. With time for questions.")
                        .from("2026-12-01T14:00")
                        .until("2026-12-01T15:30")
                        .in("Europe/Brussels")
                        .attended(AttendanceMode.ONLINE)
                        .about("textiles", "procurement")
                        .registeringAt("https://tickets.example.org/1"),
                anEvent()
                        .named("Repair café")
                        .describedAs("Bring what is broken. Volunteers help to mend it.")
                        .from("2026-11-28T10:00")
                        .until("2026-11-28T13:00")
                        .in("Europe/Brussels")
                        .at("Library")
                        .inCity("Ghent", "BE")
                        .about("repair")
                        .withoutRegistration(),
                anEvent()
                        .named("Fibres and threads: four centuries of textiles")
                        .from("2026-11-20")
                        .until("2026-12-06")
                        .inCity("Leipzig", "DE")
                        .about("textiles"),
                anEvent()
                        .named("Workshop: labels one can trust")
                        .from("2026-11-26T09:30")
                        .until("2026-11-26T12:30")
                        .in("Europe/Brussels")
                        .inCity("Brussels", "BE")
                        .about("procurement")
                        .closingAt("2026-11-24T11:00:00Z")
                        .registeringAt("https://tickets.example.org/2"),
                anEvent()
                        .named("Study visit to a spinning mill")
                        .from("2026-12-08T08:00")
                        .until("2026-12-08T17:00")
                        .in("Europe/Brussels")
                        .inCity("Kortrijk", "BE")
                        .about("textiles")
                        .withPlaces(20, 0)
                        .withWaitlist()
                        .registeringAt("https://tickets.example.org/3"),
                anEvent()
                        .named("Winter market")
                        .on("2026-12-12")
                        .inCity("Antwerp", "BE")
                        .about("repair")
                        .being(EventStatus.CANCELLED),
                anEvent()
                        .named("Public buyers' forum")
                        .from("2027-01-14T10:00")
                        .until("2027-01-14T16:00")
                        .in("Europe/Brussels")
                        .inCity("Brussels", "BE")
                        .about("procurement")
                        .openingAt("2026-12-15T08:00:00Z")
                        .registeringAt("https://tickets.example.org/4"),
                anEvent()
                        .named("Evening of mending")
                        .from("2026-12-17T19:00")
                        .in("Europe/Brussels")
                        .inCity("Ghent", "BE")
                        .about("repair")
                        .withPlaces(12, 0)
                        .registeringAt("https://tickets.example.org/5"));
    }

    @Test
    void showsEveryLayoutOnAForeignOriginWithoutViolations() {
        autumn();
        for (String layout : List.of("list", "compact", "card", "month")) {
            String url = pageWith(
                    layout,
                    "<kalends-events as-of=\"" + CLOCK + "\" layout=\"" + layout
                            + "\" filters=\"q topic date attendance\" more limit=\"6\""
                            + (layout.equals("month") ? " month=\"2026-12\"" : "") + "></kalends-events>");
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {390, 1100}) {
                    Page page = shown(url);
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    // axe takes every ground that no style names for white.
                    page.evaluate("document.documentElement.style.background = 'Canvas'");
                    page.setViewportSize(width, 800);
                    assertThat(page.locator("kalends-events .event").count()).isGreaterThanOrEqualTo(6);
                    noViolations(page);
                    assertThat((Boolean) page.evaluate(
                                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                            .as(layout + " fits " + width)
                            .isTrue();
                    picture(page, "component-" + layout + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT)
                            + (width < 500 ? "-phone" : "-wide"));
                    page.close();
                }
            }
        }
        assertThat(mishaps).isEmpty();
    }

    @Test
    void tellsWhetherOneCanRegister() {
        autumn();
        Page page = shown(pageWith("states", "<kalends-events as-of=\"" + CLOCK + "\"></kalends-events>"));

        assertThat(action(page, "Fair textiles")).startsWith("Register");
        assertThat(action(page, "Workshop")).contains("Register", "Closing soon · Register by");
        assertThat(action(page, "Study visit")).startsWith("Join the waiting list");
        assertThat(action(page, "Evening of mending")).startsWith("Fully booked");
        assertThat(action(page, "Winter market")).isEqualTo("Cancelled");
        assertThat(action(page, "Public buyers")).startsWith("Registration opens 15 December");
        assertThat(action(page, "Repair")).startsWith("No registration needed");
        Locator calendar = page.locator("li.event", new Page.LocatorOptions().setHasText("Fair textiles"))
                .locator("[part=calendar]");
        assertThat(calendar.getAttribute("href")).matches(service() + "/v1/events/[0-9a-f-]{36}\\.ics");
    }

    private static String action(Page page, String event) {
        return page.locator("li.event", new Page.LocatorOptions().setHasText(event))
                .locator(".actions")
                .innerText();
    }

    @Test
    void datesAreToldWhereTheyMatter() {
        listed.only(
                anEvent().named("Whole day").on("2026-12-10").in("America/Los_Angeles"),
                anEvent()
                        .named("In Toronto")
                        .from("2026-12-11T19:00")
                        .in("America/Toronto"),
                anEvent()
                        .named("Online")
                        .from("2026-12-12T19:00")
                        .in("America/Toronto")
                        .attended(AttendanceMode.ONLINE));
        Page page = shown(pageWith(
                "dates",
                "<kalends-events as-of=\"" + CLOCK + "\"></kalends-events><kalends-events lang=\"de\" tz=\"Asia/Tokyo\" as-of=\""
                        + CLOCK + "\"></kalends-events>"));
        page.waitForSelector("kalends-events:nth-of-type(2) li.event");

        assertThat(page.locator("kalends-events:nth-of-type(1) .date").allInnerTexts())
                .satisfiesExactly(
                        it -> assertThat(it).contains("Thu", "10 December 2026").doesNotContain(":"),
                        it -> assertThat(it).contains("11 December 2026", "19:00"),
                        it -> assertThat(it).contains("13 December 2026", "01:00", "CET"));
        assertThat(page.locator("kalends-events:nth-of-type(2) .date").allInnerTexts())
                .satisfiesExactly(
                        it -> assertThat(it).contains("Do", "10. Dezember 2026").doesNotContain(":"),
                        it -> assertThat(it).contains("12. Dezember 2026", "09:00"),
                        it -> assertThat(it).contains("13. Dezember 2026", "09:00"));
    }

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

    private static String focused(Page page) {
        return String.valueOf(
                page.evaluate("document.querySelector('kalends-events').shadowRoot.activeElement?.outerHTML"))
                .toUpperCase(java.util.Locale.ROOT);
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
    void attributesChangeWhatIsShown() {
        autumn();
        Page page = shown(pageWith("attributes", "<kalends-events topic-all=\"textiles,procurement\" as-of=\"" + CLOCK + "\"></kalends-events>"));
        assertThat(page.locator("li.event").count()).isEqualTo(1);

        page.evaluate("document.querySelector('kalends-events').setAttribute('topic-all', 'repair')");
        until(page, "document.querySelector('kalends-events').shadowRoot.querySelectorAll('li.event').length === 3");
        page.evaluate("document.querySelector('kalends-events').setAttribute('layout', 'card')");
        page.waitForSelector("kalends-events .results.card li.event");
        page.evaluate("document.querySelector('kalends-events').setAttribute('topic-all', 'nonsense')");
        page.waitForSelector("kalends-events [role=alert]");
        assertThat(page.locator("[role=alert]").innerText()).contains("The events cannot be shown.", "topicAll");
        noViolations(page);
        picture(page, "component-error");
    }

    @Test
    void writesFromRightToLeft() {
        listed.only(
                anEvent().named("معرض المنسوجات").heldIn("ar").from("2026-12-10T18:00").in("Asia/Amman").inCity("عمّان", "JO")
                        .registeringAt("https://tickets.example.org/"),
                anEvent().named("An English name").from("2026-12-11T18:00").in("Asia/Amman"));
        for (String layout : List.of("list", "card", "month")) {
            Page page = shown(pageWith(
                    "rtl",
                    "<kalends-events month=\"2026-12\" layout=\"" + layout + "\" as-of=\"" + CLOCK + "\"></kalends-events>",
                    "ar",
                    "light dark"));
            assertThat(page.evaluate("getComputedStyle(document.querySelector('kalends-events').shadowRoot.firstElementChild).direction"))
                    .isEqualTo("rtl");
            noViolations(page);
            picture(page, "component-" + layout + "-rtl");
            page.close();
        }
        assertThat(mishaps).isEmpty();
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

    @Test
    void leavesNoCookies() {
        autumn();
        shown(pageWith("cookies", "<kalends-events more filters=\"q\"></kalends-events>"));
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void movesNothingForWhoeverWantsNoMotion() {
        autumn();
        visitor.close();
        visitor = visitor(new com.microsoft.playwright.Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        Page page = shown(pageWith("motion", "<kalends-events layout=\"card\" as-of=\"" + CLOCK + "\"></kalends-events>"));
        assertThat(page.evaluate("""
                [...document.querySelector('kalends-events').shadowRoot.querySelectorAll('*')].filter(it => {
                  const style = getComputedStyle(it);
                  return style.animationName !== 'none' || style.transitionDuration !== '0s';
                }).length"""))
                .isEqualTo(0);
    }

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
