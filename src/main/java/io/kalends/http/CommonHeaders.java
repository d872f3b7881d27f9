package io.kalends.http;

import io.kalends.http.caching.SentHeader;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The headers that every answer carries, whoever makes it. */
final class CommonHeaders {

    /**
     * Allow-Origin is sent whether or not the request names an origin: a shared cache that stored an answer without it
     * would break the next caller's page.
     */
    private static final List<SentHeader> ALWAYS = List.of(
            SentHeader.of("Access-Control-Allow-Origin", "*"),
            SentHeader.of(
                    "Access-Control-Expose-Headers",
                    "ETag, Link, Location, Content-Language, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id"),
            SentHeader.of("X-Content-Type-Options", "nosniff"),
            SentHeader.of("Referrer-Policy", "strict-origin-when-cross-origin"),
            SentHeader.of("Permissions-Policy", "camera=(), geolocation=(self), microphone=(), payment=(), usb=()"),
            SentHeader.of("Vary", "Accept-Encoding"));

    private static final Map<Framing, List<SentHeader>> BY_PATH = byPath();

    private CommonHeaders() {}

    private static Map<Framing, List<SentHeader>> byPath() {
        Map<Framing, List<SentHeader>> headers = new EnumMap<>(Framing.class);
        for (Framing framing : Framing.values()) {
            headers.put(
                    framing,
                    Stream.concat(ALWAYS.stream(), framing.headers().stream()).toList());
        }
        return headers;
    }

    /** Sets them at once; who answers may replace one. Called again after a rerouting, which clears all headers. */
    static void set(RoutingContext request) {
        HttpServerResponse answer = request.response();
        of(request).forEach(it -> it.set(answer));
        answer.putHeader(RequestId.HEADER, RequestId.of(request));
    }

    private static List<SentHeader> of(RoutingContext request) {
        String path = request.request().path();
        return BY_PATH.getOrDefault(Framing.of(path == null ? "/" : path), ALWAYS);
    }

    /** REST resources add to what is there: the caller gets what they said, and not two contradicting headers. */
    static void keepLast(RoutingContext request) {
        MultiMap answer = request.response().headers();
        List<SentHeader> set = of(request);
        request.addHeadersEndHandler(ignored -> {
            set.forEach(it -> keepLast(it.name(), answer));
            keepLast(RequestId.HEADER, answer);
        });
    }

    private static void keepLast(CharSequence header, MultiMap answer) {
        List<String> values = answer.getAll(header);
        if (values.size() > 1) {
            answer.set(header, values.get(values.size() - 1));
        }
    }
}
