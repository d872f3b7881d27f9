package io.kalends.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** When an event starts, as schema.org's {@code startDate} says it: at an instant, or with a whole day that floats. */
public sealed interface StartDate {

    /** RFC 3339: an instant with the offset of a zone, to the second or finer; a day is the same from everywhere. */
    String seenFrom(ZoneId zone);

    /** The same to the second, for documents that know nothing finer. */
    StartDate toTheSecond();

    /** At an instant. */
    record At(Instant instant) implements StartDate {

        @Override
        public String seenFrom(ZoneId zone) {
            return Rfc3339.text(instant, zone);
        }

        @Override
        public StartDate toTheSecond() {
            return new At(instant.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** With a whole day. */
    record On(LocalDate day) implements StartDate {

        @Override
        public String seenFrom(ZoneId zone) {
            return day.toString();
        }

        @Override
        public StartDate toTheSecond() {
            return this;
        }
    }
}
