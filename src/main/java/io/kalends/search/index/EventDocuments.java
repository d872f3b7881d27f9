package io.kalends.search.index;

import io.kalends.event.Event;
import io.kalends.event.EventJson;
import io.kalends.event.Events;
import io.kalends.event.TopicTree;
import io.kalends.search.query.TopicNames;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
     * @param gone events that are deleted, or cannot be understood any more
     */
    public record Batch(List<EventDocument> live, Set<UUID> gone) {}

    private final Events events;
    private final TopicNames topics;

    EventDocuments(Events events, TopicNames topics) {
        this.events = events;
        this.topics = topics;
    }

    /** Something about topics was written: nobody shall be told what was known before. */
    public void renewTopics() {
        topics.renew();
    }

    /** All events that there are, in the order of the index; many take a while to be sorted. */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public List<UUID> inOrder() {
        return events.listIdsByStart();
    }

    /** These events in the order of the index; behind them those that are deleted. */
    @Transactional
    public List<UUID> inOrder(Set<UUID> ids) {
        Set<UUID> ordered = new LinkedHashSet<>(events.listIdsByStart(ids));
        ordered.addAll(ids);
        return List.copyOf(ordered);
    }

    /** Some events, in this order. */
    @Transactional
    public Batch of(List<UUID> ids) {
        List<Event> live =
                read(ids).stream().filter(it -> it.deletedAt().isEmpty()).toList();
        TopicTree tree = treeFor(live);
        List<EventDocument> understood =
                live.parallelStream().flatMap(it -> document(it, tree).stream()).toList();
        Set<UUID> gone = new HashSet<>(ids);
        understood.forEach(it -> gone.remove(UUID.fromString(it.id)));
        return new Batch(understood, gone);
    }

    /** One event that cannot be read must not keep all others out of the index. */
    private List<Event> read(List<UUID> ids) {
        try {
            return events.listByIds(ids);
        } catch (EventJson.UnreadableException e) {
            return ids.stream().flatMap(it -> readAlone(it).stream()).toList();
        }
    }

    private List<Event> readAlone(UUID id) {
        try {
            return events.listByIds(List.of(id));
        } catch (EventJson.UnreadableException e) {
            LOG.errorf(e, "event %s cannot be read", id);
            return List.of();
        }
    }

    /** Nor one that is read and cannot be understood. */
    private static Optional<EventDocument> document(Event event, TopicTree tree) {
        try {
            return Optional.of(new EventDocument(event, tree));
        } catch (RuntimeException e) {
            LOG.errorf(e, "event %s cannot be indexed", event.id());
            return Optional.empty();
        }
    }

    private TopicTree treeFor(List<Event> read) {
        TopicTree known = topics.tree();
        boolean complete = read.stream()
                .flatMap(it -> it.topics().stream())
                .allMatch(it -> known.find(it).isPresent());
        return complete ? known : topics.renew();
    }
}
