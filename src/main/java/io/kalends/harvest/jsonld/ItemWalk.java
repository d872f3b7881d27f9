package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One walk through a document: tells containers from items and builds one item at a time. */
final class ItemWalk {

    private static final Set<String> CONTAINERS = Set.of("@graph", "itemListElement", "dataFeedElement");

    /** What a page, a place or an organization says of events, and of other things. */
    private static final Set<String> ABOUT_EVENTS = Set.of("mainEntity", "event", "events");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final References references;
    private final Consumer<Item> consumer;
    private int index;
    private int parts;
    private long meant;
    private int graphs;
    private int graph;
    private boolean onlyEvents;

    ItemWalk(JsonParser parser, References references, Consumer<Item> consumer) {
        this.parser = parser;
        this.references = references;
        this.consumer = consumer;
    }

    /** Walks from the current token to the end of its value. */
    void walk() throws IOException {
        walk(Optional.empty());
    }

    private void walk(Optional<String> base) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                walk(base);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(base);
        } else {
            parts = 0;
            emit(value(), base);
        }
    }

    private void object(Optional<String> base) throws IOException {
        parts = 0;
        meant = 0;
        ObjectNode own = NODES.objectNode();
        boolean container = false;
        int ownParts = 0;
        long ownMeant = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = JsonLd.localName(parser.currentName());
            JsonToken token = parser.nextToken();
            if (token.isStructStart() && contains(own, name)) {
                ownParts = parts;
                ownMeant = meant;
                container |= contained(name, base(own).or(() -> base));
                parts = ownParts;
                meant = ownMeant;
            } else {
                JsonNode value = value();
                if (parts <= Item.MOST_PARTS) {
                    own.set(name, value);
                }
            }
        }
        if (!container || JsonLd.isEvent(own)) {
            emit(resolved(own, parts), base(own).or(() -> base));
        }
    }

    /** The way to a page is no list of events, where its type comes first. */
    private static boolean contains(ObjectNode own, String name) {
        return ABOUT_EVENTS.contains(name) || (CONTAINERS.contains(name) && !JsonLd.isA(own, "BreadcrumbList"));
    }

    /** Walks through what a property contains; whether the property makes its owner a container. */
    private boolean contained(String name, Optional<String> base) throws IOException {
        int outerGraph = graph;
        boolean outerOnly = onlyEvents;
        int before = index;
        if (name.equals("@graph")) {
            graph = ++graphs;
        }
        onlyEvents |= ABOUT_EVENTS.contains(name);
        walk(base);
        graph = outerGraph;
        onlyEvents = outerOnly;
        return CONTAINERS.contains(name) || index > before;
    }

    private static Optional<String> base(ObjectNode node) {
        return JsonLd.list(node, "@context").stream()
                .flatMap(it -> JsonLd.text(it, "@base").stream())
                .findFirst();
    }

    private void emit(JsonNode node, Optional<String> base) {
        JsonNode item = node.path("item").isObject() && !JsonLd.isEvent(node) ? node.path("item") : node;
        if (onlyEvents && (!JsonLd.isEvent(item) || References.isReference(item))) {
            return;
        }
        int place = index++;
        if (!references.isPart(item, graph)) {
            consumer.accept(new Item(place, item, base, parts));
        }
    }

    private JsonNode value() throws IOException {
        if (++parts > Item.MOST_PARTS) {
            parser.skipChildren();
            return MissingNode.getInstance();
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> members();
            case START_ARRAY -> elements();
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            default -> NODES.nullNode();
        };
    }

    private JsonNode whole() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? NODES.numberNode(parser.getBigIntegerValue())
                : NODES.numberNode(parser.getLongValue());
    }

    private JsonNode members() throws IOException {
        int before = parts;
        ObjectNode node = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = JsonLd.localName(parser.currentName());
            parser.nextToken();
            JsonNode value = value();
            if (parts <= Item.MOST_PARTS) {
                node.set(name, value);
            }
        }
        return resolved(node, parts - before);
    }

    private JsonNode resolved(ObjectNode node, int size) {
        JsonNode other = references.resolved(node, graph, size);
        long weight = References.weight(other);
        if (meant + weight > Item.MOST_MEANT) {
            return node;
        }
        meant += weight;
        return other;
    }

    private ArrayNode elements() throws IOException {
        ArrayNode node = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = value();
            if (parts <= Item.MOST_PARTS) {
                node.add(value);
            }
        }
        return node;
    }
}
