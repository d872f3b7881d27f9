package io.kalends.event;

import java.net.URI;

/** An absolute {@code http} or {@code https} address with the words to show for it. */
public record Link(String label, URI url) {}
