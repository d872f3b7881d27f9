package io.kalends.feed;

import io.kalends.event.AttendanceMode;
import io.kalends.event.Contact;
import io.kalends.event.Coordinates;
import io.kalends.event.EventDetails;
import io.kalends.event.EventStatus;
import io.kalends.event.Registration;
import io.kalends.view.PublicEvent;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * iCalendar (RFC 5545) with the properties for publishing of RFC 7986. An event keeps its UID for ever and counts its
 * changes in SEQUENCE, so that a subscribed calendar changes it in place; a cancelled one stays and says so.
 */
@Singleton
class IcsFormat implements FeedFormat {

    static final String TYPE = "text/calendar";

    private static final Pattern EMAIL = Pattern.compile("[\\w.!#$&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,190}");

    @Override
    public MediaType mediaType() {
        return new MediaType("text", "calendar", "utf-8");
    }

    @Override
    public String extension() {
        return "ics";
    }

    @Override
    public byte[] render(Feed feed) {
        IcsLines lines = new IcsLines();
        IcsTimes times = new IcsTimes();
        Prose prose = new Prose(feed.wording());
        feed.entries().forEach(it -> times.needs(it.schedule()));

        lines.put("BEGIN", "VCALENDAR").put("VERSION", "2.0").put("PRODID", "-//Kalends//Kalends//EN");
        describe(feed, lines);
        times.writeZones(lines, feed.entries().isEmpty());
        feed.entries().forEach(it -> write(it, feed.wording(), prose, times, lines));
        return lines.put("END", "VCALENDAR").octets();
    }

    private static void describe(Feed feed, IcsLines lines) {
        Duration refresh = feed.refresh();
        lines.put("CALSCALE", "GREGORIAN")
                .text("NAME", feed.title())
                .text("X-WR-CALNAME", feed.title())
                .text("DESCRIPTION", feed.description())
                .text("X-WR-CALDESC", feed.description())
                .put("URL", feed.home().toASCIIString())
                .put("SOURCE;VALUE=URI", feed.self().toASCIIString())
                .put("LAST-MODIFIED", IcsTimes.utc(feed.modifiedAt()))
                .put("REFRESH-INTERVAL;VALUE=DURATION", refresh.toString())
                .put("X-PUBLISHED-TTL", refresh.toString());
    }

    private static void write(PublicEvent entry, Wording wording, Prose prose, IcsTimes times, IcsLines lines) {
        EventDetails details = entry.details();
        lines.put("BEGIN", "VEVENT")
                .put("UID", entry.id() + "@kalends")
                .put("SEQUENCE", Integer.toString(entry.version()))
                .put("DTSTAMP", IcsTimes.utc(entry.modifiedAt()))
                .put("CREATED", IcsTimes.utc(entry.createdAt()))
                .put("LAST-MODIFIED", IcsTimes.utc(entry.modifiedAt()));
        times.write(entry.schedule(), lines);
        lines.put("STATUS", status(details.status())).text("SUMMARY", details.name());
        Optional.of(prose.plain(entry)).filter(it -> !it.isEmpty()).ifPresent(it -> lines.text("DESCRIPTION", it));
        if (!entry.topics().isEmpty()) {
            lines.text(
                    "CATEGORIES",
                    entry.topics().stream().map(PublicEvent.NamedTopic::label).toArray(String[]::new));
        }
        location(entry, wording).ifPresent(it -> lines.text("LOCATION", it));
        details.venue().flatMap(it -> it.geo()).ifPresent(it -> lines.put("GEO", geo(it)));
        entry.organizers()
                .ifPresent(it -> lines.put("ORGANIZER" + IcsLines.parameter("CN", it), address(entry.registration())));
        contact(entry.registration()).ifPresent(it -> lines.text("CONTACT", it));
        lines.put("URL", entry.page().toASCIIString());
        entry.registrationUrl().ifPresent(it -> register(it, details.attendanceMode(), wording, lines));
        details.image().ifPresent(it -> lines.put("IMAGE;VALUE=URI;DISPLAY=BADGE", it.toASCIIString()));
        lines.put("END", "VEVENT");
    }

    private static String status(EventStatus status) {
        return switch (status) {
            case SCHEDULED, RESCHEDULED, MOVED_ONLINE -> "CONFIRMED";
            case POSTPONED -> "TENTATIVE";
            case CANCELLED -> "CANCELLED";
        };
    }

    private static Optional<String> location(PublicEvent entry, Wording wording) {
        AttendanceMode mode = entry.details().attendanceMode();
        return entry.place()
                .or(() -> mode == AttendanceMode.OFFLINE
                        ? Optional.empty()
                        : Optional.of(wording.label("attendance", mode)));
    }

    private static String geo(Coordinates at) {
        return String.format(Locale.ROOT, "%.6f;%.6f", at.latitude(), at.longitude());
    }

    /** An organizer needs a calendar address. Who published none gets the one that clients know to lead nowhere. */
    private static String address(Optional<Registration> registration) {
        return registration
                .flatMap(Registration::contact)
                .flatMap(Contact::email)
                .filter(it -> EMAIL.matcher(it).matches())
                .map(it -> URI.create("mailto:" + percentEncoded(it)).toASCIIString())
                .orElse("invalid:nomail");
    }

    private static String percentEncoded(String email) {
        return email.codePoints()
                .mapToObj(it -> "^`{|}#?&/".indexOf(it) >= 0
                        ? String.format(Locale.ROOT, "%%%02X", it)
                        : Character.toString(it))
                .collect(Collectors.joining());
    }

    private static Optional<String> contact(Optional<Registration> registration) {
        return registration
                .flatMap(Registration::contact)
                .map(it -> Stream.of(it.name(), it.email(), it.telephone())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")))
                .filter(it -> !it.isEmpty());
    }

    /** The description says it too; who takes part online finds it among the ways to join (RFC 7986, section 5.11). */
    private static void register(URI url, AttendanceMode mode, Wording wording, IcsLines lines) {
        lines.put("X-KALENDS-REGISTRATION;VALUE=URI", url.toASCIIString());
        if (mode != AttendanceMode.OFFLINE) {
            lines.put(
                    "CONFERENCE;VALUE=URI" + IcsLines.parameter("LABEL", wording.word("register")),
                    url.toASCIIString());
        }
    }
}
