package io.kalends.page;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.kalends.browser.Browser;
import io.kalends.browser.BrowserStory;
import io.kalends.event.AttendanceMode;
import io.kalends.event.EventStatus;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The service's own pages as visitors meet them: on a phone, on a wide screen, with script and without. */
@QuarkusTest
@EnabledIf(value = "io.kalends.browser.Browser#isInstalled", disabledReason = Browser.HOW_TO_GET_ONE)
class PagesInBrowserTest extends BrowserStory {

    @BeforeEach
    void someEvents() {
        LocalDate soon = LocalDate.now().plusDays(9);
        listed.only(
                anEvent()
                        .named("Fair textiles: what buyers can ask for")
                        .withSubtitle("Zooming in on workwear")
                        .describedAs("Two cities show how they bought fairly made workwear, and what they would do"
                                + " differently.\n\nWith time for questions.")
                        .from(soon + "T14:00")
                        .until(soon + "T15:30")
                        .in("Europe/Brussels")
                        .attended(AttendanceMode.ONLINE)
                        .heldIn("en")
                        .by("City of Ghent")
                        .about("textiles", "procurement")
                        .withTalk("How the City of Ghent asked for proof", "Aline", "City of Ghent")
                        .withTalk("Questions and answers", "Ada", "Museum of Thread")
                        .withPlaces(120, 14)
                        .costing("20", "EUR")
                        .registeringAt("https://tickets.example.org/1"),
                anEvent()
                        .named("Repair café")
                        .describedAs("Bring what is broken. Volunteers help to mend it.")
                        .on(soon.plusDays(2).toString())
                        .at("Library")
                        .inCity("Ghent", "BE")
                        .about("crafts")
                        .withoutRegistration(),
                anEvent()
                        .named("Fibres and threads: four centuries of textiles")
                        .from(soon.minusDays(20).toString())
                        .until(soon.plusDays(40).toString())
                        .inCity("Leipzig", "DE")
                        .about("textiles"),
                anEvent()
                        .named("Winter market")
                        .on(soon.plusDays(5).toString())
                        .inCity("Antwerp", "BE")
                        .about("crafts")
                        .being(EventStatus.CANCELLED));
    }

    private Page shown(String path) {
        Page page = visitor.newPage();
        page.navigate(service() + path);
        return page;
    }

    @Test
    void everyPageIsAccessibleAndFitsEveryScreen() {
        Map<String, String> pages = Map.of(
                "search", "/",
                "words", "/?q=textiles&topic=textiles",
                "nothing", "/?q=nothinglikethis",
                "arabic", "/?lang=ar",
                "event", fairTextiles(),
                "builder", "/builder?topic=textiles&layout=card&filters=q&more=yes",
                "problem", "/?from=someday");
        pages.forEach((name, path) -> {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {360, 1240}) {
                    Page page = shown(path);
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    page.setViewportSize(width, 900);
                    if (name.equals("builder")) {
                        page.waitForSelector("kalends-events li.event");
                    }
                    String as = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + (width < 500 ? "-phone" : "-wide");
                    picture(page, "page-" + as);
                    noViolations(page);
                    fits(page, as);
                    page.close();
                }
            }
        });
        assertThat(mishaps).allSatisfy(it -> assertThat(it).contains("400")); // the problem, told by the browser
    }

    private String fairTextiles() {
        Page page = shown("/");
        String href = page.locator(".events .name a")
                .filter(new Locator.FilterOptions().setHasText("Fair textiles"))
                .getAttribute("href");
        page.close();
        return href.substring(service().length());
    }

    @Test
    void everythingCanBeDoneWithoutScript() {
        BrowserContext without = visitor(new NewContextOptions().setJavaScriptEnabled(false));
        Page page = without.newPage();
        page.navigate(service() + "/");

        page.locator("#q").fill("repair");
        page.locator("form.search button").click();
        assertThat(page.locator(".events .name").allInnerTexts()).containsExactly("Repair café");
        assertThat(page.locator("#q").inputValue()).isEqualTo("repair");

        page.locator(".chosen .clear").click();
        page.locator(".group a", new Page.LocatorOptions().setHasText("Textiles")).first().click();
        assertThat(page.locator(".events .name")).satisfies(it -> assertThat(it.count()).isEqualTo(2));
        page.locator(".events .name a", new Page.LocatorOptions().setHasText("Fair textiles")).click();
        assertThat(page.locator("h1").innerText()).startsWith("Fair textiles");
        assertThat(page.locator(".programme .title").allInnerTexts()).hasSize(2);

        page.locator(".banner nav a").first().click();
        page.locator("select[name=topic]").selectOption("textiles");
        page.locator("select[name=layout]").selectOption("card");
        page.locator("#build button[type=submit]").click();
        assertThat(page.locator("#component").inputValue()).contains("layout=\"card\"", "topic=\"textiles\"");
        assertThat(page.frameLocator(".preview iframe").locator("li.event").count()).isEqualTo(2);
        without.close();
    }

    @Test
    void theBuilderShowsAtOnceWhatIsChosenAndItsLineWorksElsewhere() {
        Page page = shown("/builder");
        page.waitForSelector("kalends-events li.event");
        assertThat(page.locator("kalends-events li.event").count()).isEqualTo(4);

        page.locator("select[name=topic]").selectOption("textiles");
        until(page, "document.querySelector('#component').value.includes('textiles')");
        page.waitForSelector("kalends-events[topic=textiles] li.event");
        assertThat(page.locator("kalends-events li.event").count()).isEqualTo(2);
        page.locator("select[name=layout]").selectOption("compact");
        page.waitForSelector("kalends-events .results.compact");
        page.locator("input[name=filters]").check();
        page.waitForSelector("kalends-events select[name=topic]");
        assertThat(page.url()).contains("topic=textiles", "layout=compact");

        visitor.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("[data-copies=component]").click();
        until(page, "document.querySelector('[data-copies=component]').textContent === 'Copied'");
        String line = (String) page.evaluate("navigator.clipboard.readText()");
        assertThat(line).isEqualTo(page.locator("#component").inputValue()).startsWith("<script").doesNotContain("\n");

        for (String copied : List.of(line, page.locator("#frame").inputValue())) {
            String site = partner.publishes(
                    "blank",
                    "<!DOCTYPE html><html lang=\"en\"><title>Blank</title><body>" + copied,
                    "default-src 'none'; style-src 'unsafe-inline'; script-src " + service() + "; connect-src "
                            + service() + "; frame-src " + service());
            Page blank = visitor.newPage();
            blank.navigate(site);
            Locator events = copied.startsWith("<iframe")
                    ? blank.frameLocator("iframe").locator("li.event")
                    : blank.locator("kalends-events li.event");
            events.first().waitFor();
            assertThat(events.count()).isEqualTo(2);
            assertThat(events.allInnerTexts()).allSatisfy(it -> assertThat(it).contains("extiles"));
            blank.close();
        }
        assertThat(mishaps).isEmpty();
    }

    @Test
    void theKeyboardSuffices() {
        Page page = shown("/");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        page.keyboard().press("Tab");
        page.keyboard().type("repair");
        page.keyboard().press("Enter");
        page.waitForURL("**/?q=repair");
        assertThat(page.locator(".events .name").allInnerTexts()).containsExactly("Repair café");
    }

    @Test
    void offersHowTheWordsCouldGoOn() {
        Page page = shown("/");
        page.locator("#q").pressSequentially("rep");
        until(page, "document.querySelectorAll('#offers option').length > 0");
        assertThat(page.locator("#offers option").first().getAttribute("value")).isEqualTo("Repair café");
        assertThat(mishaps).isEmpty();
    }

    @Test
    void readsFromRightToLeft() {
        Page page = shown("/?lang=ar");

        double brand = page.locator(".brand").boundingBox().x;
        double builder = page.locator(".banner nav").boundingBox().x;
        assertThat(brand).as("the header begins on the right").isGreaterThan(builder);
        assertThat(page.locator(".leaf").first().boundingBox().x)
                .isGreaterThan(page.locator(".events .name").first().boundingBox().x);
    }
}
