package io.kalends.load;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes up events, as schema.org publishes them. An event follows from the seed, the day and its number alone, so that
 * whoever generates it again gets the same bytes.
 */
final class EventGenerator {

    private static final int ORGANIZERS = 2_000;
    private static final Map<Language, Zipf> BY_TOWN = Stream.of(Language.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(), it -> new Zipf(Town.of(it).size())));

    private final long seed;
    private final LocalDate today;
    private final List<String> topics;
    private final Map<Language, Vocabulary> vocabularies = new EnumMap<>(Language.class);
    private final WordCounts counts = new WordCounts();
    private final Zipf byTopic;
    private final Zipf byOrganizer = new Zipf(ORGANIZERS);

    /**
     * @param today the day around which the events lie
     */
    EventGenerator(long seed, LocalDate today) throws IOException {
        this.seed = seed;
        this.today = today;
        this.topics = Topics.slugs();
        this.byTopic = new Zipf(topics.size());
        for (Language language : Language.values()) {
            vocabularies.put(language, new Vocabulary(language));
        }
    }

    /** In how many of the events generated so far each word occurs. */
    WordCounts counts() {
        return counts;
    }

    Map<Language, Vocabulary> vocabularies() {
        return vocabularies;
    }

    List<String> topics() {
        return topics;
    }

    /** The most frequent topics first, as they come up. */
    String topic(RandomGenerator random) {
        return topics.get((byTopic.rank(random) * 37 + 11) % topics.size());
    }

    /**
     * An event as JSON.
     *
     * @param revision 0 at first; in another one, the event says something else
     */
    String event(int number, int revision) {
        RandomGenerator random = new SplittableRandom(seed * 1_000_003 + number);
        Language language = language(random);
        MadeUpText text = new MadeUpText(vocabularies.get(language), counts, number, random);
        JsonLine json = new JsonLine();
        json.text("@type", "Event").text("@id", "https://events.example/" + number);
        json.text("name", text.title(random.nextInt(3, 9)));
        if (random.nextInt(10) < 3) {
            json.text("alternativeHeadline", text.title(random.nextInt(4, 10)));
        }
        String first = topic(random);
        text.about(first);
        json.text(
                "description", text.paragraphs(random.nextInt(60, 300)) + (revision == 0 ? "" : " (" + revision + ")"));
        json.texts("keywords", List.of(first, topic(random)));
        json.text("inLanguage", language.tag());
        json.text("url", "https://events.example/" + number + "/page");
        Dates dates = Dates.of(today, random);
        json.text("startDate", dates.start()).text("endDate", dates.end());
        place(json, language, random);
        organizer(json, random);
        status(json, random);
        registration(json, dates, number, random);
        if (random.nextInt(5) == 0) {
            json.objects("subEvent", programme(dates, text, random));
        }
        return json.toString();
    }

    private static Language language(RandomGenerator random) {
        int drawn = random.nextInt(100);
        for (Language language : Language.values()) {
            drawn -= language.share();
            if (drawn < 0) {
                return language;
            }
        }
        return Language.EN;
    }

    private static void place(JsonLine json, Language language, RandomGenerator random) {
        List<Town> towns = Town.of(language);
        Town town = towns.get(BY_TOWN.get(language).rank(random));
        json.text("timeZone", town.zone());
        JsonLine online = new JsonLine().text("@type", "VirtualLocation").text("url", "https://meet.example/room");
        JsonLine hall = new JsonLine()
                .text("@type", "Place")
                .text("name", "Hall " + random.nextInt(1, 60))
                .object(
                        "address",
                        new JsonLine()
                                .text("@type", "PostalAddress")
                                .text("streetAddress", random.nextInt(1, 200) + " High Street")
                                .text("addressLocality", town.name())
                                .text("addressCountry", town.country()))
                .object(
                        "geo",
                        new JsonLine()
                                .text("@type", "GeoCoordinates")
                                .number("latitude", Math.round((town.latitude() + around(random)) * 1e5) / 1e5)
                                .number("longitude", Math.round((town.longitude() + around(random)) * 1e5) / 1e5));
        switch (random.nextInt(10)) {
            case 0, 1 -> json.object("location", online);
            case 2 -> json.objects("location", List.of(hall, online));
            default -> json.object("location", hall);
        }
    }

    private static double around(RandomGenerator random) {
        return random.nextGaussian() * 0.05;
    }

    private void organizer(JsonLine json, RandomGenerator random) {
        int number = byOrganizer.rank(random);
        Vocabulary names = vocabularies.get(Language.values()[number % Language.values().length]);
        String name = MadeUpText.capital(names.word(number % 97)) + " " + MadeUpText.capital(names.word(200 + number));
        json.object(
                "organizer",
                new JsonLine()
                        .text("@type", "Organization")
                        .text("name", name)
                        .text("url", "https://organizer-" + number + ".example/"));
    }

    private static void status(JsonLine json, RandomGenerator random) {
        int drawn = random.nextInt(100);
        if (drawn < 5) {
            json.text("eventStatus", drawn < 3 ? "EventCancelled" : "EventPostponed");
        }
    }

    private static void registration(JsonLine json, Dates dates, int number, RandomGenerator random) {
        if (random.nextInt(10) < 3) {
            return;
        }
        int price = random.nextInt(3) == 0 ? random.nextInt(5, 400) : 0;
        boolean soldOut = random.nextInt(20) == 0;
        json.object(
                "offers",
                new JsonLine()
                        .text("@type", "Offer")
                        .text("url", "https://register.example/" + number)
                        .text("validFrom", dates.opening())
                        .text("validThrough", dates.closing())
                        .number("price", price)
                        .text("priceCurrency", "EUR")
                        .text("availability", soldOut ? "SoldOut" : "InStock"));
        int capacity = random.nextInt(10, 400);
        json.number("maximumAttendeeCapacity", capacity);
        json.number("remainingAttendeeCapacity", soldOut ? 0 : random.nextInt(1, capacity));
    }

    private static List<JsonLine> programme(Dates dates, MadeUpText text, RandomGenerator random) {
        return IntStream.range(0, random.nextInt(2, 6))
                .mapToObj(it -> new JsonLine()
                        .text("@type", "Event")
                        .text("name", text.title(random.nextInt(3, 8)))
                        .text("startDate", dates.item(it))
                        .object(
                                "performer",
                                new JsonLine()
                                        .text("@type", "Person")
                                        .text("name", text.title(2))
                                        .object(
                                                "affiliation",
                                                new JsonLine()
                                                        .text("@type", "Organization")
                                                        .text("name", text.title(2)))))
                .toList();
    }
}
