package io.kalends.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.MovableClock;
import io.kalends.MovableTime;
import io.kalends.event.AnEvent;
import io.kalends.event.EventDetails;
import io.kalends.http.Asking;
import io.kalends.http.caching.Remembered;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Random requests, each asked twice: as anybody, and past the memory, for which the service is the same with the memory
 * off. Between them events, topics and organizers are written, and time passes, most often to the very moment at which
 * something happens. A run is fixed by {@code -Dkalends.test.seed=…}; it prints its seed. {@code
 * -Dkalends.test.requests=10000} asks more than the build does.
 */
@QuarkusTest
@TestProfile(MovableTime.class)
class MemoryMakesNoDifferenceTest {

    private static final Logger LOG = Logger.getLogger(MemoryMakesNoDifferenceTest.class);
    private static final int REQUESTS = Integer.getInteger("kalends.test.requests", 2_000);
    private static final int EVENTS = 150;
    private static final int KINDS = 60;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    @TestHTTPResource
    URI site;

    @Inject
    ListedEvents listed;

    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry meters;

    private final List<UUID> ids = new ArrayList<>();
    private final TreeSet<Instant> turns = new TreeSet<>();
    private final List<Asking> often = new ArrayList<>();
    private RandomEvents random;
    private RandomRequests requests;
    private Optional<Asking> last = Optional.empty();

    @Test
    void anAnswerFromMemoryIsTheOneThatWouldBeMadeNow() {
        long seed = Long.getLong("kalends.test.seed", new Random().nextLong());
        LOG.infof("kalends.test.seed=%d", seed);
        random = new RandomEvents(new Random(seed));
        clock.moveTo(
                RandomEvents.FIRST_DAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        AnEvent[] some = Stream.generate(random::next).limit(EVENTS).toArray(AnEvent[]::new);
        ids.addAll(listed.only(some));
        know(some);
        requests = new RandomRequests(random, site, ids);
        Stream.generate(requests::next).limit(KINDS).forEach(often::add);

        Remembered before = Remembered.soFar(meters);
        for (int i = 0; i < REQUESTS; i++) {
            happen();
            compare(ask(), "request " + i + " of seed " + seed + " at " + clock.instant());
        }
        Remembered seen = before.until(Remembered.soFar(meters));
        LOG.infof("%s", seen);
        assertThat(seen.hits()).as("answers from memory").isGreaterThan(REQUESTS / 4.0);
    }

    private void know(AnEvent... some) {
        List<EventDetails> details = Stream.of(some).map(AnEvent::details).toList();
        random.know(details);
        for (EventDetails each : details) {
            turns.add(each.schedule().start());
            turns.add(each.schedule().end());
            each.registration().ifPresent(it -> {
                it.opensAt().ifPresent(turns::add);
                it.closesAt().ifPresent(turns::add);
                it.closesAt().ifPresent(at -> turns.add(at.minus(Duration.ofDays(3))));
            });
        }
    }

    private void happen() {
        if (random.chance(3)) {
            write();
        }
        if (random.chance(10)) {
            passTime();
        }
        if (random.chance(5)) {
            often.set(random.of(Stream.iterate(0, it -> it + 1).limit(KINDS).toList()), requests.next());
        }
    }

    private void write() {
        AnEvent other = random.next();
        switch (random.of(List.of(0, 1, 2, 3, 4))) {
            case 0 -> listed.deleted(random.of(ids));
            case 1 -> ids.addAll(listed.also(other));
            case 2 -> listed.relabelled(random.of(RandomFilters.topics()), "Label " + random.of(List.of(1, 2, 3)));
            case 3 -> listed.renamed("rom", "ROM " + random.of(List.of(1, 2, 3)));
            default -> listed.changed(random.of(ids), other);
        }
        know(other);
    }

    private void passTime() {
        Instant now = clock.instant();
        Instant turn = turns.higher(now) == null ? now : turns.higher(now);
        clock.moveTo(
                switch (random.of(List.of(0, 1, 2, 3, 4, 5))) {
                    case 0 -> now.plusMillis(300);
                    case 1 -> now.plusSeconds(1);
                    case 2 -> now.plusSeconds(200);
                    case 3 -> turn.minusMillis(1).isAfter(now) ? turn.minusMillis(1) : turn;
                    case 4 -> turn.plusMillis(1);
                    default -> turn;
                });
    }

    /** Problems repeat the name of their request. */
    private Asking ask() {
        if (last.isEmpty() || random.chance(50)) {
            last = Optional.of(random.of(often).with("X-Request-Id", "story"));
        }
        return last.get();
    }

    private void compare(Asking asking, String which) {
        HttpResponse<byte[]> kept = asking.answer();
        HttpResponse<byte[]> made = asking.pastTheMemory().answer();
        assertThat(made.statusCode()).as(which + ": " + asking).isLessThan(500);
        assertThat(AnswerLikeness.of(kept)).as(which + ": " + asking).isEqualTo(AnswerLikeness.of(made));
        if (made.statusCode() == 200 && random.chance(10)) {
            compareAgain(asking, kept, made, which);
        }
    }

    /** Behind the page, and with what one has already. */
    private void compareAgain(Asking asking, HttpResponse<byte[]> kept, HttpResponse<byte[]> made, String which) {
        Matcher next = NEXT.matcher(Asking.text(kept));
        if (next.find()) {
            compare(Asking.of(URI.create(next.group(1))), which + ", next page");
        }
        String tag = Asking.header(made, "ETag");
        if (tag.equals(Asking.header(kept, "ETag"))) {
            compare(asking.with("If-None-Match", tag), which + ", had already");
        }
    }
}
