package io.kalends.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** A browser's question whether a page of another origin may send a request (Fetch standard): it may. */
final class Preflight {

    private Preflight() {}

    static void answer(RoutingContext request) {
        if (!request.request().method().equals(HttpMethod.OPTIONS)
                || !request.request().headers().contains("Access-Control-Request-Method")) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
                .putHeader(
                        "Access-Control-Allow-Headers",
                        "Accept, Accept-Language, Content-Type, If-None-Match, X-API-Key, X-Request-Id")
                .putHeader("Access-Control-Max-Age", "86400")
                .end();
    }
}
