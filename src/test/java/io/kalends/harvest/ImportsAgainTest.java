package io.kalends.harvest;

import static io.kalends.harvest.Importing.counted;
import static io.kalends.harvest.Importing.event;
import static io.kalends.harvest.Importing.imported;
import static io.kalends.harvest.Importing.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.kalends.event.Event;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was imported comes again: unchanged, changed, moved, renamed, several times in one file. */
@QuarkusTest
class ImportsAgainTest {

    @Inject
    KeptEvents kept;

    @BeforeEach
    @AfterEach
    void clear() {
        kept.clear();
    }

    @Test
    void leavesAnUnchangedEventAlone() {
        String body =
                "[" + event("a", "Textiles", "2020-03-16") + "," + event("b", "Cotton", "2020-03-17T10:00Z") + "]";
        counted(imported(body), 2, 0, 0, 0);
        long changes = kept.changes();

        counted(imported(body), 0, 0, 2, 0);

        assertThat(kept.changes()).isEqualTo(changes);
        assertThat(kept.called("Textiles").version()).isZero();
    }

    @Test
    void changesAnEventInPlace() {
        imported(event("a", "Textiles", "2020-03-16"));
        Event before = kept.only();

        counted(
                imported("[" + event("a", "Textiles", "2020-03-17") + "," + event("b", "New", "2020-03-16") + "]"),
                1,
                1,
                0,
                0);

        Event after = kept.called("Textiles");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.slug()).isEqualTo(before.slug());
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.schedule().firstDay()).isEqualTo("2020-03-17");
    }

    @Test
    void bringsADeletedEventBack() {
        imported(event("a", "Textiles", "2020-03-16"));
        kept.delete("Textiles");

        counted(imported(event("a", "Textiles", "2020-03-16")), 0, 1, 0, 0);

        assertThat(kept.only().deletedAt()).isEmpty();
    }

    @Test
    void keepsSourcesApart() {
        imported(event("a", "Textiles", "2020-03-16"), "source", "one");

        counted(imported(event("a", "Textiles", "2020-03-16"), "source", "two"), 1, 0, 0, 0);

        assertThat(kept.all()).extracting(Event::slug).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void mergesRepetitionsWhateverTheirOrder() {
        String one =
                page("https://example.org/", "Test Days", "2026-03-16").replace("}", ", \"keywords\": [\"Weaving\"]}");
        String other =
                page("https://example.org", "TEST days", "2026-03-16").replace("}", ", \"keywords\": [\"Dyeing\"]}");
        String poor = other.replace("\"Dyeing\"", "\"Felting\"")
                .replace("2026-03-16\"", "2026-03-16\", \"endDate\": \"bad\"");

        counted(imported("[" + one + "," + other + "]"), 1, 0, 1, 0);
        assertThat(kept.only().details().topics()).containsExactly("dyeing", "weaving");
        long changes = kept.changes();

        counted(imported("[" + other + "," + one + "]"), 0, 0, 2, 0);
        assertThat(kept.changes()).isEqualTo(changes);

        counted(imported("[" + other + "," + poor + "," + one + "]"), 0, 0, 2, 1);
        assertThat(kept.changes()).isEqualTo(changes);
    }

    @Test
    void changesWhatLooksUnchangedUntilItIsRepeated() {
        imported(listOf(events(700, "2020-03-16")));
        List<String> again = new ArrayList<>(events(700, "2020-03-16"));
        again.add(again.get(0).replace("}", ", \"keywords\": [\"Dyeing\"]}"));

        counted(imported(listOf(again)), 0, 2, 699, 0);

        assertThat(kept.called("Event 0").details().topics()).containsExactly("dyeing");
        counted(imported(listOf(again)), 0, 0, 701, 0);
    }

    @Test
    void tellsWhatIsUnchangedFromWhatIsNotWhereverItStands() {
        imported(listOf(events(1_200, "2020-03-16")));
        List<String> mixed = events(2_400, "2020-03-16");
        Collections.shuffle(mixed, new Random(1));
        mixed.addAll(100, events(30, "2020-03-17").subList(10, 20));
        mixed.removeAll(events(20, "2020-03-16").subList(10, 20));
        mixed.add(event("bad", "No day", "soon"));

        counted(imported(listOf(mixed)), 1_200, 10, 1_190, 1).body("problems[0].index", equalTo(2_400));

        counted(imported(listOf(mixed)), 0, 0, 2_400, 1).body("problems[0].index", equalTo(2_400));
        assertThat(kept.called("Event 15").schedule().firstDay()).isEqualTo("2020-03-17");
    }

    private static List<String> events(int number, String start) {
        return IntStream.range(0, number)
                .mapToObj(it -> event("event-" + it, "Event " + it, start))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String listOf(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    @Test
    void keepsAnotherRepetitionWhereTheFullestOneIsRefused() {
        String good = page("https://example.org/", "Test Days", "2026-03-16");
        String fuller = good.replace("}", ", \"eventStatus\": \"EventSomehow\", \"image\": null}");

        counted(imported("[" + good + "," + fuller + "," + good + "]"), 1, 0, 1, 1)
                .body("problems[0].index", equalTo(1))
                .body("problems[0].field", equalTo("eventStatus"));
        counted(imported("[" + good + "," + fuller + "," + good + "]"), 0, 0, 2, 1);
    }

    @Test
    void findsTheEventThatMovedOrWasRenamed() {
        imported("[%s, %s]"
                .formatted(
                        page("https://example.org/a", "Moves", "2099-03-16"),
                        page("https://example.org/b", "Is renamed", "2099-03-16")));
        Event moves = kept.called("Moves");
        Event renamed = kept.called("Is renamed");

        counted(
                imported("[%s, %s, %s]"
                        .formatted(
                                page("https://example.org/a", "Moves", "2099-04-16"),
                                page("https://example.org/b", "Has another name", "2099-03-16"),
                                page("https://example.org/c", "Is new", "2099-03-16"))),
                1,
                2,
                0,
                0);

        assertThat(kept.called("Moves").id()).isEqualTo(moves.id());
        assertThat(kept.called("Moves").schedule().firstDay()).isEqualTo("2099-04-16");
        assertThat(kept.called("Has another name").id()).isEqualTo(renamed.id());
        assertThat(kept.sourceOf("Has another name").externalId()).contains("has-another-name");
        assertThat(kept.all()).hasSize(3);
    }

    @Test
    void doesNotTakeAnotherEventOnTheSamePageForOneThatMoved() {
        String first = page("https://example.org/a", "One", "2099-03-16");
        imported(first);

        counted(imported("[" + first + "," + page("https://example.org/a", "Two", "2099-04-16") + "]"), 1, 0, 1, 0);
        counted(
                imported("[%s, %s]"
                        .formatted(
                                page("https://example.org/a", "Three", "2099-05-16"),
                                page("https://example.org/a", "Four", "2099-06-16"))),
                2,
                0,
                0,
                0);
        assertThat(kept.all()).hasSize(4);
    }

    /** Each by itself, as organizers publish who have one page for all they do. */
    @Test
    void doesNotTakeAnotherEventOfAnotherDayForOneThatMoved() {
        imported(page("https://club.example/", "Jazz evening", "2099-03-16"));

        counted(imported(page("https://club.example/", "Poetry slam", "2099-03-20")), 1, 0, 0, 0);
        counted(imported(page("https://club.example/", "JAZZ evening", "2099-03-17T19:00:00Z")), 0, 1, 0, 0);
        counted(imported(page("https://club.example/", "Poetry & music", "2099-03-20")), 0, 1, 0, 0);

        assertThat(kept.all())
                .extracting(it -> it.details().name())
                .containsExactlyInAnyOrder("JAZZ evening", "Poetry & music");
    }

    @Test
    void doesNotMoveAnEventThatIsOver() {
        imported(page("https://example.org/a", "Yearly", "2020-03-16"));

        counted(imported(page("https://example.org/a", "Yearly", "2099-03-16")), 1, 0, 0, 0);
    }
}
