package io.kalends.view;

import io.kalends.event.Contact;
import io.kalends.event.EventDetails;
import io.kalends.event.Link;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Person;
import io.kalends.event.ProgrammeItem;
import io.kalends.event.Registration;
import io.kalends.event.RegistrationLink;
import io.kalends.event.Schedule;
import io.kalends.event.StartDate;
import io.kalends.event.Venue;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What was published about an event, made fit for every format at once: texts by {@link CleanText}, only {@code http} and
 * {@code https} addresses as links, times to the second.
 */
final class CleanDetails {

    private CleanDetails() {}

    static EventDetails of(EventDetails raw) {
        return new EventDetails(
                name(raw.name()),
                CleanText.line(raw.subtitle()),
                CleanText.lines(raw.description()),
                schedule(raw.schedule()),
                raw.previousStartDate().map(StartDate::toTheSecond),
                raw.status(),
                raw.attendanceMode(),
                raw.languages().stream().map(CleanText::line).toList(),
                raw.venue().map(CleanDetails::venue),
                raw.organizers().stream().map(CleanDetails::organizer).toList(),
                raw.topics().stream().map(CleanText::line).toList(),
                raw.programme().stream().map(CleanDetails::item).toList(),
                raw.registration().map(CleanDetails::registration),
                link(raw.image()),
                raw.links().stream()
                        .filter(it -> link(Optional.of(it.url())).isPresent())
                        .map(it -> new Link(CleanText.line(it.label()), it.url()))
                        .toList(),
                link(raw.url()));
    }

    /** Every format needs a name: one that held nothing to read is a dash. */
    private static String name(String raw) {
        String clean = CleanText.line(raw);
        return clean.isEmpty() ? "–" : clean;
    }

    private static Optional<URI> link(Optional<URI> raw) {
        return raw.flatMap(it -> RegistrationLink.of(Optional.of(it.toString())).url());
    }

    private static Schedule schedule(Schedule raw) {
        return raw instanceof Schedule.Timed timed
                ? new Schedule.Timed(
                        second(timed.from()),
                        timed.until().map(CleanDetails::second),
                        timed.zone(),
                        timed.zoneAssumed())
                : raw;
    }

    private static Instant second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Venue venue(Venue raw) {
        return new Venue(
                CleanText.line(raw.name()),
                CleanText.line(raw.streetAddress()),
                CleanText.line(raw.postalCode()),
                CleanText.line(raw.city()),
                CleanText.line(raw.region()),
                CleanText.line(raw.country()),
                raw.geo());
    }

    private static OrganizerReference organizer(OrganizerReference raw) {
        return new OrganizerReference(raw.slug(), name(raw.name()), link(raw.url()));
    }

    private static ProgrammeItem item(ProgrammeItem raw) {
        return new ProgrammeItem(
                raw.start().map(CleanDetails::second),
                raw.end().map(CleanDetails::second),
                name(raw.title()),
                CleanText.lines(raw.description()),
                raw.speakers().stream()
                        .map(it -> new Person(name(it.name()), CleanText.line(it.affiliation())))
                        .toList());
    }

    private static Registration registration(Registration raw) {
        return new Registration(
                raw.required(),
                raw.link(),
                CleanText.line(raw.label()),
                raw.opensAt().map(CleanDetails::second),
                raw.closesAt().map(CleanDetails::second),
                raw.capacity(),
                raw.remaining(),
                raw.waitlist(),
                raw.price(),
                raw.contact()
                        .map(it -> new Contact(
                                CleanText.line(it.name()), CleanText.line(it.email()), CleanText.line(it.telephone()))),
                CleanText.line(raw.confirmationFrom()));
    }
}
