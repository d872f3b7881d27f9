package io.kalends.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.http.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Searches one index of a cluster for somebody who waits: a cluster that cannot answer is a problem 503. */
final class OpenSearchAsking {

    private static final Logger LOG = Logger.getLogger(OpenSearchAsking.class);

    private final OpenSearchClient client;
    private final String index;

    OpenSearchAsking(OpenSearchClient client, String index) {
        this.client = client;
        this.index = index;
    }

    JsonNode search(Map<String, ?> search) {
        return searches(List.of(search), 0).get(0);
    }

    /**
     * The answers to some searches, in their order.
     *
     * @param who those who ask with the same number are answered by the same copies of the index, as long as they live:
     *     what was deleted from each at another time moves the weights of words a little
     */
    List<JsonNode> searches(List<? extends Map<String, ?>> searches, long who) {
        Map<String, ?> how = Map.of(
                "index",
                index,
                "preference",
                Long.toUnsignedString(who, Character.MAX_RADIX),
                // The parts of an index weigh words by what all of them hold.
                "search_type",
                "dfs_query_then_fetch");
        List<Map<String, ?>> lines = new ArrayList<>();
        for (Map<String, ?> search : searches) {
            lines.add(how);
            lines.add(search);
        }
        List<JsonNode> answers = new ArrayList<>();
        sent(lines).path("responses").forEach(it -> answers.add(whole(it)));
        return answers;
    }

    private JsonNode sent(List<Map<String, ?>> lines) {
        try {
            return client.postLines("/_msearch", lines);
        } catch (OpenSearchClient.AwayException e) {
            LOG.warn(e.getMessage());
            throw unavailable();
        }
    }

    /** An answer of which a part is missing is none. */
    private static JsonNode whole(JsonNode answer) {
        int status = answer.path("status").asInt();
        if (status == 400) {
            throw new IllegalArgumentException("OpenSearch does not understand: " + answer.path("error"));
        }
        if (status != 200 || answer.path("_shards").path("failed").asInt() > 0) {
            LOG.warnf("OpenSearch answers in part only: %s", answer);
            throw unavailable();
        }
        return answer;
    }

    private static Problem unavailable() {
        return Problem.unavailable("The search cluster does not answer; ask again in a few seconds.");
    }
}
