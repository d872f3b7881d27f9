package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.Contact;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads whom to ask: {@code kalends:contact}, else the organizer's {@code contactPoint}, else the organizer. */
final class ContactReader {

    private static final Pattern BEFORE_AN_EMAIL = Pattern.compile("(?i)^mailto:");
    private static final Pattern BEHIND_AN_EMAIL = Pattern.compile("\\?.*");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>()]+@[^\\s@<>()]+");
    private static final Pattern BEFORE_A_NUMBER = Pattern.compile("(?i)^tel:");

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
                .map(it -> Texts.without(BEHIND_AN_EMAIL, Texts.without(BEFORE_AN_EMAIL, Texts.line(it, 254))))
                .filter(it -> EMAIL.matcher(it).matches());
    }

    private static Optional<String> telephone(JsonNode published) {
        return JsonLd.text(published, "telephone")
                .map(it -> Texts.without(BEFORE_A_NUMBER, Texts.line(it, 50)))
                .filter(it -> it.chars().anyMatch(Character::isDigit));
    }
}
