package io.kalends.feed;

import io.kalends.event.Choice;
import io.kalends.event.DateText;
import io.kalends.event.EventStatus;
import io.kalends.event.Labels;
import io.kalends.event.Schedule;
import io.kalends.view.PublicEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** How a feed says things: in a language, and with dates seen from a zone, without one from each event's own. */
record Wording(Locale locale, DateText dates, Labels labels, Optional<ZoneId> zone) {

    static Wording of(Locale locale, Optional<ZoneId> zone) {
        return new Wording(locale, DateText.in(locale), new Labels(locale), zone);
    }

    /** When an event takes place. */
    String date(Schedule schedule) {
        return dates.of(schedule, zone.orElseGet(schedule::zone));
    }

    String date(Instant instant, Schedule of) {
        return date(new Schedule.Timed(instant, Optional.empty(), of.zone(), false));
    }

    /** Name and date on one line, with the bad news first. */
    String headline(PublicEvent event) {
        return news(event.details().status()).map(it -> it + ": ").orElse("")
                + event.details().name() + " – " + date(event.schedule());
    }

    /** What has become of an event; absent when it simply takes place. */
    Optional<String> news(EventStatus status) {
        return status == EventStatus.SCHEDULED ? Optional.empty() : Optional.of(label("status", status));
    }

    String label(String kind, Enum<?> choice) {
        return labels.of(kind, Choice.name(choice));
    }

    /** A word of feeds, for example {@code register}. */
    String word(String name) {
        return labels.of("feed", name);
    }
}
