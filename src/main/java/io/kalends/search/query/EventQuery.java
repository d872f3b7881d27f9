package io.kalends.search.query;

import io.kalends.event.AttendanceMode;
import io.kalends.event.EventStatus;
import io.kalends.event.RegistrationState;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody asks for, checked: the parameters of a search. An empty set, an absent value is no filter. Times of day
 * and weekdays are those of the event's own zone; cities are folded as slugs. Cursors are bound to {@code binding}, a
 * digest of the parameters.
 */
public record EventQuery(
        Optional<String> q,
        DateWindow window,
        Set<String> topics,
        Set<String> allTopics,
        Set<String> notTopics,
        Set<String> organizers,
        Set<String> languages,
        Set<AttendanceMode> attendance,
        Set<String> countries,
        Set<String> cities,
        Optional<Near> near,
        Optional<Box> box,
        Set<DayOfWeek> weekdays,
        Optional<LocalTime> startsAfter,
        Optional<LocalTime> startsBefore,
        Optional<BigDecimal> priceMax,
        Set<RegistrationState> registration,
        Optional<Instant> registrationClosesBefore,
        Optional<Boolean> free,
        Set<EventStatus> statuses,
        Sort sort,
        int limit,
        Paging paging,
        Set<Facet> facets,
        long binding) {

    /** Whether time alone changes what is told: which events are found, or how many have which state of registration. */
    public boolean goesByTheClock() {
        return findsByTheClock() || facets.contains(Facet.REGISTRATION);
    }

    /** Whether time alone changes which events are found, besides that they end. */
    public boolean findsByTheClock() {
        return !registration.isEmpty() || window.when() == When.ONGOING;
    }

    /** The first event of a numbered page counts so many before it. */
    public int offset() {
        return paging instanceof Paging.Numbered numbered ? (numbered.page() - 1) * limit : 0;
    }
}
