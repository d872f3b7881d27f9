package io.kalends.search;

import io.kalends.event.EventDetails;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Parameters of a search, and what they mean as a plain question to one event. */
record Condition(Map<String, List<String>> parameters, Meaning meaning) {

    /** From where one looks: the zone and the clock of the search. */
    record Look(ZoneId zone, Instant now) {}

    /** Whether an event fulfils the parameters. */
    interface Meaning {
        boolean admits(EventDetails event, Look look);
    }

    static Condition of(String parameter, String value, Meaning meaning) {
        return new Condition(Map.of(parameter, List.of(value)), meaning);
    }
}
