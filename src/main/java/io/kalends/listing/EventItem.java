package io.kalends.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kalends.Perishable;
import io.kalends.event.AttendanceMode;
import io.kalends.event.EventStatus;
import io.kalends.event.Link;
import io.kalends.event.RegistrationState;
import io.kalends.event.RegistrationView;
import io.kalends.event.Venue;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event in a listing, and alone. Names are those of schema.org where it has one. */
@Schema(
        description =
                "An event. The members from description on are there when include asks for them, and when the event"
                        + " stands alone.")
record EventItem(
        UUID id,

        @Schema(description = "The event's name in addresses here.")
        String slug,

        @Schema(description = "The event's own page, else its address here.", format = "uri")
        String url,

        String name,
        Optional<String> subtitle,

        @Schema(description = "The first paragraph of the description, cut at a word.")
        Optional<String> summary,

        @Schema(
                description = "RFC 3339 with the offset of timeZone, or a date when dateOnly.",
                anyOf = {OffsetDateTime.class, LocalDate.class})
        String startDate,

        @Schema(
                description = "Like startDate; of a date-only event the last day, included; null when unknown.",
                anyOf = {OffsetDateTime.class, LocalDate.class})
        Optional<String> endDate,

        @Schema(
                description =
                        "The start that the event was moved away from, the latest of several: RFC 3339 with the offset"
                                + " of timeZone, or a date where the event had no times then. As its source published"
                                + " it, else as seen here; null when the event never moved. eventStatus stays what its"
                                + " source says.",
                example = "2020-03-09T11:00:00+01:00",
                anyOf = {OffsetDateTime.class, LocalDate.class})
        Optional<String> previousStartDate,

        @Schema(description = "The event's own zone, an IANA name.", example = "Europe/Brussels")
        String timeZone,

        @Schema(description = "The zone was not published; it is that of the source or of the site.")
        boolean timeZoneAssumed,

        @Schema(description = "The event has no times: it lasts whole calendar days.")
        boolean dateOnly,

        @Schema(
                description =
                        "The date as a person would say it, in the language of the answer; in tz when that was given,"
                                + " else in the event's own zone.",
                example = "Mon 16 March 2020, 11:00–11:50 CET")
        String dateText,

        @Schema(implementation = EventStatus.class) String eventStatus,
        @Schema(implementation = AttendanceMode.class) String eventAttendanceMode,

        @Schema(description = "The main language, a tag of BCP 47.", example = "en")
        Optional<String> inLanguage,

        @Schema(description = "All languages, the main one first.")
        List<String> languages,

        Optional<Venue> location,
        List<OrganizerItem> organizers,
        List<TopicItem> topics,

        @Schema(
                description = "In brief; in full when include asks for registration, and when the event stands alone.",
                anyOf = {RegistrationBrief.class, RegistrationView.class})
        Object registration,

        Optional<URI> image,

        @Schema(description = "Kilometres from near; there when near is given and the place is known.")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Double> distance,

        @Schema(
                description =
                        "Where the words of q were found: from name, subtitle, description, programme, organizers,"
                                + " topics and location to escaped HTML with <mark>; null without q.")
        Optional<Map<String, String>> highlights,

        @Schema(description = "The whole text, in paragraphs; null when there is none.")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Optional<String>> description,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<ProgrammeEntry>> programme,

        @Schema(description = "Further pages about the event.") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<List<Link>> links,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<SourceItem> source)
        implements Perishable {

    @Override
    public Optional<Instant> validUntil() {
        return registration instanceof RegistrationView view ? view.stateValidUntil() : Optional.empty();
    }

    @Schema(description = "Who organizes it.")
    record OrganizerItem(
            @Schema(description = "The value of the filter organizer.")
            String slug,

            String name,
            Optional<URI> url) {}

    @Schema(description = "What it is about.")
    record TopicItem(
            @Schema(description = "The value of the filter topic.")
            String slug,

            @Schema(description = "In the language of the answer.")
            String label) {}

    @Schema(description = "Registration in brief.")
    record RegistrationBrief(
            @Schema(implementation = RegistrationState.class)
            String state,

            @Schema(description = "Where to register; only while one can.")
            Optional<URI> url,

            @Schema(description = "When time alone changes the state; null when it never does.")
            Optional<Instant> stateValidUntil) {}

    @Schema(description = "One item of the programme.")
    record ProgrammeEntry(
            @Schema(description = "RFC 3339 with the offset of the event's zone.", format = "date-time")
            Optional<String> startDate,

            @Schema(format = "date-time") Optional<String> endDate,
            String name,
            Optional<String> description,
            List<Speaker> speakers) {}

    @Schema(description = "Who speaks, and for whom.")
    record Speaker(String name, Optional<String> affiliation) {}

    @Schema(description = "Where the event came from, and when what is known about it was first and last changed.")
    record SourceItem(
            String name,

            @Schema(description = "What the source calls the event.")
            String externalId,

            @Schema(description = "The licence under which the source publishes.")
            Optional<String> license,

            Instant createdAt,
            Instant modifiedAt,

            @Schema(description = "Counts the changes, from 0.", minimum = "0")
            int version) {}
}
