package io.kalends.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The same words asked of an OpenSearch node over HTTP, among what has not ended, with the exact total and facets. */
record WordsInOpenSearch(String what, OpenSearchNode node, Search search, List<String> words) implements Limit {

    private interface Search {
        String of(String word, long now);
    }

    /** The ids of the twenty best only; months are not asked for. */
    static Limit ids(OpenSearchNode node, List<String> words, List<String> facets) {
        return new WordsInOpenSearch(
                "the same words in the same OpenSearch node, 20 best ids without events or marks, exact total and the same counts",
                node,
                (word, now) -> "{%s,%s,\"_source\":false}".formatted(counting(facets), finding(word, now)),
                words);
    }

    /** The twenty best events with their words marked; months are not asked for. */
    static Limit events(OpenSearchNode node, List<String> words, List<String> facets) {
        return new WordsInOpenSearch(
                "the same words in an OpenSearch node over HTTP, in an index of whole events by its standard analyzer: 20"
                        + " best events, their words marked, exact total and counts of " + String.join(", ", facets),
                node,
                (word, now) -> """
                        {%s,%s,
                         "highlight":{"encoder":"html","fields":{
                           "name":{"number_of_fragments":0},"subtitle":{"number_of_fragments":0},
                           "description":{"number_of_fragments":1,"fragment_size":240},
                           "programme.title":{"number_of_fragments":1,"fragment_size":240}}}}""".formatted(counting(facets), finding(word, now)),
                words);
    }

    private static String finding(String word, long now) {
        return """
                "query":{"bool":{
                  "must":[{"multi_match":{"query":"%s","fields":["name^3","subtitle^2","description",
                    "programme.title","programme.description"]}}],
                  "filter":[{"range":{"end":{"gt":%d}}}]}}""".formatted(word, now);
    }

    private static String counting(List<String> facets) {
        return "\"size\":20,\"track_total_hits\":true,\"aggs\":{%s}"
                .formatted(facets.stream()
                        .map(it -> "\"%s\":{\"terms\":{\"field\":\"%s\",\"size\":100}}".formatted(it, it))
                        .collect(Collectors.joining(",")));
    }

    @Override
    public Prepared prepare() {
        AtomicLong numbers = new AtomicLong();
        return new Prepared() {
            @Override
            public Work.Maker work() {
                return () -> new Asking(new HttpConnection(node.port()), numbers);
            }

            @Override
            public double seconds() {
                return ProcessFigures.seconds(node.pid());
            }

            @Override
            public void close() {
                // the node goes on for the next words
            }
        };
    }

    private final class Asking implements Work {

        private final HttpConnection connection;
        private final AtomicLong numbers;

        Asking(HttpConnection connection, AtomicLong numbers) {
            this.connection = connection;
            this.numbers = numbers;
        }

        @Override
        public boolean once() throws IOException {
            String body = search.of(Requests.pick(words, numbers.getAndIncrement()), System.currentTimeMillis());
            String address = "/" + PlainIndex.NAME + "/_search?request_cache=false";
            return connection.ask(HttpConnection.post(node.port(), address, body)) == HttpConnection.OK;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
