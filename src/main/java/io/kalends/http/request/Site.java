package io.kalends.http.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where callers find this service: at {@code kalends.base-url} (KALENDS_BASE_URL), else at the address that they used,
 * which includes what a trusted proxy forwards ({@code quarkus.http.proxy.*}).
 */
@Singleton
public class Site {

    private static final Pattern HOST = Pattern.compile("([\\w.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

    private static final int ADDRESSES_REMEMBERED = 100;

    private final Optional<URI> baseUrl;
    private final Cache<String, String> roots =
            Caffeine.newBuilder().maximumSize(ADDRESSES_REMEMBERED).build();

    @Inject
    Site(SiteSettings settings) {
        this.baseUrl = settings.baseUrl().map(Site::withoutSlash);
    }

    /** The configured address, without a slash at its end; absent when none is configured. */
    public Optional<URI> baseUrl() {
        return baseUrl;
    }

    /** The address that the caller asked, as the public sees it. */
    public PublicAddress address(UriInfo asked) {
        return PublicAddress.of(baseUrl.orElseGet(() -> withoutSlash(asked.getBaseUri())), asked);
    }

    /** Where this service stands, without a slash at its end; empty when the request names no usable host. */
    public String root(HttpServerRequest request) {
        if (baseUrl.isPresent()) {
            return baseUrl.get().toString();
        }
        String asked = request.scheme() + "://" + request.authority();
        return roots.get(asked, it -> hasUsableHost(request) ? it : "");
    }

    static boolean hasUsableHost(HttpServerRequest request) {
        return request.authority() != null && isUsable(request.authority().toString());
    }

    static boolean isUsable(String host) {
        return HOST.matcher(host).matches();
    }

    private static URI withoutSlash(URI address) {
        String text = address.toString();
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            throw new IllegalArgumentException(
                    "kalends.base-url (KALENDS_BASE_URL) must start with http:// or https://: " + text);
        }
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }
}
