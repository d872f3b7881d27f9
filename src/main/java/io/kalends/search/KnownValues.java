package io.kalends.search;

import io.kalends.event.Slug;
import io.kalends.event.Topic;
import io.kalends.event.TopicTree;
import io.kalends.search.Suggestion.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * The values that topics, organizers and cities have in the index, with the words they are known by: few enough to be gone
 * through at each keystroke. They are read once for each view of the index.
 */
final class KnownValues {

    private static final char NAMED = '\n';

    /**
     * A value that can be filtered by.
     *
     * @param labels in all languages that there are
     * @param field where its term stands in the index
     * @param frequency in how many events, whatever the filters
     */
    record Known(Kind kind, String value, List<Label> labels, String field, String term, int frequency) {}

    record Label(String text, List<String> words) {

        static Label of(String text) {
            return new Label(text, Typed.words(text));
        }
    }

    private record Read(Object view, TopicTree tree, List<Known> values) {}

    private volatile Read last = new Read(new Object(), new TopicTree(List.of()), List.of());

    /** A slug and a name as one term. */
    static String named(String slug, String name) {
        return slug + NAMED + name;
    }

    List<Known> in(IndexReader reader, TopicTree tree) throws IOException {
        Object view = reader.getReaderCacheHelper().getKey();
        Read read = last;
        if (read.view() != view || read.tree() != tree) {
            read = new Read(
                    view,
                    tree,
                    Stream.of(topics(reader, tree), organizers(reader), cities(reader))
                            .flatMap(List::stream)
                            .toList());
            last = read;
        }
        return read.values();
    }

    private static List<Known> topics(IndexReader reader, TopicTree tree) throws IOException {
        Map<String, Integer> frequencies = terms(reader, "topics");
        List<Known> topics = new ArrayList<>();
        for (Topic topic : tree.all()) {
            List<Label> labels = topic.labels().values().stream().map(Label::of).toList();
            int frequency = frequencies.getOrDefault(topic.slug(), 0);
            topics.add(new Known(Kind.TOPIC, topic.slug(), labels, "topics", topic.slug(), frequency));
        }
        return topics;
    }

    private static List<Known> organizers(IndexReader reader) throws IOException {
        Map<String, Map<String, Integer>> names = new LinkedHashMap<>();
        terms(reader, "organizerNames").forEach((term, frequency) -> {
            int cut = term.indexOf(NAMED);
            names.computeIfAbsent(term.substring(0, cut), it -> new LinkedHashMap<>())
                    .put(term.substring(cut + 1), frequency);
        });
        return values(Kind.ORGANIZER, "organizers", names);
    }

    private static List<Known> cities(IndexReader reader) throws IOException {
        Map<String, Map<String, Integer>> names = new LinkedHashMap<>();
        terms(reader, "cityName")
                .forEach((name, frequency) -> names.computeIfAbsent(Slug.of(name), it -> new LinkedHashMap<>())
                        .put(name, frequency));
        return values(Kind.CITY, "city", names);
    }

    /** Of several spellings, the most frequent one. A city is filtered by its name, in which a comma would end it. */
    private static List<Known> values(Kind kind, String field, Map<String, Map<String, Integer>> names) {
        List<Known> values = new ArrayList<>();
        names.forEach((term, spellings) -> {
            String name = spellings.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(term);
            int frequency = spellings.values().stream().mapToInt(it -> it).sum();
            String value = kind == Kind.CITY ? name.replace(",", "") : term;
            values.add(new Known(kind, value, List.of(Label.of(name)), field, term, frequency));
        });
        return values;
    }

    private static Map<String, Integer> terms(IndexReader reader, String field) throws IOException {
        Map<String, Integer> frequencies = new LinkedHashMap<>();
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            while (each.next() != null) {
                frequencies.put(each.term().utf8ToString(), each.docFreq());
            }
        }
        return frequencies;
    }
}
