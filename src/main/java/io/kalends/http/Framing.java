package io.kalends.http;

import io.kalends.http.caching.SentHeader;
import java.util.List;

/** What a browser may load for an answer, and who may show it in a frame, by the address of the answer. */
enum Framing {
    /** Swagger UI starts itself with an inline script and styles. */
    DOCS(
            "/docs",
            "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'"),
    /** Made to stand on other people's pages. */
    EMBED(
            "/embed",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors *"),
    EVERYTHING_ELSE(
            "/",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:;"
                    + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'");

    private final String root;
    private final String contentSecurityPolicy;

    Framing(String root, String contentSecurityPolicy) {
        this.root = root;
        this.contentSecurityPolicy = contentSecurityPolicy;
    }

    static Framing of(String path) {
        for (Framing framing : values()) {
            if (path.equals(framing.root) || path.startsWith(framing.root + "/")) {
                return framing;
            }
        }
        return EVERYTHING_ELSE;
    }

    /** As they are sent, with every answer. */
    List<SentHeader> headers() {
        SentHeader policy = SentHeader.of("Content-Security-Policy", contentSecurityPolicy);
        return this == EMBED ? List.of(policy) : List.of(policy, SentHeader.of("X-Frame-Options", "DENY"));
    }
}
