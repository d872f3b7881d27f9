package io.kalends.view;

import io.kalends.event.Event;
import io.kalends.event.EventVersion;
import io.kalends.http.problem.Problem;
import io.kalends.http.sending.AnswerPart;
import io.kalends.http.sending.AnswerRoom;
import io.kalends.search.EventLookup;
import io.kalends.search.RecentEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The events that an answer shows, read when there is room for them and for what is made of them, see {@link AnswerRoom}.
 * Where that is little, it takes none.
 */
@ApplicationScoped
public class ShownEvents {

    /** KiB of an event of the usual length, on an average. */
    private static final int USUAL = 12;

    /** KiB from which on an answer is large. */
    private static final int LARGE = 1 << 10;

    /** As many times as much as an event has beyond is taken by what is made of it, and by itself meanwhile. */
    private static final int MADE = 4;

    private final RecentEvents events;
    private final EventLookup lookup;
    private final AnswerRoom room;

    ShownEvents(RecentEvents events, EventLookup lookup, AnswerRoom room) {
        this.events = events;
        this.lookup = lookup;
        this.room = room;
    }

    /** Those of a page; a problem 400 where their texts are more than memory is to hold at once, 503 where at the moment. */
    public List<Event> list(List<EventVersion> page) {
        return list(page, 0);
    }

    /**
     * The same for an answer that may be large even with usual ones.
     *
     * @param each KiB for each event
     */
    public List<Event> list(List<EventVersion> page, int each) {
        long usual = (long) each * page.size();
        long longer = longer(page);
        if (usual + longer >= LARGE) {
            AnswerPart part = room.part();
            if (!part.canTake(longer)) {
                throw tooLong();
            }
            part.take(usual + longer);
        }
        return events.list(page);
    }

    /** As many of them, from the first on, as their texts let one answer show; a problem 503 where not at the moment. */
    public List<Event> listFirst(List<EventVersion> page) {
        return list(page.subList(0, first(page, room.size())));
    }

    static int first(List<EventVersion> page, long room) {
        int count = page.size();
        while (count > 0 && longer(page.subList(0, count)) > room) {
            count--;
        }
        return count;
    }

    static long longer(List<EventVersion> page) {
        return MADE
                * Math.max(0, page.stream().mapToLong(it -> it.weight() - USUAL).sum());
    }

    private static Problem tooLong() {
        return Problem.inParameter(
                "limit",
                "The texts of these events are longer than one answer can be: ask for fewer events at once, with a"
                        + " smaller limit and for the others with page, or by a narrower search.");
    }

    /**
     * One event by the id or slug in an address; a problem 404 when there is none, 410 when there was one, 503 when it is one
     * of the few that take room, and there is none at the moment.
     */
    public Event get(String key) {
        Event found = lookup.get(key);
        long longer = (long) MADE * (found.details().weight() - USUAL);
        if (longer >= LARGE) {
            room.part().take(longer);
        }
        return found;
    }
}
