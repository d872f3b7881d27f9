package io.kalends.harvest;

import static io.kalends.harvest.Importing.counted;
import static io.kalends.harvest.Importing.event;
import static io.kalends.harvest.Importing.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.kalends.event.EventDetails;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Venue;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document describes once and means elsewhere by its {@code @id}. */
@QuarkusTest
class ImportReferencesTest {

    private static final String EVENT =
            "{\"@type\": \"Event\", \"name\": \"%s\", \"startDate\": \"2020-03-16\", \"location\": %s}";
    private static final String PLACE = "{\"@id\": \"%s\", \"@type\": \"Place\", \"name\": \"%s\"}";

    @Inject
    KeptEvents kept;

    @BeforeEach
    @AfterEach
    void clear() {
        kept.clear();
    }

    /** As plugins of content management systems write it. */
    @Test
    void readsTheGraphOfAPage() {
        String page = """
                {"@context": "https://schema.org", "@graph": [
                  {"@type": "WebPage", "@id": "https://hall.example/gala/", "isPartOf": {"@id": "https://hall.example/#website"},
                   "primaryImageOfPage": {"@id": "https://hall.example/gala/#primaryimage"}},
                  {"@type": "Event", "@id": "https://hall.example/gala/#event", "name": "Gala", "startDate": "2020-03-16",
                   "mainEntityOfPage": {"@id": "https://hall.example/gala/"},
                   "location": {"@id": "https://hall.example/#place"},
                   "organizer": [{"@type": "Organization", "@id": "https://hall.example/#organization"}],
                   "performer": {"@id": "_:singer"},
                   "image": {"@id": "https://hall.example/gala/#primaryimage"},
                   "offers": {"@id": "#tickets"}},
                  {"@type": "WebSite", "@id": "https://hall.example/#website",
                   "publisher": {"@id": "https://hall.example/#organization"}},
                  {"@type": "Organization", "@id": "https://hall.example/#organization", "name": "The Hall",
                   "url": "https://hall.example/", "location": {"@id": "https://hall.example/#place"}},
                  {"@type": "Place", "@id": "https://hall.example/#place", "name": "Great Hall",
                   "address": {"@id": "https://hall.example/#address"}, "event": {"@id": "https://hall.example/gala/#event"}},
                  {"@type": "PostalAddress", "@id": "https://hall.example/#address", "addressLocality": "Basel"},
                  {"@type": "Person", "@id": "_:singer", "name": "Ada", "affiliation": {"@id": "https://hall.example/#organization"}},
                  {"@type": "ImageObject", "@id": "https://hall.example/gala/#primaryimage",
                   "url": "https://hall.example/gala.jpg"},
                  {"@type": "Offer", "@id": "#tickets", "url": "https://hall.example/tickets", "price": 12,
                   "priceCurrency": "CHF"}]}""";

        counted(imported(page), 1, 0, 0, 0);

        EventDetails gala = kept.only().details();
        assertThat(gala.venue().flatMap(Venue::name)).contains("Great Hall");
        assertThat(gala.venue().flatMap(Venue::city)).contains("Basel");
        assertThat(gala.organizers())
                .containsExactly(new OrganizerReference(
                        "the-hall", "The Hall", Optional.of(URI.create("https://hall.example/"))));
        assertThat(gala.programme().get(0).speakers())
                .hasToString("[Person[name=Ada, affiliation=Optional[The Hall]]]");
        assertThat(gala.image()).contains(URI.create("https://hall.example/gala.jpg"));
        assertThat(gala.registration().orElseThrow().link()).contains("https://hall.example/tickets");

        counted(imported(page), 0, 0, 1, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", nullValues = "-", textBlock = """
                    https://a.example/hall -> https://a.example/hall -> Hall
                    #hall                  -> #hall                  -> Hall
                    _:b0                   -> _:b0                   -> Hall
                    #hall                  -> #other                 -> -
                    """)
    void knowsWhatIsMeantByItsName(String referred, String described, String venue) {
        imported("[" + EVENT.formatted("Gala", "{\"@id\": \"" + referred + "\"}") + ","
                + PLACE.formatted(described, "Hall") + "]");

        assertThat(kept.only().details().venue().flatMap(Venue::name)).isEqualTo(Optional.ofNullable(venue));
    }

    @Test
    void keepsApartWhatPagesCallTheSame() {
        String page = "{\"@graph\": [" + EVENT + "," + PLACE + "]}";
        String here = "{\"@id\": \"#place\"}";

        counted(
                imported("[" + page.formatted("One", here, "#place", "Hall") + ","
                        + page.formatted("Two", here, "#place", "Barn") + "]"),
                2,
                0,
                0,
                0);

        assertThat(venueOf("One")).contains("Hall");
        assertThat(venueOf("Two")).contains("Barn");
    }

    @Test
    void readsWhatAnotherEventDescribes() {
        counted(
                imported("[" + EVENT.formatted("One", "{\"@id\": \"#hall\"}") + ","
                        + EVENT.formatted("Two", PLACE.formatted("#hall", "Hall")) + "]"),
                2,
                0,
                0,
                0);

        assertThat(venueOf("One")).contains("Hall");
    }

    @Test
    void refusesOnlyWhatNobodyRefersTo() {
        counted(
                        imported("[" + EVENT.formatted("Gala", "{\"@id\": \"#hall\"}") + ","
                                + PLACE.formatted("#hall", "Hall") + "," + PLACE.formatted("#barn", "Barn") + "]"),
                        1,
                        0,
                        0,
                        1)
                .body("problems[0].index", equalTo(2))
                .body("problems[0].id", equalTo("#barn"));
    }

    /** They are events of their own; a programme is what stands within one. */
    @Test
    void listsEventsThatOthersReferTo() {
        counted(imported("""
                        [{"@type": "Festival", "@id": "#f", "name": "Festival", "startDate": "2020-03-16",
                          "subEvent": [{"@id": "#a"}, {"@id": "#b"}]},
                         {"@type": "Event", "@id": "#a", "name": "A", "startDate": "2020-03-16", "superEvent": {"@id": "#f"}},
                         {"@type": "Event", "@id": "#b", "name": "B", "startDate": "2020-03-16", "superEvent": {"@id": "#f"}}]"""), 3, 0, 0, 0);
    }

    @Test
    void survivesWhatRefersToItself() {
        String circle = """
                [{"@type": "Event", "name": "Gala", "startDate": "2020-03-16", "location": {"@id": "#a"},
                  "organizer": {"@id": "#a"}, "offers": {"@id": "#a"}},
                 {"@id": "#a", "name": "Circle", "address": {"@id": "#b"}, "offers": {"@id": "#a"}, "geo": {"@id": "#a"}},
                 {"@id": "#b", "addressCountry": {"@id": "#a"}, "name": {"@id": "#b"}}]""";

        counted(imported(circle), 1, 0, 0, 0);

        assertThat(venueOf("Gala")).contains("Circle");
    }

    @Test
    void setsBoundsToWhatIsReferredTo() {
        String items = IntStream.range(0, 12)
                .mapToObj(it -> "{\"x\": {\"@id\": \"#" + it + "\"}}, {\"@id\": \"#" + it + "\", \"x\": ["
                        + repeated(45_000, "%d") + "]}")
                .collect(Collectors.joining(",", "[", "]"));

        imported(items)
                .statusCode(413)
                .body("detail", containsString("500,000 parts"))
                .body("detail", containsString("Nothing was changed."));
    }

    @Test
    void doesNotMindHowMuchIsReferredToThatTheDocumentDoesNotDescribe() {
        String items = IntStream.range(0, 5)
                .mapToObj(it -> "{\"x\": [" + repeated(20_001, "{\"@id\": \"#" + it + "-%d\"}") + "]}")
                .collect(Collectors.joining(","));

        counted(imported("[" + items + "," + event("a", "Gala", "2020-03-16") + "]"), 1, 0, 0, 5);
    }

    /** A small document must not become a large one. */
    @Test
    void takesNoMoreOfWhatItRefersToThanAnEventHas() {
        String talk = "{\"@id\": \"#talk\", \"@type\": \"CreativeWork\", \"name\": \"Talk\", \"description\": \""
                + "w ".repeat(5_000) + "\", \"performer\": {\"@id\": \"#ada\"}}";
        String ada = "{\"@id\": \"#ada\", \"name\": \"Ada\", \"description\": \"" + "w ".repeat(5_000) + "\"}";
        String gala = EVENT.formatted("Gala", "{\"@id\": \"#hall\"}")
                .replace("}}", "}, \"subEvent\": [" + repeated(98, "{\"@id\": \"#talk\"}") + "]}");

        imported("[" + gala + "," + talk + "," + ada + "," + PLACE.formatted("#hall", "Hall") + "]");

        assertThat(venueOf("Gala")).contains("Hall");
        assertThat(kept.only().details().programme()).hasSize(1);
    }

    @Test
    void readsAnEventOnceThatAPlaceRefersTo() {
        counted(imported("""
                        [{"@type": "Place", "@id": "#p", "name": "Hall", "event": [{"@type": "Event", "@id": "#e"}, {"@id": "#e"}]},
                         {"@type": "Event", "@id": "#e", "name": "Gala", "startDate": "2020-03-16", "location": {"@id": "#p"}}]"""), 1, 0, 0, 0);
    }

    private static String repeated(int times, String text) {
        return IntStream.range(0, times).mapToObj(text::formatted).collect(Collectors.joining(","));
    }

    private Optional<String> venueOf(String name) {
        return kept.called(name).details().venue().flatMap(Venue::name);
    }
}
