package io.kalends.http.problem;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** Tells a failure that passes (the database is away, slow or overloaded) from a mistake in our software. */
final class Outage {

    /**
     * SQLSTATE classes and codes (PostgreSQL, appendix A): connection, resources, shutdown and time-out, deadlock,
     * serialization, lock not available.
     */
    private static final List<String> PASSING = List.of("08", "53", "57", "40001", "40P01", "55P03");

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        return Causes.of(failure).anyMatch(Outage::isOne);
    }

    private static boolean isOne(Throwable failure) {
        if (failure instanceof SQLException refused) {
            return refused instanceof SQLTransientException
                    || refused instanceof SQLTimeoutException
                    || hasPassingState(refused)
                    || isAcquisitionTimeout(refused);
        }
        return failure instanceof RejectedExecutionException;
    }

    private static boolean hasPassingState(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && PASSING.stream().anyMatch(state::startsWith);
    }

    /** The connection pool (Agroal) says it in words only. */
    private static boolean isAcquisitionTimeout(SQLException refused) {
        return refused.getSQLState() == null
                && String.valueOf(refused.getMessage()).contains("cquisition timeout");
    }
}
