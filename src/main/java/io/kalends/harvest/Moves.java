package io.kalends.harvest;

import io.kalends.event.KnownEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides which kept event an incoming one is. Without a key of its source, an event that is moved or renamed looks like
 * a new one; its page tells: when exactly one kept event that the file no longer lists has that page, and exactly one
 * item that is not known, then the one has become the other. That can be told only at the end of the file.
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

    Decision decide(Incoming incoming, Optional<KnownEvent> same, List<KnownEvent> before) {
        if (same.isPresent()) {
            return same.get().says(incoming.digest())
                    ? new Decision(Outcome.UNCHANGED, Optional.empty())
                    : changed(same.get());
        }
        if (before.isEmpty()) {
            return new Decision(Outcome.LISTED, Optional.empty());
        }
        if (!fileIsKnown) {
            return new Decision(Outcome.DEFERRED, Optional.empty());
        }
        boolean only = before.size() == 1
                && incoming.tellingUrl()
                        .map(leftovers::get)
                        .filter(it -> it == 1)
                        .isPresent();
        return only ? changed(before.get(0)) : new Decision(Outcome.LISTED, Optional.empty());
    }

    private static Decision changed(KnownEvent event) {
        return new Decision(Outcome.CHANGED, Optional.of(event.id()));
    }
}
