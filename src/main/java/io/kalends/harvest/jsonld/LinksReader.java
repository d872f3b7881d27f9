package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.Link;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the picture and the further links of an event. */
final class LinksReader {

    private static final int MOST = 50;
    private static final int LONGEST_LABEL = 100;

    private LinksReader() {}

    /** The picture: {@code image} as text, list, or ImageObject. */
    static Optional<URI> image(JsonNode event, Addresses addresses) {
        return JsonLd.list(event, "image").stream()
                .flatMap(it -> address(it, "contentUrl").stream())
                .flatMap(it -> addresses.findPicture(it).stream())
                .findFirst();
    }

    /** Other pages about the event, where to join it, and what else one can do, at most 50. */
    static List<Link> links(JsonNode event, Addresses addresses) {
        Stream<Link> actions = JsonLd.list(event, "potentialAction").stream()
                .filter(it -> !OffersReader.registers(it))
                .flatMap(it -> link(it, target(it), addresses));
        Stream<Link> pages = Stream.of("sameAs", "subjectOf", "recordedIn", "workFeatured", "workPerformed")
                .flatMap(it -> JsonLd.list(event, it).stream())
                .flatMap(it -> link(it, address(it, "@id"), addresses));
        Stream<Link> rooms = JsonLd.list(event, "location").stream()
                .filter(PlaceReader::isVirtual)
                .flatMap(it -> link(it, address(it, "@id"), addresses));
        return Stream.of(actions, pages, rooms)
                .flatMap(it -> it)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Where an action leads: {@code target} as text or EntryPoint. */
    static Optional<String> target(JsonNode action) {
        return JsonLd.first(action, "target")
                .flatMap(it -> JsonLd.scalar(it)
                        .or(() -> JsonLd.text(it, "urlTemplate"))
                        .or(() -> JsonLd.text(it, "url")))
                .or(() -> JsonLd.text(action, "url"));
    }

    private static Optional<String> address(JsonNode value, String otherwise) {
        return JsonLd.scalar(value).or(() -> JsonLd.text(value, "url")).or(() -> JsonLd.text(value, otherwise));
    }

    private static Stream<Link> link(JsonNode named, Optional<String> published, Addresses addresses) {
        return published
                .flatMap(addresses::find)
                .map(it -> new Link(label(named).orElseGet(it::getHost), it))
                .stream();
    }

    private static Optional<String> label(JsonNode named) {
        return JsonLd.text(named, "name")
                .map(it -> Texts.line(it, LONGEST_LABEL))
                .filter(it -> !it.isEmpty());
    }
}
