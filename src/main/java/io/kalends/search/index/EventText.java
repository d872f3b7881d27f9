package io.kalends.search.index;

import io.kalends.event.EventDetails;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Person;
import io.kalends.event.ProgrammeItem;
import io.kalends.event.TopicTree;
import io.kalends.event.Venue;
import io.kalends.search.words.LanguageGuess;
import io.kalends.search.words.Languages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of an event by the part that they stand in.
 *
 * @param languages those of {@link Languages} in which they are understood
 */
public record EventText(Map<Part, List<String>> parts, Set<String> languages) {

    public static EventText of(EventDetails details, TopicTree tree) {
        EventText text = new EventText(new EnumMap<>(Part.class), new LinkedHashSet<>());
        text.add(Part.NAME, details.name());
        text.add(Part.SUBTITLE, details.subtitle());
        details.organizers().stream().map(OrganizerReference::name).forEach(it -> text.add(Part.ORGANIZER, it));
        details.venue().ifPresent(text::add);
        text.addTopics(Set.copyOf(details.topics()), tree);
        text.add(Part.DESCRIPTION, details.description());
        details.programme().forEach(text::add);
        text.languages.addAll(LanguageGuess.understood(details.languages(), text.all()));
        return text;
    }

    private void addTopics(Set<String> topics, TopicTree tree) {
        for (String topic : tree.withAncestors(topics)) {
            Part part = topics.contains(topic) ? Part.TOPIC : Part.BROADER_TOPIC;
            tree.allLabels(Set.of(topic)).forEach(it -> add(part, it));
        }
    }

    private void add(Venue venue) {
        add(Part.VENUE, venue.name());
        add(Part.CITY, venue.city());
        add(Part.REGION, venue.region());
        add(
                Part.REGION,
                venue.country()
                        .map(it -> new Locale.Builder().setRegion(it).build().getDisplayCountry(Locale.ENGLISH)));
    }

    private void add(ProgrammeItem item) {
        add(Part.PROGRAMME, item.title());
        add(Part.DESCRIPTION, item.description());
        for (Person speaker : item.speakers()) {
            add(Part.SPEAKER, speaker.name());
            add(Part.AFFILIATION, speaker.affiliation());
        }
    }

    private void add(Part part, Optional<String> text) {
        text.ifPresent(it -> add(part, it));
    }

    private void add(Part part, String text) {
        parts.computeIfAbsent(part, it -> new ArrayList<>()).add(text);
    }

    /** Every text, whatever its part. */
    public Stream<String> all() {
        return parts.values().stream().flatMap(List::stream);
    }
}
