package io.kalends.harvest;

import io.kalends.event.KnownEvent;
import io.kalends.event.UnendedEvent;
import io.kalends.harvest.jsonld.Identities;
import io.kalends.harvest.jsonld.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides which kept event an incoming one is. Without a key of its source, an event that is moved or renamed looks like
 * a new one; its page tells: when exactly one kept event that the file no longer lists has that page and the same name or
 * start, and exactly one item that is not known has it, then the one has become the other. That can be told only at the end
 * of the file. What is at another time under another name is another event: many sites have one page for all they do.
 */
final class Moves {

    private final Survey survey;
    private final Map<String, Integer> leftovers = new HashMap<>();
    private boolean fileIsKnown;

    Moves(Survey survey) {
        this.survey = survey;
    }

    /**
     * What is to be done with an incoming event.
     *
     * @param replaced the kept event that it is
     */
    record Decision(Outcome outcome, Optional<UUID> replaced) {}

    /** Whether the file itself lists an event under this key. */
    boolean lists(String externalId) {
        return survey.lists(externalId);
    }

    /** From now on, what was deferred is decided. */
    void endOfFile() {
        fileIsKnown = true;
    }

    /** Counts an event that was deferred. */
    void defer(Incoming incoming) {
        incoming.tellingUrl().ifPresent(it -> leftovers.merge(it, 1, Integer::sum));
    }

    Decision decide(Incoming incoming, Optional<KnownEvent> same, List<UnendedEvent> before) {
        if (same.isPresent()) {
            return same.get().says(incoming.digest())
                    ? new Decision(Outcome.UNCHANGED, Optional.empty())
                    : changed(same.get().id());
        }
        List<UnendedEvent> alike =
                before.stream().filter(it -> isAlike(it, incoming.identity())).toList();
        if (alike.isEmpty()) {
            return new Decision(Outcome.LISTED, Optional.empty());
        }
        if (!fileIsKnown) {
            return new Decision(Outcome.DEFERRED, Optional.empty());
        }
        boolean only = alike.size() == 1
                && incoming.tellingUrl()
                        .map(leftovers::get)
                        .filter(it -> it == 1)
                        .isPresent();
        return only ? changed(alike.get(0).id()) : new Decision(Outcome.LISTED, Optional.empty());
    }

    private static boolean isAlike(UnendedEvent kept, Identity incoming) {
        return kept.start().equals(incoming.schedule().start()) || Identities.isSameName(kept.name(), incoming.name());
    }

    private static Decision changed(UUID event) {
        return new Decision(Outcome.CHANGED, Optional.of(event));
    }
}
