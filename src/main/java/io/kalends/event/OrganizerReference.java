package io.kalends.event;

import java.net.URI;
import java.util.Optional;

/** Who organizes an event, as the event names them; {@code slug} is the key of the {@link Organizer}. */
public record OrganizerReference(String slug, String name, Optional<URI> url) {}
