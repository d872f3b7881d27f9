package io.kalends.embed;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.kalends.browser.Browser;
import io.kalends.event.AttendanceMode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The element as it looks in a real browser, in every layout, language and state. */
@QuarkusTest
@EnabledIf(value = "io.kalends.browser.Browser#isInstalled", disabledReason = Browser.HOW_TO_GET_ONE)
class ElementInBrowserTest extends EmbedStory {

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
                anEvent()
                        .named("Whole day")
                        .on("2026-12-10")
                        .in("America/Los_Angeles")
                        .registeringAt("https://tickets.example.org/")
                        .closingAt("2026-12-02T07:59:00Z"),
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
        assertThat(page.locator("kalends-events .actions .state").allInnerTexts())
                .as("a deadline is an instant, also of an event without times")
                .satisfiesExactly(
                        it -> assertThat(it).contains("1 December", "23:59", "GMT-8"),
                        it -> assertThat(it).contains("2. Dezember", "16:59", "GMT+9"));
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
}
