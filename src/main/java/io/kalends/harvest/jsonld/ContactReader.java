package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.Contact;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads whom to ask: {@code kalends:contact}, else the organizer's {@code contactPoint}, else the organizer. */
final class ContactReader {

    private ContactReader() {}

    static Optional<Contact> contact(JsonNode event) {
        Stream<JsonNode> organizers = JsonLd.list(event, "organizer").stream().filter(JsonNode::isObject);
        return Stream.concat(
                        JsonLd.list(event, "kalends:contact").stream(),
                        organizers.flatMap(it -> Stream.concat(
                                JsonLd.list(it, "contactPoint").stream(),
                                Stream.of(it).filter(ContactReader::reachable))))
                .flatMap(it -> contactOf(it).stream())
                .findFirst();
    }

    private static boolean reachable(JsonNode organizer) {
        return email(organizer).isPresent() || telephone(organizer).isPresent();
    }

    private static Optional<Contact> contactOf(JsonNode published) {
        Contact contact = new Contact(
                JsonLd.nameOf(published).map(it -> Texts.line(it, 200)).filter(it -> !it.isEmpty()),
                email(published),
                telephone(published));
        boolean says = contact.name().isPresent()
                || contact.email().isPresent()
                || contact.telephone().isPresent();
        return says ? Optional.of(contact) : Optional.empty();
    }

    private static Optional<String> email(JsonNode published) {
        return JsonLd.text(published, "email")
                .map(it -> Texts.line(it, 254).replaceFirst("(?i)^mailto:", "").replaceFirst("\\?.*", ""))
                .filter(it -> it.matches("[^\\s@<>()]+@[^\\s@<>()]+"));
    }

    private static Optional<String> telephone(JsonNode published) {
        return JsonLd.text(published, "telephone")
                .map(it -> Texts.line(it, 50).replaceFirst("(?i)^tel:", ""))
                .filter(it -> it.chars().anyMatch(Character::isDigit));
    }
}
