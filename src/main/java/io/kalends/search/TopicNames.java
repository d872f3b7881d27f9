package io.kalends.search;

import io.kalends.event.TopicTree;
import io.kalends.event.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The tree of topics, read anew when it may have grown: it is asked for with every search and seldom changes. */
@ApplicationScoped
public class TopicNames {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Read(TopicTree tree, Instant at) {}

    private final Topics topics;
    private final Clock clock;
    private volatile Read last = new Read(new TopicTree(java.util.List.of()), Instant.EPOCH);

    TopicNames(Topics topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    /** The tree as it was at most five seconds ago, or since the last {@link #renew}. */
    @Transactional
    public TopicTree tree() {
        Read known = last;
        if (known.at().plus(FRESH).isAfter(clock.instant())) {
            return known.tree();
        }
        return renew();
    }

    /** The tree as it is now. */
    @Transactional
    public TopicTree renew() {
        Read fresh = new Read(topics.tree(), clock.instant());
        last = fresh;
        return fresh.tree();
    }
}
