package io.kalends.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who organizes events; schema.org {@code Organization}. */
@Entity
@Table(name = "organizer")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Organizer {

    @Id
    private String slug;

    private String name;

    private @Nullable String url;

    /** For Hibernate. */
    protected Organizer() {}

    /** An organizer as an event names it. */
    public Organizer(OrganizerReference reference) {
        this.slug = reference.slug();
        this.name = reference.name();
        this.url = reference.url().map(URI::toString).orElse(null);
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public Optional<URI> url() {
        return Optional.ofNullable(url).map(URI::create);
    }
}
