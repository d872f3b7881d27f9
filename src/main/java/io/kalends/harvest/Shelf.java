package io.kalends.harvest;

import io.kalends.event.Events;
import io.kalends.event.KnownEvent;
import io.kalends.event.Topics;
import io.kalends.event.UnendedEvent;
import io.kalends.harvest.jsonld.Zones;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts batches of events where events are kept, each in one short transaction; what says the same is only compared. */
@ApplicationScoped
class Shelf {

    private static final int SECONDS = 60;

    private final Events events;
    private final Topics topics;
    private final EventWriter writer;
    private final Clock clock;

    Shelf(Events events, Topics topics, EventWriter writer, Clock clock) {
        this.events = events;
        this.topics = topics;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * What became of a batch.
     *
     * @param outcomes one for each event, in the order of the batch
     * @param transaction PostgreSQL's id of the transaction that changed something; absent when nothing was changed
     */
    record Put(List<Outcome> outcomes, Optional<String> transaction) {}

    Zones zones() {
        return QuarkusTransaction.requiringNew().call(() -> new Zones(events.timeZones()));
    }

    Subjects subjects() {
        return QuarkusTransaction.requiringNew().call(() -> new Subjects(topics.tree()));
    }

    /** The keys of those events in a batch that are kept as they are. */
    Set<String> unchanged(List<Incoming> batch, String source) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, KnownEvent> known = known(batch, source);
            return batch.stream()
                    .filter(it -> Optional.ofNullable(known.get(it.key()))
                            .filter(same -> same.says(it.digest()))
                            .isPresent())
                    .map(Incoming::key)
                    .collect(Collectors.toUnmodifiableSet());
        });
    }

    /** Puts a batch; on a failure none of it is kept. */
    Put put(List<Incoming> batch, Subjects subjects, Moves moves, ImportOptions options) {
        try {
            Put put = QuarkusTransaction.requiringNew()
                    .timeout(SECONDS)
                    .call(() -> undoneIf(options.dryRun(), putWithin(batch, subjects, moves, options.source())));
            subjects.keep(
                    batch.stream().flatMap(it -> it.details().topics().stream()).toList());
            return put;
        } catch (Rehearsed rehearsed) {
            return rehearsed.put;
        }
    }

    private Put putWithin(List<Incoming> batch, Subjects subjects, Moves moves, String source) {
        Map<String, KnownEvent> known = known(batch, source);
        Map<String, List<UnendedEvent>> predecessors = predecessors(batch, known, moves, source);
        List<Outcome> outcomes = new ArrayList<>(batch.size());
        List<Incoming> fresh = new ArrayList<>();
        Map<UUID, Incoming> changed = new LinkedHashMap<>();
        for (Incoming incoming : batch) {
            Optional<KnownEvent> same = Optional.ofNullable(known.get(incoming.key()));
            List<UnendedEvent> before = incoming.tellingUrl()
                    .map(it -> predecessors.getOrDefault(it, List.of()))
                    .orElse(List.of());
            Moves.Decision decision = moves.decide(incoming, same, before);
            outcomes.add(decision.outcome());
            decision.replaced().ifPresent(it -> changed.put(it, incoming));
            if (decision.outcome() == Outcome.LISTED) {
                fresh.add(incoming);
            }
        }
        if (fresh.isEmpty() && changed.isEmpty()) {
            return new Put(outcomes, Optional.empty());
        }
        writer.write(fresh, changed, subjects);
        return new Put(outcomes, Optional.of(events.transaction()));
    }

    /** The events that items without a known key may have been before, by address of their page. */
    private Map<String, List<UnendedEvent>> predecessors(
            List<Incoming> batch, Map<String, KnownEvent> known, Moves moves, String source) {
        List<String> urls = batch.stream()
                .filter(it -> !known.containsKey(it.key()))
                .flatMap(it -> it.tellingUrl().stream())
                .distinct()
                .toList();
        return events.listUnended(source, urls, clock.instant()).stream()
                .filter(it -> !moves.lists(it.externalId()))
                .collect(Collectors.groupingBy(UnendedEvent::url));
    }

    private Map<String, KnownEvent> known(List<Incoming> batch, String source) {
        Map<String, KnownEvent> known = new HashMap<>();
        events.listKnown(source, batch.stream().map(Incoming::key).toList())
                .forEach(it -> known.put(it.externalId(), it));
        return known;
    }

    private static Put undoneIf(boolean dryRun, Put put) {
        if (dryRun) {
            throw new Rehearsed(put);
        }
        return put;
    }

    /** Ends the transaction of a dry run, so that the database has had its say and nothing is kept. */
    private static final class Rehearsed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Put put;

        Rehearsed(Put put) {
            super("dry run", null, false, false);
            this.put = new Put(put.outcomes(), Optional.empty());
        }
    }
}
