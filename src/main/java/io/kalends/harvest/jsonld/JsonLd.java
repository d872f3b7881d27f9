package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks into JSON-LD nodes, where one value, a list of one, and a list of many mean the same. */
final class JsonLd {

    private static final int LONGEST_LIST = 200;

    private static final Pattern ADDRESS = Pattern.compile("https?://(?:www\\.)?schema\\.org/(?:.*/)?([^/]+)/?");

    private static final Set<String> EVENTS_BY_ANOTHER_NAME =
            Set.of("CourseInstance", "EventSeries", "Festival", "Hackathon");

    private JsonLd() {}

    /** A schema.org name without its prefix or address: {@code schema:Event} is {@code Event}. */
    static String localName(String name) {
        if (name.startsWith("schema:")) {
            return name.substring("schema:".length());
        }
        if (!name.startsWith("http")) {
            return name;
        }
        Matcher address = ADDRESS.matcher(name);
        return address.matches() ? address.group(1) : name;
    }

    /** The values of a property, at most 200; none when it is absent or null. */
    static List<JsonNode> list(JsonNode node, String property) {
        JsonNode value = node.path(property);
        if (isNothing(value)) {
            return List.of();
        }
        return value.isArray() ? elements(value) : List.of(value);
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        for (JsonNode element : array) {
            if (elements.size() == LONGEST_LIST) {
                break;
            }
            if (!element.isNull()) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** The first value of a property. */
    static Optional<JsonNode> first(JsonNode node, String property) {
        JsonNode value = node.path(property);
        return value.isArray()
                ? elements(value).stream().findFirst()
                : Optional.of(value).filter(it -> !isNothing(it));
    }

    /** The first usable text of a property, untouched; numbers count, blanks and the word "null" do not. */
    static Optional<String> text(JsonNode node, String property) {
        JsonNode value = node.path(property);
        return value.isArray()
                ? elements(value).stream().flatMap(it -> scalar(it).stream()).findFirst()
                : scalar(value);
    }

    /** The text of a value, also of one written as {@code {"@value": …}}. */
    static Optional<String> scalar(JsonNode value) {
        if (value.isObject()) {
            return value.has("@value") ? scalar(value.path("@value")) : Optional.empty();
        }
        if (value.isFloatingPointNumber()) {
            return Double.isFinite(value.doubleValue())
                    ? Optional.of(value.decimalValue().toPlainString())
                    : Optional.empty();
        }
        return value.isTextual() || value.isNumber()
                ? Optional.of(value.asText()).filter(it -> !it.isBlank() && !it.equals("null"))
                : Optional.empty();
    }

    /** The text of a property, or the name of the thing that stands there instead. */
    static Optional<String> nameOf(JsonNode value) {
        return scalar(value).or(() -> text(value, "name"));
    }

    /** Whether a property says true, as a truth value or in words; absent when it says neither. */
    static Optional<Boolean> truth(JsonNode node, String property) {
        return first(node, property)
                .flatMap(it -> switch (localName(it.asText("").toLowerCase(Locale.ROOT))) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                });
    }

    /** The types of a node, without prefixes. */
    static List<String> types(JsonNode node) {
        return list(node, "@type").stream()
                .map(it -> localName(it.asText("")))
                .filter(it -> !it.isBlank())
                .toList();
    }

    static boolean isA(JsonNode node, String type) {
        return types(node).contains(type);
    }

    /** Whether a node is an Event or one of its kinds. */
    static boolean isEvent(JsonNode node) {
        return types(node).stream().anyMatch(it -> it.endsWith("Event") || EVENTS_BY_ANOTHER_NAME.contains(it));
    }
}
