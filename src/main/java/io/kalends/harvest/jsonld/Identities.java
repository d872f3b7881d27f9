package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.RegistrationLink;
import io.kalends.event.Schedule;
import io.kalends.event.Slug;
import io.kalends.event.Venue;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which event an item is: by {@code identifier} or {@code @id}, else by address or place, start and name. */
public final class Identities {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_ID = 300;
    private static final int LONGEST_SLUG = 80;

    private final DatesReader dates;

    public Identities(DatesReader dates) {
        this.dates = dates;
    }

    /**
     * The identity of an item.
     *
     * @throws Refusal when it is no event, or has no name or no usable dates
     */
    public Identity of(Item item) {
        JsonNode node = item.node();
        if (item.oversized()) {
            throw new Refusal("", "The item has more parts than one event can have.");
        }
        requireEvent(node);
        String name = JsonLd.text(node, "name")
                .map(it -> Texts.line(it, LONGEST_NAME))
                .filter(it -> !it.isEmpty())
                .orElseThrow(() -> new Refusal("name", "An event needs a name."));
        Schedule schedule = dates.schedule(node);
        Optional<URI> url = JsonLd.first(node, "url")
                .flatMap(it -> JsonLd.scalar(it).or(() -> JsonLd.text(it, "@id")))
                .flatMap(Addresses.against(item.base())::find);
        Addresses addresses =
                url.map(it -> new Addresses(Optional.of(it))).orElseGet(() -> Addresses.against(item.base()));
        Optional<String> published = published(node, url);
        String id = published.orElseGet(() -> derived(name, schedule, url, node));
        return new Identity(bounded(id), published.isPresent(), name, schedule, url, addresses);
    }

    private static void requireEvent(JsonNode node) {
        if (!node.isObject()) {
            throw new Refusal("", "An item is a JSON object.");
        }
        if (JsonLd.types(node).isEmpty()) {
            throw new Refusal("@type", "The item has no @type; schema.org's Event or one of its kinds is expected.");
        }
        if (!JsonLd.isEvent(node)) {
            throw new Refusal(
                    "@type",
                    "The item is a "
                            + Texts.line(
                                    String.join(
                                            ", ",
                                            JsonLd.types(node).stream()
                                                    .distinct()
                                                    .sorted()
                                                    .toList()),
                                    100)
                            + ", not an Event.");
        }
    }

    /**
     * The key that the source itself uses. Blank nodes are keys of one document only and do not count; a mere fragment is
     * one of the event's page.
     */
    static Optional<String> published(JsonNode node, Optional<URI> page) {
        return JsonLd.list(node, "identifier").stream()
                .flatMap(it -> JsonLd.scalar(it).or(() -> JsonLd.text(it, "value")).stream())
                .findFirst()
                .or(() -> JsonLd.text(node, "@id")
                        .filter(it -> !it.startsWith("_:"))
                        .map(it -> it.startsWith("#") ? on(page) + it : it))
                .map(it -> Texts.line(it, 10 * LONGEST_ID))
                .filter(it -> !it.isEmpty());
    }

    private static String on(Optional<URI> page) {
        return page.flatMap(it -> RegistrationLink.comparable(it.toString())).orElse("");
    }

    private static String derived(String name, Schedule schedule, Optional<URI> url, JsonNode node) {
        String start = schedule instanceof Schedule.Timed timed
                ? timed.from().toString()
                : schedule.firstDay().toString();
        return url.flatMap(it -> RegistrationLink.comparable(it.toString()))
                .map(it -> String.join(" ", it, start, folded(name)))
                .orElseGet(
                        () -> String.join(" ", folded(name), start, place(node)).strip());
    }

    /** Whether two names differ in no more than case, accents and punctuation. */
    public static boolean isSameName(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String name) {
        String slug = name.length() <= LONGEST_SLUG ? Slug.of(name) : "";
        return slug.isEmpty() ? name.toLowerCase(Locale.ROOT) : slug;
    }

    private static String place(JsonNode node) {
        return PlaceReader.venue(node).stream()
                .flatMap(Identities::parts)
                .map(Slug::of)
                .findFirst()
                .orElse("");
    }

    private static Stream<String> parts(Venue venue) {
        return List.of(venue.name(), venue.streetAddress(), venue.city()).stream()
                .flatMap(Optional::stream);
    }

    private static String bounded(String id) {
        return id.length() <= LONGEST_ID ? id : id.substring(0, 200).strip() + " " + Digest.of(id);
    }
}
