package io.kalends.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.change.Position;
import io.kalends.event.EventStatus;
import io.kalends.event.RegistrationState;
import io.kalends.search.Queries;
import io.kalends.search.RandomEvents;
import io.kalends.search.index.EventDocument;
import io.kalends.search.index.Hit;
import io.kalends.search.index.Question;
import io.kalends.search.index.SearchEngine;
import io.kalends.search.query.DateWindow;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Facet;
import io.kalends.search.query.Sort;
import io.kalends.search.query.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is reckoned from sets and places of events in their segments is what one finds who looks at each event. A run is fixed
 * by {@code -Dkalends.test.seed=…}; it prints its seed.
 */
class CalendarTest {

    private static final Logger LOG = Logger.getLogger(CalendarTest.class);
    private static final int SEGMENTS = 7;
    private static final int QUESTIONS = 3_000;

    /** So many that what is counted is put together from what is kept, and not looked at. */
    private static final int MANY = 15_000;

    private static final int QUESTIONS_ABOUT_MANY = 500;
    private static final List<String> TOPICS = List.of("java", "programming", "climate", "theatre");
    private static final List<Sort> SORTS = List.of(
            Sort.START, Sort.START_DESCENDING, Sort.MODIFIED_DESCENDING, Sort.REGISTRATION_CLOSES, Sort.DISTANCE);
    private static final List<Facet> FACETS = List.of(Facet.values());
    private static final List<RegistrationState> STATES = List.of(RegistrationState.values());
    private static final List<EventStatus> STATUSES = List.of(EventStatus.values());

    private final SearchEngine engine = LuceneEngine.open(Optional.empty(), "made up");
    private RandomEvents random;
    private IndexedEvents indexed;
    private long seed;

    @BeforeEach
    void write() {
        seed = Long.getLong("kalends.test.seed", new Random().nextLong());
        LOG.infof("kalends.test.seed=%d", seed);
        random = new RandomEvents(new Random(seed));
        indexed = new IndexedEvents(random);
        List<UUID> written = new ArrayList<>();
        for (int segment = 0; segment < SEGMENTS; segment++) {
            List<EventDocument> events = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                UUID id = !written.isEmpty() && random.chance(15) ? random.of(written) : indexed.id();
                events.add(indexed.document(id));
            }
            engine.write(events, written.isEmpty() ? Set.of() : Set.of(random.of(written)));
            engine.show();
            events.forEach(it -> written.add(UUID.fromString(it.id)));
        }
        engine.keep(Position.START);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void findsWhatOneFindsWhoLooksAtEachEvent() {
        compare(QUESTIONS);
    }

    @Test
    void findsTheSameAmongMany() {
        List<UUID> written = new ArrayList<>();
        List<EventDocument> events = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            written.add(indexed.id());
            events.add(indexed.document(written.get(i)));
        }
        engine.write(events, Set.of());
        engine.show();
        compare(QUESTIONS_ABOUT_MANY);
        engine.write(List.of(indexed.document(random.of(written))), Set.copyOf(random.several(written, 300)));
        engine.show();
        compare(QUESTIONS_ABOUT_MANY);
    }

    private void compare(int questions) {
        try (LuceneSnapshot snapshot = (LuceneSnapshot) engine.snapshot()) {
            for (int i = 0; i < questions; i++) {
                Question question = question(snapshot);
                assertThat(Calendar.answers(question)).isTrue();
                assertThat(snapshot.find(question))
                        .as("seed %d, question %d: %s", seed, i, question)
                        .isEqualTo(snapshot.collect(question));
            }
        }
    }

    private Question question(LuceneSnapshot snapshot) {
        ZoneId zone = ZoneId.of(random.of(RandomEvents.ZONES));
        Question first = question(window(zone), Optional.empty(), false, random.of(List.of(0, 3)));
        if (random.chance(50)) {
            return first;
        }
        List<Hit> hits = snapshot.collect(first).hits();
        return hits.isEmpty() ? first : question(first.query(), Optional.of(random.of(hits)), random.chance(50), 0);
    }

    private EventQuery window(ZoneId zone) {
        Instant now = random.chance(50)
                ? random.turningPoint()
                : RandomEvents.FIRST_DAY
                        .plusDays(random.of(List.of(-5, 0, 20, 40, 74, 90)))
                        .atTime(random.of(List.of(0, 9, 23)), 0)
                        .toInstant(ZoneOffset.UTC);
        DateWindow window = random.of(List.of(When.values())).window(now, zone);
        if (random.chance(40)) {
            LocalDate day = RandomEvents.FIRST_DAY.plusDays(random.of(List.of(-40, 0, 7, 30, 70)));
            Instant from = day.atStartOfDay(zone).toInstant();
            window = new DateWindow(
                    random.chance(30) ? Optional.empty() : Optional.of(from),
                    random.chance(30)
                            ? Optional.empty()
                            : Optional.of(from.plusSeconds(3_600L * random.of(List.of(1, 24, 100, 2_000)))),
                    zone,
                    now,
                    When.ANY);
        }
        Sort sort = random.of(SORTS);
        return random.chance(30)
                ? Queries.unfiltered(Optional.empty(), window, sort)
                : Queries.filtered(window, sort, some(TOPICS, 2), some(TOPICS, 2), some(STATES, 6), some(STATUSES, 2));
    }

    private <T> Set<T> some(List<T> values, int most) {
        return random.chance(50) ? Set.of() : Set.copyOf(random.several(values, most));
    }

    private Question question(EventQuery query, Optional<Hit> beyond, boolean backwards, int offset) {
        return new Question(
                query,
                Optional.empty(),
                Set.of(),
                beyond,
                backwards,
                offset,
                random.of(List.of(0, 1, 5, 50, 1_000)),
                random.chance(50) ? Set.of() : Set.copyOf(random.several(FACETS, 4)),
                random.chance(80));
    }
}
