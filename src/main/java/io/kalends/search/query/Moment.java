package io.kalends.search.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The clock and the zone that a request about one event looks from: {@code asOf}, {@code tz}. */
@ApplicationScoped
public class Moment {

    private final Clock clock;
    private final SearchConfig config;

    Moment(Clock clock, SearchConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** The clock, now to the second unless the request sets it; a problem when it cannot be read. */
    public Instant clock(MultivaluedMap<String, String> query) {
        return set(query).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** The clock that the request sets; absent when it goes by the real one. */
    public Optional<Instant> set(MultivaluedMap<String, String> query) {
        Values values = new Values(query);
        ZoneId zone = zone(values).orElse(config.timeZone());
        Optional<Instant> asOf = values.one(SearchParameter.AS_OF, it -> DateWindows.instant(it, zone, 0));
        values.check();
        return asOf;
    }

    /** The zone that the request names. */
    public Optional<ZoneId> zone(MultivaluedMap<String, String> query) {
        Values values = new Values(query);
        Optional<ZoneId> zone = zone(values);
        values.check();
        return zone;
    }

    private static Optional<ZoneId> zone(Values values) {
        return values.one(SearchParameter.TZ, DateWindows::zone);
    }
}
