package io.kalends.embed;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Addresses of others that may become links: absolute ones of the web, and nothing that a browser would run. */
final class WebAddress {

    private WebAddress() {}

    static Optional<String> of(Optional<URI> published) {
        return published
                .filter(it -> it.getHost() != null && it.getScheme() != null)
                .filter(it -> it.getScheme().toLowerCase(Locale.ROOT).matches("https?"))
                .map(URI::toASCIIString);
    }
}
