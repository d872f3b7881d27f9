package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.LinkState;
import io.kalends.event.Registration;
import io.kalends.event.RegistrationLink;
import io.kalends.event.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads how one registers: {@code offers}, capacities, actions that lead to a registration, and the extensions. */
final class OffersReader {

    private static final Set<String> NOTHING_LEFT = Set.of("soldout", "outofstock", "backorder", "discontinued");
    private static final Set<String> NOT_YET_SOLD = Set.of("preorder", "presale");
    private static final Set<String> ACTIONS = Set.of("RegisterAction", "JoinAction");

    private OffersReader() {}

    /**
     * What was published about registering; absent when nothing was.
     *
     * @throws Refusal when a date cannot be understood, registration closes before it opens, or more places are left
     *     than there are
     */
    static Optional<Registration> registration(JsonNode event, Identity identity) {
        List<JsonNode> offers = JsonLd.list(event, "offers").stream()
                .flatMap(it -> Stream.concat(Stream.of(it), JsonLd.list(it, "offers").stream()))
                .filter(JsonNode::isObject)
                .toList();
        ZoneId zone = identity.schedule().zone();
        Optional<Instant> opensAt = earliestOpening(offers, identity.schedule());
        Optional<Instant> closesAt = latestClosing(offers, zone);
        if (opensAt.isPresent()
                && closesAt.filter(it -> it.isBefore(opensAt.get())).isPresent()) {
            throw new Refusal("offers.validThrough", "Registration closes before it opens.");
        }
        Registration registration = new Registration(
                JsonLd.truth(event, "kalends:registrationRequired").orElse(true),
                link(event, offers, identity.addresses()),
                line(event, "kalends:registrationLabel", 100),
                opensAt,
                closesAt,
                Places.capacity(event),
                remaining(event, offers),
                waitlist(event, offers),
                Prices.price(event, offers),
                ContactReader.contact(event),
                line(event, "kalends:confirmationFrom", 200));
        return Optional.of(registration).filter(it -> !it.equals(NOTHING));
    }

    private static final Registration NOTHING = new Registration(
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The first that one can follow, of an offer that is left if possible; else the first at all. */
    private static Optional<String> link(JsonNode event, List<JsonNode> offers, Addresses addresses) {
        Stream<String> offered = offers.stream()
                .sorted(Comparator.comparing(it -> nothingLeft(List.of(it))))
                .flatMap(it -> JsonLd.text(it, "url").stream());
        Stream<String> acted = JsonLd.list(event, "potentialAction").stream()
                .filter(OffersReader::registers)
                .flatMap(it -> LinksReader.target(it).stream());
        List<String> links = Stream.concat(offered, acted)
                .map(addresses::completed)
                .filter(it -> !it.isEmpty())
                .toList();
        return links.stream()
                .filter(it -> RegistrationLink.of(Optional.of(it)).state() == LinkState.USABLE)
                .findFirst()
                .or(() -> links.stream().findFirst());
    }

    /** Whether an action leads to registering. */
    static boolean registers(JsonNode action) {
        return JsonLd.types(action).stream().anyMatch(ACTIONS::contains);
    }

    private static Optional<Integer> remaining(JsonNode event, List<JsonNode> offers) {
        return nothingLeft(offers) ? Optional.of(0) : Places.remaining(event);
    }

    /** An offer that says nothing is left, unless an aggregate says what is true of all. */
    private static boolean nothingLeft(List<JsonNode> offers) {
        boolean summedUp = offers.stream().anyMatch(it -> sumsUp(it) && isTold(it));
        List<JsonNode> telling = offers.stream()
                .filter(it -> isTold(it) || !(summedUp || sumsUp(it)))
                .toList();
        return !telling.isEmpty()
                && telling.stream()
                        .allMatch(it ->
                                availability(it).filter(NOTHING_LEFT::contains).isPresent());
    }

    private static boolean isTold(JsonNode offer) {
        return availability(offer).isPresent();
    }

    private static boolean sumsUp(JsonNode offer) {
        return isAggregate(offer) || JsonLd.isA(offer, "AggregateOffer");
    }

    /** Whether an offer only sums up others, which are there. */
    private static boolean isAggregate(JsonNode offer) {
        return offer.has("offers");
    }

    private static boolean waitlist(JsonNode event, List<JsonNode> offers) {
        boolean announced = Stream.concat(Stream.of(event), offers.stream())
                .anyMatch(it -> JsonLd.truth(it, "kalends:waitlist").orElse(false));
        boolean backOrder = offers.stream()
                .anyMatch(it -> availability(it).filter("backorder"::equals).isPresent());
        return announced || (backOrder && nothingLeft(offers));
    }

    private static Optional<String> availability(JsonNode offer) {
        return JsonLd.text(offer, "availability")
                .map(it -> JsonLd.localName(it.strip()).toLowerCase(Locale.ROOT));
    }

    /** One offer without an opening is open already; one for the doors does not open others. */
    private static Optional<Instant> earliestOpening(List<JsonNode> offers, Schedule schedule) {
        List<Optional<Instant>> openings = dated(offers)
                .filter(it -> !opensWithTheEvent(it, schedule)
                        || opening(it, schedule).isPresent())
                .map(it -> opening(it, schedule))
                .toList();
        return openings.stream().allMatch(Optional::isPresent)
                ? openings.stream().flatMap(Optional::stream).min(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** One offer without a closing stays open; one of which nothing is left does not keep others open. */
    private static Optional<Instant> latestClosing(List<JsonNode> offers, ZoneId zone) {
        List<JsonNode> dated = dated(offers).toList();
        List<JsonNode> left =
                dated.stream().filter(it -> !nothingLeft(List.of(it))).toList();
        List<Optional<Instant>> closings = (left.isEmpty() ? dated : left)
                .stream().map(it -> closing(it, zone)).toList();
        return closings.stream().allMatch(Optional::isPresent)
                ? closings.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** The offers, without the aggregate that only sums up others and has no dates. */
    private static Stream<JsonNode> dated(List<JsonNode> offers) {
        return offers.stream().filter(it -> !isAggregate(it) || it.has("validFrom") || it.has("validThrough"));
    }

    private static Optional<Instant> opening(JsonNode offer, Schedule schedule) {
        return moment(
                offer,
                opensWithTheEvent(offer, schedule)
                        ? List.of("availabilityStarts")
                        : List.of("validFrom", "availabilityStarts"),
                it -> it.in(schedule.zone()));
    }

    /** Content management systems write the event's own start, or its day, where it says when an offer begins. */
    private static boolean opensWithTheEvent(JsonNode offer, Schedule schedule) {
        return availability(offer).filter(NOT_YET_SOLD::contains).isEmpty()
                && moment(offer, List.of("validFrom"), it -> it.in(schedule.zone()))
                        .filter(it -> LocalDate.ofInstant(it, schedule.zone()).equals(schedule.firstDay()))
                        .isPresent();
    }

    /** A bare date counts to its end. */
    private static Optional<Instant> closing(JsonNode offer, ZoneId zone) {
        return moment(
                offer,
                List.of("validThrough", "availabilityEnds"),
                it -> it.dateOnly() ? it.date().plusDays(1).atStartOfDay(zone).toInstant() : it.in(zone));
    }

    private static Optional<Instant> moment(
            JsonNode offer, List<String> properties, Function<PublishedDate, Instant> meaning) {
        try {
            return properties.stream()
                    .flatMap(it -> DatesReader.date(offer, it).stream())
                    .findFirst()
                    .map(meaning);
        } catch (Refusal e) {
            throw new Refusal("offers." + e.field(), e.detail());
        }
    }

    private static Optional<String> line(JsonNode event, String property, int longest) {
        return JsonLd.text(event, property).map(it -> Texts.line(it, longest)).filter(it -> !it.isEmpty());
    }
}
