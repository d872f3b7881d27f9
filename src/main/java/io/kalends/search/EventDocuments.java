package io.kalends.search;

import io.kalends.event.Event;
import io.kalends.event.Events;
import io.kalends.event.TopicTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Events read from the database as documents of the index. */
@ApplicationScoped
public class EventDocuments {

    private static final Logger LOG = Logger.getLogger(EventDocuments.class);

    /**
     * What the index must take in.
     *
     * @param live events as they are now
     * @param gone events that are deleted
     * @param last the last id read; absent when there was none
     */
    record Batch(List<EventDocument> live, Set<UUID> gone, Optional<UUID> last) {}

    private final Events events;
    private final TopicNames topics;

    EventDocuments(Events events, TopicNames topics) {
        this.events = events;
        this.topics = topics;
    }

    /** Something about topics was written: nobody shall be told what was known before. */
    void renewTopics() {
        topics.renew();
    }

    /** These events. */
    @Transactional
    Batch of(Set<UUID> ids) {
        Batch batch = documents(events.listByIds(List.copyOf(ids)));
        Set<UUID> gone = new HashSet<>(ids);
        batch.live().forEach(it -> gone.remove(UUID.fromString(it.id)));
        return new Batch(batch.live(), gone, Optional.empty());
    }

    /** The next events by id. */
    @Transactional
    Batch after(Optional<UUID> last, int limit) {
        return documents(events.listAfter(last, limit));
    }

    private Batch documents(List<Event> read) {
        List<Event> live = read.stream().filter(it -> it.deletedAt().isEmpty()).toList();
        TopicTree tree = treeFor(live);
        List<EventDocument> documents = new ArrayList<>();
        for (Event event : live) {
            try {
                documents.add(new EventDocument(event, tree));
            } catch (RuntimeException e) {
                // One event that cannot be understood must not keep all others out of the index.
                LOG.errorf(e, "event %s cannot be indexed", event.id());
            }
        }
        Optional<UUID> last = read.isEmpty()
                ? Optional.empty()
                : Optional.of(read.get(read.size() - 1).id());
        return new Batch(documents, Set.of(), last);
    }

    private TopicTree treeFor(List<Event> read) {
        TopicTree known = topics.tree();
        boolean complete = read.stream()
                .flatMap(it -> it.details().topics().stream())
                .allMatch(it -> known.find(it).isPresent());
        return complete ? known : topics.renew();
    }
}
