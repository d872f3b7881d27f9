package io.kalends.harvest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kalends.event.EventDetails;
import io.kalends.event.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * One import. The file is read twice: first to check that it is well formed to its end and to learn which events it
 * lists, then to list them; a third time for the few that only the whole file decides. No more than a batch of it is in
 * memory, plus the keys of its events.
 */
final class ImportRun {

    private static final int BATCH = 500;

    private final Path file;
    private final ImportOptions options;
    private final Shelf shelf;
    private final Identities identities;
    private final EventReader reader;
    private final Survey survey = new Survey();
    private final Moves moves = new Moves(survey);
    private final Subjects subjects;
    private final ImportTally tally = new ImportTally();
    private final Set<Integer> again = new HashSet<>();
    private final List<Incoming> batch = new ArrayList<>();

    ImportRun(Path file, ImportOptions options, Shelf shelf) {
        this.file = file;
        this.options = options;
        this.shelf = shelf;
        this.identities = new Identities(new DatesReader(shelf.zones(), options.timeZone()));
        this.reader = new EventReader(options.language());
        this.subjects = shelf.subjects();
    }

    ImportReport run() throws IOException {
        JsonLdItems.forEach(file, this::note);
        pass(index -> true);
        if (!again.isEmpty()) {
            moves.endOfFile();
            pass(again::contains);
        }
        survey.countRepetitions(tally);
        return tally.report();
    }

    private void note(Item item) {
        try {
            Identity identity = identities.of(item);
            ObjectNode node = (ObjectNode) item.node();
            List<String> keywords = KeywordsReader.keywords(node);
            node.remove("keywords");
            Survey.Fullness fullness =
                    new Survey.Fullness(node.size(), identity.schedule().end(), node.hashCode());
            survey.note(identity.externalId(), item.index(), keywords, fullness);
        } catch (Refusal e) {
            // Reported when the item is read to be listed.
        }
    }

    private void pass(IntPredicate wanted) throws IOException {
        JsonLdItems.forEach(file, item -> {
            if (wanted.test(item.index())) {
                take(item);
            }
        });
        put();
    }

    private void take(Item item) {
        Identity identity;
        try {
            identity = identities.of(item);
        } catch (Refusal e) {
            tally.refuse(item.index(), item.id(), e);
            return;
        }
        String key = identity.externalId();
        try {
            EventDetails details = reader.read(item.node(), identity);
            if (survey.isElected(key, item.index())) {
                add(item, identity, details.about(subjects.topics(survey.keywords(key))));
            }
        } catch (Refusal e) {
            tally.refuse(item.index(), item.id(), e);
            survey.dismiss(key, item.index()).stream()
                    .filter(it -> it < item.index())
                    .forEach(again::add);
        }
    }

    private void add(Item item, Identity identity, EventDetails details) {
        Optional<String> license = options.license().or(() -> EventReader.license(item.node()));
        Source source = new Source(options.source(), identity.externalId(), license);
        batch.add(new Incoming(
                item.index(), item.id(), identity, details, source, Digest.of(details, source), options.datedAnew()));
        if (batch.size() == BATCH) {
            put();
        }
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
