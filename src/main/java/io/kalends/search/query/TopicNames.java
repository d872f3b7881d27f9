package io.kalends.search.query;

import io.kalends.event.TopicTree;
import io.kalends.event.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The tree of topics, read anew when the change log says so: it is asked for with every search and seldom changes. */
@ApplicationScoped
public class TopicNames {

    private final Topics topics;
    private volatile Optional<TopicTree> last = Optional.empty();

    TopicNames(Topics topics) {
        this.topics = topics;
    }

    /** The tree as it was at the last {@link #renew}. */
    public TopicTree tree() {
        return last.orElseGet(this::renew);
    }

    /** The tree as it is now. One at a time: what was read first shall not replace what was read later. */
    public synchronized TopicTree renew() {
        TopicTree fresh = QuarkusTransaction.joiningExisting().call(topics::tree);
        last = Optional.of(fresh);
        return fresh;
    }
}
