package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;

import io.kalends.event.AnEvent;
import io.kalends.event.Event;
import io.kalends.event.Source;
import io.kalends.event.Topic;
import io.kalends.event.TopicTree;
import io.kalends.search.index.EventDocument;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up events, the same for the same seed: words as frequent as in a language, a few hundred topics, some places. */
final class SyntheticEvents {

    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private static final String[] SYLLABLES =
            "an ber con de el fa ga ho in jo ka lu ma ne or pa qui ra sa te um va wo xi za tion ment er".split(" ");
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "de", "de", "fr", "nl", "es");

    private final Random random;
    private final List<String> words;
    private final List<String> cities;
    private final List<String> organizers;

    SyntheticEvents(long seed) {
        random = new Random(seed);
        words = IntStream.range(0, 40_000).mapToObj(it -> word()).distinct().toList();
        cities = IntStream.range(0, 2_000).mapToObj(it -> capital(word())).toList();
        organizers = IntStream.range(0, 2_000).mapToObj(it -> capital(text(3))).toList();
    }

    static TopicTree topics() {
        Random names = new Random(1);
        SyntheticEvents made = new SyntheticEvents(names.nextLong());
        return new TopicTree(IntStream.range(0, 300)
                .mapToObj(it -> new Topic("topic-" + it, capital(made.text(2))))
                .toList());
    }

    private String word() {
        return IntStream.rangeClosed(0, 1 + random.nextInt(3))
                .mapToObj(it -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                .collect(Collectors.joining());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String text(int length) {
        return IntStream.range(0, length).mapToObj(it -> some(words)).collect(Collectors.joining(" "));
    }

    /** The first ones far more often than the last. */
    private <T> T some(List<T> values) {
        return values.get((int) (Math.exp(random.nextDouble() * Math.log(values.size() + 1.0)) - 1));
    }

    EventDocument next(TopicTree tree) {
        LocalDate day = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(4 * 365));
        AnEvent details = anEvent()
                .named(capital(text(3 + random.nextInt(5))))
                .describedAs(text(80))
                .heldIn(some(LANGUAGES))
                .by(some(organizers))
                .inCity(some(cities), "BE")
                .about("topic-" + some(IntStream.range(0, 300).boxed().toList()))
                .on(day.toString());
        String key = new UUID(random.nextLong(), random.nextLong()).toString();
        Event event = new Event("event-" + key, NOW);
        event.describe(details.details(), new Source("bench", key, Optional.empty()), key, NOW);
        identify(event, UUID.fromString(key));
        return new EventDocument(event, tree);
    }

    /** What the database does. */
    private static void identify(Event event, UUID id) {
        try {
            Field field = Event.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(event, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
