package io.kalends.search.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.apache.http.HttpHost;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.opensearch.client.Request;
import org.opensearch.client.Response;
import org.opensearch.client.ResponseException;
import org.opensearch.client.RestClient;
import org.opensearch.client.RestClientBuilder;

/**
 * Asks an OpenSearch cluster, and nobody else does: JSON there and back. A node that does not answer is passed over for
 * another one.
 */
public final class OpenSearchClient implements AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final ContentType LINES = ContentType.create("application/x-ndjson", "UTF-8");
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RestClient client;

    OpenSearchClient(OpenSearchConfig config) {
        RestClientBuilder builder =
                RestClient.builder(config.hosts().stream().map(HttpHost::create).toArray(HttpHost[]::new));
        builder.setRequestConfigCallback(it -> it.setConnectTimeout(Math.toIntExact(TO_CONNECT.toMillis()))
                .setSocketTimeout(Math.toIntExact(TO_ANSWER.toMillis())));
        config.user().ifPresent(user -> {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    AuthScope.ANY,
                    new UsernamePasswordCredentials(user, config.password().orElse("")));
            builder.setHttpClientConfigCallback(it -> it.setDefaultCredentialsProvider(credentials));
        });
        client = builder.build();
    }

    /** The answer to a GET; absent when there is no such thing. */
    Optional<JsonNode> find(String path) {
        try {
            return Optional.of(answer(new Request("GET", path)));
        } catch (RefusedException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    void delete(String path) {
        answer(new Request("DELETE", path));
    }

    JsonNode put(String path, Object body) {
        return ask("PUT", path, body);
    }

    JsonNode post(String path, Object body) {
        return ask("POST", path, body);
    }

    /** Each line as JSON of its own, as bulks are written. */
    JsonNode postLines(String path, Collection<?> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(it -> text.append(text(it)).append('\n'));
        Request request = new Request("POST", path);
        request.setEntity(new StringEntity(text.toString(), LINES));
        return answer(request);
    }

    private JsonNode ask(String method, String path, Object body) {
        Request request = new Request(method, path);
        request.setJsonEntity(text(body));
        return answer(request);
    }

    private JsonNode answer(Request request) {
        try {
            Response answer = client.performRequest(request);
            return JSON.readTree(answer.getEntity().getContent());
        } catch (ResponseException e) {
            int status = e.getResponse().getStatusLine().getStatusCode();
            throw PASSING.contains(status) ? new AwayException(e) : new RefusedException(status, e);
        } catch (IOException e) {
            throw new AwayException(e);
        }
    }

    private static String text(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new AwayException(e);
        }
    }

    /** No node answers, or none can just now. */
    public static final class AwayException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AwayException(Throwable cause) {
            super("OpenSearch does not answer: " + cause.getMessage(), cause);
        }
    }

    /** The cluster answers, but not with what was asked for. */
    static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        RefusedException(int status, Throwable cause) {
            super(cause);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
