package io.kalends.event;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An absolute {@code http} or {@code https} address with the words to show for it. */
@Schema(description = "An absolute http or https address with the words to show for it.")
public record Link(String label, URI url) {}
