package io.kalends.http.caching;

import io.kalends.http.sending.Unfetched;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Sends kept answers as their resources sent them first. */
@Singleton
class KeptAnswers {

    /** Under which the platform's metrics find the path of the resource that answered. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final AnswerMemory memory;
    private final Compression compression;
    private final Unfetched unfetched;

    @Inject
    KeptAnswers(AnswerMemory memory, Compression compression, Unfetched unfetched) {
        this.memory = memory;
        this.compression = compression;
        this.unfetched = unfetched;
    }

    /** The path of the resource that answers a request, with its parameters in braces, as metrics are labelled. */
    static Optional<String> template(RoutingContext request) {
        return Optional.ofNullable(
                ((HttpServerRequestInternal) request.request()).context().getLocal(TEMPLATE));
    }

    /** Where nothing better can be had: what is sent says so. */
    void sendStale(Question question, KeptAnswer answer, Instant now, RoutingContext request) {
        send(question, answer, answer.headersWhenStale(now), request);
    }

    void send(Question question, KeptAnswer answer, Instant now, RoutingContext request) {
        String cacheControl = answer.content().lifetime().cacheControl(now);
        send(question, answer, Map.of(HttpHeaders.CACHE_CONTROL, cacheControl), request);
    }

    private void send(
            Question question, KeptAnswer answer, Map<? extends CharSequence, String> moment, RoutingContext request) {
        HttpServerRequest asked = request.request();
        HttpServerResponse response = asked.response();
        KeptAnswer.Content content = answer.content();
        ContentTag tag = content.tag().sentTo(header(asked, HttpHeaders.ACCEPT_ENCODING));
        String known = header(asked, HttpHeaders.IF_NONE_MATCH);
        content.template()
                .ifPresent(it -> ((HttpServerRequestInternal) asked).context().putLocal(TEMPLATE, it));
        content.headers().forEach(it -> it.set(response));
        response.putHeader(HttpHeaders.ETAG, tag.value());
        moment.forEach((name, value) -> response.putHeader(name, value));
        if (!known.isEmpty() && tag.isIn(known)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, content.mediaType());
        if (!compression.isCompressed(content.mediaType())) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
        if (asked.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            unfetched.send(octets(question, answer, asked), request);
        }
    }

    /** The server compresses by itself what we do not. */
    private Buffer octets(Question question, KeptAnswer answer, HttpServerRequest asked) {
        if (!compression.isOurs(asked, answer.content().mediaType())) {
            return answer.content().octets();
        }
        asked.response().putHeader(HttpHeaders.CONTENT_ENCODING, Compression.GZIP);
        return answer.gzip().orElseGet(() -> memory.compressed(question, answer));
    }

    private static String header(HttpServerRequest request, CharSequence name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
