package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Person;
import io.kalends.event.Slug;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads who organizes and who speaks. */
final class PeopleReader {

    private static final int MOST_ORGANIZERS = 20;
    private static final int MOST_SPEAKERS = 50;
    private static final int LONGEST = 200;

    /** What content management systems write as text where they know nobody's name. */
    private static final Set<String> KINDS = Set.of("Organization", "Person", "PerformingGroup");

    private PeopleReader() {}

    /** The organizers, each once, at most 20. */
    static List<OrganizerReference> organizers(JsonNode event, Addresses addresses) {
        Set<String> seen = new HashSet<>();
        return JsonLd.list(event, "organizer").stream()
                .flatMap(it -> organizer(it, addresses).stream())
                .filter(it -> seen.add(it.slug()))
                .limit(MOST_ORGANIZERS)
                .toList();
    }

    private static Optional<OrganizerReference> organizer(JsonNode published, Addresses addresses) {
        Optional<URI> url = JsonLd.text(published, "url").flatMap(addresses::find);
        return name(published)
                .map(it -> new OrganizerReference(Slug.of(it), it, url))
                .filter(it -> !it.slug().isEmpty());
    }

    /** Who speaks or performs at an event or at a part of it, at most 50. */
    static List<Person> speakers(JsonNode event) {
        return Stream.of("performer", "performers", "speaker", "actor")
                .flatMap(it -> JsonLd.list(event, it).stream())
                .flatMap(it -> person(it).stream())
                .distinct()
                .limit(MOST_SPEAKERS)
                .toList();
    }

    private static Optional<Person> person(JsonNode published) {
        Optional<String> affiliation = Stream.of("affiliation", "worksFor", "memberOf")
                .flatMap(it -> JsonLd.first(published, it).stream())
                .flatMap(it -> name(it).stream())
                .findFirst();
        return name(published).map(it -> new Person(it, affiliation));
    }

    private static Optional<String> name(JsonNode published) {
        return JsonLd.nameOf(published)
                .filter(it -> !published.isTextual() || !KINDS.contains(JsonLd.localName(it.strip())))
                .map(it -> Texts.line(it, LONGEST))
                .filter(it -> !it.isEmpty());
    }
}
