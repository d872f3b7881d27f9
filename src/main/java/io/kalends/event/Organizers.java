package io.kalends.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** All organizers. */
@ApplicationScoped
public class Organizers implements PanacheRepositoryBase<Organizer, String> {

    /** The organizers with these slugs. */
    public List<Organizer> listBySlugs(Collection<String> slugs) {
        return slugs.isEmpty() ? List.of() : list("slug in ?1", slugs);
    }
}
