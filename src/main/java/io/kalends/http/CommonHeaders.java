package io.kalends.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers that every answer carries, whoever makes it. */
final class CommonHeaders {

    /**
     * Allow-Origin is sent whether or not the request names an origin: a shared cache that stored an answer without it
     * would break the next caller's page.
     */
    private static final Map<String, String> ALWAYS = Map.of(
            "Access-Control-Allow-Origin",
            "*",
            "Access-Control-Expose-Headers",
            "ETag, Link, Location, Content-Language, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(self), microphone=(), payment=(), usb=()",
            "Vary",
            "Accept-Encoding");

    private CommonHeaders() {}

    /** Sets them at once; who answers may replace one. Called again after a rerouting, which clears all headers. */
    static void set(RoutingContext request) {
        Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
        headers.put(RequestId.HEADER, RequestId.of(request));
        String path = request.request().path();
        headers.putAll(Framing.of(path == null ? "/" : path).headers());

        MultiMap answer = request.response().headers();
        headers.forEach(answer::set);
        request.addHeadersEndHandler(ignored -> headers.keySet().forEach(it -> keepLast(it, answer)));
    }

    /** REST resources add to what is there: the caller gets what they said, and not two contradicting headers. */
    private static void keepLast(String header, MultiMap answer) {
        List<String> values = answer.getAll(header);
        if (values.size() > 1) {
            answer.set(header, values.get(values.size() - 1));
        }
    }
}
