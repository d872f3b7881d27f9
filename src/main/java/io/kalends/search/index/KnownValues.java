package io.kalends.search.index;

import io.kalends.event.Slug;
import io.kalends.event.Topic;
import io.kalends.event.TopicTree;
import io.kalends.search.index.Suggestion.Kind;
import io.kalends.search.words.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The values that topics, organizers and cities have in the index, with the words they are known by: few enough to be gone
 * through at each keystroke. They are read once for each view of the index.
 */
public final class KnownValues {

    private static final char NAMED = '\n';

    /**
     * A value that can be filtered by.
     *
     * @param labels in all languages that there are
     * @param field where its term stands in the index
     * @param frequency in how many events, whatever the filters
     */
    public record Known(Kind kind, String value, List<Label> labels, IndexField field, String term, int frequency) {}

    /**
     * What a value is called in some language.
     *
     * @param words those of the text, as {@link Typed} compares them
     */
    public record Label(String text, List<String> words) {

        static Label of(String text) {
            return new Label(text, Typed.words(text));
        }
    }

    private record Read(Object view, TopicTree tree, List<Known> values) {}

    private volatile Read last = new Read(List.of(), new TopicTree(List.of()), List.of());

    /** A slug and a name as one term. */
    static String named(String slug, String name) {
        return slug + NAMED + name;
    }

    public List<Known> in(IndexSnapshot index, TopicTree tree) {
        Object view = index.version();
        Read read = last;
        if (!read.view().equals(view) || read.tree() != tree) {
            Map<String, Label> labels = labels(read.values());
            read = new Read(
                    view,
                    tree,
                    Stream.of(topics(index, tree, labels), organizers(index, labels), cities(index, labels))
                            .flatMap(List::stream)
                            .toList());
            last = read;
        }
        return read.values();
    }

    /** What is known already: cutting labels into words takes longer than all the rest. */
    private static Map<String, Label> labels(List<Known> values) {
        Map<String, Label> labels = new HashMap<>();
        values.stream().flatMap(it -> it.labels().stream()).forEach(it -> labels.put(it.text(), it));
        return labels;
    }

    private static Label label(String text, Map<String, Label> known) {
        return known.computeIfAbsent(text, Label::of);
    }

    private static List<Known> topics(IndexSnapshot index, TopicTree tree, Map<String, Label> labels) {
        Map<String, Integer> frequencies = index.values(IndexField.TOPICS);
        List<Known> topics = new ArrayList<>();
        for (Topic topic : tree.all()) {
            List<Label> all = topic.labels().values().stream()
                    .map(it -> label(it, labels))
                    .toList();
            int frequency = frequencies.getOrDefault(topic.slug(), 0);
            topics.add(new Known(Kind.TOPIC, topic.slug(), all, IndexField.TOPICS, topic.slug(), frequency));
        }
        return topics;
    }

    private static List<Known> organizers(IndexSnapshot index, Map<String, Label> labels) {
        Map<String, Map<String, Integer>> names = new LinkedHashMap<>();
        index.values(IndexField.ORGANIZER_NAMES).forEach((term, frequency) -> {
            int cut = term.indexOf(NAMED);
            names.computeIfAbsent(term.substring(0, cut), it -> new LinkedHashMap<>())
                    .put(term.substring(cut + 1), frequency);
        });
        return values(Kind.ORGANIZER, IndexField.ORGANIZERS, names, labels);
    }

    private static List<Known> cities(IndexSnapshot index, Map<String, Label> labels) {
        Map<String, Map<String, Integer>> names = new LinkedHashMap<>();
        index.values(IndexField.CITY_NAME)
                .forEach((name, frequency) -> names.computeIfAbsent(Slug.of(name), it -> new LinkedHashMap<>())
                        .put(name, frequency));
        return values(Kind.CITY, IndexField.CITY, names, labels);
    }

    /** Of several spellings, the most frequent one. A city is filtered by its name, in which a comma would end it. */
    private static List<Known> values(
            Kind kind, IndexField field, Map<String, Map<String, Integer>> names, Map<String, Label> labels) {
        List<Known> values = new ArrayList<>();
        names.forEach((term, spellings) -> {
            String name = spellings.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(term);
            int frequency = spellings.values().stream().mapToInt(it -> it).sum();
            String value = kind == Kind.CITY ? name.replace(",", "") : term;
            values.add(new Known(kind, value, List.of(label(name, labels)), field, term, frequency));
        });
        return values;
    }
}
