package io.kalends.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.Choice;
import io.kalends.event.Event;
import io.kalends.event.RegistrationDecision;
import io.kalends.event.RegistrationState;
import io.kalends.search.Queries;
import io.kalends.search.RandomEvents;
import io.kalends.search.index.Matches;
import io.kalends.search.index.Question;
import io.kalends.search.index.SearchEngine;
import io.kalends.search.query.Facet;
import io.kalends.search.query.Sort;
import io.kalends.search.query.When;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What is found and counted by states of registration is what the decision about each event says, at moments that follow each
 * other, so that only some have turned since the states were last read. A run is fixed by {@code -Dkalends.test.seed=…}.
 */
class RegistrationColumnTest {

    private static final Logger LOG = Logger.getLogger(RegistrationColumnTest.class);
    private static final int EVENTS = 6_000;
    private static final int MOMENTS = 60;
    private static final List<Integer> SECONDS = List.of(-90_000, -40_000, 0, 20_000, 60_000, 100_000, 2_000_000);

    /** What is counted of those with some states, too: some have turned to them since, others away. */
    @Test
    void statesAreThoseOfEachEvent() {
        long seed = Long.getLong("kalends.test.seed", new Random().nextLong());
        LOG.infof("kalends.test.seed=%d", seed);
        RandomEvents random = new RandomEvents(new Random(seed));
        IndexedEvents indexed = new IndexedEvents(random);
        List<Event> events =
                Stream.generate(() -> indexed.event(indexed.id())).limit(EVENTS).toList();
        try (SearchEngine engine = LuceneEngine.open(Optional.empty(), "made up")) {
            engine.write(events.stream().map(IndexedEvents::document).toList(), Set.of());
            engine.show();
            Instant now = random.turningPoint();
            for (int i = 0; i < MOMENTS; i++) {
                now = now.plusSeconds(random.of(SECONDS));
                compare(engine, events, now);
            }
        }
    }

    private static void compare(SearchEngine engine, List<Event> events, Instant now) {
        Map<String, Long> expected = events.stream()
                .collect(Collectors.groupingBy(
                        it -> Choice.name(RegistrationDecision.of(it, now).state()), Collectors.counting()));
        try (LuceneSnapshot snapshot = (LuceneSnapshot) engine.snapshot()) {
            assertThat(counted(snapshot.find(asked(Set.of(), now)))).isEqualTo(expected);
            assertThat(counted(snapshot.collect(asked(Set.of(), now)))).isEqualTo(expected);
            Map<String, Long> found = new HashMap<>();
            for (RegistrationState state : RegistrationState.values()) {
                long total = snapshot.find(asked(Set.of(state), now)).total();
                assertThat(snapshot.collect(asked(Set.of(state), now)).total()).isEqualTo(total);
                if (total > 0) {
                    found.put(Choice.name(state), total);
                }
            }
            assertThat(found).isEqualTo(expected);
            Set<RegistrationState> most = EnumSet.complementOf(EnumSet.of(RegistrationState.NOT_YET_OPEN));
            Question counted = asked(most, now, Set.of(Facet.values()));
            assertThat(snapshot.find(counted)).isEqualTo(snapshot.collect(counted));
        }
    }

    private static Map<String, Long> counted(Matches matches) {
        return matches.facets().getOrDefault(Facet.REGISTRATION, Map.of());
    }

    private static Question asked(Set<RegistrationState> states, Instant now) {
        return asked(states, now, Set.of(Facet.REGISTRATION));
    }

    private static Question asked(Set<RegistrationState> states, Instant now, Set<Facet> facets) {
        return new Question(
                Queries.filtered(
                        When.ANY.window(now, ZoneOffset.UTC), Sort.START, Set.of(), Set.of(), states, Set.of()),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                false,
                0,
                0,
                facets,
                false);
    }
}
