package io.kalends.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * The same words asked of an OpenSearch node over HTTP: among what has not ended, the ids of the twenty best, the exact
 * total, and the counts of facets. Events themselves, months and marks are not asked for.
 */
record WordsInOpenSearch(OpenSearchNode node, List<String> words, List<String> facets) implements Limit {

    private static final String ADDRESS = "/kalends-*-events/_search?request_cache=false";

    @Override
    public String what() {
        return "the same words in an OpenSearch node over HTTP, 20 best ids, exact total and counts of "
                + String.join(", ", facets);
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

    private String search(String word) {
        String counts = facets.stream()
                .map(it -> "\"%s\":{\"terms\":{\"field\":\"%s\",\"size\":100}}".formatted(it, it))
                .collect(Collectors.joining(","));
        return """
                {"size":20,"_source":false,"track_total_hits":true,
                 "query":{"bool":{"must":[{"term":{"words":"%s"}}],"filter":[{"range":{"end":{"gt":%d}}}]}},
                 "aggs":{%s}}""".formatted(word, System.currentTimeMillis() * 2, counts);
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
            String search = search(Requests.pick(words, numbers.getAndIncrement()));
            return connection.ask(HttpConnection.post(node.port(), ADDRESS, search)) == HttpConnection.OK;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
