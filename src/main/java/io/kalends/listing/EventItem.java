package io.kalends.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kalends.Perishable;
import io.kalends.event.Link;
import io.kalends.event.RegistrationView;
import io.kalends.event.Venue;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An event in a listing, and alone. Names are those of schema.org where it has one. The members from {@code description}
 * on appear in a listing only when {@code include} asks for them.
 *
 * @param url the event's own page, else its address here
 * @param startDate RFC 3339 with the offset of {@code timeZone}, or a date when {@code dateOnly}
 * @param endDate like {@code startDate}; of a date-only event the last day, included; null when unknown
 * @param timeZone the event's own zone, an IANA name
 * @param dateText the date as a person would say it, in the language of the answer; in {@code tz} when that was given,
 *     else in the event's own zone
 * @param eventStatus scheduled, rescheduled, postponed, movedOnline or cancelled
 * @param eventAttendanceMode offline, online or mixed
 * @param inLanguage BCP 47 tag of the main language; {@code languages} has all of them
 * @param distance kilometres from {@code near}
 * @param highlights where the words of {@code q} were found: escaped HTML with {@code <mark>}
 */
record EventItem(
        UUID id,
        String slug,
        String url,
        String name,
        Optional<String> subtitle,
        Optional<String> summary,
        String startDate,
        Optional<String> endDate,
        String timeZone,
        boolean timeZoneAssumed,
        boolean dateOnly,
        String dateText,
        String eventStatus,
        String eventAttendanceMode,
        Optional<String> inLanguage,
        List<String> languages,
        Optional<Venue> location,
        List<OrganizerItem> organizers,
        List<TopicItem> topics,
        Object registration,
        Optional<URI> image,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> distance,
        Optional<Map<String, String>> highlights,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Optional<String>> description,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<ProgrammeEntry>> programme,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<Link>> links,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<SourceItem> source)
        implements Perishable {

    @Override
    public Optional<Instant> validUntil() {
        return registration instanceof RegistrationView view ? view.stateValidUntil() : Optional.empty();
    }

    /** Who organizes it; {@code slug} is the value of the filter {@code organizer}. */
    record OrganizerItem(String slug, String name, Optional<URI> url) {}

    /** What it is about; {@code slug} is the value of the filter {@code topic}, {@code label} in the answer's language. */
    record TopicItem(String slug, String label) {}

    /** Registration in brief; {@code url} only while one can register. */
    record RegistrationBrief(String state, Optional<URI> url, Optional<Instant> stateValidUntil) {}

    /** One item of the programme; times as RFC 3339 with the offset of the event's zone. */
    record ProgrammeEntry(
            Optional<String> startDate,
            Optional<String> endDate,
            String name,
            Optional<String> description,
            List<Speaker> speakers) {}

    /** Who speaks, and for whom. */
    record Speaker(String name, Optional<String> affiliation) {}

    /** Where the event came from, and when what is known about it was first and last changed. */
    record SourceItem(
            String name,
            String externalId,
            Optional<String> license,
            Instant createdAt,
            Instant modifiedAt,
            int version) {}
}
