package io.kalends.listing;

import io.kalends.event.Choice;
import io.kalends.event.Event;
import io.kalends.event.EventDetails;
import io.kalends.event.ProgrammeItem;
import io.kalends.event.RegistrationDecision;
import io.kalends.event.RegistrationView;
import io.kalends.event.Rfc3339;
import io.kalends.event.Schedule;
import io.kalends.event.Source;
import io.kalends.listing.EventItem.OrganizerItem;
import io.kalends.listing.EventItem.ProgrammeEntry;
import io.kalends.listing.EventItem.RegistrationBrief;
import io.kalends.listing.EventItem.SourceItem;
import io.kalends.listing.EventItem.Speaker;
import io.kalends.listing.EventItem.TopicItem;
import io.kalends.search.query.Near;
import io.kalends.search.words.Highlighter;
import io.kalends.view.Paragraphs;
import io.kalends.view.PublicEvent;
import io.kalends.view.Viewpoint;
import java.net.URI;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts events into the form in which they are listed. */
final class EventItems {

    /** What {@code include} can ask for. */
    static final Set<String> EXTRAS = Set.of("description", "programme", "links", "registration", "source");

    private final Viewpoint from;
    private final Set<String> extras;
    private final Optional<Highlighter> highlighter;
    private final Optional<Near> near;

    EventItems(Viewpoint from, Set<String> extras, Optional<Highlighter> highlighter, Optional<Near> near) {
        this.from = from;
        this.extras = extras;
        this.highlighter = highlighter;
        this.near = near;
    }

    EventItem item(Event event) {
        EventDetails details = event.details();
        Schedule schedule = details.schedule();
        ZoneId zone = schedule.zone();
        RegistrationDecision decision = RegistrationDecision.of(event, from.now());
        return new EventItem(
                event.id(),
                event.slug(),
                details.url()
                        .map(URI::toString)
                        .orElseGet(() -> from.address()
                                .at(PublicEvent.path(event.slug()))
                                .toString()),
                details.name(),
                details.subtitle(),
                details.description().flatMap(Paragraphs::summary),
                schedule.startDate().seenFrom(zone),
                schedule instanceof Schedule.Timed timed
                        ? timed.until().map(it -> Rfc3339.text(it, zone))
                        : Optional.of(schedule.lastDay().toString()),
                details.previousStartDate().map(it -> it.seenFrom(zone)),
                zone.getId(),
                schedule.zoneAssumed(),
                schedule instanceof Schedule.Days,
                from.dates().of(schedule, from.zone().orElse(zone)),
                Choice.name(details.status()),
                Choice.name(details.attendanceMode()),
                details.languages().stream().findFirst(),
                details.languages(),
                details.venue(),
                details.organizers().stream()
                        .map(it -> new OrganizerItem(it.slug(), it.name(), it.url()))
                        .toList(),
                details.topics().stream()
                        .map(it -> new TopicItem(it, from.tree().label(it, from.locale())))
                        .toList(),
                has("registration") ? RegistrationView.of(decision) : brief(decision),
                details.image(),
                near.flatMap(centre -> details.venue()
                        .flatMap(it -> it.geo())
                        .map(it -> Math.round(it.kilometresTo(centre.centre()) * 10) / 10.0)),
                highlighter.map(it -> highlights(it, details)),
                has("description") ? Optional.of(details.description()) : Optional.empty(),
                has("programme") ? Optional.of(programme(details, zone)) : Optional.empty(),
                has("links") ? Optional.of(details.links()) : Optional.empty(),
                has("source") ? Optional.of(source(event)) : Optional.empty());
    }

    private boolean has(String extra) {
        return extras.contains(extra);
    }

    private static RegistrationBrief brief(RegistrationDecision decision) {
        return new RegistrationBrief(Choice.name(decision.state()), decision.url(), decision.stateValidUntil());
    }

    private static List<ProgrammeEntry> programme(EventDetails details, ZoneId zone) {
        return details.programme().stream()
                .map(it -> new ProgrammeEntry(
                        it.start().map(at -> Rfc3339.text(at, zone)),
                        it.end().map(at -> Rfc3339.text(at, zone)),
                        it.title(),
                        it.description(),
                        it.speakers().stream()
                                .map(who -> new Speaker(who.name(), who.affiliation()))
                                .toList()))
                .toList();
    }

    private static SourceItem source(Event event) {
        Source source = event.source();
        return new SourceItem(
                source.name(),
                source.externalId(),
                source.license(),
                event.createdAt(),
                event.modifiedAt(),
                event.version());
    }

    private Map<String, String> highlights(Highlighter words, EventDetails details) {
        List<String> languages = details.languages();
        Map<String, String> found = new LinkedHashMap<>();
        words.mark(details.name(), languages).ifPresent(it -> found.put("name", it));
        details.subtitle().flatMap(it -> words.mark(it, languages)).ifPresent(it -> found.put("subtitle", it));
        details.description()
                .flatMap(it -> words.fragment(it, languages))
                .ifPresent(it -> found.put("description", it));
        words.fragment(joined(details.programme()), languages).ifPresent(it -> found.put("programme", it));
        marked(words, details.organizers().stream().map(it -> it.name()), languages)
                .ifPresent(it -> found.put("organizers", it));
        marked(words, from.tree().allLabels(details.topics()).stream().distinct(), languages)
                .ifPresent(it -> found.put("topics", it));
        details.venue()
                .map(it -> Stream.of(it.name(), it.city(), it.region())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")))
                .flatMap(it -> words.mark(it, languages))
                .ifPresent(it -> found.put("location", it));
        return found;
    }

    /** Those of several texts that match, marked. */
    private static Optional<String> marked(Highlighter words, Stream<String> texts, List<String> languages) {
        return Optional.of(
                        texts.flatMap(it -> words.mark(it, languages).stream()).collect(Collectors.joining(", ")))
                .filter(it -> !it.isEmpty());
    }

    private static String joined(List<ProgrammeItem> programme) {
        return programme.stream()
                .map(it -> it.title()
                        + it.speakers().stream()
                                .map(who -> ", " + who.name()
                                        + who.affiliation()
                                                .map(a -> " (" + a + ")")
                                                .orElse(""))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("; "));
    }
}
