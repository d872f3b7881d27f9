package io.kalends.load;

import java.io.IOException;
import java.sql.SQLException;

/** An index by start, which the service does without, for as long as the database alone is measured. */
final class UpcomingIndex implements AutoCloseable {

    /** When an event starts, date-only ones at midnight UTC. */
    static final String START = "coalesce(starts_at, first_day::timestamp at time zone 'UTC')";

    private final KeptData data;

    UpcomingIndex(KeptData data) throws IOException, SQLException {
        this.data = data;
        data.execute(
                "create index if not exists measured_upcoming on event ((" + START + "), id) where deleted_at is null");
        data.execute("vacuum analyze event");
    }

    @Override
    public void close() throws IOException, SQLException {
        data.execute("drop index measured_upcoming");
    }
}
