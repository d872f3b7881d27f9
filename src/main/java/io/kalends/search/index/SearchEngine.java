package io.kalends.search.index;

import io.kalends.change.Position;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What events are found in. It holds a copy of them, derived from the database and disposable, together with how far that
 * copy has followed the change log. Any number of threads read, and write different events; the rest one of them does alone.
 * Whatever fails on the way is unchecked.
 */
public interface SearchEngine extends AutoCloseable {

    /** How far the copy is known to have followed the log; absent when it must be built anew. */
    Optional<Position> position();

    /** Begins anew, without events; what was there may be found until a position is {@link #keep kept}. */
    void clear();

    /**
     * Adds events of which none is there, fastest in the order of their starts and ids.
     *
     * @throws RefusedException as {@link #write} does
     */
    default void add(Collection<EventDocument> events) {
        write(events, Set.of());
    }

    /**
     * Adds or replaces events and removes others. They can be found once they are {@link #show shown}.
     *
     * @throws RefusedException when some event cannot be taken in; others of the same call may have been
     */
    void write(Collection<EventDocument> events, Collection<UUID> gone);

    /** Lets snapshots see what was written. */
    void show();

    /** Makes what was written survive this process, together with the position that it brings the copy to. */
    void keep(Position position);

    /** Nothing is written at present: time to put in order what makes searches faster. It is called again and again. */
    default void settle() {}

    /** The events as they can be found now. */
    IndexSnapshot snapshot();

    @Override
    void close();

    /** An event has something that cannot be looked for, such as a name of a city as long as a book. */
    final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public RefusedException(Throwable cause) {
            super(cause);
        }
    }
}
