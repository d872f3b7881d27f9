package io.kalends.http.caching;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps an answer on its way out, until the ground changes or time alone may change it. */
@Singleton
class KeptAnswerMaker {

    /** Said anew with each sending. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG);

    private final AnswerMemory memory;
    private final Ground ground;
    private final Compression compression;
    private final CurrentVertxRequest current;

    @Inject
    KeptAnswerMaker(AnswerMemory memory, Ground ground, Compression compression, CurrentVertxRequest current) {
        this.memory = memory;
        this.ground = ground;
        this.compression = compression;
        this.current = current;
    }

    /**
     * Keeps it if the request that is being answered is one whose answer others may get.
     *
     * @param isSent whether this request gets the octets too
     * @return the octets as gzip, if it gets them so
     */
    Optional<Buffer> keep(
            Buffer octets, ContentTag tag, boolean isSent, Lifetime lifetime, ContainerResponseContext response) {
        RoutingContext request = current.getCurrent();
        Optional<Making> led = Optional.ofNullable(request).flatMap(Making::ledBy);
        if (led.isEmpty()) {
            return Optional.empty();
        }
        Making making = led.get();
        String mediaType = response.getMediaType().toString();
        Optional<Buffer> gzip = isSent && compression.isOurs(request.request(), mediaType)
                ? Optional.of(Compression.gzip(octets))
                : Optional.empty();
        KeptAnswer.Content content = new KeptAnswer.Content(
                octets, tag, mediaType, headers(response), lifetime, KeptAnswers.template(request));
        memory.keep(making, new KeptAnswer(making.state(), making.began(), end(making, lifetime), content, gzip));
        return gzip;
    }

    private static List<SentHeader> headers(ContainerResponseContext response) {
        List<SentHeader> headers = new ArrayList<>();
        response.getHeaders().forEach((name, values) -> {
            if (OF_THE_MOMENT.stream().noneMatch(name::equalsIgnoreCase)) {
                headers.add(SentHeader.of(name, joined(values)));
            }
        });
        return headers;
    }

    private static String joined(List<Object> values) {
        return values.size() == 1
                ? values.get(0).toString()
                : values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Answers go by a clock cut to the second: what happens within the second that has begun still lies before them. */
    private Instant end(Making making, Lifetime lifetime) {
        Instant turn = ground.changesAfter(making.began().truncatedTo(ChronoUnit.SECONDS));
        return Stream.concat(Stream.of(turn), lifetime.validUntil().stream())
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
