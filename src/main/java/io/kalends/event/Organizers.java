package io.kalends.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All organizers. */
@ApplicationScoped
public class Organizers implements PanacheRepositoryBase<Organizer, String> {

    /** The organizers with these slugs. */
    public List<Organizer> listBySlugs(Collection<String> slugs) {
        return slugs.isEmpty() ? List.of() : list(Among.these("slug"), Map.of("these", slugs.toArray(String[]::new)));
    }

    /** Adds organizers as events name them; one that is there only gains an address it had not. */
    public void add(Collection<OrganizerReference> references) {
        if (!references.isEmpty()) {
            List<OrganizerReference> sorted = references.stream()
                    .sorted(Comparator.comparing(OrganizerReference::slug))
                    .toList();
            getEntityManager()
                    .createNativeQuery("insert into organizer as kept (slug, name, url)"
                            + " select * from unnest(cast(:slugs as text[]), cast(:names as text[]), cast(:urls as text[]))"
                            + " on conflict (slug) do update set url = excluded.url"
                            + " where kept.url is null and excluded.url is not null")
                    .setParameter("slugs", texts(sorted, OrganizerReference::slug))
                    .setParameter("names", texts(sorted, OrganizerReference::name))
                    .setParameter(
                            "urls",
                            texts(sorted, it -> it.url().map(URI::toString).orElse(null)))
                    .executeUpdate();
        }
    }

    private static @Nullable String[] texts(
            List<OrganizerReference> references, Function<OrganizerReference, @Nullable String> text) {
        return references.stream().map(text).toArray(String[]::new);
    }
}
