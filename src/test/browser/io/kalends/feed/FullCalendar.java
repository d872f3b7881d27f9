package io.kalends.feed;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kalends.browser.PartnerSite;
import io.kalends.browser.ScriptsOfOthers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** FullCalendar on the page of a partner, who allows it no more than it needs. */
record FullCalendar(Page page) {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final List<String> SCRIPTS = List.of(
            "@fullcalendar/core/index.global.min.js",
            "@fullcalendar/daygrid/index.global.min.js",
            "ical.js/build/ical.min.js",
            "@fullcalendar/icalendar/index.global.min.js");

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Partner</title><link rel="icon" href="data:,">
            <style>.fc-event.cancelled { text-decoration: line-through }</style></head>
            <body><h1>Partner</h1><div id="calendar"></div>
            %s</body></html>
            """;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline';"
            + " font-src data:; img-src data:; connect-src ";

    /** Opens a page with the script of its author, and waits for the first event. */
    static FullCalendar shown(String script, PartnerSite partner, String service, BrowserContext visitor) {
        Stream<String> library = SCRIPTS.stream().map(it -> partner.publishesScript(it, ScriptsOfOthers.read(it)));
        String scripts = Stream.concat(library, Stream.of(partner.publishesScript("page.js", script)))
                .map(it -> "<script src=\"" + it + "\"></script>\n")
                .collect(Collectors.joining());
        Page page = visitor.newPage();
        page.setViewportSize(1100, 900);
        page.navigate(partner.publishes("calendar", PAGE.formatted(scripts), POLICY + service));
        page.waitForSelector(".fc-event");
        return new FullCalendar(page);
    }

    /** What stands in the calendar: the days of an event as they are drawn, its hour, and its name. */
    List<Object> drawn() {
        return list("""
                [...document.querySelectorAll('.fc-event')].map(event => {
                  const box = event.getBoundingClientRect()
                  const days = [...document.querySelectorAll('.fc-daygrid-day')].filter(day => {
                    const cell = day.getBoundingClientRect()
                    const inWeek = cell.top <= box.top && box.top < cell.bottom
                    return inWeek && cell.left < box.right - 9 && box.left + 9 < cell.right
                  })
                  const [first, last] = [days.at(0), days.at(-1)].map(day => day.dataset.date.slice(5))
                  const hour = event.querySelector('.fc-event-time')?.textContent ?? ''
                  const name = event.querySelector('.fc-event-title').textContent
                  return `${first === last ? first : `${first}/${last}`} ${hour} ${name}`.replace('  ', ' ')
                })""");
    }

    /** Something of each event that the calendar was answered, drawn or not: {@code title}. */
    List<Object> eventsBy(String member) {
        return list("calendar.getEvents().map(it => it." + member + ")");
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(String script) {
        return (List<Object>) page.evaluate(script);
    }

    String linkOf(String name) {
        return event(name).getAttribute("href");
    }

    boolean strikesOut(String name) {
        return event(name)
                .evaluate("it => getComputedStyle(it).textDecorationLine")
                .equals("line-through");
    }

    private Locator event(String name) {
        return page.locator(".fc-event", new Page.LocatorOptions().setHasText(name));
    }

    /** Turns to the next month, and waits for an event of it. */
    void turnTo(String name) {
        page.locator(".fc-next-button").click();
        event(name).waitFor();
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
