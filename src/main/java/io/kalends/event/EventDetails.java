package io.kalends.event;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is published about an event, checked and normalized; what a writer hands over and a reader shows.
 *
 * @param description plain text, paragraphs separated by blank lines
 * @param previousStartDate the start that the event was moved away from; a writer hands it over only when its source
 *     publishes one, the rest is seen by {@link Event#describe}
 * @param languages BCP 47 tags, the main one first
 * @param topics slugs of topics, as assigned (without ancestors)
 * @param url the event's canonical page
 */
public record EventDetails(
        String name,
        Optional<String> subtitle,
        Optional<String> description,
        Schedule schedule,
        Optional<StartDate> previousStartDate,
        EventStatus status,
        AttendanceMode attendanceMode,
        List<String> languages,
        Optional<Venue> venue,
        List<OrganizerReference> organizers,
        List<String> topics,
        List<ProgrammeItem> programme,
        Optional<Registration> registration,
        Optional<URI> image,
        List<Link> links,
        Optional<URI> url) {

    private static final int KIB = 1 << 10;

    /** Bytes of an event without its longer texts: what a heap was seen to hold for one, rounded up. */
    private static final int USUAL = 4_500;

    /** Bytes of a part of which an event may have many: a link, a speaker. */
    private static final int PART = 300;

    /** The registration states that this event goes through, in its own zone. */
    public RegistrationTimeline registrationTimeline() {
        LinkState link =
                RegistrationLink.of(registration.flatMap(Registration::link)).state();
        return RegistrationTimeline.of(status, schedule.end(), registration, link);
    }

    /** The same event under other topics. */
    public EventDetails about(List<String> otherTopics) {
        return new EventDetails(
                name,
                subtitle,
                description,
                schedule,
                previousStartDate,
                status,
                attendanceMode,
                languages,
                venue,
                organizers,
                List.copyOf(otherTopics),
                programme,
                registration,
                image,
                links,
                url);
    }

    /** About how many KiB of memory it takes, rounded up. */
    public int weight() {
        int letters = name.length()
                + subtitle.map(String::length).orElse(0)
                + description.map(String::length).orElse(0)
                + programme.stream()
                        .mapToInt(it -> it.title().length()
                                + it.description().map(String::length).orElse(0))
                        .sum();
        int parts = organizers.size()
                + topics.size()
                + links.size()
                + programme.stream().mapToInt(it -> 1 + it.speakers().size()).sum();
        return (USUAL + 2 * letters + PART * parts + KIB - 1) / KIB;
    }
}
