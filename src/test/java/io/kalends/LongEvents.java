package io.kalends;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events that no compression makes short, as their source publishes them. */
final class LongEvents {

    private LongEvents() {}

    /** Those with these numbers, as JSON-LD, each described by so many words, of some six letters. */
    static String jsonLd(int from, int to, int words) {
        return IntStream.range(from, to).mapToObj(it -> event(it, words)).collect(Collectors.joining(",", "[", "]"));
    }

    private static String event(int number, int words) {
        String description = new Random(number)
                .ints(words, 1 << 26, 1 << 30)
                .mapToObj(it -> Integer.toString(it, Character.MAX_RADIX))
                .collect(Collectors.joining(" "));
        return """
                {"@type": "Event", "@id": "%d", "name": "Event %d", "startDate": "2020-03-%02dT11:00:00Z", "description": "%s"}
                """.formatted(number, number, 16 + number % 10, description);
    }
}
