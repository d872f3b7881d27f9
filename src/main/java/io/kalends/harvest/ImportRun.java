package io.kalends.harvest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kalends.event.EventDetails;
import io.kalends.event.Source;
import io.kalends.harvest.jsonld.DatesReader;
import io.kalends.harvest.jsonld.Digest;
import io.kalends.harvest.jsonld.Document;
import io.kalends.harvest.jsonld.EventReader;
import io.kalends.harvest.jsonld.Identities;
import io.kalends.harvest.jsonld.Identity;
import io.kalends.harvest.jsonld.Item;
import io.kalends.harvest.jsonld.ItemShares;
import io.kalends.harvest.jsonld.KeywordsReader;
import io.kalends.harvest.jsonld.References;
import io.kalends.harvest.jsonld.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One import. The document is read twice: first to check that it is well formed to its end, to learn which events it lists
 * and which of them are kept as they are, then to list the others, if there are any; a third time for the few that only the
 * whole document decides. Where it refers to what it describes elsewhere, that is found first, and all begins anew. No more
 * than a batch of it is in memory, plus the keys of its events and what is referred to.
 */
final class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int BATCH = 500;

    private final Document document;
    private final ImportOptions options;
    private final Shelf shelf;
    private final References references;
    private final Identities identities;
    private final EventReader reader;
    private final Survey survey = new Survey();
    private final Moves moves = new Moves(survey);
    private final Subjects subjects;
    private final ImportTally tally = new ImportTally();
    private final Comparison comparison;
    private final Set<Integer> again = new HashSet<>();
    private final List<Incoming> batch = new ArrayList<>();
    private int items;

    /** An event that an item describes, before it is known how it will be kept. */
    private record Draft(Item item, Identity identity, EventDetails details) {

        Draft about(List<String> topics) {
            return new Draft(item, identity, details.about(topics));
        }
    }

    ImportRun(Document document, ImportOptions options, Shelf shelf) {
        this(document, options, shelf, new References());
    }

    private ImportRun(Document document, ImportOptions options, Shelf shelf, References references) {
        this.document = document;
        this.options = options;
        this.shelf = shelf;
        this.references = references;
        this.identities = new Identities(new DatesReader(shelf.zones(), options.timeZone(), options.siteZone()));
        this.reader = new EventReader(options.language());
        this.subjects = shelf.subjects();
        this.comparison = new Comparison(shelf, options.source(), survey);
    }

    ImportReport run() throws IOException {
        ItemShares.forEach(document, references, this::seen, this::note);
        if (references.find(document)) {
            return new ImportRun(document, options, shelf, references).run();
        }
        comparison.end();
        BitSet settled = survey.settled();
        tally.count(Outcome.UNCHANGED, settled.cardinality());
        if (settled.cardinality() < items) {
            pass(index -> !settled.get(index));
        }
        if (!again.isEmpty()) {
            moves.endOfFile();
            pass(Set.copyOf(again)::contains);
        }
        survey.countRepetitions(tally);
        return tally.report();
    }

    /**
     * What is known of an item before all are.
     *
     * @param details absent when they are not to be compared
     */
    private record Seen(
            Item item,
            Identity identity,
            List<String> keywords,
            Survey.Fullness fullness,
            Optional<EventDetails> details) {}

    /** Nothing of an item that is refused, which is reported when it is read to be listed. */
    private Optional<Seen> seen(Item item) {
        try {
            Identity identity = identity(item);
            Optional<EventDetails> details = comparison.paysOff() ? details(item, identity) : Optional.empty();
            ObjectNode node = (ObjectNode) item.node();
            List<String> keywords = KeywordsReader.keywords(node);
            node.remove("keywords");
            Survey.Fullness fullness =
                    new Survey.Fullness(node.size(), identity.schedule().end(), node.hashCode());
            return Optional.of(new Seen(item, identity, keywords, fullness, details));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    private Optional<EventDetails> details(Item item, Identity identity) {
        try {
            return Optional.of(read(item, identity));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    private Identity identity(Item item) {
        return understood(item, () -> identities.of(item));
    }

    private EventDetails read(Item item, Identity identity) {
        return understood(item, () -> reader.read(item.node(), identity));
    }

    /** An item that we cannot read, whatever the reason, must not keep all others out. */
    private static <T> T understood(Item item, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "item %d cannot be read", item.index());
            throw new Refusal("", "The item cannot be read; the log of the service says why.");
        }
    }

    private void note(List<Optional<Seen>> share) {
        items += share.size();
        List<Draft> drafts = new ArrayList<>();
        for (Seen seen : share.stream().flatMap(Optional::stream).toList()) {
            survey.note(seen.identity().externalId(), seen.item().index(), seen.keywords(), seen.fullness());
            seen.details()
                    .map(it -> new Draft(seen.item(), seen.identity(), it))
                    .map(it -> it.about(comparison.topics(seen.keywords())))
                    .ifPresent(drafts::add);
        }
        comparison.add(drafts.parallelStream().map(this::incoming).toList());
    }

    private void pass(IntPredicate wanted) throws IOException {
        ItemShares.<Supplier<Optional<Draft>>>forEach(
                document, references, it -> wanted.test(it.index()) ? read(it) : Optional::empty, this::take);
        put();
    }

    /** Items are read side by side; what depends on others is decided in the order of the file. */
    private void take(List<Supplier<Optional<Draft>>> share) {
        List<Draft> elected = share.stream().flatMap(it -> it.get().stream()).toList();
        batch.addAll(elected.parallelStream().map(this::incoming).toList());
        if (batch.size() >= BATCH) {
            put();
        }
    }

    /** What to do with an item when it is its turn. */
    private Supplier<Optional<Draft>> read(Item item) {
        Identity identity;
        try {
            identity = identity(item);
        } catch (Refusal e) {
            return () -> refused(item, e);
        }
        try {
            Draft draft = new Draft(item, identity, read(item, identity));
            return () -> elected(draft);
        } catch (Refusal e) {
            return () -> dismissed(item, identity.externalId(), e);
        }
    }

    private Optional<Draft> refused(Item item, Refusal refusal) {
        tally.refuse(item.index(), item.id(), refusal);
        return Optional.empty();
    }

    private Optional<Draft> dismissed(Item item, String key, Refusal refusal) {
        survey.dismiss(key, item.index()).stream()
                .filter(it -> it < item.index())
                .forEach(again::add);
        return refused(item, refusal);
    }

    private Optional<Draft> elected(Draft draft) {
        String key = draft.identity().externalId();
        return survey.isElected(key, draft.item().index())
                ? Optional.of(draft.about(subjects.topics(survey.keywords(key))))
                : Optional.empty();
    }

    private Incoming incoming(Draft draft) {
        Item item = draft.item();
        Optional<String> license = options.license().or(() -> EventReader.license(item.node()));
        Source source = new Source(options.source(), draft.identity().externalId(), license);
        return new Incoming(
                item.index(),
                item.id(),
                draft.identity(),
                draft.details(),
                source,
                Digest.of(draft.details(), source),
                options.datedAnew());
    }

    private void put() {
        put(List.copyOf(batch));
        batch.clear();
    }

    /** Puts events; when the database refuses one of them, each by itself, so that only that one is left out. */
    private void put(List<Incoming> incoming) {
        if (!incoming.isEmpty() && tried(incoming).isPresent()) {
            incoming.forEach(this::putAlone);
        }
    }

    /** Puts one event, twice if need be: by then the writer that was in its way has finished. */
    private void putAlone(Incoming incoming) {
        List<Incoming> alone = List.of(incoming);
        if (tried(alone).isPresent()) {
            tried(alone).ifPresent(it -> refuse(incoming, it));
        }
    }

    private Optional<Refusal> tried(List<Incoming> incoming) {
        try {
            settle(incoming, shelf.put(incoming, subjects, moves, options));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(DatabaseRefusal.of(e).orElseThrow(() -> e));
        }
    }

    private void settle(List<Incoming> incoming, Shelf.Put put) {
        tally.committed(put.transaction());
        for (int i = 0; i < incoming.size(); i++) {
            Incoming each = incoming.get(i);
            Outcome outcome = put.outcomes().get(i);
            if (outcome == Outcome.DEFERRED) {
                moves.defer(each);
                again.add(each.index());
            } else {
                tally.count(outcome, 1);
                survey.settle(each.key(), outcome);
            }
        }
    }

    private void refuse(Incoming incoming, Refusal refusal) {
        tally.refuse(incoming.index(), incoming.id(), refusal);
        survey.refuse(incoming.key(), refusal);
    }
}
