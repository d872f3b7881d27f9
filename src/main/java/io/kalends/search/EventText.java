package io.kalends.search;

import io.kalends.event.EventDetails;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Person;
import io.kalends.event.ProgrammeItem;
import io.kalends.event.TopicTree;
import io.kalends.event.Venue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of an event, in three parts of different weight.
 *
 * @param name what it is called: name and subtitle
 * @param context who, where and what about: organizers, speakers and their affiliations, venue, city, country, topics
 * @param body what is said about it: description and programme
 * @param languages the primary languages in which name and body are also reduced to stems
 */
record EventText(String name, String context, String body, Set<String> languages) {

    static EventText of(EventDetails details, TopicTree tree) {
        List<String> name = new ArrayList<>(List.of(details.name()));
        details.subtitle().ifPresent(name::add);
        List<String> context = new ArrayList<>();
        details.organizers().stream().map(OrganizerReference::name).forEach(context::add);
        details.venue().ifPresent(it -> addVenue(it, context));
        context.addAll(tree.allLabels(tree.withAncestors(details.topics())));
        List<String> body = new ArrayList<>();
        details.description().ifPresent(body::add);
        for (ProgrammeItem item : details.programme()) {
            body.add(item.title());
            item.description().ifPresent(body::add);
            item.speakers().forEach(it -> addSpeaker(it, context));
        }
        Set<String> languages = details.languages().stream()
                .map(EventDocument::primary)
                .filter(Languages.stemmed()::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new EventText(joined(name), joined(context), joined(body), languages);
    }

    private static void addVenue(Venue venue, List<String> context) {
        venue.name().ifPresent(context::add);
        venue.city().ifPresent(context::add);
        venue.region().ifPresent(context::add);
        venue.country()
                .map(it -> new Locale.Builder().setRegion(it).build().getDisplayCountry(Locale.ENGLISH))
                .ifPresent(context::add);
    }

    private static void addSpeaker(Person speaker, List<String> context) {
        context.add(speaker.name());
        speaker.affiliation().ifPresent(context::add);
    }

    /** A gap that no phrase crosses. */
    private static String joined(List<String> parts) {
        return String.join(" \n¶ ", parts);
    }
}
