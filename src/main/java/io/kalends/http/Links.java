package io.kalends.http;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/** The value of a {@code Link} header (RFC 8288). */
public final class Links {

    private Links() {}

    /** From relation types ({@code next}, {@code prev}, …) to absolute addresses, in the order of the map. */
    public static String header(Map<String, URI> links) {
        return links.entrySet().stream()
                .map(it -> "<" + it.getValue().toASCIIString() + ">; rel=\"" + it.getKey() + "\"")
                .collect(Collectors.joining(", "));
    }
}
