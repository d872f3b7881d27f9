package io.kalends.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All topics. */
@ApplicationScoped
public class Topics implements PanacheRepositoryBase<Topic, String> {

    /** All topics as one tree, as they are now. */
    public TopicTree tree() {
        return new TopicTree(list("order by slug"));
    }
}
