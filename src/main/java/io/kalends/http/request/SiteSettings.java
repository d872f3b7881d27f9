package io.kalends.http.request;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

@ConfigMapping(prefix = "kalends")
interface SiteSettings {

    /** Public address, used in links, feeds and embeds; from the request when absent. */
    Optional<URI> baseUrl();
}
