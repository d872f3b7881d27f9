package io.kalends.view;

import io.kalends.Perishable;
import io.kalends.http.caching.Encoded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** A page on its way out, and until when it is true. */
public record HtmlDocument(String html, Optional<Instant> validUntil) implements Encoded, Perishable {

    @Override
    public byte[] octets() {
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
