package io.kalends.load;

import static io.kalends.load.Requests.cold;
import static io.kalends.load.Requests.hot;
import static io.kalends.load.Requests.pick;
import static io.kalends.load.Requests.revalidating;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that is measured over HTTP. */
final class Rows {

    /** More clocks than any cache keeps answers for, a second apart. */
    private static final String SEVEN_FACETS = "&facets=topic,attendance,registration,free,city,organizer,language";

    private static final int CLOCKS = 86_400;

    private static final List<String> FEEDS = List.of("ics", "rss", "atom", "json", "jsonld", "csv");
    private static final List<String> FACETS = List.of("topics", "attendance", "country");
    private static final String COUNTED = "&facets=topic,attendance,country";
    private static final List<String> FREQUENCIES = List.of("rare word", "medium word", "common word");
    private static final String BESIDE_OPENSEARCH = ", three facets, beside OpenSearch";
    private static final String THAT_GIVES_IDS = BESIDE_OPENSEARCH + " that gives ids";
    private static final String PER_CPU_RARE = "p95 ≤ 10 ms; ≤ 1.2 ms of CPU";
    private static final String PER_CPU_COMMON = "p95 ≤ 10 ms; ≤ 2.5 × the CPU of the limit";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Program service;
    private final KeptData data;
    private final BareApplication bare;
    private final SearchWords words;
    private final List<String> slugs;
    private final List<String> topics;

    Rows(
            Program service,
            KeptData data,
            BareApplication bare,
            SearchWords words,
            List<String> slugs,
            List<String> topics) {
        this.service = service;
        this.data = data;
        this.bare = bare;
        this.words = words;
        this.slugs = slugs;
        this.topics = topics;
    }

    List<Row> all() {
        List<Row> rows = new ArrayList<>();
        rows.add(hotRow("listing, hot", "/v1/events?limit=20", "≥ 0.85 of the limit"));
        rows.add(new Row(
                "304 on a hot listing",
                revalidating("/v1/events?limit=20"),
                new SameBytes(service, "/v1/events?limit=20", bare),
                "≥ 0.95 of the limit"));
        listings(rows);
        words(rows);
        lookups(rows);
        rows.add(new Row(
                "suggestions",
                cold(it -> "/v1/suggestions?q=" + typed(it) + "&" + asOf(it)),
                Optional.empty(),
                "p95 ≤ 5 ms"));
        for (String feed : FEEDS) {
            rows.add(new Row(
                    "feed " + feed + ", 20 events", cold(it -> "/feeds/events." + feed + "?limit=20&" + asOf(it))));
            rows.add(new Row(
                    "feed " + feed + ", 1,000 events",
                    cold(it -> "/feeds/events." + feed + "?limit=1000&" + asOf(it))));
        }
        rows.add(hotRow("feed ics, 1,000 events, hot", "/feeds/events.ics?limit=1000", ""));
        rows.add(new Row("embed page", cold(it -> "/embed/events?limit=20&" + asOf(it))));
        rows.add(hotRow("embed page, hot", "/embed/events?limit=20", ""));
        rows.add(new Row("search page", cold(it -> "/?" + asOf(it))));
        rows.add(hotRow("search page, hot", "/", ""));
        return rows;
    }

    /** Whether one of the rows beside an OpenSearch node is wanted. */
    static boolean isOpenSearchWanted(Options options) {
        return FREQUENCIES.stream()
                .anyMatch(it -> options.wants(it + BESIDE_OPENSEARCH) || options.wants(it + THAT_GIVES_IDS));
    }

    /** Word searches beside an OpenSearch node; it is started for them alone, so that it disturbs no others. */
    List<Row> besideOpenSearch(OpenSearchNode node) {
        List<Row> rows = new ArrayList<>();
        beside(rows, node, FREQUENCIES.get(0), words.rare());
        beside(rows, node, FREQUENCIES.get(1), words.medium());
        beside(rows, node, FREQUENCIES.get(2), words.common());
        return rows;
    }

    private void beside(List<Row> rows, OpenSearchNode node, String name, List<WordCounts.Frequent> these) {
        List<String> searched = SearchWords.words(these);
        Requests requests = cold(it -> "/v1/events?q=" + pick(searched, it) + COUNTED + "&" + asOf(it));
        rows.add(new Row(
                name + BESIDE_OPENSEARCH,
                requests,
                WordsInOpenSearch.events(node, searched, FACETS),
                "≥ 1.5 of the limit"));
        rows.add(new Row(name + THAT_GIVES_IDS, requests, WordsInOpenSearch.ids(node, searched, FACETS), ""));
    }

    private Row hotRow(String name, String address, String target) {
        return new Row(name, hot(address), new SameBytes(service, address, bare), target);
    }

    private void listings(List<Row> rows) {
        Requests upcoming = cold(it -> "/v1/events?limit=20&" + asOf(it));
        rows.add(new Row(
                "upcoming page",
                upcoming,
                PreparedStatements.page(data, it -> Timestamp.from(clock(it))),
                "≥ 0.4 of the limit"));
        rows.add(new Row(
                "upcoming page, beside plain JDBC",
                upcoming,
                PlainApplication.upcomingPage(data, bare, cold(it -> "/upcoming?" + asOf(it))),
                "≥ 0.9 of the limit"));
        counted(rows, "upcoming page", "limit=20");
        counted(rows, "open registrations", "registration=open");
        counted(rows, "what is over", "when=past");
        rows.add(new Row("a topic in a month", cold(it -> "/v1/events?" + topicInMonth(it))));
        // Of few events in all, that page shows fewer than of many: this one shows as many.
        rows.add(new Row("a topic in a month, 3 events", cold(it -> "/v1/events?limit=3&" + topicInMonth(it))));
    }

    /** Counted by all that the search page counts by. */
    private void counted(List<Row> rows, String name, String asked) {
        rows.add(new Row(name + ", seven facets", cold(it -> "/v1/events?" + asked + SEVEN_FACETS + "&" + asOf(it))));
    }

    private String topicInMonth(long number) {
        return "topic=" + pick(topics, number) + "&month=" + month(number) + "&" + asOf(number);
    }

    private void words(List<Row> rows) {
        words(rows, "rare word", SearchWords.words(words.rare()), PER_CPU_RARE);
        words(rows, "medium word", SearchWords.words(words.medium()), PER_CPU_RARE);
        words(rows, "common word", SearchWords.words(words.common()), PER_CPU_COMMON);
        List<String> medium = SearchWords.words(words.medium());
        rows.add(new Row(
                "mistyped word",
                cold(it -> "/v1/events?q=" + SearchWords.mistyped(pick(medium, it)) + "&" + asOf(it))));
    }

    private void words(List<Row> rows, String name, List<String> searched, String target) {
        rows.add(new Row(
                name,
                cold(it -> "/v1/events?q=" + pick(searched, it) + "&" + asOf(it)),
                new WordsInLucene(data.index(), searched, List.of()),
                "p95 ≤ 10 ms"));
        rows.add(new Row(
                name + ", three facets",
                cold(it -> "/v1/events?q=" + pick(searched, it) + COUNTED + "&" + asOf(it)),
                new WordsInLucene(data.index(), searched, FACETS),
                target));
    }

    private void lookups(List<Row> rows) {
        Limit lookup = PreparedStatements.lookup(data, it -> pick(slugs, it));
        rows.add(new Row(
                "one event",
                cold(it -> "/v1/events/" + pick(slugs, it) + "?" + asOf(it)),
                lookup,
                "≥ 0.4 of the limit"));
        rows.add(new Row(
                "one event, beside plain JDBC",
                cold(it -> "/v1/events/" + pick(slugs, it) + "?" + asOf(it)),
                PlainApplication.event(data, bare, cold(it -> "/event?slug=" + pick(slugs, it))),
                ""));
        rows.add(new Row(
                "registration decision",
                cold(it -> "/v1/events/" + pick(slugs, it) + "/registration?" + asOf(it)),
                lookup,
                "≥ 0.4 of the limit"));
    }

    /** The first letters of a word or a topic. */
    private String typed(long number) {
        String word = number % 3 == 0
                ? pick(topics, number)
                : pick(words.medium(), number).word();
        return word.substring(0, Math.min(word.length(), 2 + (int) (number % 4)));
    }

    private String month(long number) {
        return LocalDate.now().plusMonths(number % 10).toString().substring(0, 7);
    }

    private String asOf(long number) {
        return "asOf=" + clock(number);
    }

    private Instant clock(long number) {
        return now.minusSeconds(number % CLOCKS);
    }
}
