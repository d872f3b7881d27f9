package io.kalends.http.caching;

import io.kalends.http.problem.ProblemTypes;
import io.kalends.http.sending.SentOctets;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** While what an answer needs is away, a former one is given where caches are told that it may be (RFC 5861, section 4). */
@Singleton
class InsteadOfOutage {

    private final Provider<AnswerMemory> memory;
    private final CurrentVertxRequest current;
    private final Clock clock;

    /** Filters are made while the application is built into memory, before its settings are known. */
    @Inject
    InsteadOfOutage(Provider<AnswerMemory> memory, CurrentVertxRequest current, Clock clock) {
        this.memory = memory;
        this.current = current;
        this.clock = clock;
    }

    @ServerResponseFilter
    public void answer(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != ProblemTypes.UNAVAILABLE.status()) {
            return;
        }
        Instant now = clock.instant();
        Optional<Making> led = Optional.ofNullable(current.getCurrent()).flatMap(Making::ledBy);
        led.ifPresent(making -> making.former().filter(it -> it.mayBeStale(now)).ifPresent(former -> {
            replace(response, former, now, request);
            memory.get().end(making, Optional.of(former));
        }));
    }

    private static void replace(
            ContainerResponseContext response, KeptAnswer former, Instant now, ContainerRequestContext request) {
        KeptAnswer.Content content = former.content();
        ContentTag tag = content.tag().sentTo(header(request, HttpHeaders.ACCEPT_ENCODING));
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.clear();
        content.headers()
                .forEach(
                        it -> headers.putSingle(it.name().toString(), it.value().toString()));
        former.headersWhenStale(now).forEach(headers::putSingle);
        headers.putSingle(HttpHeaders.ETAG, tag.value());
        if (tag.isIn(header(request, HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setStatus(200);
            headers.putSingle(HttpHeaders.CONTENT_TYPE, content.mediaType());
            response.setEntity(
                    new SentOctets(content.octets()), new Annotation[0], MediaType.valueOf(content.mediaType()));
        }
    }

    private static String header(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaderString(name)).orElse("");
    }
}
