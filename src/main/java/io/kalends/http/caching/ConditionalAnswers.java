package io.kalends.http.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kalends.Perishable;
import io.kalends.http.sending.AnswerRoom;
import io.kalends.http.sending.SentOctets;
import io.kalends.http.sending.Unfetched;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Makes every successful answer to GET and HEAD cacheable and conditional (RFC 9110, 9111): the entity is encoded once,
 * its tag is the digest of those octets, and who has them already gets 304. Texts, octets and whatever becomes JSON are
 * treated so; an answer that brings its own ETag, or no-store, is left alone, and so are streams.
 */
@Singleton
class ConditionalAnswers {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String VARY = "Accept, Accept-Encoding, Accept-Language";

    private final ObjectMapper json;
    private final Clock clock;
    private final Provider<FreshnessSettings> settings;
    private final Provider<KeptAnswerMaker> kept;
    private final Provider<AnswerRoom> room;

    /** Looked up once: that takes longer than to write a small answer. */
    private volatile @Nullable Duration maxAge;

    /** Filters are made while the application is built into memory, before its settings are known. */
    @Inject
    ConditionalAnswers(
            ObjectMapper json,
            Clock clock,
            Provider<FreshnessSettings> settings,
            Provider<KeptAnswerMaker> kept,
            Provider<AnswerRoom> room) {
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.kept = kept;
        this.room = room;
    }

    /** After all that say something in headers. */
    @ServerResponseFilter(priority = Priorities.HEADER_DECORATOR)
    public void answer(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource)
            throws JsonProcessingException {
        if (!READING.contains(request.getMethod()) || response.getStatus() != 200 || isDecided(response)) {
            return;
        }
        Optional<byte[]> encoded = octets(response);
        if (encoded.isEmpty()) {
            return;
        }
        Lifetime lifetime = lifetime(response);
        ContentTag plain = ContentTag.of(encoded.get());
        ContentTag tag = plain.sentTo(header(request, HttpHeaders.ACCEPT_ENCODING));
        boolean isKnown = tag.isIn(header(request, HttpHeaders.IF_NONE_MATCH));
        if (!isKnown && request.getMethod().equals("GET") && Unfetched.isLarge(encoded.get().length)) {
            room.get().part().takeFor(encoded.get().length);
        }
        response.getHeaders().putSingle(HttpHeaders.VARY, VARY);
        Buffer octets = Buffer.buffer(encoded.get());
        Optional<Buffer> gzip = KeptResources.isKept(resource.getResourceMethod())
                ? kept.get().keep(octets, plain, !isKnown, lifetime, response)
                : Optional.empty();
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag.value());
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, lifetime.cacheControl(clock.instant()));
        if (isKnown) {
            response.setEntity(null);
            response.setStatus(304);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else {
            gzip.ifPresent(it -> response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, Compression.GZIP));
            response.setEntity(new SentOctets(gzip.orElse(octets)), new Annotation[0], response.getMediaType());
        }
    }

    private static boolean isDecided(ContainerResponseContext response) {
        String cacheControl = response.getHeaderString(HttpHeaders.CACHE_CONTROL);
        return response.getHeaderString(HttpHeaders.ETAG) != null
                || (cacheControl != null && cacheControl.contains("no-store"));
    }

    private Optional<byte[]> octets(ContainerResponseContext response) throws JsonProcessingException {
        Object entity = response.getEntity();
        if (entity instanceof byte[] encoded) {
            return Optional.of(encoded);
        }
        if (entity instanceof Encoded document) {
            return Optional.of(document.octets());
        }
        if (entity instanceof String text) {
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        }
        return entity != null && isJson(response.getMediaType()) && !isStream(entity)
                ? Optional.of(json.writeValueAsBytes(entity))
                : Optional.empty();
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    private static boolean isStream(Object entity) {
        return entity instanceof InputStream
                || entity instanceof Reader
                || entity instanceof File
                || entity instanceof Path
                || entity instanceof StreamingOutput
                || entity instanceof Buffer;
    }

    private Lifetime lifetime(ContainerResponseContext response) {
        Optional<Instant> validUntil =
                response.getEntity() instanceof Perishable perishable ? perishable.validUntil() : Optional.empty();
        return new Lifetime(
                Optional.ofNullable(response.getHeaderString(HttpHeaders.CACHE_CONTROL)), maxAge(), validUntil);
    }

    private Duration maxAge() {
        Duration known = maxAge;
        if (known == null) {
            known = settings.get().maxAge();
            maxAge = known;
        }
        return known;
    }

    private static String header(ContainerRequestContext request, String name) {
        return Objects.requireNonNullElse(request.getHeaderString(name), "");
    }
}
