package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document describes once and means elsewhere by its {@code @id}, as JSON-LD 1.1 has it: the place or the organizer
 * of many events. What is meant may stand anywhere in the document, behind its references too; so they are noted while it is
 * read for the first time, and found in a reading of its own. Each reference is then the node that it means. An event is not
 * put in the place of a reference; it is an item by itself.
 *
 * <p>The first hundred thousand identifiers that are referred to are looked for. An item takes so much of what is meant, see
 * {@link Item#MOST_MEANT}; other references stay as they are.
 *
 * <p>An absolute identifier means the same in the whole document; a fragment or a blank node in its {@code @graph} only, since
 * those of several pages may be the same.
 */
public final class References {

    private static final int MOST = 100_000;
    private static final int MOST_PARTS = 500_000;

    /** As much of a text as one part weighs. */
    private static final int LETTERS = 2;

    /** As deep as anybody looks into what is meant: the country of the address of a place. */
    private static final int DEEPEST = 3;

    private static final int LONGEST = 2_000;
    private static final Set<String> SAY_NOTHING = Set.of("@id", "@type");
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private final Map<String, Meant> meant = new HashMap<>();
    private Stage stage = Stage.NOTING;
    private int parts;

    private enum Stage {
        NOTING,
        FINDING,
        FOUND
    }

    /** A node that stands in several places, perhaps within itself. */
    @SuppressWarnings({"serial", "unchecked"}) // nobody writes it anywhere; its copies are as those of its kind
    private static final class Meant extends ObjectNode {

        private final String key;
        private long weight;

        Meant(String key) {
            super(JsonNodeFactory.instance);
            this.key = key;
        }

        /** Not of what it says, which would have no end. */
        @Override
        public int hashCode() {
            return key.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }
    }

    /**
     * Finds what is meant by the references that were seen when the document was read, once.
     *
     * @return whether there is any; then the document says more than was read before
     */
    public boolean find(Document document) throws IOException {
        if (stage == Stage.FOUND || meant.isEmpty()) {
            return false;
        }
        stage = Stage.FINDING;
        JsonLdItems.forEach(document, this, item -> {});
        stage = Stage.FOUND;
        meant.values().removeIf(ObjectNode::isEmpty);
        weigh();
        return !meant.isEmpty();
    }

    /** Whoever looks into what is meant looks into what that means, too. */
    private void weigh() {
        Map<Meant, Long> own = new HashMap<>();
        Map<Meant, List<Meant>> within = new HashMap<>();
        for (Meant each : meant.values()) {
            List<Meant> referred = new ArrayList<>();
            own.put(
                    each,
                    each.properties().stream()
                            .mapToLong(it -> weightOf(it.getValue(), referred))
                            .sum());
            within.put(each, referred);
        }
        own.forEach((each, weight) -> each.weight = weight);
        for (int depth = 1; depth < DEEPEST; depth++) {
            Map<Meant, Long> deeper = new HashMap<>();
            own.forEach((each, weight) -> deeper.put(
                    each,
                    weight
                            + within.getOrDefault(each, List.of()).stream()
                                    .mapToLong(it -> it.weight)
                                    .sum()));
            deeper.forEach((each, weight) -> each.weight = weight);
        }
    }

    private static long weightOf(JsonNode node, List<Meant> referred) {
        if (node instanceof Meant other) {
            referred.add(other);
            return 1;
        }
        long weight = 1L + (node.isTextual() ? node.textValue().length() / LETTERS : 0);
        for (JsonNode part : node) {
            weight += weightOf(part, referred);
        }
        return weight;
    }

    /** How much a node adds to an item, as a number of parts; nothing when it is no other's. */
    static long weight(JsonNode node) {
        return node instanceof Meant other ? other.weight : 0;
    }

    /**
     * What to put in the place of a node.
     *
     * @param graph which {@code @graph} of the document the node stands in
     * @param size how many parts the node has
     */
    JsonNode resolved(ObjectNode node, int graph, int size) {
        Optional<String> key = key(node, graph);
        if (key.isEmpty()) {
            return node;
        }
        if (stage == Stage.NOTING) {
            note(node, key.get());
            return node;
        }
        Meant target = meant.get(key.get());
        if (target == null) {
            return node;
        }
        if (isReference(node)) {
            return target;
        }
        if (stage == Stage.FINDING && !JsonLd.isEvent(node)) {
            take(node, target, size);
        }
        return node;
    }

    /** Whether a node is what others mean, and no item by itself. */
    boolean isPart(JsonNode node, int graph) {
        return stage == Stage.FOUND
                && !JsonLd.isEvent(node)
                && key(node, graph).filter(meant::containsKey).isPresent();
    }

    private void note(ObjectNode node, String key) {
        if (isReference(node) && meant.size() < MOST) {
            meant.computeIfAbsent(key, Meant::new);
        }
    }

    /** What is described in several places is all of it. */
    private void take(ObjectNode node, Meant target, int size) {
        parts += size;
        if (parts > MOST_PARTS) {
            throw new Problem(
                    ProblemTypes.BODY_TOO_LARGE,
                    "What the document refers to by @id has more than 500,000 parts. Send it in several parts. Nothing was"
                            + " changed.");
        }
        node.properties().forEach(it -> target.putIfAbsent(it.getKey(), it.getValue()));
    }

    /** Whether a node says only which one is meant. */
    static boolean isReference(JsonNode node) {
        return node.properties().stream().allMatch(it -> SAY_NOTHING.contains(it.getKey()));
    }

    private static Optional<String> key(JsonNode node, int graph) {
        @Nullable String id = node.path("@id").textValue();
        return Optional.ofNullable(id)
                .filter(it -> !it.isBlank() && it.length() <= LONGEST)
                .map(it -> it.startsWith("_:") || !ABSOLUTE.matcher(it).matches() ? graph + " " + it : it);
    }
}
