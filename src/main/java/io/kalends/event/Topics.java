package io.kalends.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** All topics. */
@ApplicationScoped
public class Topics implements PanacheRepositoryBase<Topic, String> {

    /** All topics as one tree, as they are now. */
    public TopicTree tree() {
        return new TopicTree(list("order by slug"));
    }

    /** Adds topics at the top of the tree, by slug with a label; those that are there stay as they are. */
    public void add(Map<String, String> labels) {
        if (!labels.isEmpty()) {
            List<String> slugs = labels.keySet().stream().sorted().toList();
            getEntityManager()
                    .createNativeQuery("insert into topic (slug, labels)"
                            + " select it.slug, jsonb_build_object('und', it.label)"
                            + " from unnest(cast(:slugs as text[]), cast(:labels as text[])) as it (slug, label)"
                            + " on conflict do nothing")
                    .setParameter("slugs", slugs.toArray(String[]::new))
                    .setParameter("labels", slugs.stream().map(labels::get).toArray(String[]::new))
                    .executeUpdate();
        }
    }
}
