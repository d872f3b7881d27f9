package io.kalends.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.util.Map;

/** An answer with links to its neighbours, which are also sent as {@code Link} (RFC 8288). */
public interface Linked {

    /** From relation types ({@code next}, {@code prev}, …) to absolute addresses. */
    @JsonIgnore
    Map<String, URI> links();
}
