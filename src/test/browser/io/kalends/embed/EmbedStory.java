package io.kalends.embed;

import static io.kalends.event.AnEvent.anEvent;

import com.microsoft.playwright.Page;
import io.kalends.browser.BrowserStory;
import io.kalends.event.AttendanceMode;
import io.kalends.event.EventStatus;

/** What happens to a visitor of a partner's site, which is on a foreign origin and under a strict policy. */
abstract class EmbedStory extends BrowserStory {

    static final String CLOCK = "2026-11-22T09:00:00Z";

    final String policy() {
        return "default-src 'none'; script-src " + service() + "; connect-src " + service()
                + "; img-src https:; frame-src " + service();
    }

    final String pageWith(String name, String body) {
        return pageWith(name, body, "en", "light dark");
    }

    /** A partner's page; everything on it must come from the service. */
    final String pageWith(String name, String body, String language, String colorScheme) {
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

    final Page shown(String url) {
        Page page = visitor.newPage();
        page.navigate(url);
        page.waitForSelector("kalends-events .results > *");
        return page;
    }

    static String focused(Page page) {
        return String.valueOf(
                page.evaluate("document.querySelector('kalends-events').shadowRoot.activeElement?.outerHTML"))
                .toUpperCase(java.util.Locale.ROOT);
    }

    /** Eight events, one for each way of registering, over four months. */
    final void autumn() {
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
}
